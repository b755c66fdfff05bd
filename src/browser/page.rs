//! The page around the app: its title, its language, where the focus is.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Document, HtmlElement};

fn document() -> Document {
    let window = web_sys::window();
    // The app runs in a page, never in a worker.
    window
        .and_then(|window| window.document())
        .expect_throw("a document")
}

/// Says which language the page is in, for screen readers and hyphenation.
pub fn set_language(code: &str) {
    if let Some(root) = document().document_element() {
        drop(root.set_attribute("lang", code));
    }
}

/// The language that the page says it is in.
pub fn language() -> Option<String> {
    document().document_element()?.get_attribute("lang")
}

/// Names the page, in the tab and for screen readers.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// The folder of the questionnaire that the address asks for, ending in a slash; `boot.js`
/// has checked that it is of this site.
pub fn instrument() -> Option<String> {
    document()
        .document_element()?
        .get_attribute("data-instrument")
}

/// Moves the focus to the first element that a selector finds; to a heading, and the page
/// shows its top.
pub fn focus(selector: &str) {
    if selector == "#heading" {
        scroll_to_top();
    }
    if let Some(element) = find(selector) {
        drop(element.focus());
    }
}

/// The first element that a selector finds.
pub fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// The element that the app is drawn into.
pub fn mount() -> Option<HtmlElement> {
    find("#app")
}

/// Loads the page again, at the same place.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        drop(window.location().reload());
    }
}

/// Shows the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Has the browser ask before the page is left, as long as the listener lives and `asks` says so.
pub fn before_unload(asks: impl Fn() -> bool + 'static) -> EventListener {
    let window = web_sys::window().expect_throw("a window");
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window, "beforeunload", options, move |event| {
        if asks() {
            event.prevent_default();
        }
    })
}
