//! What other programs write a little differently: `null` for a field that is left out, and
//! whole numbers as `3.0`.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

use crate::Problem;

/// A value, or its default where there is `null`.
pub(super) fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// A whole number.
pub(super) fn whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    Ok(Whole::deserialize(deserializer)?.0)
}

/// A whole number; none where there is `null`.
pub(super) fn whole_or_none<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: TryFrom<u64>,
{
    let whole: Option<Whole<T>> = Option::deserialize(deserializer)?;
    Ok(whole.map(|whole| whole.0))
}

/// A whole number; 0 where there is `null`.
pub(super) fn whole_or_zero<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    Ok(whole_or_none(deserializer)?.unwrap_or_default())
}

/// A list of whole numbers.
pub(super) fn wholes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u32>, D::Error> {
    let wholes: Vec<Whole<u32>> = Vec::deserialize(deserializer)?;
    Ok(wholes.into_iter().map(|whole| whole.0).collect())
}

struct Whole<T>(T);

impl<'de, T: TryFrom<u64>> Deserialize<'de> for Whole<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_u64(WholeVisitor(PhantomData))
    }
}

/// What is said of a number that is not whole, or too large for its type.
fn not_whole<T>() -> Problem {
    let hi = u64::MAX >> (64 - 8 * size_of::<T>());
    Problem::NotWholeIn { lo: 0, hi }
}

struct WholeVisitor<T>(PhantomData<T>);

impl<T: TryFrom<u64>> Visitor<'_> for WholeVisitor<T> {
    type Value = Whole<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Whole<T>, E> {
        let whole = T::try_from(number).map(Whole);
        whole.map_err(|_| E::custom(not_whole::<T>()))
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Whole<T>, E> {
        Err(E::custom(not_whole::<T>()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Whole<T>, E> {
        // A cast to an integer type keeps to its bounds.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let whole = number as u64;
        // Up to 2^53 every whole number is a float of its own.
        if (0.0..=9_007_199_254_740_992.0).contains(&number) && number.fract() == 0.0 {
            self.visit_u64(whole)
        } else {
            Err(E::custom(not_whole::<T>()))
        }
    }
}
