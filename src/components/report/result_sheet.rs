//! A whole result: what the own screen, the shared view and the paper show.

use crate::components::charts::dimension_bars::dimension_bars;
use crate::components::charts::dimension_radar::dimension_radar;
use crate::components::report::agreement::agreement;
use crate::components::report::headline::headline;
use crate::components::report::lens_table::lens_tables;
use crate::components::report::next_steps::{next_steps, steps_by_owner};
use crate::components::report::sheet::Sheet;
use crate::components::report::stage_path::stage_path;
use crate::draw::{El, div, el, join};
use crate::i18n::dates::day;
use crate::i18n::result::ResultWords;
use readiness::{Aggregation, Profile};

/// Draws the sheet from its heading to the method's statement. `banner` stands beneath the
/// heading; `date` is the day that counts where the profile has none; `deepen` is the quick
/// walk's button; `jumps` leads past it on a long page.
pub fn result_sheet(
    sheet: &Sheet,
    profile: &Profile,
    date: Option<&str>,
    banner: Option<El>,
    deepen: Option<El>,
    jumps: Option<El>,
) -> El {
    let words = sheet.words;
    let name = group_name(profile, words);
    let head = el("header")
        .class("result-sheet__head")
        .with(el("p").class("result-sheet__eyebrow").text(words.title))
        .with(el("h1").id("heading").set("tabindex", "-1").text(name))
        .with(
            el("p")
                .class("result-sheet__profile")
                .text(&profile_line(profile, date, words)),
        );
    let bars = el("div")
        .with(dimension_bars(sheet))
        .with(dimension_radar(sheet));
    let mut drawn = div("result-sheet")
        .with(head)
        .with(div("result-sheet__banner").maybe(banner))
        .with(headline(sheet, deepen))
        .with(div("result-sheet__jumps").maybe(jumps))
        .with(part("dimensions", words.dimensions, bars));
    if sheet.instrument.stages().is_some() {
        drawn = drawn.with(part("stages", words.stages, stage_path(sheet)));
    }
    if let Some(agreement) = agreement(sheet) {
        drawn = drawn.with(part("discuss", words.discuss, agreement));
    }
    drawn = drawn.with(part("steps", words.steps, next_steps(sheet)));
    if sheet
        .evaluation
        .leverage
        .iter()
        .any(|leverage| leverage.gain > 0.0)
    {
        drawn = drawn.with(part("owners", words.by_owner, steps_by_owner(sheet, name)));
    }
    if !sheet.evaluation.lenses.is_empty() {
        let about = el("p").class("muted").text(words.lenses_about);
        drawn = drawn.with(part(
            "lenses",
            words.lenses,
            el("div").with(about).with(lens_tables(sheet)),
        ));
    }
    let method = el("p").class("result-sheet__method").text(&method(sheet));
    drawn.with(part("method", words.method, method))
}

/// A part of the sheet under its heading.
fn part(id: &str, title: &str, content: El) -> El {
    let heading = join(id, "-heading");
    el("section")
        .class(&join("result-sheet__part result-sheet__part--", id))
        .set("aria-labelledby", &heading)
        .with(el("h2").id(&heading).set("tabindex", "-1").text(title))
        .with(content)
}

/// The group's name, or what stands for it.
pub fn group_name<'a>(profile: &'a Profile, words: &'a ResultWords) -> &'a str {
    let name = profile
        .name
        .as_deref()
        .map(str::trim)
        .filter(|name| !name.is_empty());
    name.unwrap_or(words.unnamed)
}

/// Commodity, region, members and day, as far as they are known.
fn profile_line(profile: &Profile, date: Option<&str>, words: &ResultWords) -> String {
    let text = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let date = profile
        .date
        .as_deref()
        .or(date)
        .map(|date| day(date, &words.months));
    let members = profile.members.map(words.members);
    let parts = [
        text(&profile.commodity),
        text(&profile.region),
        members,
        date,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn method(sheet: &Sheet) -> String {
    let words = sheet.words;
    let how = match sheet.instrument.root().aggregation {
        Aggregation::Geometric => words.method_geometric,
        Aggregation::Arithmetic | Aggregation::Minimum => words.method_other,
    };
    [
        how,
        " ",
        &(words.method_instrument)(
            sheet.title(&sheet.instrument.root().id),
            sheet.evaluation.version,
        ),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn the_profile_line_has_only_what_is_known() {
        let words = Language::Indonesian.report_words().result;
        let mut profile = Profile {
            commodity: Some("Batik".into()),
            region: Some(" ".into()),
            ..Profile::default()
        };
        assert_eq!(profile_line(&profile, None, words), "Batik");
        profile.members = Some(24);
        assert_eq!(
            profile_line(&profile, Some("2026-11-24"), words),
            "Batik · 24 anggota · 24 November 2026"
        );
    }
}
