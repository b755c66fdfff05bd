//! One page in the list of pages; it alone is drawn anew when its count changes.

use std::rc::Rc;

use crate::draw::{El, el, join};
use crate::live::Scene;
use crate::state::{Action, Route};

/// The page of the index.
pub fn map_page(scene: Scene, index: usize) -> El {
    let words = scene.words.questionnaire;
    let open = scene.state.open.as_ref();
    let page = open.and_then(|open| Some((open, open.plan.pages.get(index)?)));
    let Some((open, page)) = page else {
        return el("span");
    };
    let (answered, questions) = (open.answered[index], page.questions());
    let done = answered >= questions;
    let here = Route::Questionnaire {
        draft: Rc::clone(&open.draft.id),
        page: Some(Rc::from(&*page.group)),
    };
    let current = scene.state.screen == here;
    let mut link = el("button")
        .set("type", "button")
        .class_if("walk-map__link", "walk-map__link--done", done)
        .id(&join("map-", &page.group))
        .count("data-answered", answered)
        .does(scene.store, Action::Go(here));
    if current {
        link = link.set("aria-current", "page");
    }
    link.with(
        el("span")
            .class("walk-map__title")
            .text(scene.state.text.title(&page.group)),
    )
    .with(
        el("span")
            .class("walk-map__count")
            .text(&(words.map_page)(answered, questions))
            .with(
                el("span")
                    .class("walk-map__mark")
                    .set("aria-hidden", "true")
                    .text(if done { "✓" } else { "" }),
            )
            .with(
                el("span")
                    .class("visually-hidden")
                    .text(if done { words.map_done } else { "" }),
            ),
    )
}
