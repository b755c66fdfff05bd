//! A score from 0 to 100 as a bar: solid as far as it is sure, outlined over its range,
//! with a tick at the score. Drawn in SVG by attributes, so that it survives printers that
//! leave out backgrounds and policies that forbid inline styles.

use yew::prelude::*;

use crate::i18n::numbers::percent;

/// Draws the bar; the number beside it is its text, so the picture itself is hidden from
/// screen readers. Without a score only the empty track is drawn.
pub fn range_bar(score: Option<f64>, range: Option<[f64; 2]>) -> Html {
    let Some(score) = score else {
        let track = stretch("range-bar__track range-bar__track--none", 0.0, 100.0);
        return picture("range-bar", "100%", track);
    };
    let [low, high] = range.map_or([score; 2], |[low, high]| [low.min(score), high.max(score)]);
    let bar = html! {
        <>
            { stretch("range-bar__track", 0.0, 100.0) }
            { for [25.0, 50.0, 75.0].map(|at| upright("range-bar__grid", at, ["2", "12"])) }
            { stretch("range-bar__sure", 0.0, low) }
            if visible([low, high]) {
                { stretch("range-bar__range", low, high) }
            }
            { upright("range-bar__tick", score, ["0", "14"]) }
        </>
    };
    picture("range-bar", "100%", bar)
}

/// A small picture that says nothing by itself, 14 pixels high.
pub fn picture(class: &'static str, width: &'static str, content: Html) -> Html {
    html! { <svg {class} {width} height="14" aria-hidden="true">{ content }</svg> }
}

/// A bar from one place to another, in percent of the picture's width.
pub fn stretch(class: &'static str, from: f64, to: f64) -> Html {
    html! { <rect {class} x={percent(from)} width={percent(to - from)} y="2" height="10" rx="2" /> }
}

/// An upright line at a place, in percent of the picture's width, from one height to another,
/// in pixels.
pub fn upright(class: &'static str, at: f64, [top, bottom]: [&'static str; 2]) -> Html {
    let at = AttrValue::from(percent(at));
    html! { <line {class} x1={at.clone()} x2={at} y1={top} y2={bottom} /> }
}

/// Whether a range is worth drawing. Under a point it is the rounding of a shared summary:
/// one missing answer widens a dimension by far more.
pub fn visible([low, high]: [f64; 2]) -> bool {
    high - low >= 1.0
}
