//! Fetching the site's own files.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// A file did not come: no network, or the host does not have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotFetched {
    /// Its address, relative to the page.
    pub path: String,
}

/// Fetches a file's text.
///
/// # Errors
/// [`NotFetched`], naming the file.
pub async fn text(path: &str) -> Result<String, NotFetched> {
    fetch(path)
        .await
        .ok_or_else(|| NotFetched { path: path.into() })
}

async fn fetch(path: &str) -> Option<String> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(path))
        .await
        .ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}
