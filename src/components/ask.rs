//! A question that must be answered before anything else: a native modal dialogue
//! (<https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/>), which keeps the focus inside
//! and gives it back by itself.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// What is asked.
#[derive(Properties, PartialEq)]
pub struct AskProps {
    /// The dialogue's id; its heading's is the same with `-title`.
    pub id: &'static str,
    /// Whether it is asked now.
    pub open: bool,
    /// The question.
    pub title: String,
    /// What follows from the answers.
    pub what: &'static str,
    /// The way out.
    pub cancel: &'static str,
    /// Called on the way out, and on Escape.
    pub on_cancel: Callback<()>,
    /// The other buttons.
    pub children: Html,
}

/// The dialogue; an element without content while nothing is asked.
#[component]
pub fn Ask(props: &AskProps) -> Html {
    let dialog = use_node_ref();
    use_effect_with((dialog.clone(), props.open), |(dialog, open)| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
            if *open && !dialog.open() {
                // Old browsers may lack it; then it opens without being modal.
                if dialog.show_modal().is_err() {
                    dialog.show();
                }
            } else if !*open && dialog.open() {
                dialog.close();
            }
        }
    });
    let title = [props.id, "-title"].concat();
    let out = {
        let on_cancel = props.on_cancel.clone();
        move |_: MouseEvent| on_cancel.emit(())
    };
    let escaped = {
        let on_cancel = props.on_cancel.clone();
        move |event: Event| {
            event.prevent_default();
            on_cancel.emit(());
        }
    };
    html! {
        <dialog class="ask" id={props.id} aria-labelledby={title.clone()} ref={dialog} oncancel={escaped}>
            <h2 class="ask__title" id={title}>{ &props.title }</h2>
            <p>{ props.what }</p>
            <div class="actions">
                <button type="button" class="button" onclick={out}>{ props.cancel }</button>
                { props.children.clone() }
            </div>
        </dialog>
    }
}
