//! Printing.

/// The browser has no print dialogue here: a sandboxed frame without `allow-modals`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotPrinted;

/// Opens the browser's print dialogue.
///
/// # Errors
/// [`NotPrinted`] where the browser refuses.
pub fn print() -> Result<(), NotPrinted> {
    let window = web_sys::window().ok_or(NotPrinted)?;
    window.print().map_err(|_| NotPrinted)
}
