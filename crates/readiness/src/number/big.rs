//! Whole numbers without bounds, with no more than reading and writing need.

use std::cmp::Ordering;

/// A whole number: 32 bits a limb, lowest first, no zero on top.
#[derive(Clone, Default)]
pub(super) struct Big(Vec<u32>);

impl Big {
    pub(super) fn of(number: u64) -> Self {
        let mut big = Self::default();
        let mut rest = number;
        while rest > 0 {
            big.push_low(&mut rest);
        }
        big
    }

    /// Moves the lower half of `carry` on top of the limbs.
    fn push_low(&mut self, carry: &mut u64) {
        self.0.push(low(*carry));
        *carry >>= 32;
    }

    /// Multiplies by a factor and adds a number.
    pub(super) fn multiply(&mut self, factor: u32, plus: u32) {
        let mut carry = u64::from(plus);
        for limb in &mut self.0 {
            carry += u64::from(*limb) * u64::from(factor);
            *limb = low(carry);
            carry >>= 32;
        }
        if carry > 0 {
            self.push_low(&mut carry);
        }
    }

    pub(super) fn multiply_by_power_of_ten(&mut self, exponent: u32) {
        for _ in 0..exponent {
            self.multiply(10, 0);
        }
    }

    pub(super) fn multiply_by_power_of_two(&mut self, exponent: u32) {
        let mut left = exponent;
        while left > 0 {
            let step = left.min(31);
            self.multiply(1 << step, 0);
            left -= step;
        }
    }

    /// Takes `other` away where it is not the greater one; tells whether it did.
    pub(super) fn take(&mut self, other: &Self) -> bool {
        if self.compare(other) == Ordering::Less {
            return false;
        }
        let mut borrow = 0;
        for (place, limb) in self.0.iter_mut().enumerate() {
            let difference = i64::from(*limb) - i64::from(other.limb(place)) - borrow;
            // Two's complement: the lower half is right, the sign is what was borrowed.
            #[allow(clippy::cast_sign_loss)]
            let bits = difference as u64;
            *limb = low(bits);
            borrow = i64::from(difference < 0);
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        true
    }

    pub(super) fn compare(&self, other: &Self) -> Ordering {
        let by_length = self.0.len().cmp(&other.0.len());
        by_length.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }

    /// Compares the sum of two numbers with a third.
    pub(super) fn compare_sum(&self, plus: &Self, other: &Self) -> Ordering {
        let limbs = self.0.len().max(plus.0.len()).max(other.0.len());
        let (mut carry, mut is_equal) = (0, true);
        for place in 0..limbs {
            let limb = |big: &Self| i64::from(big.limb(place));
            let sum = limb(self) + limb(plus) - limb(other) + carry;
            is_equal &= sum.trailing_zeros() >= 32;
            carry = sum >> 32;
        }
        match carry.cmp(&0) {
            Ordering::Equal if !is_equal => Ordering::Greater,
            ordering => ordering,
        }
    }

    /// How many bits there are below the highest one, that one included.
    pub(super) fn bits(&self) -> i32 {
        let bits = match self.0.last() {
            Some(top) => 32 * self.0.len() - top.leading_zeros() as usize,
            None => 0,
        };
        i32::try_from(bits).unwrap_or(i32::MAX)
    }

    fn limb(&self, place: usize) -> u32 {
        self.0.get(place).copied().unwrap_or(0)
    }
}

fn low(number: u64) -> u32 {
    // The lower half is what is asked for.
    #[allow(clippy::cast_possible_truncation)]
    let low = number as u32;
    low
}
