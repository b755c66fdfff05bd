//! Handing a file to the person.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The browser did not take the file: a sandboxed frame without `allow-downloads`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotDownloaded;

/// Saves text as a file. `kind` is its media type, such as `application/json`.
///
/// # Errors
/// [`NotDownloaded`] where the browser has no way to do so.
pub fn save(name: &str, kind: &str, text: &str) -> Result<(), NotDownloaded> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(NotDownloaded)?;
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&text.into());
    let blob =
        Blob::new_with_str_sequence_and_options(&parts, &options).map_err(|_| NotDownloaded)?;
    let url = Url::create_object_url_with_blob(&blob).map_err(|_| NotDownloaded)?;
    let link = document.create_element("a").map_err(|_| NotDownloaded)?;
    let link: HtmlAnchorElement = link.dyn_into().map_err(|_| NotDownloaded)?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The address must outlive the click; it goes with the page, a few kilobytes at most.
    Ok(())
}

/// A file name of free text: letters and digits of ASCII stay, the rest becomes '-'. (The
/// tables of the other scripts would be a tenth of the app.)
pub fn file_name(text: &str, fallback: &str, ending: &str) -> String {
    let mut name = String::new();
    for letter in text.chars().take(60) {
        if letter.is_ascii_alphanumeric() {
            name.push(letter.to_ascii_lowercase());
        } else if !name.ends_with('-') && !name.is_empty() {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    [if name.is_empty() { fallback } else { name }, ending].concat()
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_file_name_has_nothing_that_a_disk_minds() {
        assert_eq!(
            file_name("Batik: Trusmi / 2026 ", "draf", ".json"),
            "batik-trusmi-2026.json"
        );
        assert_eq!(file_name("../..", "draf", ".json"), "draf.json");
    }
}
