//! The stages as a path: each step with a sign and a word for its state, so that it is
//! told without colour.

use readiness::{Group, Item, Stages};
use yew::prelude::*;

use crate::components::report::sheet::Sheet;

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
            Some(level) if Stages::is_finished(level / top) => Stage::Finished,
            Some(level) if level > 0.0 => Stage::UnderWay,
            Some(_) => Stage::NotBegun,
        }
    }
}

/// Draws the path with its sentence.
pub fn stage_path(sheet: &Sheet) -> Html {
    let items = sheet.instrument.stages().into_iter().flat_map(Group::items);
    html! {
        <div>
            <p class="stage-path__sentence" id="stages-reached">
                { reached(sheet).unwrap_or_default() }
            </p>
            <ol class="stage-path">{ for items.map(|item| step(sheet, item)) }</ol>
        </div>
    }
}

fn step(sheet: &Sheet, item: &Item) -> Html {
    let words = sheet.words;
    // The sign is a path, so that the state is told without colour.
    let (class, sign, said) = match state(sheet, item) {
        Stage::Finished => ("finished", "M8 14.5l4 4 8-9", words.stage_finished),
        Stage::UnderWay => (
            "under-way",
            "M14 4a10 10 0 0 1 0 20z",
            words.stage_under_way,
        ),
        Stage::NotBegun => ("not-begun", "", words.stage_not_begun),
        Stage::Skipped => ("skipped", "M9 9l10 10M19 9l-10 10", words.stage_skipped),
        Stage::Unknown => (
            "unknown",
            "M11 11.5a3 3 0 1 1 4.5 2.6q-1.5.9-1.5 2.4M14 19.6v.1",
            words.stage_unknown,
        ),
    };
    html! {
        <li class={["stage-path__step stage-path__step--", class].concat()}>
            <svg class="stage-path__sign" viewBox="0 0 28 28" aria-hidden="true">
                <circle cx="14" cy="14" r="11" />
                <path d={sign} />
            </svg>
            <span class="stage-path__title" lang={sheet.lang()}>{ sheet.title(&item.id) }</span>
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
        // Titles have an "and" of their own.
        sentence.push_str(&(sheet.words.stages_skipped)(&titles.join("; ")));
    }
    Some(sentence)
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
}
