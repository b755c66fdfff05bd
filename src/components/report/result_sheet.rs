//! A whole result: what the own screen, the shared view and the paper show.

use readiness::{Aggregation, Profile};
use yew::prelude::*;

use crate::components::charts::dimension_bars::dimension_bars;
use crate::components::charts::dimension_radar::dimension_radar;
use crate::components::report::agreement::agreement;
use crate::components::report::headline::headline;
use crate::components::report::lens_table::lens_tables;
use crate::components::report::next_steps::{next_steps, steps_by_owner};
use crate::components::report::sheet::Sheet;
use crate::components::report::stage_path::stage_path;
use crate::i18n::dates::day;
use crate::i18n::result::ResultWords;

/// What is drawn around and within a sheet that only some pages have.
#[derive(Default)]
pub struct Additions<'a> {
    /// The day that counts where the profile has none.
    pub date: Option<&'a str>,
    /// Stands beneath the heading.
    pub banner: Option<Html>,
    /// The quick walk's button.
    pub deepen: Option<Html>,
    /// Leads past the sheet on a long page.
    pub jumps: Option<Html>,
}

/// Draws the sheet from its heading to the method's statement.
pub fn result_sheet(sheet: &Sheet, profile: &Profile, additions: Additions) -> Html {
    let words = sheet.words;
    let name = group_name(profile, words);
    let bars = html! { <div>{ dimension_bars(sheet) }{ dimension_radar(sheet) }</div> };
    let gains = sheet.evaluation.leverage.iter().any(|it| it.gain > 0.0);
    html! {
        <div class="result-sheet">
            <header class="result-sheet__head">
                <p class="result-sheet__eyebrow">{ words.title }</p>
                <h1 id="heading" tabindex="-1">{ name }</h1>
                <p class="result-sheet__profile">{ profile_line(profile, additions.date, words) }</p>
            </header>
            <div class="result-sheet__banner">{ additions.banner }</div>
            { headline(sheet, additions.deepen) }
            <div class="result-sheet__jumps">{ additions.jumps }</div>
            { part("dimensions", words.dimensions, bars) }
            if sheet.instrument.stages().is_some() {
                { part("stages", words.stages, stage_path(sheet)) }
            }
            if let Some(agreement) = agreement(sheet) {
                { part("discuss", words.discuss, agreement) }
            }
            { part("steps", words.steps, next_steps(sheet)) }
            if gains {
                { part("owners", words.by_owner, steps_by_owner(sheet, name)) }
            }
            if !sheet.evaluation.lenses.is_empty() {
                { part("lenses", words.lenses, html! {
                    <div>
                        <p class="muted">{ words.lenses_about }</p>
                        { lens_tables(sheet) }
                    </div>
                }) }
            }
            { part("method", words.method, html! {
                <p class="result-sheet__method">{ method(sheet) }</p>
            }) }
        </div>
    }
}

/// A part of the sheet under its heading.
fn part(id: &'static str, title: &'static str, content: Html) -> Html {
    let heading = AttrValue::from([id, "-heading"].concat());
    html! {
        <section
            class={["result-sheet__part result-sheet__part--", id].concat()}
            aria-labelledby={heading.clone()}
        >
            <h2 id={heading} tabindex="-1">{ title }</h2>
            { content }
        </section>
    }
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
        // Here an id is in its place where the questionnaire has no title: it says which one.
        &(words.method_instrument)(
            sheet.text.title(&sheet.instrument.root().id),
            sheet.evaluation.instrument.version,
        ),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use readiness::evaluate;

    use super::*;
    use crate::components::fixture::{all_at, instrument, markup, text};
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

    #[test]
    fn a_whole_sheet_is_drawn_without_a_browser() {
        let instrument = instrument();
        let text = text(&instrument);
        let evaluation = evaluate(&instrument, &all_at(&instrument, 2, &[("finance-1", "{}")]));
        let indonesian = AttrValue::from("id");
        let sheet = Sheet {
            evaluation: &evaluation,
            instrument: &instrument,
            text: &text,
            text_language: Some(&indonesian),
            language: Language::English,
            words: Language::English.report_words().result,
            completeness: None,
        };
        let drawn = result_sheet(&sheet, &Profile::default(), Additions::default());
        let drawn = markup(html! {
            <ContextProvider<Language> context={Language::English}>{ drawn }</ContextProvider<Language>>
        });
        for part in [
            "dimensions",
            "stages",
            "steps",
            "owners",
            "lenses",
            "method",
        ] {
            let heading = format!(r#"aria-labelledby="{part}-heading""#);
            assert!(drawn.contains(&heading), "{part} in {drawn}");
        }
        assert_eq!(drawn.matches("dimension-bars__row\"").count(), 12);
        assert_eq!(drawn.matches("class=\"radar__dot\"").count(), 12);
        // The questionnaire has no English words: its own say which language they are in.
        let title = r#"lang="id" class="dimension-bars__title">Akses pendanaan"#;
        assert!(drawn.contains(title), "{drawn}");
    }
}
