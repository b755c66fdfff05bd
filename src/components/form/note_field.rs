//! The note beside an answer.

use readiness::Id;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::hooks::{use_dispatch, use_language, use_render_count, use_text_field};
use crate::state::Action;

/// What [`NoteField`] shows.
#[derive(PartialEq, Properties)]
pub struct NoteFieldProps {
    /// The item whose note it is.
    pub item: Id,
    /// The note as it is recorded.
    pub note: String,
}

/// The note, folded (<https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/>). A note that is
/// there at first is open; from then on the person opens and closes it.
#[component]
pub fn NoteField(props: &NoteFieldProps) -> Html {
    use_render_count("NoteField");
    let words = use_language().words().questionnaire;
    let dispatch = use_dispatch();
    let NoteFieldProps { item, note } = props;
    let open = *use_state(|| !note.is_empty());
    let field = use_text_field(note);
    let oninput = {
        let item = item.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                dispatch.send(Action::Note {
                    item: item.clone(),
                    note: field.value(),
                });
            }
        })
    };
    let summary = if note.is_empty() {
        words.note_add
    } else {
        words.note
    };
    html! {
        <details class="item__note" {open}>
            <summary>{ summary }</summary>
            <textarea
                ref={field}
                id={format!("note-{item}")}
                rows="3"
                aria-label={words.note_label}
                {oninput}
            />
        </details>
    }
}
