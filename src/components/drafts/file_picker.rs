//! Where a file comes in: picked, or dropped.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, Event, File, HtmlInputElement};
use yew::Callback;
use yew::html::{ondragover, ondrop};

use crate::browser::pick;
use crate::draw::{El, div, el};
use crate::live::Scene;
use crate::persistence::LARGEST;
use crate::state::{Action, ImportFault};
use crate::store::Store;

/// A button that is a native file field, on an area that takes a dropped file.
pub fn file_door(scene: Scene) -> El {
    let words = scene.words.start;
    let picked = {
        let store = scene.store.clone();
        Callback::from(move |event: Event| {
            let field = event.target().and_then(|it| it.dyn_into().ok());
            let Some(field): Option<HtmlInputElement> = field else {
                return;
            };
            take(&store, field.files().and_then(|files| files.get(0)));
            // So that the same file can be picked again.
            field.set_value("");
        })
    };
    let over = Callback::from(|event: DragEvent| event.prevent_default());
    let dropped = {
        let store = scene.store.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            let files = event.data_transfer().and_then(|transfer| transfer.files());
            take(&store, files.and_then(|files| files.get(0)));
        })
    };
    let field = el("input")
        .set("type", "file")
        .id("import")
        .class("visually-hidden")
        .set("accept", ".json,application/json")
        .set("aria-describedby", "import-hint")
        .on_change(picked);
    div("file-door")
        .on(Rc::new(ondragover::Wrapper::new(over)))
        .on(Rc::new(ondrop::Wrapper::new(dropped)))
        .with(
            el("label")
                .class("file-door__button button")
                .text(words.import)
                .with(field),
        )
        .with(
            el("p")
                .class("muted")
                .id("import-hint")
                .text(words.import_hint),
        )
}

fn take(store: &Store, file: Option<File>) {
    let Some(file) = file else { return };
    if file.size() > LARGEST as f64 {
        store.dispatch(Action::Refused(ImportFault::TooLarge));
        return;
    }
    let store = store.clone();
    spawn_local(async move {
        store.dispatch(match pick::text(&file).await {
            Some(text) => Action::Import(text),
            None => Action::Refused(ImportFault::Unread),
        });
    });
}
