//! A draft in the list: how far it is, and what can be done with it.

use std::rc::Rc;

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::components::export::export_draft;
use crate::components::masthead::clock;
use crate::state::{Action, Listed, Screen};
use crate::store::use_store;
use crate::text::Language;

/// Which draft.
#[derive(Properties, PartialEq)]
pub struct DraftRowProps {
    /// The draft.
    pub draft: Listed,
    /// The language in use.
    pub language: Language,
}

/// The row.
#[component]
pub fn DraftRow(props: &DraftRowProps) -> Html {
    let store = use_store();
    let renaming = use_state(|| false);
    let field = use_node_ref();
    let rename_button = use_node_ref();
    use_effect_with((*renaming, field.clone()), |(renaming, field)| {
        if let Some(field) = field.cast::<HtmlInputElement>().filter(|_| *renaming) {
            drop(field.focus());
            field.select();
        }
    });
    let words = props.language.words();
    let start = words.start;
    let draft = &props.draft;
    let name = draft
        .name
        .clone()
        .unwrap_or_else(|| words.frame.unnamed.to_owned());
    let depth = match draft.depth {
        readiness::Depth::Quick => start.quick,
        readiness::Depth::Full => start.full,
    };
    let id = &*draft.id;
    let named = |part: &str| [part, "-", id].concat();
    let label = |what: &str| (start.of_draft)(what, &name);
    let emit = |action: Action| {
        let store = store.clone();
        move |_: MouseEvent| store.dispatch(action.clone())
    };
    let walk = Screen::Walk {
        draft: Rc::clone(&draft.id),
        page: None,
    };
    let export = {
        let (store, draft) = (store.clone(), draft.clone());
        move |_: MouseEvent| export_draft(&store, &draft.id, draft.name.as_deref())
    };
    let done = {
        let (renaming, button) = (renaming.setter(), rename_button.clone());
        move || {
            renaming.set(false);
            if let Some(button) = button.cast::<HtmlElement>() {
                drop(button.focus());
            }
        }
    };
    let rename = {
        let (store, field, done, id) = (
            store.clone(),
            field.clone(),
            done.clone(),
            Rc::clone(&draft.id),
        );
        move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(field) = field.cast::<HtmlInputElement>() {
                store.dispatch(Action::Rename {
                    draft: Rc::clone(&id),
                    name: field.value(),
                });
            }
            done();
        }
    };
    let begin_renaming = {
        let renaming = renaming.clone();
        move |_: MouseEvent| renaming.set(true)
    };
    html! {
        <li class="draft-row card" id={named("draft")}>
            <div class="draft-row__what">
                <h3 class="draft-row__name">{ &name }</h3>
                <p class="draft-row__facts muted">
                    <span>{ depth }</span>
                    <span>{ (start.progress)(draft.answered, draft.questions) }</span>
                    <span>{ when(&store.now(), &draft.updated, props.language).map_or_else(String::new, |when| (start.updated)(&when)) }</span>
                </p>
                <progress class="draft-row__progress" max={draft.questions.to_string()} value={draft.answered.to_string()} aria-label={label(start.drafts)}></progress>
            </div>
            <form class="draft-row__rename" hidden={!*renaming} onsubmit={rename}>
                <label class="field">
                    <span class="field__label">{ start.new_name }</span>
                    <input type="text" id={named("name")} ref={field} value={draft.name.clone().unwrap_or_default()} maxlength="200" autocomplete="off" />
                </label>
                <div class="actions">
                    <button type="submit" class="button">{ start.rename_done }</button>
                    <button type="button" class="button button--quiet" onclick={ let done = done.clone(); move |_: MouseEvent| done() }>{ words.frame.cancel }</button>
                </div>
            </form>
            <div class="draft-row__actions actions">
                <button type="button" class="button button--primary" id={named("resume")} aria-label={label(start.resume)} onclick={emit(Action::Go(walk))}>{ start.resume }</button>
                <button type="button" class="button" id={named("result")} aria-label={label(start.result)} onclick={emit(Action::Go(Screen::Result(Rc::clone(&draft.id))))}>{ start.result }</button>
                <span class="draft-row__lesser">
                    <button type="button" class="button button--quiet" id={named("rename")} ref={rename_button} aria-label={label(start.rename)} onclick={begin_renaming}>{ start.rename }</button>
                    <button type="button" class="button button--quiet" id={named("export")} aria-label={label(start.export)} onclick={export}>{ start.export }</button>
                    <button type="button" class="button button--quiet" id={named("delete")} aria-label={label(start.delete)} onclick={emit(Action::Delete(Rc::clone(&draft.id)))}>{ start.delete }</button>
                </span>
            </div>
        </li>
    }
}

/// A UTC stamp as local day and time, short.
fn when(now: &crate::state::Moment, stamp: &str, language: Language) -> Option<String> {
    let at = now.localise(stamp)?;
    let month = language
        .words()
        .frame
        .months
        .get(usize::from(at.month) - 1)?;
    Some(
        [
            &at.day.to_string(),
            " ",
            month,
            " ",
            &at.year.to_string(),
            ", ",
            &clock(&at),
        ]
        .concat(),
    )
}
