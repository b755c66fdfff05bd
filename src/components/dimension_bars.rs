//! Sections and their dimensions as bars with their ranges, each with its number on the radar.

use readiness::{Group, NodeScore};
use yew::prelude::*;

use super::range_bar::{range_bar, visible};
use super::sheet::Sheet;
use crate::text::numbers::whole;

/// Draws one block a section, with the legend above.
pub fn dimension_bars(sheet: &Sheet) -> Html {
    // Numbers run through the sections, as on the radar.
    let mut number = 0;
    let blocks = sheet.blocks().into_iter().map(|(section, dimensions)| {
        let rows = dimensions.into_iter().map(|dimension| {
            number += 1;
            row(sheet, dimension, number)
        });
        html! {
            <section class="dimension-bars__section">
                if let Some(section) = section {
                    <div class="dimension-bars__head">
                        <h3>{ sheet.title(&section.id) }</h3>
                        { value(sheet, sheet.node(&section.id)) }
                        { bar(sheet.node(&section.id)) }
                    </div>
                }
                <ul class="dimension-bars__list">{ for rows }</ul>
            </section>
        }
    });
    html! {
        <>
            { legend(sheet) }
            <div class="dimension-bars">{ for blocks }</div>
        </>
    }
}

fn row(sheet: &Sheet, dimension: &Group, number: usize) -> Html {
    let node = sheet.node(&dimension.id);
    let scored = sheet.evaluation.headline.score.is_some();
    let binding = scored && sheet.evaluation.binding.as_ref() == Some(&dimension.id);
    let class = if binding {
        "dimension-bars__row dimension-bars__row--binding"
    } else {
        "dimension-bars__row"
    };
    html! {
        <li {class} id={format!("bar-{}", dimension.id)}>
            <span class="dimension-bars__number">{ number }</span>
            <span class="dimension-bars__title">
                { sheet.title(&dimension.id) }
                if binding {
                    <span class="tag tag--warm">{ sheet.words.binding_tag }</span>
                }
            </span>
            { value(sheet, node) }
            { bar(node) }
        </li>
    }
}

/// The number with its range beneath, or why there is none.
fn value(sheet: &Sheet, node: Option<&NodeScore>) -> Html {
    let Some(score) = node.and_then(|node| node.score) else {
        return html! { <span class="dimension-bars__value dimension-bars__value--none">{ no_score(sheet, node) }</span> };
    };
    let range = node
        .and_then(|node| node.missing)
        .filter(|range| visible(*range));
    html! {
        <span class="dimension-bars__value">
            <strong>{ whole(score) }</strong>
            if let Some([low, high]) = range {
                <span class="dimension-bars__range">{ [&whole(low), "–", &whole(high)].concat() }</span>
            }
        </span>
    }
}

/// Why a node has no number: nothing applies, or too few answers.
pub(super) fn no_score(sheet: &Sheet, node: Option<&NodeScore>) -> &'static str {
    match node {
        Some(NodeScore { coverage: None, .. }) => sheet.words.not_applicable,
        _ => sheet.words.too_few,
    }
}

fn bar(node: Option<&NodeScore>) -> Html {
    range_bar(
        node.and_then(|node| node.score),
        node.and_then(|node| node.missing),
    )
}

fn legend(sheet: &Sheet) -> Html {
    let words = sheet.words;
    html! {
        <p class="legend">
            <span class="legend__entry"><svg width="28" height="14" aria-hidden="true"><rect class="range-bar__sure" y="2" width="28" height="10" rx="2" /></svg>{ words.legend_sure }</span>
            <span class="legend__entry"><svg width="28" height="14" aria-hidden="true"><rect class="range-bar__range" x="1" y="2" width="26" height="10" /></svg>{ words.legend_range }</span>
            <span class="legend__entry"><svg width="8" height="14" aria-hidden="true"><line class="range-bar__tick" x1="4" x2="4" y1="0" y2="14" /></svg>{ words.legend_score }</span>
        </p>
    }
}
