//! The headline: the score with its band, its range on the scale, and what holds it back.

use yew::prelude::*;

use super::completeness::completeness;
use super::range_bar::visible;
use super::score_scale::{Span, score_scale};
use super::sheet::Sheet;
use super::stage_path::reached;
use crate::text::numbers::whole;
use readiness::{Depth, Group};

/// Draws the headline. `deepen` is what the quick walk's button does; without it there is none.
pub fn headline(sheet: &Sheet, deepen: Option<Callback<MouseEvent>>) -> Html {
    let head = &sheet.evaluation.headline;
    let words = sheet.words;
    let range = range_sentence(sheet);
    let spans = [
        head.interval.map(|range| Span {
            range,
            class: "score-scale__range--interval",
        }),
        head.missing.map(|range| Span {
            range,
            class: "score-scale__range--missing",
        }),
    ];
    let spans = spans.into_iter().flatten().collect::<Vec<_>>();
    html! {
        <section class="headline card" aria-label={words.score}>
            <div class="headline__verdict">
                { verdict(sheet) }
            </div>
            <div class="headline__scale">
                { score_scale(head.score, &spans, sheet.instrument.bands(), sheet.band(), |band| sheet.title(band).to_owned(), scale_name(sheet, &range)) }
                <p class="headline__range">{ range }</p>
                if let Some(interval) = interval_sentence(sheet) {
                    <p class="headline__interval">{ interval }</p>
                }
            </div>
            <dl class="headline__facts">
                if let Some(binding) = binding(sheet) {
                    <div><dt>{ words.fact_binding }</dt><dd>{ binding }</dd></div>
                }
                <div><dt>{ words.fact_coverage }</dt><dd>{ completeness(sheet) }</dd></div>
                if let Some(stage) = reached(sheet) {
                    <div class="headline__fact--stage"><dt>{ words.stages }</dt><dd>{ stage }</dd></div>
                }
            </dl>
            if let Some(held_back) = held_back_sentence(sheet) {
                <p class="headline__held notice notice--warning">{ held_back }</p>
            }
            if sheet.evaluation.depth == Depth::Quick {
                <div class="headline__quick notice">
                    <p>{ words.quick }</p>
                    if let Some(onclick) = deepen {
                        <p><button type="button" class="button" id="deepen" {onclick}>{ words.deepen }</button></p>
                    }
                </div>
            }
        </section>
    }
}

/// The big number with its band, or the sentence that says why there is none.
fn verdict(sheet: &Sheet) -> Html {
    let words = sheet.words;
    let Some(score) = sheet.evaluation.headline.score else {
        return html! {
            <>
                <p class="headline__band">{ words.no_score }</p>
                <p class="headline__meaning">{ needs_more(sheet) }</p>
            </>
        };
    };
    html! {
        <>
            <p class="headline__score">
                <span class="visually-hidden">{ words.score }{ ": " }</span>
                <strong id="score">{ whole(score) }</strong>
                <span class="headline__of">{ " " }{ words.out_of }</span>
            </p>
            if let Some(band) = sheet.band() {
                <p class="headline__band" id="band">{ sheet.title(band) }</p>
                if let Some(meaning) = sheet.text.help(band) {
                    <p class="headline__meaning">{ meaning.to_owned() }</p>
                }
            }
        </>
    }
}

/// Why there is no score, and how much more it takes.
fn needs_more(sheet: &Sheet) -> String {
    let coverage = sheet.evaluation.headline.coverage.unwrap_or(0.0);
    let needed = sheet.instrument.min_coverage();
    let scored = sheet.instrument.dimensions().flat_map(Group::items);
    let asked = scored
        .filter(|item| sheet.instrument.is_asked(&item.id, sheet.evaluation.depth))
        .count();
    // About: items weigh differently where dimensions differ in size.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let more = ((needed - coverage) * asked as f64).ceil().max(1.0) as usize;
    (sheet.words.needs_more)(&whole(coverage * 100.0), &whole(needed * 100.0), more)
}

/// The range from missing answers, in a sentence that says why.
pub(super) fn range_sentence(sheet: &Sheet) -> String {
    let words = sheet.words;
    let Some(range @ [low, high]) = sheet.evaluation.headline.missing else {
        return String::new();
    };
    let (low, high) = (whole(low), whole(high));
    match (sheet.completeness, sheet.evaluation.depth) {
        (Some(count), _) if count.missing == 0 => words.no_range.to_owned(),
        (Some(count), Depth::Full) => (words.range)(&low, &high, count.missing),
        (Some(count), Depth::Quick) => (words.range_quick)(&low, &high, count.missing),
        (None, _) if !visible(range) => words.no_range.to_owned(),
        (None, Depth::Full) => (words.range_uncounted)(&low, &high),
        (None, Depth::Quick) => (words.range_quick_uncounted)(&low, &high),
    }
}

/// The interval from weights and members with the band's stability, where it was computed.
fn interval_sentence(sheet: &Sheet) -> Option<String> {
    let head = &sheet.evaluation.headline;
    let [low, high] = head.interval?;
    let mut sentence = (sheet.words.interval)(&whole(low), &whole(high));
    match (head.band_stability, sheet.band()) {
        (Some(share), Some(band)) => {
            sentence.push_str("; ");
            sentence.push_str(&(sheet.words.stability)(
                &whole(share * 100.0),
                sheet.title(band),
            ));
        }
        _ => sentence.push('.'),
    }
    Some(sentence)
}

/// The dimension that holds the index back most, with its score.
fn binding(sheet: &Sheet) -> Option<String> {
    // Of a few dimensions the lowest says nothing yet.
    sheet.evaluation.headline.score?;
    let binding = sheet.evaluation.binding.as_ref()?;
    let score = sheet.score(binding)?;
    Some((sheet.words.binding)(sheet.title(binding), &whole(score)))
}

/// Which dimension keeps the result out of the band that the score alone would mean.
fn held_back_sentence(sheet: &Sheet) -> Option<String> {
    let dimension = sheet.evaluation.headline.held_back_by.as_ref()?;
    let by_score = sheet.band_by_score()?;
    let band = sheet.band()?;
    let floor = by_score.dimension_floor?;
    let score = sheet.score(dimension)?;
    Some((sheet.words.held_back)(
        sheet.title(dimension),
        &whole(score),
        sheet.title(&by_score.id),
        &whole(floor),
        sheet.title(band),
    ))
}

/// What the scale shows, in a sentence.
fn scale_name(sheet: &Sheet, range: &str) -> String {
    let words = sheet.words;
    let head = &sheet.evaluation.headline;
    let mut name = match (head.score, sheet.band()) {
        (Some(score), Some(band)) => (words.verdict)(&whole(score), sheet.title(band)),
        _ => words.no_score.to_owned(),
    };
    name.push_str(". ");
    name.push_str(range);
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::completeness::Completeness;
    use crate::components::fixture::{all_at, assessment, instrument, text};
    use crate::text::Language;
    use readiness::{Assessment, evaluate};

    /// What a sentence says of some answers, in Indonesian.
    fn said<T>(answers: &Assessment, counted: bool, say: impl Fn(&Sheet) -> T) -> T {
        let instrument = instrument();
        let text = text(&instrument);
        say(&Sheet {
            evaluation: &evaluate(&instrument, answers),
            instrument: &instrument,
            text: &text,
            language: Language::Indonesian,
            words: Language::Indonesian.words().result,
            completeness: counted.then(|| Completeness::of(&instrument, answers)),
        })
    }

    #[test]
    fn the_range_says_why_it_is_there() {
        let complete = all_at(&instrument(), 2, &[]);
        assert_eq!(
            said(&complete, true, range_sentence),
            "Tanpa rentang: semua butir yang dinilai sudah terjawab."
        );
        let gap = all_at(
            &instrument(),
            2,
            &[("finance-1", r#"{"state": "dont_know"}"#)],
        );
        let sentence = said(&gap, true, range_sentence);
        assert!(
            sentence.starts_with("Antara 4")
                && sentence.ends_with("karena 1 butir belum terjawab."),
            "{sentence}"
        );
        let sentence = said(&gap, false, range_sentence);
        assert!(
            sentence.ends_with("karena ada butir yang belum terjawab."),
            "{sentence}"
        );
    }

    #[test]
    fn too_few_answers_say_how_many_more() {
        let few = assessment(Depth::Full, r#""networks-1": {"level": 2}"#);
        let sentence = said(&few, true, needs_more);
        assert_eq!(
            sentence,
            "Baru 2% penilaian yang terjawab. Skor muncul mulai 65%: kira-kira 23 butir lagi."
        );
    }

    #[test]
    fn a_dimension_under_the_floor_is_named() {
        let none = r#"{"level": 0}"#;
        let held = all_at(
            &instrument(),
            3,
            &[
                ("finance-1", none),
                ("finance-2", none),
                ("finance-3", none),
            ],
        );
        let sentence = said(&held, true, held_back_sentence).unwrap();
        assert!(
            sentence.contains("aspek Akses pendanaan baru 0.")
                && sentence.contains("sedikitnya 25"),
            "{sentence}"
        );
        assert_eq!(
            said(&all_at(&instrument(), 3, &[]), true, held_back_sentence),
            None
        );
    }

    #[test]
    fn an_interval_that_was_not_computed_is_not_said() {
        let instrument = instrument();
        let text = text(&instrument);
        let mut evaluation = evaluate(&instrument, &all_at(&instrument, 3, &[]));
        let say = |evaluation: &readiness::Evaluation| {
            interval_sentence(&Sheet {
                evaluation,
                instrument: &instrument,
                text: &text,
                language: Language::Indonesian,
                words: Language::Indonesian.words().result,
                completeness: None,
            })
        };
        evaluation.headline.interval = None;
        assert_eq!(say(&evaluation), None);
        evaluation.headline.interval = Some([54.6, 67.2]);
        evaluation.headline.band_stability = Some(0.93);
        let sentence = say(&evaluation).unwrap();
        assert!(
            sentence.contains("antara 55 dan 67; 93 dari 100 perhitungan tetap di ‘Klaster maju’."),
            "{sentence}"
        );
    }
}
