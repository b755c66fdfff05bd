//! How often components are drawn, for tests that an answer draws only what it changes.

use yew::prelude::*;

/// Counts a drawing of the component that calls it: in builds with the feature `count-renders`
/// by its name in `window.siapklasterRenders`, in others not at all.
#[cfg(all(feature = "count-renders", target_arch = "wasm32"))]
#[hook]
pub fn use_render_count(name: &'static str) {
    use js_sys::{Object, Reflect};
    use wasm_bindgen::JsValue;

    let (window, all) = (js_sys::global(), JsValue::from("siapklasterRenders"));
    let mut counts = Reflect::get(&window, &all).unwrap_or_default();
    if counts.is_undefined() {
        counts = Object::new().into();
        drop(Reflect::set(&window, &all, &counts));
    }
    let name = JsValue::from(name);
    let count = Reflect::get(&counts, &name)
        .ok()
        .and_then(|count| count.as_f64());
    drop(Reflect::set(
        &counts,
        &name,
        &JsValue::from(count.unwrap_or_default() + 1.0),
    ));
}

/// Counts a drawing of the component that calls it: in builds with the feature `count-renders`
/// by its name in `window.siapklasterRenders`, in others not at all.
#[cfg(not(all(feature = "count-renders", target_arch = "wasm32")))]
#[hook]
#[inline]
pub fn use_render_count(name: &'static str) {
    let _ = name;
}
