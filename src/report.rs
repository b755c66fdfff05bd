//! What evaluates, shows a result and opens letters: half of the app, and no part of a first
//! visit. The site has two modules, built from this one crate: the small one, whose program
//! names nothing of this, opens first; the whole one takes over where a report is wanted.

use crate::draw::El;
use crate::live::Scene;
use crate::pages as screens;
use crate::state::Open;

/// The report's ways in. The small module has none, and so none of what they lead to.
#[derive(Clone, Copy)]
pub struct Report {
    /// Draws the result of the open draft.
    pub(crate) result: fn(Scene, &Open) -> El,
    /// Draws what a letter holds.
    pub(crate) shared: fn(Scene, &str) -> El,
}

/// The report, for the program that carries it.
pub fn report() -> Report {
    Report {
        result: screens::result,
        shared: screens::shared,
    }
}
