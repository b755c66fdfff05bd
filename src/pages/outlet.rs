//! The screen that is open.

use super::{loading, profile, questionnaire, start};
use crate::draw::{El, el};
use crate::live::Scene;
use crate::state::Route;

/// The main element with the screen in it.
pub(crate) fn place(scene: Scene) -> El {
    let state = scene.state;
    let name = match (&state.screen, scene.store.report()) {
        (Route::Result(_) | Route::Shared(_), None) => "coming",
        (screen, _) => screen.name(),
    };
    let main = el("main").id("main").set("data-screen", name);
    let content = match (&state.screen, &state.open) {
        (Route::Profile(_), Some(open)) => profile::profile(scene, open),
        (Route::Questionnaire { page, .. }, Some(open)) => {
            questionnaire::walk(scene, open, page.as_deref().unwrap_or_default())
        }
        (Route::Result(_), Some(open)) => match scene.store.report() {
            Some(report) => (report.result)(scene, open),
            None => loading::coming(scene),
        },
        (Route::Shared(letter), _) => match scene.store.report() {
            Some(report) => (report.shared)(scene, letter),
            None => loading::coming(scene),
        },
        _ => start::start(scene),
    };
    // By its key, another screen is made anew instead of being fitted to it.
    main.with(content.key(&state.screen.fragment()))
}
