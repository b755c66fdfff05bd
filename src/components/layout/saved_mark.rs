//! Whether the last change is kept, in three words.

use crate::components::layout::header::clock;
use crate::draw::{El, el, join};
use crate::live::Scene;
use crate::state::Saved;

/// The mark.
pub fn saved_mark(scene: Scene) -> El {
    let words = scene.words.storage;
    let (state, text) = match &scene.state.saved {
        Saved::Untouched => ("none", String::new()),
        Saved::At(time) => ("saved", (words.saved)(&clock(time))),
        Saved::Not(_) => ("unsaved", words.unsaved.to_owned()),
    };
    el("p")
        .class(&join("masthead__saved masthead__saved--", state))
        .id("saved")
        .set("data-saved", state)
        .text(&text)
}
