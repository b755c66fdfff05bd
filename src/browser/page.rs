//! The page around the app: its title, its language, where the focus is.

use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Document, HtmlDialogElement, HtmlElement};

use crate::state::State;

fn document() -> Document {
    let window = web_sys::window();
    // The app runs in a page, never in a worker.
    window
        .and_then(|window| window.document())
        .expect_throw("a document")
}

/// Fits the page to a screen that has just been drawn: its language, its title, and whether
/// a dialogue is open.
pub fn fit(state: &State) {
    set_language(state.language.code());
    let heading = find("#heading").and_then(|heading| heading.text_content());
    set_title(&[heading.as_deref().unwrap_or_default(), " · SiapKlaster"].concat());
    for wanted in [
        "dialog[data-open=yes]:not([open])",
        "dialog[data-open=no][open]",
    ] {
        let Some(dialog) = find(wanted) else { continue };
        let dialog: HtmlDialogElement = dialog.unchecked_into();
        if dialog.open() {
            dialog.close();
        } else if dialog.show_modal().is_err() {
            // Then at least it is there.
            dialog.show();
        }
    }
}

/// Says which language the page is in, for screen readers and hyphenation.
pub fn set_language(code: &str) {
    if let Some(root) = document().document_element() {
        drop(root.set_attribute("lang", code));
    }
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
