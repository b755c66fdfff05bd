//! Long texts that are typed, and may change from elsewhere meanwhile.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// Keeps the text area whose `ref` it gives at `text`, without touching it while the person
/// types what is recorded: so caret, selection and Undo stay. Where the text comes from
/// elsewhere, as from another tab, the caret stays at its place.
#[hook]
pub fn use_text_field(text: &str) -> NodeRef {
    let node = use_node_ref();
    use_effect_with((node.clone(), text.to_owned()), |(node, text)| {
        let Some(field) = node.cast::<HtmlTextAreaElement>() else {
            return;
        };
        if field.value() == *text {
            return;
        }
        let caret = field.selection_start().ok().flatten();
        let end = field.selection_end().ok().flatten();
        field.set_value(text);
        if let (Some(caret), Some(end)) = (caret, end) {
            // The browser keeps it within the text. Setting it does not move the focus.
            drop(field.set_selection_range(caret, end));
        }
    });
    node
}
