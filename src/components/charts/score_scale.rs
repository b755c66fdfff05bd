//! The headline on its scale from 0 to 100: the bands as the ground, the range as a bar
//! on it, the score as a tick with its number.

use crate::components::charts::range_bar::{upright, visible};
use crate::components::report::sheet::Sheet;
use crate::draw::{El, el};
use crate::i18n::numbers::{percent, whole};

/// Draws the scale with `name` as its text.
pub fn score_scale(sheet: &Sheet, name: &str) -> El {
    let head = &sheet.evaluation.headline;
    let bands = sheet.instrument.bands();
    let mut scale = el("svg")
        .class("score-scale")
        .set("role", "img")
        .set("aria-label", name);
    scale = scale.set("width", "100%").set("height", "104");
    for (index, band) in bands.iter().enumerate() {
        let here = sheet.band() == Some(&band.id);
        let end = bands.get(index + 1).map_or(100.0, |next| next.from);
        let mut ground = el("g").class("score-scale__ground");
        ground = ground.with(rect(
            "score-scale__band",
            "score-scale__band--here",
            here,
            [band.from, end],
            "26",
            "24",
        ));
        ground = ground.with(words(
            "score-scale__from",
            band.from,
            "66",
            &whole(band.from),
        ));
        // The name on as many lines as it has words.
        let mut name = el("text").class_if("score-scale__name", "score-scale__name--here", here);
        for (line, word) in sheet.title(&band.id).split_whitespace().enumerate() {
            let line = el("tspan")
                .set("x", &percent(band.from))
                .count("y", 84 + 15 * line);
            name = name.with(line.text(word));
        }
        scale = scale.with(ground.with(name));
    }
    scale = scale.with(words("score-scale__from", 100.0, "66", "100").set("text-anchor", "end"));
    for (range, interval) in [(head.missing, false), (head.interval, true)] {
        if let Some(range) = range.filter(|range| visible(*range)) {
            let bar = rect(
                "score-scale__range",
                "score-scale__range--interval",
                interval,
                range,
                "29",
                "18",
            );
            scale = scale.with(bar.set("rx", "3"));
        }
    }
    let Some(score) = head.score else {
        return scale;
    };
    // The number stays inside the picture at both ends.
    let anchor = match score {
        score if score < 4.0 => "start",
        score if score > 96.0 => "end",
        _ => "middle",
    };
    let number = words("score-scale__score", score, "16", &whole(score)).set("text-anchor", anchor);
    scale
        .with(upright("score-scale__tick", score, "22", "54"))
        .with(number)
}

fn rect(class: &str, more: &str, on: bool, [from, to]: [f64; 2], top: &str, height: &str) -> El {
    let rect = el("rect")
        .class_if(class, more, on)
        .set("x", &percent(from));
    rect.set("width", &percent(to - from))
        .set("y", top)
        .set("height", height)
}

fn words(class: &str, at: f64, base: &str, text: &str) -> El {
    el("text")
        .class(class)
        .set("x", &percent(at))
        .set("y", base)
        .text(text)
}
