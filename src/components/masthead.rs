//! The head of every screen: whose page this is, whether the work is kept, which language.

use yew::prelude::*;

use crate::begin::speak;
use crate::platform::page;
use crate::state::{Action, Civil, Saved, Screen};
use crate::store::{use_selected, use_store};
use crate::text::Language;

/// The head.
#[component]
pub fn Masthead() -> Html {
    let store = use_store();
    let language = use_selected(|state| Some(state.language)).unwrap_or(Language::Indonesian);
    let words = language.words();
    let home = {
        let store = store.clone();
        Callback::from(move |click: MouseEvent| {
            click.prevent_default();
            store.dispatch(Action::Go(Screen::Start));
        })
    };
    // Not a link to "#main": the fragment is the place in the app.
    let skip = Callback::from(|_: MouseEvent| page::focus("#heading"));
    html! {
        <header class="masthead">
            <button type="button" class="masthead__skip button" onclick={skip}>{ words.frame.skip }</button>
            <a class="masthead__home" href="#/" aria-label={words.frame.home} onclick={home}>
                <svg class="masthead__mark" viewBox="0 0 32 32" aria-hidden="true">
                    <circle cx="10" cy="11" r="6" /><circle cx="22" cy="11" r="6" /><circle cx="16" cy="21" r="6" />
                </svg>
                <span>{ "SiapKlaster" }</span>
            </a>
            <SavedMark />
            <div class="masthead__languages" role="group" aria-label={words.frame.language}>
                for it in Language::ALL {
                    <button
                        type="button" class="masthead__language" key={it.code()} lang={it.code()}
                        id={["language-", it.code()].concat()}
                        title={it.name()}
                        aria-pressed={if it == language { "true" } else { "false" }}
                        onclick={ let store = store.clone(); move |_| if it != language { speak(&store, it) } }
                    >
                        { it.code() }<span class="visually-hidden">{ " " }{ it.name() }</span>
                    </button>
                }
            </div>
        </header>
    }
}

/// Whether the last change is kept.
#[component]
fn SavedMark() -> Html {
    let (saved, language) = use_selected(|state| (state.saved, Some(state.language)));
    let words = language.unwrap_or(Language::Indonesian).words().keep;
    let (state, text) = match saved {
        Saved::Untouched => ("none", String::new()),
        Saved::At(time) => ("saved", (words.saved)(&clock(&time))),
        Saved::Not(_) => ("unsaved", words.unsaved.to_owned()),
    };
    html! { <p class={classes!("masthead__saved", ["masthead__saved--", state].concat())} id="saved" data-saved={state}>{ text }</p> }
}

/// A time of day as it is written in Indonesia, and read everywhere.
pub fn clock(time: &Civil) -> String {
    let two = |number: u8| {
        let text = number.to_string();
        if number < 10 {
            ["0", &text].concat()
        } else {
            text
        }
    };
    [two(time.hour), two(time.minute)].join(".")
}
