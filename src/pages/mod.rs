//! One screen a file. Screens lay out components and hand over actions; they decide nothing.

mod outlet;
mod profile;
mod questionnaire;
mod refused;
mod result;
mod shared;
mod start;

pub(crate) use outlet::place;
pub(crate) use refused::refused;
pub(crate) use result::{result, shown};
pub(crate) use shared::shared;

use crate::draw::{El, el};

/// The heading of a screen, which takes the focus after a page turn.
fn heading(title: &str) -> El {
    el("h1").id("heading").set("tabindex", "-1").text(title)
}
