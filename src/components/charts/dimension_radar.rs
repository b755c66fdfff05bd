//! The dimensions as a radar, with what it shows in sentences and as a table.

use readiness::{Aggregation, Group};
use yew::prelude::*;

use crate::components::charts::dimension_bars::no_score;
use crate::components::charts::radar::{Axis, radar};
use crate::components::report::sheet::Sheet;
use crate::i18n::numbers::{tenths, whole};

/// Draws the radar with its sentences and its table.
pub fn dimension_radar(sheet: &Sheet) -> Html {
    let words = sheet.words;
    let axes = sheet.instrument.dimensions().map(|dimension| {
        let node = sheet.node(&dimension.id);
        Axis {
            label: sheet.title(&dimension.id),
            score: node.and_then(|node| node.score),
            range: node
                .filter(|node| node.coverage.is_some())
                .and_then(|node| node.missing),
        }
    });
    let axes = axes.collect::<Vec<_>>();
    let [name, ends] = ends(sheet, axes.len());
    html! {
        <div class="dimension-radar">
            <div class="dimension-radar__picture">
                // Two axes make no area; the bars tell it all.
                if axes.len() >= 3 {
                    { radar(&axes, name) }
                }
            </div>
            <div class="dimension-radar__words">
                <h3>{ words.radar }</h3>
                <p>{ ends }</p>
                if let Some(imbalance) = imbalance(sheet) {
                    <p id="imbalance">{ imbalance }</p>
                }
                <details class="as-table">
                    <summary>{ words.as_table }</summary>
                    { table(sheet) }
                </details>
            </div>
        </div>
    }
}

/// The picture in a sentence, and the strongest and the weakest in two.
fn ends(sheet: &Sheet, axes: usize) -> [String; 2] {
    let words = sheet.words;
    let ranked = sheet.ranked();
    let (Some((weakest, low)), Some((strongest, high))) = (ranked.first(), ranked.last()) else {
        return [words.radar_empty.to_owned(), words.radar_empty.to_owned()];
    };
    if whole(*low) == whole(*high) && ranked.len() > 1 {
        let same = (words.all_same)(&whole(*low));
        return [same.clone(), same];
    }
    let weakest = sheet
        .lowest_titles()
        .unwrap_or_else(|| sheet.title(&weakest.id));
    let low = whole(*low);
    let (strongest, high) = (sheet.title(&strongest.id), whole(*high));
    let said = [
        &(words.strongest)(&strongest, &high),
        " ",
        &(words.weakest)(&weakest, &low),
    ]
    .concat();
    [
        (words.radar_name)(axes, &strongest, &high, &weakest, &low),
        said,
    ]
}

/// The cost of imbalance; `None` without a headline, or where the instrument only averages.
fn imbalance(sheet: &Sheet) -> Option<String> {
    let cost = sheet.evaluation.imbalance?;
    let arithmetic = sheet.evaluation.headline.arithmetic?;
    if sheet.instrument.root().aggregation == Aggregation::Arithmetic && cost.abs() < 0.05 {
        return None;
    }
    if cost < 0.05 && !sheet.left_out().is_empty() {
        // Of a part of the dimensions it would say too much.
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
    let bodies = sheet.blocks().into_iter().map(|(section, dimensions)| {
        html! {
            <tbody>
                if let Some(section) = section {
                    { row(sheet, section, Some("table__section")) }
                }
                { for dimensions.into_iter().map(|dimension| row(sheet, dimension, None)) }
            </tbody>
        }
    });
    // A strip that scrolls has to be reached by keyboard, and to have a name.
    html! {
        <div class="scroll-x" tabindex="0" role="region" aria-label={words.table_caption}>
            <table class="table">
                <caption>{ words.table_caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.column_node }</th>
                        <th class="table__number" scope="col">{ words.column_score }</th>
                        <th class="table__number" scope="col">{ words.column_range }</th>
                        <th class="table__number" scope="col">{ words.column_coverage }</th>
                    </tr>
                </thead>
                { for bodies }
            </table>
        </div>
    }
}

fn row(sheet: &Sheet, group: &Group, class: Option<&'static str>) -> Html {
    let node = sheet.node(&group.id);
    let range = node.and_then(|node| node.missing);
    let score = node.and_then(|node| node.score).map(whole);
    let coverage = node
        .and_then(|node| node.coverage)
        .map(|share| whole(share * 100.0) + "%");
    let cells = [
        score.unwrap_or_else(|| no_score(sheet, node).to_owned()),
        range.map_or_else(
            || "–".to_owned(),
            |[low, high]| [&whole(low), "–", &whole(high)].concat(),
        ),
        coverage.unwrap_or_else(|| "–".to_owned()),
    ];
    html! {
        <tr {class}>
            <th scope="row" lang={sheet.lang()}>{ sheet.title(&group.id) }</th>
            { for cells.map(|cell| html! { <td class="table__number">{ cell }</td> }) }
        </tr>
    }
}
