//! Somebody's text inside a sentence.

use std::fmt;

use crate::json::quote;

/// Shows a text in quotation marks, on one line, as JSON would. (`{:?}` does the same, but
/// brings tables of all of Unicode into the page.)
pub(crate) struct Quoted<'a>(pub(crate) &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&quote(self.0))
    }
}
