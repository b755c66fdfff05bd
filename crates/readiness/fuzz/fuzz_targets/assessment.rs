//! Any text as an assessment file, and assessments built piece by piece: what
//! is read is written back the same, and merging does what it promises.
//!
//! An input that starts with `{` is a file, or several behind each other with a
//! zero byte between them; anything else is taken apart for building.

#![no_main]

use std::sync::LazyLock;

use arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;
use readiness::{Assessment, Instrument};
use readiness_link::SharedAnswers;
use readiness_samples::{all_kinds, any_assessment};

static SMALL: LazyLock<Instrument> = LazyLock::new(all_kinds);

fuzz_target!(|data: &[u8]| {
    let mut read = Vec::new();
    if data.first() == Some(&b'{') {
        for file in data.split(|byte| *byte == 0).take(3) {
            if let Ok(text) = std::str::from_utf8(file) {
                match Assessment::from_json(text) {
                    Ok(assessment) => read.push(assessment),
                    Err(error) => assert!(!error.to_string().is_empty()),
                }
            }
        }
    } else {
        let mut u = Unstructured::new(data);
        while read.len() < 3 && !u.is_empty() {
            let Ok(assessment) = any_assessment(&mut u, &SMALL) else {
                break;
            };
            read.push(assessment);
        }
    }
    for assessment in &read {
        comes_back(assessment);
    }
    if let [one, other, ..] = &read[..] {
        let both = merged(one, other);
        assert_eq!(both, merged(&both, other), "again");
        if one.instrument.id == other.instrument.id {
            assert_eq!(both, merged(other, one), "the other way");
            if let Some(third) = read.get(2)
                && one.instrument.id == third.instrument.id
            {
                let then = merged(&both, third);
                assert_eq!(then, merged(one, &merged(other, third)), "in another order");
            }
        }
    }
});

fn comes_back(assessment: &Assessment) {
    let json = assessment.to_json();
    assert_eq!(
        Assessment::from_json(&json).as_ref(),
        Ok(assessment),
        "{json}"
    );

    let once = merged(assessment, assessment);
    let mut ordered = assessment.clone();
    ordered
        .responses
        .sort_by(|one, other| one.id.cmp(&other.id));
    assert_eq!(once, ordered, "merged with itself");

    let faults = assessment.check(&SMALL);
    let retired: usize = assessment.retired(&SMALL).len();
    let answers: usize = assessment.responses.iter().map(|r| r.answers.len()).sum();
    assert!(retired <= answers);
    for place in 0..assessment.responses.len() {
        let letter = SharedAnswers::of(assessment, place).expect("there is such a response");
        let written = letter.to_fragment(&SMALL);
        if let Ok(fragment) = written {
            let back = readiness_link::decode(&fragment, &SMALL);
            assert_eq!(back, Ok(readiness_link::SharedLink::Answers(letter)), "{faults:?}");
        }
    }
}

fn merged(one: &Assessment, other: &Assessment) -> Assessment {
    let mut merged = one.clone();
    merged.merge(other);
    merged
}
