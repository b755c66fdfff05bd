//! Something on this device that can't be opened: why, and what can be done with it.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::export::export_key;
use crate::state::{Action, Closed};
use crate::store::use_store;
use crate::text::Language;

/// What can't be opened.
#[derive(Properties, PartialEq)]
pub struct ClosedRowProps {
    /// Its storage key.
    pub storage_key: Rc<str>,
    /// The last part of it.
    pub id: Rc<str>,
    /// Why.
    pub why: Closed,
    /// The language in use.
    pub language: Language,
}

/// The row.
#[component]
pub fn ClosedRow(props: &ClosedRowProps) -> Html {
    let store = use_store();
    let words = props.language.words().start;
    let sentence = match &props.why {
        Closed::Unreadable => words.unreadable.to_owned(),
        Closed::Newer => words.newer.to_owned(),
        Closed::Elsewhere {
            instrument,
            version,
        } => (words.elsewhere)(instrument, *version),
    };
    let export = {
        let (store, key, id) = (
            store.clone(),
            Rc::clone(&props.storage_key),
            Rc::clone(&props.id),
        );
        move |_: MouseEvent| export_key(&store, &key, &id)
    };
    let remove = {
        let key = Rc::clone(&props.storage_key);
        move |_: MouseEvent| store.dispatch(Action::Remove(Rc::clone(&key)))
    };
    let label = |what: &str| (words.of_draft)(what, &props.id);
    html! {
        <li class="closed-row notice notice--warning" id={["closed-", &*props.id].concat()}>
            <p>{ sentence }{ " " }<code>{ &*props.id }</code></p>
            <p class="actions">
                <button type="button" class="button" aria-label={label(words.closed_export)} onclick={export}>{ words.closed_export }</button>
                <button type="button" class="button button--quiet" aria-label={label(words.closed_remove)} onclick={remove}>{ words.closed_remove }</button>
            </p>
        </li>
    }
}
