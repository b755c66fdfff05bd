//! Takes an answer back.

use yew::prelude::*;

use crate::dispatch::Dispatch;
use crate::hooks::focus;
use crate::i18n::Language;
use crate::state::Action;

/// The button that clears the answer to a question, hidden while there is none.
pub fn clear_button(
    fieldset: &str,
    question: &str,
    answered: bool,
    clear: Action,
    language: Language,
    dispatch: &Dispatch,
) -> Html {
    let words = language.words().questionnaire;
    let (dispatch, first) = (dispatch.clone(), format!("#{fieldset} input"));
    let onclick = Callback::from(move |_| {
        dispatch.send(clear.clone());
        // The button goes away with the answer; the focus stays with the question.
        focus(&first);
    });
    html! {
        <button
            type="button"
            class="item__clear button button--quiet"
            hidden={!answered}
            aria-label={(words.clear_of)(question)}
            {onclick}
        >
            { words.clear }
        </button>
    }
}
