//! The screen that is open.

use super::{coming, profile, start, walk};
use crate::draw::{El, el};
use crate::live::Scene;
use crate::state::Screen;

/// The main element with the screen in it.
pub(crate) fn place(scene: Scene) -> El {
    let state = scene.state;
    let name = match (&state.screen, scene.store.report()) {
        (Screen::Result(_) | Screen::Shared(_), None) => "coming",
        (screen, _) => screen.name(),
    };
    let main = el("main").id("main").set("data-screen", name);
    let content = match (&state.screen, &state.open) {
        (Screen::Profile(_), Some(open)) => profile::profile(scene, open),
        (Screen::Walk { page, .. }, Some(open)) => {
            walk::walk(scene, open, page.as_deref().unwrap_or_default())
        }
        (Screen::Result(_), Some(open)) => match scene.store.report() {
            Some(report) => (report.result)(scene, open),
            None => coming::coming(scene),
        },
        (Screen::Shared(letter), _) => match scene.store.report() {
            Some(report) => (report.shared)(scene, letter),
            None => coming::coming(scene),
        },
        _ => start::start(scene),
    };
    // By its key, another screen is made anew instead of being fitted to it.
    main.with(content.key(&state.screen.fragment()))
}
