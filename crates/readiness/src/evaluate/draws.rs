//! How sure the scores are: draws of weights, and of members.
//!
//! What a draw takes from the generator, and in which order, is part of the
//! method: changing it changes every published interval.

use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;

use super::gather::{self, Sums, Voice};
use super::pass::{Pass, Way};
use crate::statistics::quantile_of;

/// The generator's name.
pub(super) const GENERATOR: &str = "pcg32";
/// Each weight is multiplied by 1 + this · U(−1, 1).
pub(super) const WEIGHT_NOISE: f64 = 0.25;
/// Members are drawn from this many on; fewer would only repeat themselves.
pub(super) const FEWEST_MEMBERS: usize = 3;

/// Draws of weights. Two with the same seed go side by side.
pub(super) struct Weights {
    generator: Pcg32,
    pub(super) drawn: Vec<f64>,
}

impl Weights {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            generator: Pcg32::new(seed, 1),
            drawn: Vec::new(),
        }
    }

    /// One draw for every node, in tree order.
    pub(super) fn draw(&mut self, weights: &[f64]) {
        let generator = &mut self.generator;
        self.drawn.clear();
        self.drawn.extend(weights.iter().map(|weight| {
            let uniform = (f64::from(generator.next_u32()) + 0.5) / 4_294_967_296.0;
            let weight = weight * (1.0 + WEIGHT_NOISE * (2.0 * uniform - 1.0));
            // More than the greatest number would be no weight any more.
            weight.min(f64::MAX)
        }));
    }
}

/// Draws of members, with replacement.
pub(super) struct Members<'a> {
    generator: Pcg32,
    voices: &'a [Voice<'a>],
    /// What was drawn last, summed; without draws, all members.
    pub(super) answered: Vec<Sums>,
}

impl<'a> Members<'a> {
    /// `side` tells two groups apart that are drawn side by side.
    pub(super) fn new(seed: u64, side: u64, leaves: usize, voices: &'a [Voice<'a>]) -> Self {
        let mut answered = vec![Sums::default(); leaves];
        gather::sum(&mut answered, &mut voices.iter());
        Self {
            generator: Pcg32::new(!seed, 2 + side),
            voices,
            answered,
        }
    }

    /// As many members as there are, each any of them; tells whether there are
    /// enough to be drawn.
    pub(super) fn draw(&mut self) -> bool {
        let count = self.voices.len();
        if count < FEWEST_MEMBERS {
            return false;
        }
        let (generator, voices) = (&mut self.generator, self.voices);
        let mut drawn = (0..count).map(|_| {
            // The upper half of a product of 32-bit numbers: below the count.
            let place = (u64::from(generator.next_u32()) * count as u64) >> 32;
            &voices[usize::try_from(place).unwrap_or(0)]
        });
        gather::sum(&mut self.answered, &mut drawn);
        true
    }
}

/// Every node's values over the draws.
pub(super) struct Drawn {
    /// By node, 0–1; draws in which the node was insufficient are left out.
    values: Vec<Vec<f64>>,
}

impl Drawn {
    /// Draws; `each` sees every draw's pass.
    pub(super) fn run(
        way: Way<'_>,
        voices: &[Voice<'_>],
        draws: u32,
        seed: u64,
        each: &mut dyn FnMut(&Pass),
    ) -> Self {
        let mut weights = Weights::new(seed);
        let mut members = Members::new(seed, 0, way.tree.leaves.len(), voices);
        let mut pass = Pass::default();
        let mut values = vec![Vec::new(); way.tree.nodes.len()];
        pass.answer(way, &members.answered);
        for _ in 0..draws {
            weights.draw(way.weights);
            let way = Way {
                weights: &weights.drawn,
                ..way
            };
            // An item's own value doesn't depend on weights.
            if members.draw() {
                pass.answer(way, &members.answered);
            }
            pass.rise(way);
            each(&pass);
            for ((values, value), node) in values.iter_mut().zip(&pass.values).zip(&way.tree.nodes)
            {
                if node.leaf.is_none() {
                    values.extend(*value);
                }
            }
        }
        Self { values }
    }

    /// The 5th and 95th percentile of a node's score, 0–100; asked for once.
    pub(super) fn interval(&mut self, node: usize) -> Option<[f64; 2]> {
        interval(&mut self.values[node]).map(|ends| ends.map(|end| 100.0 * end))
    }
}

/// The 5th and 95th percentile; the values are left in another order.
pub(super) fn interval(values: &mut [f64]) -> Option<[f64; 2]> {
    Some([quantile_of(values, 0.05)?, quantile_of(values, 0.95)?])
}
