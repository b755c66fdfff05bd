//! What stands where the report will be, while its module is still on its way.

use crate::browser::report;
use crate::draw::{El, button, div, el};
use crate::live::Scene;
use crate::state::{Action, Route};
use yew::Callback;

/// The words, and after a while (by styles/coming.css) what to do where it does not come.
pub(crate) fn coming(scene: Scene) -> El {
    let words = scene.words.fault;
    let again =
        button("button button--primary", words.again).on_click(Callback::from(|_| report::ask()));
    let before = match &scene.state.open {
        Some(open) => Route::Questionnaire {
            draft: open.draft.id.clone(),
            page: None,
        },
        None => Route::Start,
    };
    let back = button("button", words.back).does(scene.store, Action::Go(before));
    let ways = div("coming__late")
        .with(el("p").text(words.report_late))
        .with(el("p").class("actions").with(again).with(back));
    div("coming")
        .with(
            el("h1")
                .id("heading")
                .set("tabindex", "-1")
                .text(words.report_coming),
        )
        .with(ways)
}
