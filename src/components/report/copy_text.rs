//! A button that copies a text. Where the clipboard refuses, the text is shown and selected,
//! so that it can be copied by hand.

use yew::prelude::*;

use crate::hooks::{CopyOutcome, use_clipboard, use_language, use_render_count};

/// What [`CopyText`] copies, and in which words it says so.
#[derive(PartialEq, Properties)]
pub struct CopyTextProps {
    /// The button's id; those of the field and of what is said begin with it.
    pub id: &'static str,
    /// What is copied.
    pub text: AttrValue,
    /// The button's label.
    pub label: &'static str,
    /// The field's label.
    pub name: &'static str,
    /// Whether the field with the text is there from the start, or only after a refusal.
    pub shown: bool,
}

/// The button, what became of it, and the field.
#[component]
pub fn CopyText(props: &CopyTextProps) -> Html {
    use_render_count("CopyText");
    let CopyTextProps {
        id,
        text,
        label,
        name,
        shown,
    } = props;
    let words = use_language().report_words().result;
    let clipboard = use_clipboard(text);
    let part = |ending: &str| AttrValue::from([id, ending].concat());
    let field_id = part("-text");
    let said = clipboard.outcome.map_or("", |outcome| match outcome {
        CopyOutcome::Copied => words.copied,
        CopyOutcome::Refused => words.copy_failed,
    });
    html! {
        <div class="copy-text">
            <div class="copy-text__field" id={part("-field")}>
                if *shown {
                    <label class="field__label" for={field_id.clone()}>{ *name }</label>
                    <textarea
                        ref={clipboard.field}
                        id={field_id}
                        rows="4"
                        value={text}
                        readonly=true
                    />
                } else if clipboard.outcome == Some(CopyOutcome::Refused) {
                    <textarea
                        ref={clipboard.field}
                        id={field_id}
                        rows="8"
                        value={text}
                        readonly=true
                        aria-label={*name}
                    />
                }
            </div>
            <p class="actions">
                <button type="button" class="button" id={*id} onclick={clipboard.copy}>
                    { *label }
                </button>
                <span class="copy-text__said" id={part("-said")} role="status">{ said }</span>
            </p>
        </div>
    }
}
