//! A score from 0 to 100 as a bar: solid as far as it is sure, outlined over its range,
//! with a tick at the score. Drawn in SVG by attributes, so that it survives printers that
//! leave out backgrounds and policies that forbid inline styles.

use crate::draw::{El, el};
use crate::i18n::numbers::percent;

/// Draws the bar; the number beside it is its text, so the picture itself is hidden from
/// screen readers. Without a score only the empty track is drawn.
pub fn range_bar(score: Option<f64>, range: Option<[f64; 2]>) -> El {
    let mut bar = picture("range-bar", "100%");
    let Some(score) = score else {
        return bar.with(stretch(
            "range-bar__track range-bar__track--none",
            0.0,
            100.0,
        ));
    };
    let [low, high] = range.map_or([score; 2], |[low, high]| [low.min(score), high.max(score)]);
    bar = bar.with(stretch("range-bar__track", 0.0, 100.0));
    for at in [25.0, 50.0, 75.0] {
        bar = bar.with(upright("range-bar__grid", at, "2", "12"));
    }
    bar = bar.with(stretch("range-bar__sure", 0.0, low));
    if visible([low, high]) {
        bar = bar.with(stretch("range-bar__range", low, high));
    }
    bar.with(upright("range-bar__tick", score, "0", "14"))
}

/// A small picture that says nothing by itself, 14 pixels high.
pub fn picture(class: &str, width: &str) -> El {
    let picture = el("svg").class(class).set("aria-hidden", "true");
    picture.set("width", width).set("height", "14")
}

/// A bar from one place to another, in percent of the picture's width.
pub fn stretch(class: &str, from: f64, to: f64) -> El {
    let bar = el("rect").class(class).set("x", &percent(from));
    bar.set("width", &percent(to - from))
        .set("y", "2")
        .set("height", "10")
        .set("rx", "2")
}

/// An upright line at a place, in percent of the picture's width.
pub fn upright(class: &str, at: f64, top: &str, bottom: &str) -> El {
    let at = percent(at);
    let line = el("line").class(class).set("x1", &at).set("x2", &at);
    line.set("y1", top).set("y2", bottom)
}

/// Whether a range is worth drawing. Under a point it is the rounding of a summary letter:
/// one missing answer widens a dimension by far more.
pub fn visible([low, high]: [f64; 2]) -> bool {
    high - low >= 1.0
}
