//! The foot of a page of the walk: what is still open on it, and the ways on.

use std::rc::Rc;

use crate::draw::{El, button, div, el};
use crate::live::Scene;
use crate::state::{Action, Route};

/// The foot of the page of the index.
pub fn page_foot(scene: Scene, index: usize) -> El {
    let words = scene.words.questionnaire;
    let Some(open) = &scene.state.open else {
        return el("footer");
    };
    let (draft, pages) = (&open.draft.id, &open.plan.pages);
    let missing = pages.get(index).map_or(0, |page| {
        page.questions().saturating_sub(open.answered[index])
    });
    let at = |index: usize| Route::Questionnaire {
        draft: Rc::clone(draft),
        page: pages.get(index).map(|page| Rc::from(&*page.group)),
    };
    let before = match index.checked_sub(1) {
        Some(index) => at(index),
        None => Route::Profile(Rc::clone(draft)),
    };
    let (after, label) = if index + 1 < pages.len() {
        (at(index + 1), words.next)
    } else {
        (Route::Result(Rc::clone(draft)), words.result)
    };
    let said = if missing == 0 {
        words.complete.to_owned()
    } else {
        (words.missing)(missing)
    };
    el("footer")
        .class("page-foot")
        .with(
            el("p")
                .class_if(
                    "page-foot__missing",
                    "page-foot__missing--none",
                    missing == 0,
                )
                .id("missing")
                .count("data-missing", missing)
                .text(&said),
        )
        .with(
            div("actions")
                .with(
                    button("button", words.back)
                        .id("back")
                        .does(scene.store, Action::Go(before)),
                )
                .with(
                    button("button button--primary", label)
                        .id("next")
                        .does(scene.store, Action::Go(after)),
                ),
        )
}
