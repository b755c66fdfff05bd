//! The clipboard.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The browser did not let the page write to the clipboard: an old browser, an insecure
/// address, or a frame without `allow="clipboard-write"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotCopied;

/// Copies text.
///
/// # Errors
/// [`NotCopied`] where the browser refuses; show the text to be copied by hand then.
pub async fn copy(text: &str) -> Result<(), NotCopied> {
    let navigator = web_sys::window().ok_or(NotCopied)?.navigator();
    // Missing on insecure addresses, where the generated accessor would hand out undefined.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).map_err(|_| NotCopied)?;
    let write = js_sys::Reflect::get(&clipboard, &"writeText".into()).map_err(|_| NotCopied)?;
    let write: js_sys::Function = write.dyn_into().map_err(|_| NotCopied)?;
    let promise = write
        .call1(&clipboard, &text.into())
        .map_err(|_| NotCopied)?;
    let promise: js_sys::Promise = promise.dyn_into().map_err(|_| NotCopied)?;
    JsFuture::from(promise).await.map_err(|_| NotCopied)?;
    Ok(())
}
