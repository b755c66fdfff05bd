//! Reading a file that the person picked.

use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// A file's text; none where the browser can't read it.
pub async fn text(file: &File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}
