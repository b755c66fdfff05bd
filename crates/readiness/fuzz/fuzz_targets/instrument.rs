//! Any text as an instrument, with any text as its words: what is taken is as
//! the format says, and what is refused is refused with a place or a sentence.
//!
//! An input is the instrument's file; behind a zero byte may follow a text's.
//! Where the first is refused, the words are those of the small instrument.

#![no_main]

use std::collections::HashSet;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use readiness::{Depth, Fault, Instrument, Kind, Text};
use readiness_samples::all_kinds;

static SMALL: LazyLock<Instrument> = LazyLock::new(all_kinds);

fuzz_target!(|data: &[u8]| {
    let mut files = data.splitn(2, |byte| *byte == 0);
    let mut next = || files.next().and_then(|file| std::str::from_utf8(file).ok());
    let Some(json) = next() else { return };
    let read = Instrument::from_json(json);
    match &read {
        Ok(instrument) => is_sound(instrument),
        Err(faults) => are_said(faults),
    }
    if let Some(json) = next() {
        let instrument = read.as_ref().unwrap_or(&SMALL);
        match Text::from_json(json, instrument) {
            Ok(text) => has_words(&text, instrument),
            Err(faults) => are_said(&faults),
        }
    }
});

fn are_said(faults: &[Fault]) {
    assert!(!faults.is_empty() && faults.len() <= 1001);
    for fault in faults {
        assert!(!fault.to_string().is_empty());
    }
}

fn is_sound(instrument: &Instrument) {
    let bands = instrument.bands();
    assert!(bands[0].from.abs() < f64::MIN_POSITIVE);
    assert!(bands.windows(2).all(|pair| pair[0].from < pair[1].from));
    assert!((0.0..=1.0).contains(&instrument.min_coverage()));
    assert!(instrument.version() > 0);

    let mut ids = HashSet::new();
    let mut scored = 0;
    for group in instrument.groups() {
        assert!(ids.insert(group.id.to_string()), "{} twice", group.id);
        assert!(group.weight > 0.0 && group.weight.is_finite());
        assert!(!group.children.is_empty());
    }
    for item in instrument.items() {
        assert!(ids.insert(item.id.to_string()), "{} twice", item.id);
        assert!(item.weight > 0.0 && item.weight.is_finite());
        assert_eq!(instrument.item(&item.id), Some(item));
        assert!(instrument.is_asked(&item.id, Depth::Full));
        scored += usize::from(item.scored);
        match &item.kind {
            Kind::Scale { levels } => {
                assert_eq!(item.kind.level_value(0), Some(0.0));
                assert_eq!(item.kind.level_value(levels - 1), Some(1.0));
                assert_eq!(item.kind.level_value(*levels), None);
            }
            Kind::Number { lo, hi, .. } => {
                assert!(lo < hi);
                for number in [*lo, *hi, lo / 2.0 + hi / 2.0, f64::MAX, f64::MIN] {
                    let value = item.kind.number_value(number).expect("a finite number");
                    assert!((0.0..=1.0).contains(&value), "{number} is worth {value}");
                }
            }
        }
    }
    assert!(scored > 0 && instrument.items().count() <= 2000);
}

fn has_words(text: &Text, instrument: &Instrument) {
    for item in instrument.items() {
        let words = text.item(&item.id).expect("every item has words");
        assert!(!words.question.is_empty());
        let levels = item.top().map_or(0, |top| usize::from(top) + 1);
        assert_eq!(words.levels.len(), levels);
        assert!(words.next.is_empty() || words.next.len() + 1 == levels);
    }
}
