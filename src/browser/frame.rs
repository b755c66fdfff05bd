//! The page around the app, where it stands in a frame. `embed/frame.js` holds the talk with
//! it and pins its origin; the app and that script talk by events on the window.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit};

/// Sends an event on the window.
pub fn send(event: &str, detail: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(detail));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(event, &init) {
        drop(window.dispatch_event(&event));
    }
}

/// Calls back with the text of each such event for the rest of the page's life.
pub fn hear(event: &str, heard: impl Fn(String) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listener = Closure::<dyn Fn(CustomEvent)>::new(move |event: CustomEvent| {
        if let Some(text) = event.detail().as_string() {
            heard(text);
        }
    });
    let added = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    drop(added);
    listener.forget();
}
