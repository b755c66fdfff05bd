//! Fetching the site's own files.

use std::sync::atomic::{AtomicU32, Ordering};

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit, Response};

/// So long a file may take, in milliseconds: a few kilobytes on a bad line. A line that swallows
/// everything would else be waited for without end.
const PATIENCE: u32 = 20_000;

/// A file did not come: no network, not in time, or the host does not have it.
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
    // How many did not come. After that the address is another one: browsers let a request wait
    // for an earlier one of the same address, even if that has been silent for minutes.
    static FAILED: AtomicU32 = AtomicU32::new(0);
    let text = match FAILED.load(Ordering::Relaxed) {
        0 => fetch(path).await,
        failed => fetch(&format!("{path}?{failed}")).await,
    };
    text.ok_or_else(|| {
        FAILED.fetch_add(1, Ordering::Relaxed);
        NotFetched { path: path.into() }
    })
}

async fn fetch(path: &str) -> Option<String> {
    let controller = AbortController::new().ok()?;
    let options = RequestInit::new();
    options.set_signal(Some(&controller.signal()));
    // Given up where the text is there before.
    let _limit = Timeout::new(PATIENCE, move || controller.abort());
    let window = web_sys::window()?;
    let response = JsFuture::from(window.fetch_with_str_and_init(path, &options))
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
