//! Groups as there are.

use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;
use readiness::{Answer, Assessment, Depth, Instrument, Kind, Profile, Recorded, Response};

/// A group of `people` who answer the whole instrument; the same seed makes the same one.
///
/// An answer is the sum of how ready the group is, how far it is with the item, how the
/// person leans, and chance. Of forty answers two are "don't know", one is "not applicable"
/// and one is left out; one in four has evidence.
pub fn group(instrument: &Instrument, people: u32, seed: u64) -> Assessment {
    let mut chance = Chance(Pcg32::new(seed, 0));
    let mut assessment = Assessment::new(instrument, Depth::Full);
    assessment.profile = Profile {
        name: Some(format!("Kelompok {seed}")),
        commodity: Some("salak".to_owned()),
        region: Some("Sleman".to_owned()),
        members: Some(people),
        date: Some("2026-11-24".to_owned()),
        ..Profile::default()
    };
    // All in shares of the way from the lowest answer to the highest.
    let readiness = chance.between(-0.25, 0.25);
    let items: Vec<_> = instrument
        .items()
        .map(|item| (item, readiness + chance.between(0.125, 0.875)))
        .collect();
    for person in 0..people {
        let leaning = 0.15 * chance.normal();
        let answers = items.iter().filter_map(|(item, mean)| {
            let share = mean + leaning + 0.2 * chance.normal();
            let answer = match chance.below(40) {
                0 => return None,
                1 => Answer::NotApplicable,
                2 | 3 => Answer::DontKnow,
                _ => at(share.clamp(0.0, 1.0), &item.kind),
            };
            let recorded = Recorded {
                answer: Some(answer),
                at: Some("2026-11-24T03:00:00Z".to_owned()),
                evidence: chance.below(4) == 0,
                ..Recorded::default()
            };
            Some((item.id.clone(), recorded))
        });
        assessment.responses.push(Response {
            id: format!("person-{person}"),
            answers: answers.collect(),
            ..Response::default()
        });
    }
    assessment
}

/// The answer that lies at this share of the way from the lowest to the highest.
pub(crate) fn at(share: f64, kind: &Kind) -> Answer {
    match kind {
        Kind::Scale { levels } => {
            let top = f64::from(levels.saturating_sub(1));
            // A cast to an integer type keeps to its bounds.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let level = (share * top).round() as u8;
            Answer::Level(level)
        }
        // Not `lo + share * (hi - lo)`: the ends may be the greatest numbers there are.
        Kind::Number { lo, hi, .. } => Answer::Number(lo * (1.0 - share) + hi * share),
    }
}

/// Numbers by chance, the same on every machine: no logarithm and no sine in them.
struct Chance(Pcg32);

impl Chance {
    fn below(&mut self, count: u32) -> u32 {
        self.0.next_u32() % count
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        let uniform = (f64::from(self.0.next_u32()) + 0.5) / 4_294_967_296.0;
        low + (high - low) * uniform
    }

    /// Mean 0, deviation 1: the sum of twelve uniform numbers is close enough to normal.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.between(0.0, 1.0)).sum::<f64>() - 6.0
    }
}
