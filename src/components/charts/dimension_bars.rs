//! Sections and their dimensions as bars with their ranges, each with its number on the radar.

use readiness::{Group, NodeScore};

use crate::components::charts::range_bar::{picture, range_bar, stretch, upright, visible};
use crate::components::report::sheet::Sheet;
use crate::draw::{El, div, el};
use crate::i18n::numbers::whole;

/// Draws one block a section, with the legend above.
pub fn dimension_bars(sheet: &Sheet) -> El {
    // Numbers run through the sections, as on the radar.
    let mut number = 0;
    let mut blocks = div("dimension-bars");
    for (section, dimensions) in sheet.blocks() {
        let mut block = el("section").class("dimension-bars__section");
        if let Some(section) = section {
            let head = div("dimension-bars__head").with(el("h3").text(sheet.title(&section.id)));
            block = block.with(measured(sheet, head, section));
        }
        let mut list = el("ul").class("dimension-bars__list");
        for dimension in dimensions {
            number += 1;
            list = list.with(row(sheet, dimension, number));
        }
        blocks = blocks.with(block.with(list));
    }
    el("div").with(legend(sheet)).with(blocks)
}

fn row(sheet: &Sheet, dimension: &Group, number: usize) -> El {
    let scored = sheet.evaluation.headline.score.is_some();
    let binding = scored && sheet.lowest().iter().any(|(it, _)| it.id == dimension.id);
    let mut title = el("span")
        .class("dimension-bars__title")
        .text(sheet.title(&dimension.id));
    if binding {
        title = title.with(
            el("span")
                .class("tag tag--warm")
                .text(sheet.words.binding_tag),
        );
    }
    let row = el("li").class_if(
        "dimension-bars__row",
        "dimension-bars__row--binding",
        binding,
    );
    let number = el("span")
        .class("dimension-bars__number")
        .text(&number.to_string());
    let row = row
        .id(&["bar-", &dimension.id].concat())
        .with(number)
        .with(title);
    measured(sheet, row, dimension)
}

/// Adds the number with its range, or why there is none, and the bar.
fn measured(sheet: &Sheet, place: El, group: &Group) -> El {
    let node = sheet.node(&group.id);
    let score = node.and_then(|node| node.score);
    let range = node.and_then(|node| node.missing);
    let value = el("span").class_if(
        "dimension-bars__value",
        "dimension-bars__value--none",
        score.is_none(),
    );
    let value = match score {
        None => value.text(no_score(sheet, node)),
        Some(score) => {
            let mut value = value.with(el("strong").text(&whole(score)));
            if let Some([low, high]) = range.filter(|range| visible(*range)) {
                let range = [&whole(low), "–", &whole(high)].concat();
                value = value.with(el("span").class("dimension-bars__range").text(&range));
            }
            value
        }
    };
    place.with(value).with(range_bar(score, range))
}

/// Why a node has no number: nothing applies, or too few answers.
pub(super) fn no_score(sheet: &Sheet, node: Option<&NodeScore>) -> &'static str {
    match node {
        Some(NodeScore { coverage: None, .. }) => sheet.words.not_applicable,
        _ => sheet.words.too_few,
    }
}

fn legend(sheet: &Sheet) -> El {
    let words = sheet.words;
    let entry = |sign: El, width: &str, text: &str| {
        let picture = picture("legend__sign", width).with(sign);
        el("span").class("legend__entry").with(picture).text(text)
    };
    el("p")
        .class("legend")
        .with(entry(
            stretch("range-bar__sure", 0.0, 100.0),
            "28",
            words.legend_sure,
        ))
        .with(entry(
            stretch("range-bar__range", 3.0, 97.0),
            "28",
            words.legend_range,
        ))
        .with(entry(
            upright("range-bar__tick", 50.0, "0", "14"),
            "8",
            words.legend_score,
        ))
}
