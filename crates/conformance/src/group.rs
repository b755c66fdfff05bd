//! Made-up groups: every answer by chance, from a seed.

use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;
use readiness::{Answer, Assessment, Depth, Instrument, Kind, Recorded, Response, Source};

/// The shipped instrument.
///
/// # Errors
/// It breaks a rule: the first, with its place.
pub fn shipped() -> Result<Instrument, String> {
    let json = include_str!("../../../instruments/klaster-unggulan/instrument.json");
    Instrument::from_json(json).map_err(|faults| {
        let first = faults.first().map(ToString::to_string);
        first.unwrap_or_default()
    })
}

/// A group of `people`, each of whom answered at most items, didn't know some, and left out
/// or ruled out a few. The same seed makes the same group.
pub fn group(instrument: &Instrument, people: u32, seed: u64) -> Assessment {
    let mut chance = Pcg32::new(seed, 0);
    let mut assessment = Assessment::new(instrument, Depth::Full);
    for person in 0..people {
        let mut response = Response {
            id: format!("person-{person}"),
            source: Source::Link,
            ..Response::default()
        };
        for item in instrument.items() {
            let answer = match chance.next_u32() % 20 {
                0 => None,
                1 => Some(Answer::DontKnow),
                2 => Some(Answer::NotApplicable),
                _ => Some(by_chance(&item.kind, chance.next_u32())),
            };
            let recorded = Recorded {
                answer,
                evidence: chance.next_u32().is_multiple_of(4),
                ..Recorded::default()
            };
            *response.answers.get_or_default(&item.id) = recorded;
        }
        assessment.responses.push(response);
    }
    assessment
}

fn by_chance(kind: &Kind, chance: u32) -> Answer {
    match kind {
        Kind::Scale { levels } => {
            let level = chance % u32::from((*levels).max(1));
            Answer::Level(u8::try_from(level).unwrap_or_default())
        }
        Kind::Number { lo, hi, .. } => {
            Answer::Number(lo + (hi - lo) * f64::from(chance) / f64::from(u32::MAX))
        }
    }
}
