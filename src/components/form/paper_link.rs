//! The way to the questionnaire on paper.

use crate::browser::{address, page};
use crate::draw::{El, el};

/// The link to the form; none where the questionnaire is not the shipped one, which is all
/// that the form has. Inside a frame it opens a tab of its own: there is no way back in one.
pub fn paper(label: &str, href: &str) -> Option<El> {
    if page::instrument().is_some() {
        return None;
    }
    let link = el("a").class("button").set("href", href).text(label);
    Some(if address::framed() {
        link.set("target", "_blank").set("rel", "noopener")
    } else {
        link
    })
}
