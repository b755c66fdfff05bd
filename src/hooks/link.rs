//! Links that lead on inside the app.

use web_sys::MouseEvent;
use yew::Callback;

use crate::dispatch::Dispatch;
use crate::state::Command;

/// What a link does on a click instead of following its address, which is there for the time
/// before the app runs. Where the person asks for another tab or window, the browser follows it.
pub fn follow(dispatch: &Dispatch, command: Command) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        dispatch.command(command.clone());
    })
}
