//! A button that copies a text. Where the clipboard refuses, the text is shown and selected,
//! so that it can be copied by hand.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::platform::clipboard;
use crate::text::Language;

/// What to copy, and how to say so.
#[derive(Properties, PartialEq)]
pub struct CopyTextProps {
    /// The button's id; the field's is the same with `-text`.
    pub id: &'static str,
    /// The text.
    pub text: String,
    /// The button's label.
    pub label: &'static str,
    /// The field's label.
    pub name: &'static str,
    /// The language of what is said.
    pub language: Language,
    /// Whether the field is always there, not only after a refusal.
    #[prop_or_default]
    pub shown: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Untried,
    Copied,
    Refused,
}

/// The button, what became of it, and the field.
#[component]
pub fn CopyText(props: &CopyTextProps) -> Html {
    let words = props.language.words().result;
    let outcome = use_state_eq(|| Outcome::Untried);
    let field = use_node_ref();
    {
        // Another text was not copied yet.
        let outcome = outcome.setter();
        use_effect_with(props.text.clone(), move |_| outcome.set(Outcome::Untried));
    }
    {
        let field = field.clone();
        use_effect_with(*outcome, move |outcome| {
            if *outcome == Outcome::Refused
                && let Some(field) = field.cast::<HtmlTextAreaElement>()
            {
                drop(field.focus());
                field.select();
            }
        });
    }
    let onclick = {
        let text = props.text.clone();
        let outcome = outcome.setter();
        Callback::from(move |_: MouseEvent| {
            let text = text.clone();
            let outcome = outcome.clone();
            spawn_local(async move {
                // From the start, so that a second refusal selects the text again.
                outcome.set(Outcome::Untried);
                outcome.set(match clipboard::copy(&text).await {
                    Ok(()) => Outcome::Copied,
                    Err(clipboard::NotCopied) => Outcome::Refused,
                });
            });
        })
    };
    let said = match *outcome {
        Outcome::Untried => "",
        Outcome::Copied => words.copied,
        Outcome::Refused => words.copy_failed,
    };
    let field_id = [props.id, "-text"].concat();
    html! {
        <div class="copy-text">
            <div class="copy-text__field">
                if props.shown || *outcome == Outcome::Refused {
                    <label class="field__label" for={field_id.clone()}>{ props.name }</label>
                    <textarea id={field_id} ref={field} readonly=true rows="4" value={props.text.clone()} />
                }
            </div>
            <p class="actions">
                <button type="button" class="button" id={props.id} {onclick}>{ props.label }</button>
                <span class="copy-text__said" role="status">{ said }</span>
            </p>
        </div>
    }
}
