//! A question that must be answered before anything else.

use yew::prelude::*;

use crate::hooks::{use_dialog, use_language, use_render_count};

/// What [`ConfirmDialog`] asks.
#[derive(PartialEq, Properties)]
pub struct ConfirmDialogProps {
    /// The dialogue's id; its heading's is the same with `-title`.
    pub id: AttrValue,
    /// The question.
    pub title: AttrValue,
    /// What follows from the answers.
    pub what: AttrValue,
    /// Whether it is being asked.
    pub open: bool,
    /// The way out: leaves everything as it is. Escape takes it, too.
    pub oncancel: Callback<()>,
    /// The other ways: buttons.
    pub children: Html,
}

/// A native modal dialogue (<https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/>), which
/// keeps the focus inside and gives it back by itself.
#[component]
pub fn ConfirmDialog(props: &ConfirmDialogProps) -> Html {
    use_render_count("ConfirmDialog");
    let words = use_language().words().frame;
    let node = use_dialog(props.open);
    let title_id = format!("{}-title", props.id);
    let escape = props
        .oncancel
        .reform(|event: Event| event.prevent_default());
    // A second Escape closes it in some browsers without asking.
    let closed = {
        let (open, cancel) = (props.open, props.oncancel.clone());
        Callback::from(move |_: Event| {
            if open {
                cancel.emit(());
            }
        })
    };
    html! {
        <dialog
            ref={node}
            class="ask"
            id={&props.id}
            aria-labelledby={title_id.clone()}
            data-open={if props.open { "yes" } else { "no" }}
            oncancel={escape}
            onclose={closed}
        >
            <h2 class="ask__title" id={title_id}>{ &props.title }</h2>
            <p>{ &props.what }</p>
            <div class="actions">
                <button type="button" class="button" onclick={props.oncancel.reform(|_| ())}>
                    { words.cancel }
                </button>
                { props.children.clone() }
            </div>
        </dialog>
    }
}
