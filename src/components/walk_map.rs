//! The list of pages: where the person is, how far each is, and a way to jump. On a wide
//! window it stands beside the questions, on a narrow one behind a button
//! (<https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/>).

use std::rc::Rc;

use yew::prelude::*;

use crate::state::{Action, Plan, Screen};
use crate::store::{Pinned, use_selected, use_store};
use crate::text::Language;

/// Where the person is.
#[derive(Properties, PartialEq)]
pub struct WalkMapProps {
    /// The draft.
    pub draft: Rc<str>,
    /// Its pages.
    pub plan: Pinned<Plan>,
    /// The page that is open.
    pub index: usize,
    /// The questionnaire's words.
    pub text: Pinned<readiness::Text>,
    /// The language in use.
    pub language: Language,
}

/// The list.
#[component]
pub fn WalkMap(props: &WalkMapProps) -> Html {
    let store = use_store();
    let opened = use_state(|| false);
    let words = props.language.words().walk;
    let go = |screen: Screen| {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.dispatch(Action::Go(screen.clone())))
    };
    let toggle = {
        let opened = opened.clone();
        move |_: MouseEvent| opened.set(!*opened)
    };
    let mut section = None;
    html! {
        <nav class={classes!("walk-map", opened.then_some("walk-map--open"))} aria-label={words.map}>
            <button
                type="button" class="walk-map__toggle button" id="map-toggle"
                aria-expanded={if *opened { "true" } else { "false" }} aria-controls="map" onclick={toggle}
            >
                <span>{ words.map }</span>
                <span class="walk-map__where">{ (words.map_page)(props.index + 1, props.plan.pages.len()) }</span>
            </button>
            <div class="walk-map__body" id="map">
                <p class="walk-map__profile">
                    <button type="button" class="walk-map__link" id="map-profile" onclick={go(Screen::Profile(Rc::clone(&props.draft)))}>{ words.profile }</button>
                </p>
                <ol class="walk-map__pages">
                    for (index, page) in props.plan.pages.iter().enumerate() {
                        <li key={&*page.group}>
                            { {
                                let begins = page.section.is_some() && page.section != section;
                                section.clone_from(&page.section);
                                let title = page.section.as_ref().filter(|_| begins).map(|id| props.text.title(id));
                                // An element that is always there around what is not.
                                html! { <span class="walk-map__section" hidden={title.is_none()}>{ title.unwrap_or_default() }</span> }
                            } }
                            <MapPage
                                index={index} current={index == props.index} language={props.language}
                                title={AttrValue::from(props.text.title(&page.group).to_owned())} questions={page.questions()}
                                onclick={go(Screen::Walk { draft: Rc::clone(&props.draft), page: Some(Rc::from(&*page.group)) })}
                                group={AttrValue::from(page.group.to_string())}
                            />
                        </li>
                    }
                </ol>
                <p class="walk-map__result">
                    <button type="button" class="button" id="map-result" onclick={go(Screen::Result(Rc::clone(&props.draft)))}>{ words.result }</button>
                </p>
            </div>
        </nav>
    }
}

#[derive(Properties)]
struct MapPageProps {
    index: usize,
    current: bool,
    title: AttrValue,
    group: AttrValue,
    questions: usize,
    language: Language,
    onclick: Callback<MouseEvent>,
}

impl PartialEq for MapPageProps {
    fn eq(&self, other: &Self) -> bool {
        // The callback is the same wherever the group is.
        self.current == other.current
            && self.title == other.title
            && self.group == other.group
            && self.language == other.language
    }
}

/// One page of the list; it alone is drawn anew when its count changes.
#[component]
fn MapPage(props: &MapPageProps) -> Html {
    let index = props.index;
    let answered = use_selected(move |state| {
        let open = state.open.as_ref();
        open.and_then(|open| open.answered.get(index).copied())
            .unwrap_or_default()
    });
    let words = props.language.words().walk;
    let done = answered >= props.questions;
    let count = (words.map_page)(answered, props.questions);
    html! {
        <button
            type="button" class={classes!("walk-map__link", done.then_some("walk-map__link--done"))}
            id={["map-", &*props.group].concat()} data-answered={answered.to_string()}
            aria-current={props.current.then_some("page")} onclick={props.onclick.clone()}
        >
            <span class="walk-map__title">{ props.title.clone() }</span>
            <span class="walk-map__count">
                { count }
                <span class="walk-map__mark" aria-hidden="true">{ if done { "✓" } else { "" } }</span>
            </span>
        </button>
    }
}
