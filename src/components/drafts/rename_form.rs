//! Another name for a draft.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::hooks::{use_dispatch, use_language, use_render_count};
use crate::state::{Action, Command};

/// What [`RenameForm`] is for.
#[derive(PartialEq, Properties)]
pub struct RenameFormProps {
    /// The draft's id.
    pub draft: Rc<str>,
    /// The name to begin with.
    pub name: String,
}

/// The field with its buttons. What is typed stays when the list is drawn anew.
#[component]
pub fn RenameForm(props: &RenameFormProps) -> Html {
    use_render_count("RenameForm");
    let language = use_language();
    let dispatch = use_dispatch();
    let words = language.words().start;
    let typed = use_state(|| props.name.clone());
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                typed.set(field.value());
            }
        })
    };
    let onsubmit = {
        let (dispatch, draft) = (dispatch.clone(), Rc::clone(&props.draft));
        let name = (*typed).clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            dispatch.command(Command::Rename {
                draft: Rc::clone(&draft),
                name: name.clone(),
            });
        })
    };
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                dispatch.send(Action::Renaming(None));
            }
        })
    };
    html! {
        <form class="draft-row__rename" {onsubmit} {onkeydown}>
            <label class="field">
                <span class="field__label">{ words.new_name }</span>
                <input
                    type="text"
                    id={format!("name-{}", props.draft)}
                    value={(*typed).clone()}
                    maxlength="200"
                    autocomplete="off"
                    {oninput}
                />
            </label>
            <div class="actions">
                <button type="submit" class="button">{ words.rename_done }</button>
                <button
                    type="button"
                    class="button button--quiet"
                    onclick={dispatch.sends(Action::Renaming(None))}
                >
                    { language.words().frame.cancel }
                </button>
            </div>
        </form>
    }
}
