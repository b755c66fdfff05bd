//! Any text as a link, and any body behind a checksum that holds: what is read
//! comes out of its own link again.
//!
//! The first byte of an input says what the rest is: `a`, `s` or `i`, the body
//! of such a letter to the small instrument; `A`, `S` or `I`, to the shipped
//! one; anything else, a text.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use readiness::Instrument;
use readiness_link::{SharedLink, decode};
use readiness_samples::{all_kinds, sealed_link, shipped};

static SHIPPED: LazyLock<Instrument> = LazyLock::new(shipped);
static SMALL: LazyLock<Instrument> = LazyLock::new(all_kinds);

fuzz_target!(|data: &[u8]| {
    let Some((&first, rest)) = data.split_first() else {
        return;
    };
    match first {
        kind @ (b'a' | b's' | b'i') => open(&sealed_link(kind, &SMALL, rest), &SMALL),
        kind @ (b'A' | b'S' | b'I') => {
            let kind = kind.to_ascii_lowercase();
            open(&sealed_link(kind, &SHIPPED, rest), &SHIPPED);
        }
        _ => {
            if let Ok(text) = std::str::from_utf8(rest) {
                open(text, &SMALL);
                open(text, &SHIPPED);
            }
        }
    }
});

fn open(link: &str, instrument: &Instrument) {
    let letter = match decode(link, instrument) {
        Ok(letter) => letter,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let written = match &letter {
        SharedLink::Answers(letter) => {
            assert_eq!(letter.clone().into_assessment().check(instrument), []);
            letter.to_fragment(instrument)
        }
        SharedLink::Summary(summary) => summary.to_fragment(instrument),
        SharedLink::Invitation(invitation) => invitation.to_fragment(instrument),
    };
    let written = written.expect("what was read can be written");
    assert_eq!(decode(&written, instrument), Ok(letter));
}
