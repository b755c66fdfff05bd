//! What stands in the browser's tab and in its history.

use crate::route::Route;
use crate::state::State;

/// The page's title. Never whose answers a shared link holds: others see the history.
pub fn title(state: &State) -> String {
    let words = state.language.words();
    let report = state.language.report_words();
    let text = &state.questionnaire.text;
    let here = match (&state.route, &state.open) {
        (Route::Start, _) => words.start.title,
        (Route::Profile(_), _) => words.profile.title,
        (Route::Questionnaire { page, .. }, Some(open)) => {
            let index = page.as_deref().and_then(|page| open.plan.page(page));
            index.map_or("", |index| text.title(&open.plan.pages[index].group))
        }
        (Route::Questionnaire { .. }, None) => "",
        (Route::Result(_), _) => report.result.title,
        (Route::Shared(_), _) => report.shared.title,
    };
    [here, " · SiapKlaster"].concat()
}
