//! The head of every page: whose page this is, whether the work is stored, which language.

use yew::prelude::*;

use crate::components::layout::home_link::HomeLink;
use crate::components::layout::language_switch::LanguageSwitch;
use crate::components::layout::saved_mark::SavedMark;
use crate::hooks::{focus, use_language};
use crate::state::Saved;

/// What [`Header`] shows.
#[derive(PartialEq, Properties)]
pub struct HeaderProps {
    /// How far the last change is stored.
    pub saved: Saved,
}

/// The head. It only hands out: its parts are drawn when they change.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let words = use_language().words().frame;
    html! {
        <header class="masthead">
            // Not a link to "#main": the fragment is the page's place in the app.
            <button
                type="button"
                class="masthead__skip button"
                onclick={|_| focus("#heading")}
            >
                { words.skip }
            </button>
            <HomeLink />
            <SavedMark saved={props.saved} />
            <LanguageSwitch />
        </header>
    }
}
