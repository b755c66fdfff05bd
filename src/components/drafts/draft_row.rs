//! A draft in the list: how far it is, and what can be done with it.

use std::rc::Rc;

use readiness::Depth;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::html::{onkeydown, onsubmit};
use yew::prelude::{Callback, KeyboardEvent, SubmitEvent};

use crate::browser::page;
use crate::components::drafts::export::export_draft;
use crate::components::layout::header::clock;
use crate::draw::{El, button, div, el, join};
use crate::live::Scene;
use crate::state::{Action, DraftSummary, Route};

/// The row.
pub fn draft_row(scene: Scene, draft: &DraftSummary) -> El {
    let words = scene.words.start;
    let unnamed = scene.words.frame.unnamed;
    let name = draft.name.as_deref().unwrap_or(unnamed);
    let id = &draft.id;
    let act = |class: &str, part: &str, label: &str| {
        button(class, label)
            .id(&join(part, id))
            .set("aria-label", &(words.of_draft)(label, name))
    };
    let quiet = "button button--quiet";
    let walk = Route::Questionnaire {
        draft: Rc::clone(id),
        page: None,
    };
    let export = {
        let (store, draft) = (scene.store.clone(), draft.clone());
        Callback::from(move |_| export_draft(&store, &draft.id, draft.name.as_deref()))
    };
    let lesser = el("span")
        .class("draft-row__lesser")
        .with(
            act(quiet, "rename-", words.rename)
                .does(scene.store, Action::Renaming(Some(Rc::clone(id)))),
        )
        .with(act(quiet, "export-", words.export).on_click(export))
        .with(act(quiet, "delete-", words.delete).does(scene.store, Action::Delete(Rc::clone(id))));
    // What is complete is for looking at, the rest for going on.
    let [go_on, look] = if draft.answered < draft.questions {
        ["button button--primary", "button"]
    } else {
        ["button", "button button--primary"]
    };
    let actions = div("draft-row__actions actions")
        .with(act(go_on, "resume-", words.resume).does(scene.store, Action::Go(walk)))
        .with(
            act(look, "result-", words.result)
                .does(scene.store, Action::Go(Route::Result(Rc::clone(id)))),
        )
        .with(lesser);
    el("li")
        .key(id)
        .class("draft-row card")
        .id(&join("draft-", id))
        .with(facts(scene, draft, name))
        .with(rename(scene, draft))
        .with(actions)
}

fn facts(scene: Scene, draft: &DraftSummary, name: &str) -> El {
    let words = scene.words.start;
    let depth = match draft.depth {
        Depth::Quick => words.quick,
        Depth::Full => words.full,
    };
    let progress = (words.progress)(draft.answered, draft.questions);
    let others = match draft.others {
        0 => String::new(),
        others => (words.others)(others),
    };
    let when = when(scene, &draft.updated).map_or_else(String::new, |when| (words.updated)(&when));
    div("draft-row__what")
        .with(el("h3").class("draft-row__name").text(name))
        .with(
            el("p")
                .class("draft-row__facts muted")
                .with(el("span").text(depth))
                .with(el("span").text(&progress))
                .with(el("span").text(&others))
                .with(el("span").text(&when)),
        )
        .with(
            el("progress")
                .class("draft-row__progress")
                .count("max", draft.questions)
                .count("value", draft.answered)
                .set("aria-label", &progress),
        )
}

/// The field for another name, while it is wanted.
fn rename(scene: Scene, draft: &DraftSummary) -> El {
    let words = scene.words.start;
    let wanted = scene.state.renaming.as_ref() == Some(&draft.id);
    let field = join("name-", &draft.id);
    let submit = {
        let (store, draft, field) = (scene.store.clone(), Rc::clone(&draft.id), join("#", &field));
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let input = page::find(&field).and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input {
                store.dispatch(Action::Rename {
                    draft: Rc::clone(&draft),
                    name: input.value(),
                });
            }
        })
    };
    let escape = {
        let store = scene.store.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                store.dispatch(Action::Renaming(None));
            }
        })
    };
    let label = el("label")
        .class("field")
        .with(el("span").class("field__label").text(words.new_name))
        .with(
            // Not kept to its value: the list is drawn again while the name is typed.
            el("input")
                .set("type", "text")
                .id(&field)
                .set("value", draft.name.as_deref().unwrap_or_default())
                .set("maxlength", "200")
                .set("autocomplete", "off"),
        );
    let actions = div("actions")
        .with(
            el("button")
                .set("type", "submit")
                .class("button")
                .text(words.rename_done),
        )
        .with(
            button("button button--quiet", scene.words.frame.cancel)
                .does(scene.store, Action::Renaming(None)),
        );
    el("form")
        .class("draft-row__rename")
        .flag("hidden", !wanted)
        .on(Rc::new(onsubmit::Wrapper::new(submit)))
        .on(Rc::new(onkeydown::Wrapper::new(escape)))
        // Made anew each time, so that it begins with the name as it is.
        .with(el("div").maybe(wanted.then_some(label)))
        .with(actions)
}

/// A UTC stamp as local day and time, short.
fn when(scene: Scene, stamp: &str) -> Option<String> {
    let at = scene.store.now().localise(stamp)?;
    let months = &scene.words.frame.months;
    let month = months.get(usize::from(at.month).checked_sub(1)?)?;
    let (day, year) = (at.day.to_string(), at.year.to_string());
    Some([&day, " ", month, " ", &year, ", ", &clock(&at)].concat())
}
