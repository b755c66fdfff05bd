//! The lenses: the same answers by the benefit or aim that they serve, a table a family.

use yew::prelude::*;

use crate::components::charts::range_bar::range_bar;
use crate::components::report::sheet::Sheet;
use crate::i18n::numbers::whole;

/// Draws one table a family of tags: the part of a tag before its dot.
pub fn lens_tables(sheet: &Sheet) -> Html {
    let mut families: Vec<(&str, Vec<&str>)> = Vec::new();
    for (tag, _) in &sheet.evaluation.lenses {
        let family = tag.split_once('.').map_or("", |(family, _)| family);
        match families.iter_mut().find(|(id, _)| *id == family) {
            Some((_, tags)) => tags.push(tag),
            None => families.push((family, vec![tag])),
        }
    }
    html! {
        <div class="lens-tables">
            { for families.iter().map(|(family, tags)| table(sheet, family, tags)) }
        </div>
    }
}

fn table(sheet: &Sheet, family: &str, tags: &[&str]) -> Html {
    let words = sheet.words;
    html! {
        <table class="lens-table">
            <caption>{ family_title(sheet, family) }</caption>
            <thead class="visually-hidden">
                <tr>
                    <th scope="col">{ words.lenses }</th>
                    <th scope="col">{ words.column_score }</th>
                </tr>
            </thead>
            <tbody>{ for tags.iter().map(|tag| row(sheet, tag)) }</tbody>
        </table>
    }
}

fn row(sheet: &Sheet, tag: &str) -> Html {
    let score = sheet.evaluation.lenses.get(tag).and_then(|lens| lens.score);
    html! {
        <tr>
            <th scope="row" lang={sheet.lang()}>{ sheet.title(tag) }</th>
            <td>
                <div class="lens-table__cell">
                    { range_bar(score, None) }
                    if let Some(score) = score {
                        <strong>{ whole(score) }</strong>
                    } else {
                        <span class="lens-table__none">{ sheet.words.too_few }</span>
                    }
                </div>
            </td>
        </tr>
    }
}

/// The family's title from the instrument's text, else from the interface's words; none for
/// a family that has neither.
fn family_title<'a>(sheet: &Sheet<'a>, family: &'a str) -> &'a str {
    let title = sheet.text.title(family);
    if title != family {
        return title;
    }
    let mut families = sheet.words.families.iter();
    families
        .find(|(id, _)| *id == family)
        .map_or("", |(_, title)| title)
}
