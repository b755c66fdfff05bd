//! The published conformance vectors (`crates/readiness/vectors/`), and figures over made-up
//! groups, by which a build of the domain is compared with another: natively and in the
//! browser they must come out the same, to the last digit.
//!
//! ```
//! let vectors = conformance::read(conformance::PUBLISHED)?;
//! assert!(vectors.iter().all(|vector| vector.check().is_ok()));
//! # Ok::<(), String>(())
//! ```
//!
//! It tests the domain and is part of neither the app nor its build.

#[cfg(target_arch = "wasm32")]
mod browser;
mod vector;

pub use vector::{PUBLISHED, Vector, read};

use readiness::{Options, evaluate_with};
use readiness_samples::{group, shipped};

/// Groups that [`figures`] evaluates.
const GROUPS: u32 = 40;
/// The largest of them.
const LARGEST: u32 = 12;

/// All that is computed, a line each: every vector's result, then evaluations of made-up
/// groups of 1 to 12 people with their 1,000 draws.
///
/// # Errors
/// A published vector can't be computed; the sentence names it.
pub fn figures() -> Result<String, String> {
    let mut figures = String::new();
    for vector in read(PUBLISHED)? {
        let got = vector.compute();
        let got = got.map_err(|why| format!("{}: {why}", vector.name()))?;
        figures.extend([vector.name(), ": ", &got.to_string(), "\n"]);
    }
    let instrument = shipped();
    for seed in 0..GROUPS {
        let people = group(&instrument, 1 + seed % LARGEST, seed.into());
        let evaluation = evaluate_with(&instrument, &people, &Options::default());
        figures.push_str(&evaluation.to_json());
        figures.push('\n');
    }
    Ok(figures)
}
