//! The screen that is open.

use super::{profile, questionnaire, result, shared, start};
use crate::draw::{El, el};
use crate::live::Scene;
use crate::state::Route;

/// The main element with the screen in it.
pub(crate) fn place(scene: Scene) -> El {
    let state = scene.state;
    let main = el("main")
        .id("main")
        .set("data-screen", state.screen.name());
    let content = match (&state.screen, &state.open) {
        (Route::Profile(_), Some(open)) => profile::profile(scene, open),
        (Route::Questionnaire { page, .. }, Some(open)) => {
            questionnaire::walk(scene, open, page.as_deref().unwrap_or_default())
        }
        (Route::Result(_), Some(open)) => result::result(scene, open),
        (Route::Shared(letter), _) => shared::shared(scene, letter),
        _ => start::start(scene),
    };
    // By its key, another screen is made anew instead of being fitted to it.
    main.with(content.key(&state.screen.fragment()))
}
