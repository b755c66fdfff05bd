//! The page around the app, where it stands in a frame. `embed/frame.js` holds the talk with
//! it and pins its origin; the app and that script talk by events on the window.

use gloo_events::EventListener;
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

/// Calls back with the text of each such event as long as the listener lives.
pub fn hear(event: &'static str, heard: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, event, move |event| {
        let text = event
            .dyn_ref::<CustomEvent>()
            .and_then(|event| event.detail().as_string());
        if let Some(text) = text {
            heard(text);
        }
    }))
}
