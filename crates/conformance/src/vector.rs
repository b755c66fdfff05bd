//! One conformance vector: what is given, and what must come out.

use readiness::{
    Assessment, Direction, Instrument, Kind, Options, change, evaluate_with, statistics,
};
use serde::Deserialize;
use serde_json::{Map, Value};

/// The published vectors, as JSON.
pub const PUBLISHED: &str = include_str!("../../readiness/vectors/vectors.json");

/// A vector: an input, the expected result and how far off it may be.
#[derive(Deserialize)]
pub struct Vector {
    name: String,
    #[serde(flatten)]
    given: Given,
    /// A number or none, or values by their JSON pointer.
    expected: Value,
    tolerance: f64,
}

#[derive(Deserialize)]
#[serde(tag = "compute", content = "given", rename_all = "snake_case")]
enum Given {
    ArithmeticMean(Mean),
    GeometricMean(Mean),
    Quantile {
        values: Vec<f64>,
        p: f64,
    },
    Value {
        lo: f64,
        hi: f64,
        direction: String,
        number: f64,
    },
    Rwg {
        levels: u8,
        answers: Vec<f64>,
    },
    RwgJ {
        levels: u8,
        items: Vec<Vec<f64>>,
    },
    KendallW {
        raters: Vec<Vec<f64>>,
    },
    Evaluation {
        instrument: Value,
        assessment: Value,
        draws: u32,
        #[serde(default = "first_seed")]
        seed: u64,
    },
    Change {
        instrument: Value,
        before: Value,
        after: Value,
        draws: u32,
        seed: u64,
    },
}

#[derive(Deserialize)]
struct Mean {
    values: Vec<f64>,
    #[serde(default)]
    weights: Vec<f64>,
}

fn first_seed() -> u64 {
    1
}

/// Reads vectors.
///
/// # Errors
/// They are no vectors; the place is named.
pub fn read(json: &str) -> Result<Vec<Vector>, String> {
    serde_json::from_str(json).map_err(|error| error.to_string())
}

impl Given {
    /// What the crate makes of it.
    fn compute(&self) -> Result<Value, String> {
        let json = |value: Option<f64>| Value::from(value);
        Ok(match self {
            Self::ArithmeticMean(mean) => json(statistics::arithmetic_mean(&mean.pairs())),
            Self::GeometricMean(mean) => json(statistics::geometric_mean(&mean.pairs())),
            Self::Quantile { values, p } => json(statistics::quantile(&once(values), *p)),
            Self::Value {
                lo,
                hi,
                direction,
                number,
            } => {
                let direction = match direction.as_str() {
                    "higher_is_better" => Direction::HigherIsBetter,
                    "lower_is_better" => Direction::LowerIsBetter,
                    other => return Err(format!("unknown direction {other:?}")),
                };
                let kind = Kind::Number {
                    unit: String::new(),
                    lo: *lo,
                    hi: *hi,
                    direction,
                };
                json(kind.number_value(*number))
            }
            Self::Rwg { levels, answers } => {
                let variance = statistics::relative_variance(*levels, &once(answers));
                json(variance.map(statistics::rwg))
            }
            Self::RwgJ { levels, items } => {
                let variances: Vec<f64> = items
                    .iter()
                    .filter_map(|answers| statistics::relative_variance(*levels, &once(answers)))
                    .collect();
                json(statistics::rwg_j(&variances))
            }
            Self::KendallW { raters } => json(statistics::kendall_w(raters).map(|w| w.w)),
            Self::Evaluation {
                instrument,
                assessment,
                draws,
                seed,
            } => {
                let options = options(*draws, *seed);
                let evaluation =
                    evaluate_with(&parsed(instrument)?, &answers(assessment)?, &options);
                as_json(&evaluation.to_json())?
            }
            Self::Change {
                instrument,
                before,
                after,
                draws,
                seed,
            } => {
                let options = options(*draws, *seed);
                let (before, after) = (answers(before)?, answers(after)?);
                as_json(&change(&parsed(instrument)?, &before, &after, &options).to_json())?
            }
        })
    }
}

impl Mean {
    /// Every value with its weight, 1 where left out.
    fn pairs(&self) -> Vec<(f64, f64)> {
        let weights = self.weights.iter().copied().chain(std::iter::repeat(1.0));
        weights.zip(self.values.iter().copied()).collect()
    }
}

impl Vector {
    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the domain makes of its input.
    ///
    /// # Errors
    /// The input is none that the domain takes.
    pub fn compute(&self) -> Result<Value, String> {
        self.given.compute()
    }

    /// Computes it and compares.
    ///
    /// # Errors
    /// What differs, or why it can't be computed.
    pub fn check(&self) -> Result<(), String> {
        self.compare(&self.compute()?)
    }

    fn compare(&self, got: &Value) -> Result<(), String> {
        let Value::Object(expected) = &self.expected else {
            return self.compare_one("the result", &self.expected, got);
        };
        for (pointer, expected) in expected as &Map<String, Value> {
            let got = got
                .pointer(pointer)
                .ok_or_else(|| format!("{pointer} is not there"))?;
            self.compare_one(pointer, expected, got)?;
        }
        Ok(())
    }

    fn compare_one(&self, what: &str, expected: &Value, got: &Value) -> Result<(), String> {
        let equal = match (expected.as_f64(), got.as_f64()) {
            (Some(expected), Some(got)) => (expected - got).abs() <= self.tolerance,
            _ => expected == got,
        };
        if equal {
            Ok(())
        } else {
            Err(format!("{what} is {got}, expected {expected}"))
        }
    }
}

fn once(values: &[f64]) -> Vec<(f64, u64)> {
    let mut values: Vec<(f64, u64)> = values.iter().map(|&value| (value, 1)).collect();
    values.sort_by(|a, b| a.0.total_cmp(&b.0));
    values
}

fn options(draws: u32, seed: u64) -> Options {
    Options {
        draws,
        seed,
        ..Options::default()
    }
}

fn parsed(instrument: &Value) -> Result<Instrument, String> {
    Instrument::from_json(&instrument.to_string()).map_err(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        faults.join("; ")
    })
}

fn answers(assessment: &Value) -> Result<Assessment, String> {
    Assessment::from_json(&assessment.to_string()).map_err(|error| error.to_string())
}

fn as_json(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}
