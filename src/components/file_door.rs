//! Where a file comes in: picked, or dropped.

use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::platform::pick;
use crate::state::{Action, ImportFault, LARGEST};
use crate::store::{Store, use_store};

/// What is said.
#[derive(Properties, PartialEq)]
pub struct FileDoorProps {
    /// On the button.
    pub label: &'static str,
    /// Beside it.
    pub hint: &'static str,
}

/// A button that is a native file field, on an area that takes a dropped file.
#[component]
pub fn FileDoor(props: &FileDoorProps) -> Html {
    let store = use_store();
    let picked = {
        let store = store.clone();
        move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = field.files().and_then(|files| files.get(0)) {
                take(store.clone(), file);
            }
            // So that the same file can be picked again.
            field.set_value("");
        }
    };
    let over = |event: DragEvent| event.prevent_default();
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        let files = event.data_transfer().and_then(|transfer| transfer.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            take(store.clone(), file);
        }
    };
    html! {
        <div class="file-door" ondragover={over} ondrop={dropped}>
            <label class="file-door__button button">
                { props.label }
                <input type="file" id="import" class="visually-hidden" accept=".json,application/json" aria-describedby="import-hint" onchange={picked} />
            </label>
            <p class="muted" id="import-hint">{ props.hint }</p>
        </div>
    }
}

fn take(store: Store, file: File) {
    if file.size() > LARGEST as f64 {
        store.dispatch(Action::Refused(ImportFault::TooLarge));
        return;
    }
    spawn_local(async move {
        store.dispatch(match pick::text(&file).await {
            Some(text) => Action::Import(text),
            None => Action::Refused(ImportFault::Unread),
        });
    });
}
