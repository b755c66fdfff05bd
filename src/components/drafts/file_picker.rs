//! Where a file comes in: picked, or dropped.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::hooks::{use_file_reader, use_language, use_render_count};

/// A button that is a native file field, on an area that takes a dropped file.
#[component]
pub fn FilePicker() -> Html {
    use_render_count("FilePicker");
    let words = use_language().words().start;
    let read = use_file_reader();
    let onchange = {
        let read = read.clone();
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            if let Some(file) = field.files().and_then(|files| files.get(0)) {
                read.emit(file);
            }
            // So that the same file can be picked again.
            field.set_value("");
        })
    };
    let ondrop = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        let files = event.data_transfer().and_then(|transfer| transfer.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            read.emit(file);
        }
    });
    html! {
        <div
            class="file-door"
            ondragover={|event: DragEvent| event.prevent_default()}
            {ondrop}
        >
            <label class="file-door__button button">
                { words.import }
                <input
                    type="file"
                    id="import"
                    class="visually-hidden"
                    accept=".json,application/json"
                    aria-describedby="import-hint"
                    {onchange}
                />
            </label>
            <p class="muted" id="import-hint">{ words.import_hint }</p>
        </div>
    }
}
