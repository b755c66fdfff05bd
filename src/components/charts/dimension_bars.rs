//! Sections and their dimensions as bars with their ranges, each with its number on the radar.

use readiness::{Group, NodeScore};
use yew::prelude::*;

use crate::components::charts::range_bar::{picture, range_bar, stretch, upright, visible};
use crate::components::report::sheet::Sheet;
use crate::i18n::numbers::whole;

/// Draws one block a section, with the legend above.
pub fn dimension_bars(sheet: &Sheet) -> Html {
    // Numbers run through the sections, as on the radar.
    let mut number = 0;
    let blocks = sheet.blocks().into_iter().map(|(section, dimensions)| {
        let first = number + 1;
        number += dimensions.len();
        block(sheet, section, &dimensions, first)
    });
    html! {
        <div>
            { legend(sheet) }
            <div class="dimension-bars">{ for blocks }</div>
        </div>
    }
}

/// A section with its dimensions, numbered from `first`.
fn block(sheet: &Sheet, section: Option<&Group>, dimensions: &[&Group], first: usize) -> Html {
    let rows = (first..).zip(dimensions);
    html! {
        <section class="dimension-bars__section">
            if let Some(section) = section {
                <div class="dimension-bars__head">
                    <h3 lang={sheet.lang()}>{ sheet.title(&section.id) }</h3>
                    { measured(sheet, section) }
                </div>
            }
            <ul class="dimension-bars__list">
                { for rows.map(|(number, dimension)| row(sheet, dimension, number)) }
            </ul>
        </section>
    }
}

fn row(sheet: &Sheet, dimension: &Group, number: usize) -> Html {
    let scored = sheet.evaluation.headline.score.is_some();
    let binding = scored && sheet.lowest().iter().any(|(it, _)| it.id == dimension.id);
    html! {
        <li
            class={classes!("dimension-bars__row", binding.then_some("dimension-bars__row--binding"))}
            id={["bar-", &dimension.id].concat()}
        >
            <span class="dimension-bars__number">{ number }</span>
            <span class="dimension-bars__title" lang={sheet.lang()}>
                { sheet.title(&dimension.id) }
                if binding {
                    <span class="tag tag--warm" lang={sheet.interface_lang()}>{ sheet.words.binding_tag }</span>
                }
            </span>
            { measured(sheet, dimension) }
        </li>
    }
}

/// The number with its range, or why there is none, and the bar.
fn measured(sheet: &Sheet, group: &Group) -> Html {
    let node = sheet.node(&group.id);
    let score = node.and_then(|node| node.score);
    let range = node.and_then(|node| node.missing);
    let value = match score {
        None => html! {
            <span class="dimension-bars__value dimension-bars__value--none">
                { no_score(sheet, node) }
            </span>
        },
        Some(score) => html! {
            <span class="dimension-bars__value">
                <strong>{ whole(score) }</strong>
                if let Some([low, high]) = range.filter(|range| visible(*range)) {
                    <span class="dimension-bars__range">
                        { [&whole(low), "–", &whole(high)].concat() }
                    </span>
                }
            </span>
        },
    };
    html! { <>{ value }{ range_bar(score, range) }</> }
}

/// Why a node has no number: nothing applies, or too few answers.
pub(super) fn no_score(sheet: &Sheet, node: Option<&NodeScore>) -> &'static str {
    match node {
        Some(NodeScore { coverage: None, .. }) => sheet.words.not_applicable,
        _ => sheet.words.too_few,
    }
}

fn legend(sheet: &Sheet) -> Html {
    let words = sheet.words;
    let entries = [
        (
            "28",
            stretch("range-bar__sure", 0.0, 100.0),
            words.legend_sure,
        ),
        (
            "28",
            stretch("range-bar__range", 3.0, 97.0),
            words.legend_range,
        ),
        (
            "8",
            upright("range-bar__tick", 50.0, ["0", "14"]),
            words.legend_score,
        ),
    ];
    let entries = entries.map(|(width, sign, text)| {
        html! {
            <span class="legend__entry">{ picture("legend__sign", width, sign) }{ text }</span>
        }
    });
    html! { <p class="legend">{ for entries }</p> }
}
