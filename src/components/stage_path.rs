//! The stages as a path: each step with a sign and a word for its state, so that it is
//! told without colour.

use readiness::{Group, Item};
use yew::prelude::*;

use super::sheet::Sheet;

/// Where a stage stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// At three quarters of its levels or more.
    Finished,
    /// Begun.
    UnderWay,
    /// Answered, at the lowest level.
    NotBegun,
    /// Not begun although a later one is finished.
    Skipped,
    /// Not answered, or not applicable.
    Unknown,
}

impl Stage {
    /// The state by the mean level (`None` where unanswered) out of `top`.
    pub fn of(level: Option<f64>, top: f64, skipped: bool) -> Stage {
        match level {
            None => Stage::Unknown,
            Some(_) if skipped => Stage::Skipped,
            Some(level) if level / top >= 0.75 => Stage::Finished,
            Some(level) if level > 0.0 => Stage::UnderWay,
            Some(_) => Stage::NotBegun,
        }
    }
}

/// Draws the path with its sentence; nothing but the sentence's place where the instrument
/// has no stages.
pub fn stage_path(sheet: &Sheet) -> Html {
    let stages = sheet.instrument.stages().into_iter().flat_map(Group::items);
    html! {
        <>
            <p class="stage-path__sentence" id="stages-reached">{ reached(sheet).unwrap_or_default() }</p>
            <ol class="stage-path">
                for item in stages {
                    { step(sheet, item) }
                }
            </ol>
        </>
    }
}

fn step(sheet: &Sheet, item: &Item) -> Html {
    let words = sheet.words;
    let (class, sign, said) = match state(sheet, item) {
        Stage::Finished => (
            "finished",
            html! { <path d="M8 14.5l4 4 8-9" /> },
            words.stage_finished,
        ),
        Stage::UnderWay => (
            "under-way",
            html! { <path class="stage-path__half" d="M14 4a10 10 0 0 1 0 20z" /> },
            words.stage_under_way,
        ),
        Stage::NotBegun => ("not-begun", html! { <path d="" /> }, words.stage_not_begun),
        Stage::Skipped => (
            "skipped",
            html! { <path d="M9 9l10 10M19 9l-10 10" /> },
            words.stage_skipped,
        ),
        Stage::Unknown => (
            "unknown",
            html! { <text x="14" y="19" text-anchor="middle">{ "?" }</text> },
            words.stage_unknown,
        ),
    };
    html! {
        <li class={classes!("stage-path__step", format!("stage-path__step--{class}"))}>
            <svg class="stage-path__sign" viewBox="0 0 28 28" aria-hidden="true"><circle cx="14" cy="14" r="11" />{ sign }</svg>
            <span class="stage-path__title">{ sheet.title(&item.id) }</span>
            <span class="stage-path__state">{ said }</span>
        </li>
    }
}

fn state(sheet: &Sheet, item: &Item) -> Stage {
    let Some(stages) = &sheet.evaluation.stages else {
        return Stage::Unknown;
    };
    let top = item.top().map_or(1.0, f64::from);
    let level = stages.levels.get(&item.id).copied().flatten();
    Stage::of(level, top, stages.skipped.contains(&item.id))
}

/// "Reached stage 3 of 7. Skipped: Innovation." `None` where there are no stages.
pub fn reached(sheet: &Sheet) -> Option<String> {
    let stages = sheet.evaluation.stages.as_ref()?;
    let all = sheet.instrument.stages()?.items().count();
    let mut sentence = (sheet.words.stages_reached)(stages.reached, all);
    if !stages.skipped.is_empty() {
        let titles = stages
            .skipped
            .iter()
            .map(|id| sheet.title(id))
            .collect::<Vec<_>>();
        sentence.push(' ');
        sentence.push_str(&(sheet.words.stages_skipped)(&listed(
            &titles,
            sheet.words.and,
        )));
    }
    Some(sentence)
}

/// "A, B and C".
fn listed(titles: &[&str], and: &str) -> String {
    match titles {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => [&first.join(", "), and, last].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_is_told_by_its_level() {
        assert_eq!(Stage::of(None, 4.0, false), Stage::Unknown);
        assert_eq!(Stage::of(Some(0.0), 4.0, true), Stage::Skipped);
        assert_eq!(Stage::of(Some(0.0), 4.0, false), Stage::NotBegun);
        assert_eq!(Stage::of(Some(2.9), 4.0, false), Stage::UnderWay);
        assert_eq!(Stage::of(Some(3.0), 4.0, false), Stage::Finished);
    }

    #[test]
    fn titles_are_listed_as_one_says_them() {
        assert_eq!(listed(&["A"], " dan "), "A");
        assert_eq!(listed(&["A", "B", "C"], " dan "), "A, B dan C");
    }
}
