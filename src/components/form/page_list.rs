//! The list of pages: where the person is, how far each is, and a way to jump.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::form::page_link::PageLink;
use crate::components::form::page_title::{given_title, page_title};
use crate::dispatch::Dispatch;
use crate::hooks::Questionnaire;
use crate::i18n::Language;
use crate::state::{Action, Command, Open, Page, Route};

/// The way to a page.
pub fn page_route(draft: &Rc<str>, page: &Page) -> Route {
    Route::Questionnaire {
        draft: Rc::clone(draft),
        page: Some(Rc::clone(&page.id)),
    }
}

/// What the list is drawn from.
pub struct PageList<'a> {
    /// The draft with its pages.
    pub open: &'a Open,
    /// The index of the page that is open.
    pub index: usize,
    /// Whether the list is unfolded in a narrow window.
    pub list_open: bool,
    /// The titles.
    pub questionnaire: &'a Questionnaire,
    /// The titles' language, where it is not the interface's.
    pub lang: Option<AttrValue>,
    /// The interface's language.
    pub language: Language,
    /// Where to hand over.
    pub dispatch: &'a Dispatch,
}

/// The list. On a wide window it stands beside the questions, on a narrow one behind a button
/// (<https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/>). It hands out to the links, each of
/// which is drawn anew with its own count alone.
pub fn page_list(list: &PageList) -> Html {
    let words = list.language.words().questionnaire;
    let (plan, draft) = (&list.open.plan, &list.open.draft.id);
    let profile = Command::Go(Route::Profile(Rc::clone(draft)));
    let result = Command::Go(Route::Result(Rc::clone(draft)));
    let open = list.list_open.then_some("walk-map--open");
    html! {
        <nav class={classes!("walk-map", open)} aria-label={words.map}>
            <button
                type="button"
                class="walk-map__toggle button"
                id="map-toggle"
                aria-expanded={list.list_open.to_string()}
                aria-controls="map"
                onclick={list.dispatch.sends(Action::ToggleList)}
            >
                <span>{ words.map }</span>
                <span class="walk-map__where">
                    { (words.map_page)(list.index + 1, plan.pages.len()) }
                </span>
            </button>
            <div class="walk-map__body" id="map">
                <ol class="walk-map__pages">
                    { for (0..plan.pages.len()).map(|index| entry(list, index)) }
                </ol>
                <p class="walk-map__profile">
                    <button
                        type="button"
                        class="walk-map__link"
                        id="map-profile"
                        onclick={list.dispatch.does(profile)}
                    >
                        { words.profile }
                    </button>
                </p>
                <p class="walk-map__result">
                    <button
                        type="button"
                        class="button"
                        id="map-result"
                        onclick={list.dispatch.does(result)}
                    >
                        { words.result }
                    </button>
                </p>
            </div>
        </nav>
    }
}

/// A page, under its section's title where the section begins.
fn entry(list: &PageList, index: usize) -> Html {
    let (pages, text) = (&list.open.plan.pages, &list.questionnaire.text);
    let page = &pages[index];
    let before = index.checked_sub(1).map(|before| &pages[before].section);
    let begins = page
        .section
        .as_ref()
        .filter(|_| before != Some(&page.section));
    let section = begins.and_then(|id| given_title(text, id));
    html! {
        <li>
            <span class="walk-map__section" hidden={section.is_none()} lang={list.lang.clone()}>
                { section.unwrap_or_default() }
            </span>
            <PageLink
                page={Rc::clone(&page.id)}
                route={page_route(&list.open.draft.id, page)}
                title={page_title(&list.open.plan, index, text, list.language)}
                answered={list.open.answered[index]}
                questions={page.questions()}
                current={index == list.index}
            />
        </li>
    }
}
