//! The list of pages: where the person is, how far each is, and a way to jump. On a wide
//! window it stands beside the questions, on a narrow one behind a button
//! (<https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/>).

use std::rc::Rc;

use crate::draw::{El, button, div, el};
use crate::live::{Part, Scene};
use crate::state::{Action, Open, Route};

/// The list, on the page of the index.
pub fn walk_map(scene: Scene, open: &Open, index: usize) -> El {
    let words = scene.words.questionnaire;
    let draft = &open.draft.id;
    let wide = scene.state.map_open;
    let toggle = el("button")
        .set("type", "button")
        .class("walk-map__toggle button")
        .id("map-toggle")
        .set("aria-expanded", if wide { "true" } else { "false" })
        .set("aria-controls", "map")
        .does(scene.store, Action::ToggleMap)
        .with(el("span").text(words.map))
        .with(
            el("span")
                .class("walk-map__where")
                .text(&(words.map_page)(index + 1, open.plan.pages.len())),
        );
    let mut pages = el("ol").class("walk-map__pages");
    let mut section = None;
    for (index, page) in open.plan.pages.iter().enumerate() {
        let begins = page.section.as_ref().filter(|it| section != Some(*it));
        section = page.section.as_ref();
        let title = begins.map_or("", |id| scene.state.text.title(id));
        pages = pages.with(
            el("li")
                .with(
                    el("span")
                        .class("walk-map__section")
                        .flag("hidden", begins.is_none())
                        .text(title),
                )
                .put(Part::MapPage(index).live(scene.store)),
        );
    }
    let profile = button("walk-map__link", words.profile)
        .id("map-profile")
        .does(scene.store, Action::Go(Route::Profile(Rc::clone(draft))));
    let result = button("button", words.result)
        .id("map-result")
        .does(scene.store, Action::Go(Route::Result(Rc::clone(draft))));
    el("nav")
        .class_if("walk-map", "walk-map--open", wide)
        .set("aria-label", words.map)
        .with(toggle)
        .with(
            div("walk-map__body")
                .id("map")
                .with(el("p").class("walk-map__profile").with(profile))
                .with(pages)
                .with(el("p").class("walk-map__result").with(result)),
        )
}
