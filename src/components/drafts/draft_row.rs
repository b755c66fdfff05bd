//! A draft in the list: how far it is, and what can be done with it.

use std::rc::Rc;

use readiness::Depth;
use yew::prelude::*;

use crate::components::drafts::rename_form::RenameForm;
use crate::hooks::{use_dispatch, use_environment, use_language, use_render_count};
use crate::i18n::Language;
use crate::state::{Action, Command, DraftSummary, Export, Moment, Route};

/// What [`DraftRow`] shows.
#[derive(PartialEq, Properties)]
pub struct DraftRowProps {
    /// The draft.
    pub draft: DraftSummary,
    /// Whether its name is being changed.
    pub renaming: bool,
}

/// The row.
#[component]
pub fn DraftRow(props: &DraftRowProps) -> Html {
    use_render_count("DraftRow");
    let language = use_language();
    let environment = use_environment();
    let dispatch = use_dispatch();
    let words = language.words().start;
    let DraftRowProps { draft, renaming } = props;
    let id = &draft.id;
    let name = draft.name.as_deref();
    let called = name.unwrap_or(language.words().frame.unnamed);
    let act = |class: &'static str, part: &str, label: &'static str, onclick| {
        html! {
            <button
                type="button"
                {class}
                id={format!("{part}-{id}")}
                aria-label={(words.of_draft)(label, called)}
                {onclick}
            >
                { label }
            </button>
        }
    };
    let quiet = "button button--quiet";
    // What is complete is for looking at, the rest for going on.
    let [go_on, look] = if draft.answered < draft.questions {
        ["button button--primary", "button"]
    } else {
        ["button", "button button--primary"]
    };
    let resume = dispatch.does(Command::Go(Route::Questionnaire {
        draft: Rc::clone(id),
        page: None,
    }));
    let result = dispatch.does(Command::Go(Route::Result(Rc::clone(id))));
    let rename = dispatch.sends(Action::Renaming(Some(Rc::clone(id))));
    let export = dispatch.does(Command::Export(Export::Draft(
        Rc::clone(id),
        draft.name.clone(),
    )));
    let delete = dispatch.does(Command::Delete(Rc::clone(id)));
    html! {
        <li class="draft-row card" id={format!("draft-{id}")}>
            { facts(draft, called, language, environment.utc_offset) }
            // Made anew each time, so that it begins with the name as it is.
            <div hidden={!renaming}>
                if *renaming {
                    <RenameForm draft={Rc::clone(id)} name={name.unwrap_or_default().to_owned()} />
                }
            </div>
            <div class="draft-row__actions actions">
                { act(go_on, "resume", words.resume, resume) }
                { act(look, "result", words.result, result) }
                <span class="draft-row__lesser">
                    { act(quiet, "rename", words.rename, rename) }
                    { act(quiet, "export", words.export, export) }
                    { act(quiet, "delete", words.delete, delete) }
                </span>
            </div>
        </li>
    }
}

fn facts(draft: &DraftSummary, name: &str, language: Language, utc_offset: i32) -> Html {
    let words = language.words().start;
    let depth = match draft.depth {
        Depth::Quick => words.quick,
        Depth::Full => words.full,
    };
    let progress = (words.progress)(draft.answered, draft.questions);
    let others = match draft.others {
        0 => String::new(),
        others => (words.others)(others),
    };
    let when = when(&draft.updated, language, utc_offset)
        .map_or_else(String::new, |when| (words.updated)(&when));
    html! {
        <div class="draft-row__what">
            <h3 class="draft-row__name">{ name }</h3>
            <p class="draft-row__facts muted">
                <span>{ depth }</span>
                <span>{ &progress }</span>
                <span>{ others }</span>
                <span>{ when }</span>
            </p>
            <progress
                class="draft-row__progress"
                max={draft.questions.to_string()}
                value={draft.answered.to_string()}
                aria-label={progress}
            />
        </div>
    }
}

/// A UTC stamp as local day and time, short.
fn when(stamp: &str, language: Language, utc_offset: i32) -> Option<String> {
    let here = Moment {
        offset: utc_offset,
        ..Moment::default()
    };
    let at = here.localise(stamp)?;
    let months = &language.words().frame.months;
    let month = months.get(usize::from(at.month).checked_sub(1)?)?;
    Some(format!("{} {month} {}, {}", at.day, at.year, at.clock()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_written_as_local_day_and_time() {
        let stamp = "2026-11-24T20:05:00.000Z";
        let jakarta = when(stamp, Language::Indonesian, 420);
        assert_eq!(jakarta.as_deref(), Some("25 Nov 2026, 03.05"));
        assert_eq!(when("yesterday", Language::English, 0), None);
    }
}
