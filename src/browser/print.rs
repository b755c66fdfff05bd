//! Printing.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// The print dialogue probably didn't open: a sandboxed frame without `allow-modals`, or a
/// browser inside another app. Some browsers open it late without a sign, so word this as
/// "if it does not appear".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotPrinted;

/// Opens the browser's print dialogue.
///
/// # Errors
/// [`NotPrinted`] where there is no sign of it; the page can still be shared and printed
/// elsewhere.
pub fn print() -> Result<(), NotPrinted> {
    let window = web_sys::window().ok_or(NotPrinted)?;
    let opened = Rc::new(Cell::new(false));
    let heard = {
        let opened = Rc::clone(&opened);
        Closure::<dyn Fn()>::new(move || opened.set(true))
    };
    let listener = heard.as_ref().unchecked_ref();
    let listens = window.add_event_listener_with_callback("beforeprint", listener);
    let printed = window.print();
    if listens.is_ok() {
        drop(window.remove_event_listener_with_callback("beforeprint", listener));
    }
    if printed.is_ok() && opened.get() {
        Ok(())
    } else {
        Err(NotPrinted)
    }
}
