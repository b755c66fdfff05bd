//! The open draft's own answers as a link. It goes with the old dispatch.

use readiness::AnswersLetter;
use wasm_bindgen_futures::spawn_local;

use crate::browser::{address, clipboard};
use crate::i18n::Language;
use crate::state::{Action, Notice, State};
use crate::store::Store;

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
