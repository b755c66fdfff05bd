//! Something on this device that can't be opened: why, and what can be done with it.

use std::rc::Rc;

use yew::prelude::*;

use crate::hooks::{use_dispatch, use_language, use_render_count};
use crate::state::{Closed, Command, Export};

/// What [`ClosedRow`] shows.
#[derive(PartialEq, Properties)]
pub struct ClosedRowProps {
    /// The storage key.
    pub storage_key: Rc<str>,
    /// Its last part.
    pub id: Rc<str>,
    /// Why it can't be opened.
    pub why: Closed,
}

/// The row of what is under a storage key.
#[component]
pub fn ClosedRow(props: &ClosedRowProps) -> Html {
    use_render_count("ClosedRow");
    let words = use_language().words().start;
    let dispatch = use_dispatch();
    let ClosedRowProps {
        storage_key,
        id,
        why,
    } = props;
    let (sentence, called) = match why {
        Closed::Unreadable => (words.unreadable.to_owned(), None),
        Closed::Newer => (words.newer.to_owned(), None),
        Closed::Elsewhere {
            instrument,
            version,
            name,
        } => ((words.elsewhere)(instrument, *version), name.as_deref()),
    };
    let called = called.unwrap_or(id);
    let export = Export::Stored(Rc::clone(storage_key), Rc::clone(id));
    html! {
        <li class="closed-row notice notice--warning" id={format!("closed-{id}")}>
            <p>{ sentence }{ " " }<strong>{ called }</strong></p>
            <p class="actions">
                <button
                    type="button"
                    class="button"
                    aria-label={(words.of_draft)(words.closed_export, called)}
                    onclick={dispatch.does(Command::Export(export))}
                >
                    { words.closed_export }
                </button>
                <button
                    type="button"
                    class="button button--quiet"
                    aria-label={(words.of_draft)(words.closed_remove, called)}
                    onclick={dispatch.does(Command::Remove(Rc::clone(storage_key)))}
                >
                    { words.closed_remove }
                </button>
            </p>
        </li>
    }
}
