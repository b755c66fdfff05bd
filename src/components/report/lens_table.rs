//! The lenses: the same answers by the benefit or aim that they serve, a table a family.

use crate::components::charts::range_bar::range_bar;
use crate::components::report::sheet::Sheet;
use crate::draw::{El, div, el};
use crate::i18n::numbers::whole;

/// Draws one table a family of tags: the part of a tag before its dot.
pub fn lens_tables(sheet: &Sheet) -> El {
    let mut families: Vec<(&str, Vec<&str>)> = Vec::new();
    for (tag, _) in sheet.evaluation.lenses.iter() {
        let family = tag.split_once('.').map_or("", |(family, _)| family);
        match families.iter_mut().find(|(id, _)| *id == family) {
            Some((_, tags)) => tags.push(tag),
            None => families.push((family, vec![tag])),
        }
    }
    let mut tables = div("lens-tables");
    for (family, tags) in families {
        tables = tables.with(table(sheet, family, &tags));
    }
    tables
}

fn table(sheet: &Sheet, family: &str, tags: &[&str]) -> El {
    let column = |text: &str| el("th").set("scope", "col").text(text);
    let columns = el("tr")
        .with(column(sheet.words.lenses))
        .with(column(sheet.words.column_score));
    let mut body = el("tbody");
    for tag in tags {
        body = body.with(row(sheet, tag));
    }
    el("table")
        .class("lens-table")
        .with(el("caption").text(family_title(sheet, family)))
        .with(el("thead").class("visually-hidden").with(columns))
        .with(body)
}

fn row(sheet: &Sheet, tag: &str) -> El {
    let score = sheet.evaluation.lenses.get(tag).and_then(|lens| lens.score);
    let value = match score {
        Some(score) => el("strong").text(&whole(score)),
        None => el("span")
            .class("lens-table__none")
            .text(sheet.words.too_few),
    };
    let cell = div("lens-table__cell")
        .with(range_bar(score, None))
        .with(value);
    let title = el("th").set("scope", "row").text(sheet.title(tag));
    el("tr").with(title).with(el("td").with(cell))
}

/// The family's title from the instrument's text, else from the interface's words.
fn family_title<'a>(sheet: &'a Sheet, family: &'a str) -> &'a str {
    let title = sheet.title(family);
    if title != family {
        return title;
    }
    sheet
        .words
        .families
        .iter()
        .find(|(id, _)| *id == family)
        .map_or(family, |(_, title)| title)
}
