//! The screen that is open.

use std::rc::Rc;

use yew::html;

use super::loading;
use super::profile::ProfilePage;
use super::questionnaire::QuestionnairePage;
use super::start::StartPage;
use crate::draw::{El, el};
use crate::live::Scene;
use crate::state::{MEMBERS, Route};

/// The main element with the screen in it.
pub(crate) fn place(scene: Scene) -> El {
    let state = scene.state;
    let name = match (&state.screen, scene.store.report()) {
        (Route::Result(_) | Route::Shared(_), None) => "coming",
        (screen, _) => screen.name(),
    };
    let main = el("main").id("main").set("data-screen", name);
    let content = match (&state.screen, &state.open) {
        (Route::Profile(draft), Some(open)) => {
            let typed = state.typed.as_ref().filter(|(of, _)| **of == *MEMBERS);
            let last = open.plan.pages.last();
            el("div").put(html! {
                <ProfilePage
                    draft={Rc::clone(draft)}
                    profile={open.draft.assessment.profile.clone()}
                    typed_members={typed.map(|(_, text)| Rc::clone(text))}
                    last_page={last.map(|page| Rc::<str>::from(&*page.group))}
                />
            })
        }
        (Route::Questionnaire { page, .. }, Some(open)) => {
            let page: Rc<str> = page.clone().unwrap_or_else(|| "".into());
            el("div").put(html! {
                <QuestionnairePage
                    open={open.clone()}
                    {page}
                    typed={state.typed.clone()}
                    list_open={state.map_open}
                />
            })
        }
        (Route::Result(_), Some(open)) => match scene.store.report() {
            Some(report) => (report.result)(scene, open),
            None => loading::coming(scene),
        },
        (Route::Shared(letter), _) => match scene.store.report() {
            Some(report) => (report.shared)(scene, letter),
            None => loading::coming(scene),
        },
        _ => el("div").put(html! {
            <StartPage
                drafts={Rc::clone(&state.drafts)}
                renaming={state.renaming.clone()}
                wiping={state.wiping}
                clash={state.clash.clone()}
            />
        }),
    };
    // By its key, another screen is made anew instead of being fitted to it.
    main.with(content.key(&state.screen.fragment()))
}
