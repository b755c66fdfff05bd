//! The dimensions as a radar, with what it shows in sentences and as a table.

use readiness::{Aggregation, Group};

use crate::components::charts::dimension_bars::no_score;
use crate::components::charts::radar::{Axis, radar};
use crate::components::report::sheet::Sheet;
use crate::draw::{El, div, el};
use crate::i18n::numbers::{tenths, whole};

/// Draws the radar with its sentences and its table.
pub fn dimension_radar(sheet: &Sheet) -> El {
    let words = sheet.words;
    let axes = sheet.instrument.dimensions().map(|dimension| {
        let node = sheet.node(&dimension.id);
        Axis {
            label: sheet.title(&dimension.id).to_owned(),
            score: node.and_then(|node| node.score),
            range: node
                .filter(|node| node.coverage.is_some())
                .and_then(|node| node.missing),
        }
    });
    let axes = axes.collect::<Vec<_>>();
    let [name, ends] = ends(sheet, axes.len());
    let mut picture = div("dimension-radar__picture");
    // Two axes make no area; the bars tell it all.
    if axes.len() >= 3 {
        picture = picture.with(radar(&axes, &name));
    }
    let mut said = div("dimension-radar__words")
        .with(el("h3").text(words.radar))
        .with(el("p").text(&ends));
    if let Some(imbalance) = imbalance(sheet) {
        said = said.with(el("p").id("imbalance").text(&imbalance));
    }
    let summary = el("summary").text(words.as_table);
    let table = el("details")
        .class("as-table")
        .with(summary)
        .with(table(sheet));
    div("dimension-radar").with(picture).with(said.with(table))
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
        .unwrap_or_else(|| sheet.title(&weakest.id).to_owned());
    let low = whole(*low);
    let (strongest, high) = (sheet.title(&strongest.id), whole(*high));
    let said = [
        &(words.strongest)(strongest, &high),
        " ",
        &(words.weakest)(&weakest, &low),
    ]
    .concat();
    [
        (words.radar_name)(axes, strongest, &high, &weakest, &low),
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

fn table(sheet: &Sheet) -> El {
    let words = sheet.words;
    let columns = [
        words.column_node,
        words.column_score,
        words.column_range,
        words.column_coverage,
    ];
    let mut head = el("tr");
    for (place, column) in columns.into_iter().enumerate() {
        head = head.with(number("th", place > 0, column).set("scope", "col"));
    }
    let mut table = el("table")
        .class("table")
        .with(el("caption").text(words.table_caption));
    table = table.with(el("thead").with(head));
    for (section, dimensions) in sheet.blocks() {
        let mut body = el("tbody");
        if let Some(section) = section {
            body = body.with(row(sheet, section).class("table__section"));
        }
        for dimension in dimensions {
            body = body.with(row(sheet, dimension));
        }
        table = table.with(body);
    }
    // A strip that scrolls has to be reached by keyboard, and to have a name.
    let strip = div("scroll-x").set("tabindex", "0").set("role", "region");
    strip.set("aria-label", words.table_caption).with(table)
}

fn row(sheet: &Sheet, group: &Group) -> El {
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
    let mut row = el("tr").with(el("th").set("scope", "row").text(sheet.title(&group.id)));
    for cell in &cells {
        row = row.with(number("td", true, cell));
    }
    row
}

fn number(name: &'static str, numeric: bool, text: &str) -> El {
    let cell = el(name).text(text);
    if numeric {
        cell.class("table__number")
    } else {
        cell
    }
}
