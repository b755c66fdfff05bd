//! One page in the list of pages.

use std::rc::Rc;

use yew::prelude::*;

use crate::hooks::{use_dispatch, use_language, use_render_count, use_text_language};
use crate::state::{Command, Route};

/// What [`PageLink`] shows.
#[derive(PartialEq, Properties)]
pub struct PageLinkProps {
    /// The page's name in the address.
    pub page: Rc<str>,
    /// Where it leads.
    pub route: Route,
    /// The page's title, in the questionnaire's words.
    pub title: AttrValue,
    /// How many of its questions are answered.
    pub answered: usize,
    /// Of how many.
    pub questions: usize,
    /// Whether it is the page that is open.
    pub current: bool,
}

/// The button that leads to the page, with how far it is.
#[component]
pub fn PageLink(props: &PageLinkProps) -> Html {
    use_render_count("PageLink");
    let words = use_language().words().questionnaire;
    let lang = use_text_language();
    let dispatch = use_dispatch();
    let done = props.answered >= props.questions;
    html! {
        <button
            type="button"
            class={classes!("walk-map__link", done.then_some("walk-map__link--done"))}
            id={format!("map-{}", props.page)}
            data-answered={props.answered.to_string()}
            aria-current={props.current.then_some("page")}
            onclick={dispatch.does(Command::Go(props.route.clone()))}
        >
            <span class="walk-map__title" {lang}>{ &props.title }</span>
            <span class="walk-map__count">
                { (words.map_page)(props.answered, props.questions) }
                <span class="walk-map__mark" aria-hidden="true">{ if done { "✓" } else { "" } }</span>
                <span class="visually-hidden">{ if done { words.map_done } else { "" } }</span>
            </span>
        </button>
    }
}
