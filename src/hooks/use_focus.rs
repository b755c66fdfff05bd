//! Where the focus is.

use crate::browser::page;

/// Moves the focus to the first element that a selector finds; to the page's heading, and the
/// page shows its top. For event handlers and effects: while a page is drawn, there may be no
/// window.
pub fn focus(selector: &str) {
    page::focus(selector);
}
