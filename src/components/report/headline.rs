//! The headline: the score with its band, its range on the scale, and what holds it back.

use readiness::{Depth, Id};
use yew::prelude::*;

use crate::components::charts::range_bar::visible;
use crate::components::charts::score_scale::score_scale;
use crate::components::report::completeness::completeness;
use crate::components::report::sheet::Sheet;
use crate::components::report::stage_path::reached;
use crate::i18n::numbers::{whole, whole_below};

/// Draws the headline. `deepen` is the quick walk's button; without it there is none.
pub fn headline(sheet: &Sheet, deepen: Option<Html>) -> Html {
    let words = sheet.words;
    let range = range_sentence(sheet);
    let left_out = sheet.left_out();
    html! {
        <section class="headline card" aria-label={words.score}>
            { verdict(sheet) }
            <div class="headline__scale">
                { score_scale(sheet, scale_name(sheet, &range)) }
                <p class="headline__range">{ range }</p>
                if let Some(interval) = interval_sentence(sheet) {
                    <p class="headline__interval">{ interval }</p>
                }
            </div>
            <dl class="headline__facts">
                if let Some(binding) = binding(sheet) {
                    { fact("headline__fact", words.fact_binding, html! { <span>{ binding }</span> }) }
                }
                { fact("headline__fact", words.fact_coverage, completeness(sheet)) }
                if let Some(stage) = reached(sheet) {
                    { fact("headline__fact--stage", words.stages, html! { <span>{ stage }</span> }) }
                }
            </dl>
            if !left_out.is_empty() {
                <p class="headline__left-out notice notice--warning">
                    { (words.left_out)(&left_out.join("; ")) }
                </p>
            }
            if let Some(held_back) = held_back_sentence(sheet) {
                <p class="headline__held notice notice--warning">{ held_back }</p>
            }
            if sheet.evaluation.depth == Depth::Quick {
                <div class="headline__quick notice">
                    <p>{ words.quick }</p>
                    { deepen }
                </div>
            }
        </section>
    }
}

fn fact(class: &'static str, label: &'static str, value: Html) -> Html {
    html! { <div {class}><dt>{ label }</dt><dd>{ value }</dd></div> }
}

/// The big number with its band, or the sentence that says why there is none.
fn verdict(sheet: &Sheet) -> Html {
    let words = sheet.words;
    let Some(score) = sheet.evaluation.headline.score else {
        return html! {
            <div class="headline__verdict">
                <p class="headline__band">{ words.no_score }</p>
                <p class="headline__meaning">{ needs_more(sheet) }</p>
            </div>
        };
    };
    html! {
        <div class="headline__verdict">
            <p class="headline__score">
                <span class="visually-hidden">{ words.score }{ ": " }</span>
                <strong id="score">{ whole(score) }</strong>
                <span class="headline__of">{ " " }{ words.out_of }</span>
            </p>
            { sheet.band().map(|id| band(sheet, id)) }
        </div>
    }
}

/// The band, and what it means or may still become.
fn band(sheet: &Sheet, id: &Id) -> Html {
    let words = sheet.words;
    let title = sheet.title(id);
    if let Some([lowest, highest]) = sheet.could_be() {
        // What a band means would sound like a verdict, where missing answers may change it.
        return html! {
            <>
                <p class="headline__band" id="band">{ (words.so_far)(&title) }</p>
                <p class="headline__meaning">{ (words.could_be)(&lowest, &highest) }</p>
            </>
        };
    }
    html! {
        <>
            <p class="headline__band" id="band" lang={sheet.lang()}>{ title }</p>
            if let Some(meaning) = sheet.text.help(id) {
                <p class="headline__meaning" lang={sheet.lang()}>{ meaning }</p>
            }
        </>
    }
}

/// Why there is no score, and how much more it takes.
fn needs_more(sheet: &Sheet) -> String {
    let coverage = sheet.evaluation.headline.coverage.unwrap_or(0.0);
    let needed = sheet.instrument.min_coverage();
    let scored = sheet.instrument.items().filter(|item| item.scored);
    let asked = scored
        .filter(|item| sheet.instrument.is_asked(&item.id, sheet.evaluation.depth))
        .count();
    // About: items weigh differently where dimensions differ in size.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let more = ((needed - coverage) * asked as f64).ceil().max(1.0) as usize;
    (sheet.words.needs_more)(&whole_below(coverage * 100.0), &whole(needed * 100.0), more)
}

/// The range from missing answers, in a sentence that says why.
pub(super) fn range_sentence(sheet: &Sheet) -> String {
    let words = sheet.words;
    let Some(range @ [low, high]) = sheet.evaluation.headline.missing else {
        return String::new();
    };
    let (low, high) = (whole(low), whole(high));
    // Of several people some may leave blank what others answer: no whole question is missing.
    let counted = sheet.completeness.filter(|count| count.missing > 0);
    match (counted, sheet.evaluation.depth) {
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
    let words = sheet.words;
    let [weights_and_members, weights, either] = words.interval_if;
    let mut sentence = String::from(match sheet.evaluation.members_drawn {
        Some(true) => weights_and_members,
        Some(false) => weights,
        None => either,
    });
    let (low, high) = (whole(low), whole(high));
    sentence.push_str(": ");
    sentence.push_str(&if low == high {
        (words.stays)(&low)
    } else {
        (words.between)(&low, &high)
    });
    match (head.band_stability, sheet.band()) {
        (Some(share), Some(band)) => {
            sentence.push_str("; ");
            sentence.push_str(&(words.stability)(
                &whole(share * 100.0),
                &sheet.title(band),
            ));
        }
        _ => sentence.push('.'),
    }
    if sheet.could_be().is_some() {
        sentence.push(' ');
        sentence.push_str(words.answered_alone);
    }
    Some(sentence)
}

/// The dimension that holds the index back most, with its score.
fn binding(sheet: &Sheet) -> Option<String> {
    // Of a few dimensions the lowest says nothing yet.
    sheet.evaluation.headline.score?;
    let score = sheet.ranked().first()?.1;
    Some(match sheet.lowest_titles() {
        Some(titles) => (sheet.words.binding)(&titles, &whole(score)),
        None => sheet.words.binding_none.to_owned(),
    })
}

/// Which dimension keeps the result out of the band that the score alone would mean.
fn held_back_sentence(sheet: &Sheet) -> Option<String> {
    let dimension = sheet.evaluation.headline.held_back_by.as_ref()?;
    let by_score = sheet.band_by_score()?;
    let band = sheet.band()?;
    let floor = by_score.dimension_floor?;
    let score = sheet.score(dimension)?;
    Some((sheet.words.held_back)(
        &sheet.title(dimension),
        &whole(score),
        &sheet.title(&by_score.id),
        &whole(floor),
        &sheet.title(band),
    ))
}

/// What the scale shows, in a sentence.
fn scale_name(sheet: &Sheet, range: &str) -> String {
    let mut name = sheet
        .verdict()
        .unwrap_or_else(|| sheet.words.no_score.to_owned());
    name.push_str(". ");
    name.push_str(range);
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::fixture::{all_at, assessment, instrument, text};
    use crate::components::report::completeness::Completeness;
    use crate::i18n::Language;
    use readiness::{Assessment, evaluate};

    /// What a sentence says of some answers, in Indonesian.
    fn said<T>(answers: &Assessment, counted: bool, say: impl Fn(&Sheet) -> T) -> T {
        let instrument = instrument();
        let text = text(&instrument);
        say(&Sheet {
            evaluation: &evaluate(&instrument, answers),
            instrument: &instrument,
            text: &text,
            text_language: None,
            language: Language::Indonesian,
            words: Language::Indonesian.report_words().result,
            completeness: counted.then(|| Completeness::of(&instrument, answers)),
        })
    }

    #[test]
    fn the_range_says_why_it_is_there() {
        let complete = all_at(&instrument(), 2, &[]);
        assert_eq!(
            said(&complete, true, range_sentence),
            "Tanpa rentang: semua pertanyaan yang masuk skor sudah terjawab."
        );
        let gap = all_at(
            &instrument(),
            2,
            &[("finance-1", r#"{"state": "dont_know"}"#)],
        );
        let sentence = said(&gap, true, range_sentence);
        assert!(
            sentence.starts_with("Antara 4")
                && sentence.ends_with("karena 1 pertanyaan kosong atau dijawab ‘tidak tahu’."),
            "{sentence}"
        );
        let sentence = said(&gap, false, range_sentence);
        assert!(
            sentence.ends_with("karena ada pertanyaan yang kosong atau dijawab ‘tidak tahu’."),
            "{sentence}"
        );
    }

    #[test]
    fn what_one_of_several_leaves_blank_is_said() {
        let instrument = instrument();
        let mut two = all_at(&instrument, 2, &[]);
        let mut other = two.responses[0].clone();
        other.id = "other".into();
        other.answers = all_at(&instrument, 2, &[("finance-1", "{}")]).responses[0]
            .answers
            .clone();
        two.responses.push(other);
        let sentence = said(&two, true, range_sentence);
        assert!(
            sentence.starts_with("Antara 4")
                && sentence
                    .ends_with("karena ada pertanyaan yang kosong atau dijawab ‘tidak tahu’."),
            "{sentence}"
        );
    }

    #[test]
    fn the_interval_says_what_it_comes_from() {
        let instrument = instrument();
        let one = all_at(&instrument, 2, &[]);
        let mut three = one.clone();
        for id in ["b", "c"] {
            let mut other = one.responses[0].clone();
            other.id = id.into();
            three.responses.push(other);
        }
        let from = |answers: &Assessment| said(answers, true, interval_sentence).unwrap();
        assert!(from(&one).starts_with("Bila bobot antar-aspek sedikit berbeda"));
        assert!(from(&three).starts_with("Bila bobot dan susunan penjawab sedikit berbeda"));
        // Three who were counted by hand are one response, and not drawn.
        let levels = r#"{"tally": {"levels": [0, 0, 3, 0, 0]}}"#;
        let ids: Vec<String> = instrument.items().map(|item| item.id.to_string()).collect();
        let counts: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), levels)).collect();
        let counted = all_at(&instrument, 2, &counts);
        assert!(from(&counted).starts_with("Bila bobot antar-aspek sedikit berbeda"));
    }

    #[test]
    fn a_share_below_the_threshold_is_not_rounded_up_to_it() {
        // (16/21 + 8/15)/2 = 0.6476.
        let blank = |dimensions: &[&str], items: usize| {
            let ids = dimensions
                .iter()
                .flat_map(|id| (1..=3).map(move |n| format!("{id}-{n}")));
            ids.take(items).collect::<Vec<String>>()
        };
        let ids = [
            blank(&["networks", "finance"], 5),
            blank(&["problems", "linkage", "continuity"], 7),
        ]
        .concat();
        let blanks: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "{}")).collect();
        let answers = all_at(&instrument(), 2, &blanks);
        let sentence = said(&answers, true, needs_more);
        assert!(sentence.starts_with("Baru 64% "), "{sentence}");
    }

    #[test]
    fn too_few_answers_say_how_many_more() {
        let few = assessment(Depth::Full, r#""networks-1": {"level": 2}"#);
        let sentence = said(&few, true, needs_more);
        assert_eq!(
            sentence,
            "Baru 2% yang terjawab. Skor muncul mulai 65%: kira-kira 23 pertanyaan lagi."
        );
    }

    #[test]
    fn those_that_tie_hold_back_together_and_many_do_not_stand_out() {
        let zero = r#"{"level": 0}"#;
        let lowest = |dimensions: &[&str]| {
            let ids: Vec<String> = dimensions
                .iter()
                .flat_map(|dimension| (1..=3).map(move |n| format!("{dimension}-{n}")))
                .collect();
            let zeros: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), zero)).collect();
            said(&all_at(&instrument(), 3, &zeros), true, binding).unwrap()
        };
        assert_eq!(lowest(&["finance"]), "Akses pendanaan (0)");
        assert_eq!(
            lowest(&["finance", "problems"]),
            "Akses pendanaan; Mengenali masalah (0)"
        );
        assert_eq!(lowest(&[]), "Tidak ada yang menonjol");
        assert_eq!(
            lowest(&["finance", "problems", "skills", "culture"]),
            "Tidak ada yang menonjol"
        );
    }

    #[test]
    fn where_the_band_is_open_it_is_for_now() {
        let blank: Vec<String> = ["networks", "linkage"]
            .iter()
            .flat_map(|dimension| (1..=3).map(move |n| format!("{dimension}-{n}")))
            .collect();
        let blank: Vec<(&str, &str)> = blank.iter().map(|id| (id.as_str(), "{}")).collect();
        let verdict = |answers: &Assessment| said(answers, true, |sheet| sheet.verdict().unwrap());
        let could_be = |sheet: &Sheet| sheet.could_be();
        let open = all_at(&instrument(), 2, &blank);
        assert!(verdict(&open).contains("Klaster dinamis (sementara; bisa "));
        assert_eq!(
            said(&open, true, could_be),
            Some(["Klaster pemula".to_owned(), "Klaster dinamis".to_owned()])
        );
        let closed = all_at(&instrument(), 2, &[]);
        assert_eq!(verdict(&closed), "Kesiapan 50 dari 100 – Klaster dinamis");
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
    fn what_the_score_leaves_out_is_named() {
        let blank = r#"{"state": "dont_know"}"#;
        let gaps: Vec<(String, &str)> = ["linkage", "continuity"]
            .iter()
            .flat_map(|dimension| (1..=3).map(move |n| (format!("{dimension}-{n}"), blank)))
            .collect();
        let gaps: Vec<(&str, &str)> = gaps.iter().map(|(id, it)| (id.as_str(), *it)).collect();
        let names = |sheet: &Sheet| sheet.left_out();
        // Three of five challenges are under 0.65: the section as a whole.
        let answers = all_at(&instrument(), 3, &gaps);
        assert_eq!(said(&answers, true, names), ["Tantangan"]);
        let answers = all_at(&instrument(), 3, &gaps[..3]);
        assert_eq!(said(&answers, true, names), ["Keterkaitan hulu–hilir"]);
        assert_eq!(said(&all_at(&instrument(), 3, &[]), true, names), [""; 0]);
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
                text_language: None,
                language: Language::Indonesian,
                words: Language::Indonesian.report_words().result,
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
