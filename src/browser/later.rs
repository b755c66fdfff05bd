//! What can wait until the screen is painted.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Calls back when what has just been drawn is on the screen. In a page that nobody looks at
/// that is when somebody does.
pub fn after_paint(call: Box<dyn FnOnce()>) {
    let Some(window) = web_sys::window() else {
        return;
    };
    // A frame's callbacks come before its painting, and a timer's after it.
    let in_frame = Closure::once_into_js({
        let window = window.clone();
        move || {
            let after = Closure::once_into_js(call);
            drop(window.set_timeout_with_callback(after.unchecked_ref()));
        }
    });
    drop(window.request_animation_frame(in_frame.unchecked_ref()));
}
