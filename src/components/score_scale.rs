//! The headline on its scale from 0 to 100: the bands as the ground, the range as a bar
//! on it, the score as a tick with its number.

use readiness::{Band, Id};
use yew::prelude::*;

use super::range_bar::visible;
use crate::text::numbers::{percent, whole};

/// Where a bar of the scale stands, and what it says.
pub struct Span<'a> {
    /// Lowest and highest, 0–100.
    pub range: [f64; 2],
    /// The class that tells it from the other one.
    pub class: &'a str,
}

/// Draws the scale with `name` as its text. `title` gives a band's name, `here` is the band
/// that the result is in.
pub fn score_scale(
    score: Option<f64>,
    spans: &[Span],
    bands: &[Band],
    here: Option<&Id>,
    title: impl Fn(&Id) -> String,
    name: String,
) -> Html {
    let ends = bands.iter().skip(1).map(|band| band.from).chain([100.0]);
    html! {
        <svg class="score-scale" width="100%" height="104" role="img" aria-label={name}>
            for (band, end) in bands.iter().zip(ends) {
                { ground(band, end, here == Some(&band.id), &title(&band.id)) }
            }
            for span in spans.iter().filter(|span| visible(span.range)) {
                <rect class={classes!("score-scale__range", span.class.to_owned())} x={percent(span.range[0])}
                    width={percent(span.range[1] - span.range[0])} y="29" height="18" rx="3" />
            }
            <text class="score-scale__from" x="100%" y="66" text-anchor="end">{ 100 }</text>
            if let Some(score) = score {
                <line class="score-scale__tick" x1={percent(score)} x2={percent(score)} y1="22" y2="54" />
                <text class="score-scale__score" x={percent(score)} y="16" text-anchor={anchor(score)}>{ whole(score) }</text>
            }
        </svg>
    }
}

/// One band: its ground, where it begins, and its name on as many lines as it has words.
fn ground(band: &Band, end: f64, here: bool, title: &str) -> Html {
    let class = if here {
        "score-scale__band score-scale__band--here"
    } else {
        "score-scale__band"
    };
    let text = if here {
        "score-scale__name score-scale__name--here"
    } else {
        "score-scale__name"
    };
    html! {
        <g class="score-scale__ground">
            <rect {class} x={percent(band.from)} width={percent(end - band.from)} y="26" height="24" />
            <text class="score-scale__from" x={percent(band.from)} y="66">{ whole(band.from) }</text>
            <text class={text} y="84">
                for (line, word) in title.split_whitespace().enumerate() {
                    <tspan x={percent(band.from)} y={(84 + 15 * line).to_string()}>{ word.to_owned() }</tspan>
                }
            </text>
        </g>
    }
}

/// Keeps the number inside the picture at both ends.
fn anchor(score: f64) -> &'static str {
    if score < 4.0 {
        "start"
    } else if score > 96.0 {
        "end"
    } else {
        "middle"
    }
}
