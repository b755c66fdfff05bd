//! What has just happened, said to everyone: shown at the foot of the window, and read out
//! by screen readers (a status message, WCAG 2.2, 4.1.3). It stays until the next action.

use crate::draw::{El, button, div, el};
use crate::live::Scene;
use crate::state::{Action, Notice};

/// The region for notices; always there, so that screen readers know it before it speaks.
pub fn notices(scene: Scene) -> El {
    let state = scene.state;
    let notice = state.notice.as_ref().map(|notice| {
        let (sentence, places) = state.language.say(notice);
        let mut text = div("notices__text").with(el("p").text(&sentence));
        if !places.is_empty() {
            let mut list = el("ul");
            for place in &places {
                list = list.with(el("li").with(el("code").text(place)));
            }
            text = text.with(list);
        }
        let wrong = matches!(
            notice,
            Notice::Refused(_) | Notice::Missing | Notice::Unspoken(_) | Notice::NotDownloaded
        );
        let act = |id: &str, label: &str, action: Action| {
            button("button button--quiet", label)
                .id(id)
                .does(scene.store, action)
        };
        let words = scene.words.frame;
        let undo = state.deleted.is_some();
        let actions = div("notices__actions")
            .maybe(undo.then(|| act("undo", words.undo, Action::Undo)))
            .with(act("dismiss", words.dismiss, Action::Dismiss));
        el("div")
            .class_if("notices__notice", "notices__notice--wrong", wrong)
            .with(text)
            .with(actions)
    });
    div("notices")
        .set("role", "status")
        .id("notices")
        .maybe(notice)
}
