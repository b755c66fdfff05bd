//! The headline on its scale from 0 to 100: the bands as the ground, the range as a bar
//! on it, the score as a tick with its number.

use readiness::Band;
use yew::prelude::*;

use crate::components::charts::range_bar::{upright, visible};
use crate::components::report::sheet::Sheet;
use crate::i18n::numbers::{percent, whole};

/// Draws the scale with `name` as its text.
pub fn score_scale(sheet: &Sheet, name: String) -> Html {
    let head = &sheet.evaluation.headline;
    let bands = sheet.instrument.bands();
    let grounds = bands.iter().enumerate().map(|(index, band)| {
        let end = bands.get(index + 1).map_or(100.0, |next| next.from);
        ground(sheet, band, end)
    });
    html! {
        <svg class="score-scale" role="img" aria-label={name} width="100%" height="104">
            { for grounds }
            <text class="score-scale__from" x={percent(100.0)} y="66" text-anchor="end">{ "100" }</text>
            if let Some(range) = head.missing.filter(|range| visible(*range)) {
                { bar("score-scale__range", range) }
            }
            if let Some(range) = head.interval.filter(|range| visible(*range)) {
                { bar("score-scale__range score-scale__range--interval", range) }
            }
            if let Some(score) = head.score {
                { mark(score) }
            }
        </svg>
    }
}

/// A band's stretch of the ground, where it begins, and its name.
fn ground(sheet: &Sheet, band: &Band, end: f64) -> Html {
    let here = sheet.band() == Some(&band.id);
    let from = AttrValue::from(percent(band.from));
    // The name on as many lines as it has words.
    let title = sheet.title(&band.id);
    let lines = title.split_whitespace().enumerate().map(|(line, word)| {
        html! { <tspan x={from.clone()} y={(84 + 15 * line).to_string()}>{ word }</tspan> }
    });
    html! {
        <g class="score-scale__ground">
            <rect
                class={classes!("score-scale__band", here.then_some("score-scale__band--here"))}
                x={from.clone()}
                width={percent(end - band.from)}
                y="26"
                height="24"
            />
            <text class="score-scale__from" x={from.clone()} y="66">{ whole(band.from) }</text>
            <text class={classes!("score-scale__name", here.then_some("score-scale__name--here"))}>
                { for lines }
            </text>
        </g>
    }
}

fn bar(class: &'static str, [from, to]: [f64; 2]) -> Html {
    html! { <rect {class} x={percent(from)} width={percent(to - from)} y="29" height="18" rx="3" /> }
}

/// The score as a tick with its number, which stays inside the picture at both ends.
fn mark(score: f64) -> Html {
    let anchor = match score {
        score if score < 4.0 => "start",
        score if score > 96.0 => "end",
        _ => "middle",
    };
    html! {
        <>
            { upright("score-scale__tick", score, ["22", "54"]) }
            <text class="score-scale__score" x={percent(score)} y="16" text-anchor={anchor}>
                { whole(score) }
            </text>
        </>
    }
}
