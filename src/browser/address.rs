//! The page's address: the place in the app stands in its fragment.

use gloo_events::EventListener;
use readiness::Depth;
use wasm_bindgen::{JsValue, UnwrapThrowExt};

fn window() -> web_sys::Window {
    // The app runs in a page, never in a worker.
    web_sys::window().expect_throw("a window")
}

/// The fragment with its `#`; empty where there is none.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The page's own address without fragment: what a link to share begins with. Of the query
/// only what names the questionnaire.
pub fn page() -> String {
    let location = window().location();
    let part = |part: Result<String, JsValue>| part.unwrap_or_default();
    let mut page = [part(location.origin()), part(location.pathname())].concat();
    if let Some(instrument) = asked("instrument") {
        page.push_str("?instrument=");
        page.push_str(&instrument);
    }
    page
}

/// The value of a name in the query, as it stands there.
pub fn asked(name: &str) -> Option<String> {
    let query = window().location().search().ok()?;
    let mut pairs = query.trim_start_matches('?').split('&');
    pairs.find_map(|pair| {
        let value = pair.strip_prefix(name)?.strip_prefix('=')?;
        Some(value.to_owned())
    })
}

/// The depth that the page around asks for alone.
pub fn depth() -> Option<Depth> {
    match asked("depth").as_deref() {
        Some("quick") => Some(Depth::Quick),
        Some("full") => Some(Depth::Full),
        _ => None,
    }
}

/// Whether the page stands in a frame: there "back" belongs to the host's page.
pub fn framed() -> bool {
    match window().top() {
        Ok(Some(top)) => !js_sys::Object::is(&top, &window()),
        _ => true,
    }
}

/// Writes a fragment into the address: as a new entry that "back" leaves, or, in a frame or
/// where `replace` says so, in place of the present one. A browser that refuses (a strict
/// frame, or too many turns a minute) keeps the old address; the app goes on.
pub fn show(fragment: &str, replace: bool) {
    if self::fragment() == fragment {
        return;
    }
    let Ok(history) = window().history() else {
        return;
    };
    let written = if replace || framed() {
        history.replace_state_with_url(&JsValue::NULL, "", Some(fragment))
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(fragment))
    };
    drop(written);
}

/// Calls back, as long as the listener lives, whenever the person has changed the address: back,
/// forward, or a pasted fragment.
pub fn watch(arrived: impl Fn(String) + 'static) -> EventListener {
    // Browsers send popstate for a changed fragment too.
    EventListener::new(&window(), "popstate", move |_| arrived(fragment()))
}
