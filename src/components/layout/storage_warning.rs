//! What stands above a screen as long as it is true: that nothing is kept, and what to do.

use readiness::AnswersLetter;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::browser::{address, clipboard};
use crate::components::drafts::export::export_open;
use crate::draw::{El, button, div, el};
use crate::i18n::Language;
use crate::live::Scene;
use crate::state::{Action, Notice, Saved, State, StoreFault};
use crate::store::Store;

/// The standing notice; an element without content while all is kept.
pub fn standing(scene: Scene) -> El {
    let words = scene.words.storage;
    let fault = match scene.state.saved {
        Saved::Not(StoreFault::Blocked) => Some(words.blocked),
        Saved::Not(StoreFault::Full) => Some(words.full),
        Saved::Not(StoreFault::Newer) => Some(words.newer),
        Saved::At(_) | Saved::Untouched => None,
    };
    let notice = fault.map(|fault| {
        let (own, link) = (scene.store.clone(), scene.store.clone());
        let ways = el("p")
            .class("actions")
            .flag("hidden", scene.state.open.is_none())
            .with(
                button("button", words.file)
                    .id("standing-file")
                    .on_click(Callback::from(move |_| export_open(&own))),
            )
            .with(
                button("button", words.link)
                    .id("standing-link")
                    .on_click(Callback::from(move |_| copy_link(link.clone()))),
            );
        div("notice notice--warning")
            .with(el("p").text(fault))
            .with(ways)
    });
    // Said when it comes up, like any status (WCAG 2.2, 4.1.3).
    div("standing")
        .set("role", "status")
        .id("standing")
        .maybe(notice)
}

/// The letter with the open draft's own answers, as a link's fragment; none where there is
/// no draft, or it can't be written.
pub(crate) fn own_answers(state: &State) -> Option<String> {
    let draft = &state.open.as_ref()?.draft;
    let letter = AnswersLetter::of(&draft.assessment, draft.own_place()?)?;
    letter.to_fragment(&state.instrument).ok()
}

/// Copies a link with the open draft's own answers.
pub(crate) fn copy_link(store: Store) {
    let link = store.read(own_answers);
    let link = link.flatten();
    spawn_local(async move {
        let copied = match link {
            Some(fragment) => clipboard::copy(&[&address::page(), "#", &fragment].concat())
                .await
                .is_ok(),
            None => false,
        };
        let language = store.read(|state| state.language);
        let words = language.unwrap_or(Language::Indonesian).words().storage;
        let said = if copied {
            words.link_copied
        } else {
            words.link_failed
        };
        store.dispatch(Action::Say(Notice::Said(said.into())));
    });
}
