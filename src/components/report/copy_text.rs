//! A button that copies a text. Where the clipboard refuses, the text is shown and selected,
//! so that it can be copied by hand.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::browser::{clipboard, page};
use crate::draw::{El, button, div, el, join};
use crate::i18n::result::ResultWords;

/// The button `id`, what became of it, and a field for the text that is `shown` from the
/// start or only after a refusal. `label` is the button's, `name` the field's.
pub fn copy_text(
    id: &'static str,
    text: &str,
    label: &str,
    name: &'static str,
    shown: bool,
    words: &'static ResultWords,
) -> El {
    let field_id = join(id, "-text");
    let mut field = div("copy-text__field").id(&join(id, "-field"));
    if shown {
        let title = el("label").class("field__label").set("for", &field_id);
        let text = el("textarea").id(&field_id).set("rows", "4").value(text);
        field = field.with(title.text(name));
        field = field.with(text.flag("readonly", true));
    }
    let copied = text.to_owned();
    let on_click = Callback::from(move |_: MouseEvent| {
        let text = copied.clone();
        spawn_local(async move {
            if clipboard::copy(&text).await.is_ok() {
                say(id, words.copied);
            } else {
                say(id, words.copy_failed);
                select(id, name, &text);
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

/// Selects the text in its field, which is made where there is none yet.
fn select(id: &str, name: &str, text: &str) -> Option<()> {
    let field_id = join(id, "-text");
    let field = page::find(&join("#", &field_id)).or_else(|| {
        let place = page::find(&["#", id, "-field"].concat())?;
        let field = place.owner_document()?.create_element("textarea").ok()?;
        let made: HtmlTextAreaElement = field.dyn_into().ok()?;
        made.set_id(&field_id);
        made.set_read_only(true);
        made.set_rows(8);
        made.set_value(text);
        made.set_attribute("aria-label", name).ok()?;
        place.append_child(&made).ok()?;
        Some(made.into())
    })?;
    let field: HtmlTextAreaElement = field.dyn_into().ok()?;
    drop(field.focus());
    field.select();
    Some(())
}
