//! What stands above a screen as long as it is true: that nothing is kept, and what to do.

use readiness::{AnswersLetter, Source};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::export::export_open;
use crate::platform::{address, clipboard};
use crate::state::{Action, Notice, Saved, State, StoreFault};
use crate::store::{Store, use_selected, use_store};
use crate::text::Language;

/// The standing notice; an element without content while all is kept.
#[component]
pub fn Standing() -> Html {
    let store = use_store();
    let (saved, language, open) = use_selected(|state| {
        let language = Some(state.language);
        (state.saved, language, state.open.is_some())
    });
    let words = language.unwrap_or(Language::Indonesian).words().keep;
    let fault = match saved {
        Saved::Not(StoreFault::Blocked) => Some(words.blocked),
        Saved::Not(StoreFault::Full) => Some(words.full),
        Saved::At(_) | Saved::Untouched => None,
    };
    let file = {
        let store = store.clone();
        move |_| export_open(&store)
    };
    let link = move |_| copy_link(store.clone());
    html! {
        <div class="standing" id="standing">
            if let Some(fault) = fault {
                <div class="notice notice--warning">
                    <p>{ fault }</p>
                    <p class="actions" hidden={!open}>
                        <button type="button" class="button" id="standing-file" onclick={file}>{ words.file }</button>
                        <button type="button" class="button" id="standing-link" onclick={link}>{ words.link }</button>
                    </p>
                </div>
            }
        </div>
    }
}

/// The letter with the open draft's own answers, as a link's fragment; none where there is
/// no draft, or it can't be written.
pub(crate) fn own_answers(state: &State) -> Option<String> {
    let assessment = &state.open.as_ref()?.draft.assessment;
    let own = assessment
        .responses
        .iter()
        .position(|response| response.source == Source::Device)?;
    let letter = AnswersLetter::of(assessment, own)?;
    letter.to_fragment(&state.instrument).ok()
}

/// Copies a link with the open draft's own answers.
fn copy_link(store: Store) {
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
        let words = language.unwrap_or(Language::Indonesian).words().keep;
        let said = if copied {
            words.link_copied
        } else {
            words.link_failed
        };
        store.dispatch(Action::Say(Notice::Said(said.into())));
    });
}
