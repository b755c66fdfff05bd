//! The change from the small module to the one that has the report. `boot/boot.js` loads it;
//! the two talk by events on the window and an attribute of the page.

use super::frame;
use super::page;

/// Where the small module leaves what only it knows.
const HANDED: &str = "data-handed-over";

/// Between texts, and between a text and its key: neither holds control characters.
const RECORD: char = '\u{1e}';
const UNIT: char = '\u{1f}';

/// Asks for the module that has the report.
pub fn ask() {
    frame::send("siapklaster:report", "");
}

/// Calls back when that module is there and is about to take over. What comes back, texts by
/// their keys, is kept for it in the page.
pub fn when_it_comes(hand_over: impl Fn() -> Vec<(String, String)> + 'static) {
    frame::hear("siapklaster:take-over", move |_| {
        let mut all = String::new();
        for (key, text) in hand_over() {
            all.push(RECORD);
            all.push_str(&key);
            all.push(UNIT);
            all.push_str(&text);
        }
        page::set_root(HANDED, &all);
    });
}

/// What the module before this one handed over; none where this one is the first.
pub fn handed_over() -> Option<Vec<(String, String)>> {
    let all = page::take_root(HANDED)?;
    let texts = all
        .split(RECORD)
        .filter_map(|record| record.split_once(UNIT));
    Some(
        texts
            .map(|(key, text)| (key.to_owned(), text.to_owned()))
            .collect(),
    )
}
