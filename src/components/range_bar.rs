//! A score from 0 to 100 as a bar: solid as far as it is sure, outlined over its range,
//! with a tick at the score. Drawn in SVG by attributes, so that it survives printers that
//! leave out backgrounds and policies that forbid inline styles.

use yew::prelude::*;

use crate::text::numbers::percent;

/// Draws the bar; the number beside it is its text, so the picture itself is hidden from
/// screen readers. Without a score only the empty track is drawn.
pub fn range_bar(score: Option<f64>, range: Option<[f64; 2]>) -> Html {
    let [low, high] = match (score, range) {
        (Some(score), Some([low, high])) => [low.min(score), high.max(score)],
        (Some(score), None) => [score, score],
        (None, _) => [0.0, 0.0],
    };
    let wide = visible([low, high]);
    html! {
        <svg class="range-bar" width="100%" height="14" aria-hidden="true">
            <rect class={if score.is_some() { "range-bar__track" } else { "range-bar__track range-bar__track--none" }} y="2" width="100%" height="10" rx="2" />
            for at in ["25%", "50%", "75%"] {
                <line class="range-bar__grid" x1={at} x2={at} y1="2" y2="12" />
            }
            if score.is_some() {
                <rect class="range-bar__sure" y="2" width={percent(low)} height="10" rx="2" />
            }
            if wide {
                <rect class="range-bar__range" x={percent(low)} y="2" width={percent(high - low)} height="10" />
            }
            if let Some(score) = score {
                <line class="range-bar__tick" x1={percent(score)} x2={percent(score)} y1="0" y2="14" />
            }
        </svg>
    }
}

/// Whether a range is worth drawing. Under a point it is the rounding of a summary letter:
/// one missing answer widens a dimension by far more.
pub fn visible([low, high]: [f64; 2]) -> bool {
    high - low >= 1.0
}
