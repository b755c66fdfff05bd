//! A made-up cluster for measuring: members who answer the shipped instrument.

use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;
use readiness::{Answer, Assessment, Depth, Instrument, Kind, Profile, Recorded, Response};

/// The shipped instrument's file.
pub(crate) const JSON: &str =
    include_str!("../../../../instruments/klaster-unggulan/instrument.json");

/// The shipped instrument, of 43 items.
pub(crate) fn instrument() -> Instrument {
    Instrument::from_json(JSON).expect("the shipped instrument is sound")
}

/// So many members who answer everything, with a time, a mark of evidence now
/// and then, and one "don't know" in twenty; always the same ones.
pub(crate) fn cluster(instrument: &Instrument, members: u32) -> Assessment {
    let mut generator = Pcg32::new(2026, 43);
    let mut below = |count: u32| generator.next_u32() % count;
    let mut assessment = Assessment::new(instrument, Depth::Full);
    assessment.profile = Profile {
        name: Some("Tani Maju".to_owned()),
        commodity: Some("salak".to_owned()),
        region: Some("Sleman".to_owned()),
        members: Some(members),
        date: Some("2026-11-24".to_owned()),
        ..Profile::default()
    };
    for member in 0..members {
        let answers = instrument
            .items()
            .map(|item| {
                let answer = match item.kind {
                    _ if below(20) == 0 => Answer::DontKnow,
                    Kind::Scale { levels } => {
                        let level = below(u32::from(levels));
                        Answer::Level(u8::try_from(level).unwrap_or_default())
                    }
                    Kind::Number { lo, hi, .. } => {
                        Answer::Number(lo + (hi - lo) * f64::from(below(100)) / 100.0)
                    }
                };
                let recorded = Recorded {
                    answer: Some(answer),
                    at: Some("2026-11-24T03:00:00Z".to_owned()),
                    evidence: below(4) == 0,
                    ..Recorded::default()
                };
                (item.id.clone(), recorded)
            })
            .collect();
        assessment.responses.push(Response {
            id: format!("m-{member:04}"),
            answers,
            ..Response::default()
        });
    }
    // As every other assessment comes: out of a file, with ids of its own.
    Assessment::from_json(&assessment.to_json()).expect("what was written can be read")
}
