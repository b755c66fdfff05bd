//! The dimensions as a radar, with what it shows in sentences and as a table.

use readiness::{Aggregation, Group};
use yew::prelude::*;

use super::dimension_bars::no_score;
use super::radar::{Axis, radar};
use super::sheet::Sheet;
use crate::text::numbers::{tenths, whole};

/// Draws the radar with its sentences and its table.
pub fn dimension_radar(sheet: &Sheet) -> Html {
    let axes = sheet
        .instrument
        .dimensions()
        .map(|dimension| {
            let node = sheet.node(&dimension.id);
            Axis {
                label: sheet.title(&dimension.id).to_owned(),
                score: node.and_then(|node| node.score),
                range: node.and_then(|node| node.missing),
            }
        })
        .collect::<Vec<_>>();
    html! {
        <div class="dimension-radar">
            <div class="dimension-radar__picture">
                // Two axes make no area; the bars tell it all.
                if axes.len() >= 3 {
                    { radar(&axes, name(sheet)) }
                }
            </div>
            <div class="dimension-radar__words">
                <h3>{ sheet.words.radar }</h3>
                { sentences(sheet) }
                <details class="as-table">
                    <summary>{ sheet.words.as_table }</summary>
                    { table(sheet) }
                </details>
            </div>
        </div>
    }
}

fn name(sheet: &Sheet) -> String {
    let ranked = sheet.ranked();
    match (ranked.first(), ranked.last()) {
        (Some((weakest, low)), Some((strongest, high))) => (sheet.words.radar_name)(
            sheet.instrument.dimensions().count(),
            sheet.title(&strongest.id),
            &whole(*high),
            sheet.title(&weakest.id),
            &whole(*low),
        ),
        _ => sheet.words.radar_empty.to_owned(),
    }
}

/// Strongest, weakest, and what the difference costs.
fn sentences(sheet: &Sheet) -> Html {
    let words = sheet.words;
    let ranked = sheet.ranked();
    let ends = match (ranked.first(), ranked.last()) {
        (Some((weakest, low)), Some((strongest, high))) => html! {
            <p>
                { (words.strongest)(sheet.title(&strongest.id), &whole(*high)) }{ " " }
                { (words.weakest)(sheet.title(&weakest.id), &whole(*low)) }
            </p>
        },
        _ => html! { <p>{ words.radar_empty }</p> },
    };
    html! {
        <>
            { ends }
            if let Some(imbalance) = imbalance(sheet) {
                <p id="imbalance">{ imbalance }</p>
            }
        </>
    }
}

/// The cost of imbalance; `None` without a headline, or where the instrument only averages.
fn imbalance(sheet: &Sheet) -> Option<String> {
    let cost = sheet.evaluation.imbalance?;
    let arithmetic = sheet.evaluation.headline.arithmetic?;
    if sheet.instrument.root().aggregation == Aggregation::Arithmetic && cost.abs() < 0.05 {
        return None;
    }
    Some(if cost < 0.05 {
        sheet.words.balanced.to_owned()
    } else {
        (sheet.words.imbalance)(
            &tenths(arithmetic, sheet.language),
            &tenths(cost, sheet.language),
        )
    })
}

fn table(sheet: &Sheet) -> Html {
    let words = sheet.words;
    html! {
        <div class="scroll-x" tabindex="0" role="region" aria-label={words.table_caption}>
            <table class="table">
                <caption>{ words.table_caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.column_node }</th>
                        <th scope="col" class="table__number">{ words.column_score }</th>
                        <th scope="col" class="table__number">{ words.column_low }</th>
                        <th scope="col" class="table__number">{ words.column_high }</th>
                        <th scope="col" class="table__number">{ words.column_coverage }</th>
                    </tr>
                </thead>
                for (section, dimensions) in sheet.blocks() {
                    <tbody>
                        if let Some(section) = section {
                            { table_row(sheet, section, "table__section") }
                        }
                        for dimension in dimensions {
                            { table_row(sheet, dimension, "") }
                        }
                    </tbody>
                }
            </table>
        </div>
    }
}

fn table_row(sheet: &Sheet, group: &Group, class: &'static str) -> Html {
    let node = sheet.node(&group.id);
    let range = node.and_then(|node| node.missing);
    let cell = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), whole);
    let coverage = node
        .and_then(|node| node.coverage)
        .map_or_else(|| "–".to_owned(), |share| whole(share * 100.0) + "%");
    html! {
        <tr {class}>
            <th scope="row">{ sheet.title(&group.id) }</th>
            <td class="table__number">
                { match node.and_then(|node| node.score) { Some(score) => whole(score), None => no_score(sheet, node).to_owned() } }
            </td>
            <td class="table__number">{ cell(range.map(|range| range[0])) }</td>
            <td class="table__number">{ cell(range.map(|range| range[1])) }</td>
            <td class="table__number">{ coverage }</td>
        </tr>
    }
}
