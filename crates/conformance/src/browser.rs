//! What a page calls.

#![allow(unreachable_pub)] // wasm-bindgen takes public functions only.

use readiness::{Options, evaluate_with};
use readiness_samples::{group, shipped};
use wasm_bindgen::prelude::*;

/// [`crate::figures`].
///
/// # Errors
/// As there.
#[wasm_bindgen]
pub fn figures() -> Result<String, String> {
    crate::figures()
}

/// Each published vector that fails, a line each; empty where all pass.
///
/// # Errors
/// The vectors can't be read.
#[wasm_bindgen]
pub fn failures() -> Result<String, String> {
    let vectors = crate::read(crate::PUBLISHED)?;
    let failures = vectors.iter().filter_map(|vector| {
        let why = vector.check().err()?;
        Some(format!("{}: {why}\n", vector.name()))
    });
    Ok(failures.collect())
}

/// How many vectors there are.
///
/// # Errors
/// They can't be read.
#[wasm_bindgen]
pub fn count() -> Result<usize, String> {
    Ok(crate::read(crate::PUBLISHED)?.len())
}

/// Something to time: evaluates a made-up group over and over. Gives a score, so that
/// nothing is left out as unused.
#[wasm_bindgen]
pub fn evaluate(people: u32, draws: u32, times: u32) -> f64 {
    let instrument = shipped();
    let group = group(&instrument, people, 1);
    let options = Options {
        draws,
        ..Options::default()
    };
    let mut score = 0.0;
    for _ in 0..times {
        let evaluation = evaluate_with(&instrument, &group, &options);
        score += evaluation.headline.score.unwrap_or_default();
    }
    score
}
