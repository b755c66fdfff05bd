//! Whether the last change is stored, in three words.

use yew::prelude::*;

use crate::hooks::{use_language, use_render_count};
use crate::state::Saved;

/// What [`SavedMark`] says.
#[derive(PartialEq, Properties)]
pub struct SavedMarkProps {
    /// How far the last change is stored.
    pub saved: Saved,
}

/// The mark; without words while nothing has been changed.
#[component]
pub fn SavedMark(props: &SavedMarkProps) -> Html {
    use_render_count("SavedMark");
    let words = use_language().words().storage;
    let (state, text) = match &props.saved {
        Saved::Untouched => ("none", String::new()),
        Saved::At(time) => ("saved", (words.saved)(&time.clock())),
        Saved::Not(_) => ("unsaved", words.unsaved.to_owned()),
    };
    html! {
        <p
            class={classes!("masthead__saved", format!("masthead__saved--{state}"))}
            id="saved"
            data-saved={state}
        >
            { text }
        </p>
    }
}
