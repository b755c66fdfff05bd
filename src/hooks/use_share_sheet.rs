//! The device's own sheet for sharing.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::share::{NotShared, share};

/// What is handed to the device's other apps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// Its title.
    pub title: AttrValue,
    /// A sentence about it.
    pub text: AttrValue,
    /// Its address.
    pub link: AttrValue,
}

/// Whether the sheet could not be opened with this, and a callback that opens it. (That the
/// person closes it again is no failure.)
#[hook]
pub fn use_share_sheet(what: Shared) -> (bool, Callback<MouseEvent>) {
    let failed = use_state_eq(|| None::<Shared>);
    let is_failed = failed.as_ref() == Some(&what);
    let on_click = use_callback(what, {
        let setter = failed.setter();
        move |_: MouseEvent, what: &Shared| {
            let (what, setter) = (what.clone(), setter.clone());
            spawn_local(async move {
                let shared = share(&what.title, &what.text, &what.link).await;
                setter.set((shared == Err(NotShared::Unavailable)).then_some(what));
            });
        }
    });
    (is_failed, on_click)
}
