//! Printing.

use yew::prelude::*;

use crate::browser::print::print;

/// Whether the last try gave no sign of a print dialogue, and a callback that opens one.
#[hook]
pub fn use_print() -> (bool, Callback<MouseEvent>) {
    let failed = use_state_eq(|| false);
    let on_click = use_callback((), {
        let setter = failed.setter();
        move |_: MouseEvent, ()| setter.set(print().is_err())
    });
    (*failed, on_click)
}
