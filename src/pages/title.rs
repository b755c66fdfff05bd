//! What stands in the browser's tab and in its history.

use crate::components::form::page_title::page_title;
use crate::route::Route;
use crate::state::State;

/// The page's title. Never whose answers a shared link holds: others see the history.
pub fn title(state: &State) -> String {
    let words = state.language.words();
    let report = state.language.report_words();
    let text = &state.questionnaire.text;
    let here = match (&state.route, &state.open) {
        (Route::Start, _) => words.start.title.to_owned(),
        (Route::Profile(_), _) => words.profile.title.to_owned(),
        (Route::Questionnaire { page, .. }, Some(open)) => {
            let index = page.as_deref().and_then(|page| open.plan.page(page));
            index.map_or_else(String::new, |index| {
                page_title(&open.plan, index, text, state.language)
            })
        }
        (Route::Questionnaire { .. }, None) => String::new(),
        (Route::Result(_), _) => report.result.title.to_owned(),
        (Route::Shared(_), _) => report.shared.title.to_owned(),
    };
    here + " · SiapKlaster"
}
