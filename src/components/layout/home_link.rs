//! Whose page this is.

use yew::prelude::*;

use crate::hooks::{
    follow, use_dispatch, use_language, use_own_title, use_render_count, use_text_language,
};
use crate::state::{Command, Route};

/// The product's name, or an own questionnaire's title, leading to the start page.
#[component]
pub fn HomeLink() -> Html {
    use_render_count("HomeLink");
    let dispatch = use_dispatch();
    let words = use_language().words().frame;
    let own = use_own_title();
    let language = use_text_language().filter(|_| own.is_some());
    let label = own
        .as_ref()
        .map_or_else(|| words.home.to_owned(), |title| (words.home_of)(title));
    html! {
        <a
            class="masthead__home"
            href="#/"
            aria-label={label}
            onclick={follow(&dispatch, Command::Go(Route::Start))}
        >
            <svg class="masthead__mark" viewBox="0 0 32 32" aria-hidden="true">
                <circle cx="10" cy="11" r="6" />
                <circle cx="22" cy="11" r="6" />
                <circle cx="16" cy="21" r="6" />
            </svg>
            <span lang={language}>{ own.unwrap_or_else(|| "SiapKlaster".into()) }</span>
        </a>
    }
}
