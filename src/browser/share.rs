//! The device's own sheet for sharing.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The sheet was not shown, or the person closed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotShared {
    /// The browser has no sheet, or a frame lacks `allow="web-share"`.
    Unavailable,
    /// The person changed their mind.
    Cancelled,
}

fn sheet() -> Option<(JsValue, Function)> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let share = Reflect::get(&navigator, &"share".into()).ok()?;
    Some((navigator, share.dyn_into().ok()?))
}

/// Whether to offer the sheet at all.
pub fn available() -> bool {
    sheet().is_some()
}

/// Offers a text and an address to the device's other apps. Call it from a click.
///
/// # Errors
/// Where nothing was shared; the address can still be copied.
pub async fn share(title: &str, text: &str, url: &str) -> Result<(), NotShared> {
    let (navigator, share) = sheet().ok_or(NotShared::Unavailable)?;
    let what = Object::new();
    for (name, value) in [("title", title), ("text", text), ("url", url)] {
        Reflect::set(&what, &name.into(), &value.into()).map_err(|_| NotShared::Unavailable)?;
    }
    let promise = share
        .call1(&navigator, &what)
        .map_err(|_| NotShared::Unavailable)?;
    let promise: Promise = promise.dyn_into().map_err(|_| NotShared::Unavailable)?;
    match JsFuture::from(promise).await {
        Ok(_) => Ok(()),
        Err(error) => {
            let name = Reflect::get(&error, &"name".into()).ok();
            if name.and_then(|name| name.as_string()).as_deref() == Some("AbortError") {
                Err(NotShared::Cancelled)
            } else {
                Err(NotShared::Unavailable)
            }
        }
    }
}
