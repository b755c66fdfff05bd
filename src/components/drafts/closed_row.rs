//! Something on this device that can't be opened: why, and what can be done with it.

use yew::Callback;

use crate::components::drafts::export::export_key;
use crate::draw::{El, button, el, join};
use crate::live::Scene;
use crate::state::{Action, Closed};

/// The row of what is under a storage key, whose last part is `id`.
pub fn closed_row(scene: Scene, key: &str, id: &str, why: &Closed) -> El {
    let words = scene.words.start;
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
    let (store, full, name) = (scene.store.clone(), key.to_owned(), id.to_owned());
    let export = button("button", words.closed_export)
        .set("aria-label", &(words.of_draft)(words.closed_export, called))
        .on_click(Callback::from(move |_| export_key(&store, &full, &name)));
    let remove = button("button button--quiet", words.closed_remove)
        .set("aria-label", &(words.of_draft)(words.closed_remove, called))
        .does(scene.store, Action::Remove(key.into()));
    el("li")
        .key(key)
        .class("closed-row notice notice--warning")
        .id(&join("closed-", id))
        .with(
            el("p")
                .text(&sentence)
                .text(" ")
                .with(el("strong").text(called)),
        )
        .with(el("p").class("actions").with(export).with(remove))
}
