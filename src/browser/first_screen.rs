//! The first page as it stands in the HTML.

/// Replaces it by the app.
pub fn replace() {}
