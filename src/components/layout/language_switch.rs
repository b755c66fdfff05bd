//! The choice of the interface's language.

use yew::prelude::*;

use crate::hooks::{use_dispatch, use_language, use_render_count};
use crate::i18n::Language;
use crate::state::Command;

/// A button for each language.
#[component]
pub fn LanguageSwitch() -> Html {
    use_render_count("LanguageSwitch");
    let dispatch = use_dispatch();
    let chosen = use_language();
    let button = |language: Language| {
        let code = language.code();
        html! {
            <button
                type="button"
                class="masthead__language"
                lang={code}
                id={format!("language-{code}")}
                title={language.name()}
                aria-pressed={(language == chosen).to_string()}
                onclick={dispatch.does(Command::Speak(language))}
            >
                { code }
                <span class="visually-hidden">{ format!(" {}", language.name()) }</span>
            </button>
        }
    };
    html! {
        <div class="masthead__languages" role="group" aria-label={chosen.words().frame.language}>
            { for Language::ALL.into_iter().map(button) }
        </div>
    }
}
