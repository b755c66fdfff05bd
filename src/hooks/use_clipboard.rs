//! Copying a text.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::browser::clipboard;

/// What became of copying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyOutcome {
    /// The clipboard has the text.
    Copied,
    /// The browser refused; the text is to be copied by hand.
    Refused,
}

/// See [`use_clipboard`].
pub struct Clipboard {
    /// What became of the last try with this text; none before the first.
    pub outcome: Option<CopyOutcome>,
    /// Tries to copy.
    pub copy: Callback<MouseEvent>,
    /// For the text area with the text: after a refusal it is focused and its text selected.
    pub field: NodeRef,
}

/// A finished try.
#[derive(PartialEq)]
struct Try {
    text: AttrValue,
    outcome: CopyOutcome,
    /// Every try selects the text anew.
    number: u32,
}

/// Copies `text`. Another text than the one that was copied was not tried yet.
#[hook]
pub fn use_clipboard(text: &AttrValue) -> Clipboard {
    let last = use_state(|| None::<Try>);
    let tries = use_mut_ref(|| 0);
    let field = use_node_ref();
    let copy = use_callback(text.clone(), {
        let setter = last.setter();
        move |_: MouseEvent, text| {
            let (text, setter) = (text.clone(), setter.clone());
            *tries.borrow_mut() += 1;
            let number = *tries.borrow();
            spawn_local(async move {
                let outcome = match clipboard::copy(&text).await {
                    Ok(()) => CopyOutcome::Copied,
                    Err(clipboard::NotCopied) => CopyOutcome::Refused,
                };
                setter.set(Some(Try {
                    text,
                    outcome,
                    number,
                }));
            });
        }
    });
    let current = last.as_ref().filter(|it| it.text == *text);
    let refused = current.filter(|it| it.outcome == CopyOutcome::Refused);
    use_effect_with(refused.map(|it| it.number), {
        let field = field.clone();
        move |refused| {
            let field = refused.and_then(|_| field.cast::<HtmlTextAreaElement>());
            if let Some(field) = field {
                drop(field.focus());
                field.select();
            }
        }
    });
    Clipboard {
        outcome: current.map(|it| it.outcome),
        copy,
        field,
    }
}
