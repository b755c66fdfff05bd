//! A button that copies a text. Where the clipboard refuses, the text is shown and selected,
//! so that it can be copied by hand.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::draw::{El, button, div, el, join};
use crate::platform::{clipboard, page};
use crate::text::result::ResultWords;

/// The button `id`, what became of it, and a field for the text that is `shown` from the
/// start or only after a refusal. `label` is the button's, `name` the field's.
pub fn copy_text(
    id: &'static str,
    text: &str,
    label: &str,
    name: &str,
    shown: bool,
    words: &'static ResultWords,
) -> El {
    let field_id = join(id, "-text");
    let field = div("copy-text__field")
        .id(&join(id, "-field"))
        .flag("hidden", !shown)
        .with(
            el("label")
                .class("field__label")
                .set("for", &field_id)
                .text(name),
        )
        .with(
            el("textarea")
                .id(&field_id)
                .flag("readonly", true)
                .set("rows", "4")
                .value(text),
        );
    let copied = text.to_owned();
    let on_click = Callback::from(move |_: MouseEvent| {
        let text = copied.clone();
        spawn_local(async move {
            let outcome = clipboard::copy(&text).await;
            say(
                id,
                if outcome.is_ok() {
                    words.copied
                } else {
                    words.copy_failed
                },
            );
            if outcome.is_err() {
                select(id);
            }
        });
    });
    let said = el("span")
        .class("copy-text__said")
        .id(&join(id, "-said"))
        .set("role", "status");
    let actions = el("p")
        .class("actions")
        .with(button("button", label).id(id).on_click(on_click))
        .with(said);
    // Another text was not copied yet: its key makes the parts anew.
    div("copy-text").with(div("copy-text__parts").key(text).with(field).with(actions))
}

/// Says what became of a button, where its status stands.
pub fn say(id: &str, sentence: &str) {
    if let Some(said) = page::find(&["#", id, "-said"].concat()) {
        said.set_text_content(Some(sentence));
    }
}

/// Shows the text and selects it.
fn select(id: &str) {
    if let Some(place) = page::find(&["#", id, "-field"].concat()) {
        place.set_hidden(false);
    }
    let field = page::find(&["#", id, "-text"].concat());
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
        drop(field.focus());
        field.select();
    }
}
