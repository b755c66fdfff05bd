//! The page that is open.

use std::rc::Rc;

use yew::prelude::*;

use super::profile::ProfilePage;
use super::questionnaire::QuestionnairePage;
use super::result::ResultPage;
use super::shared::SharedPage;
use super::start::StartPage;
use crate::route::Route;
use crate::state::{MEMBERS, State};

/// The main element with the open page in it: a plain function, since it is drawn whenever the
/// app is; the pages decide by their properties.
pub fn outlet(state: &State) -> Html {
    let page = match (&state.route, &state.open) {
        (
            Route::Questionnaire {
                page: Some(page), ..
            },
            Some(open),
        ) => html! {
            <QuestionnairePage
                key={state.route.fragment()}
                open={open.clone()}
                page={Rc::clone(page)}
                typed={state.typed.clone()}
                list_open={state.list_open}
            />
        },
        (Route::Profile(draft), Some(open)) => {
            let typed = state
                .typed
                .as_ref()
                .filter(|(field, _)| **field == *MEMBERS);
            html! {
                <ProfilePage
                    key={state.route.fragment()}
                    draft={Rc::clone(draft)}
                    profile={open.draft.profile().clone()}
                    typed_members={typed.map(|(_, text)| Rc::clone(text))}
                    last_page={open.plan.pages.last().map(|page| Rc::clone(&page.id))}
                />
            }
        }
        (Route::Result(_), Some(open)) => html! {
            <ResultPage key={state.route.fragment()} draft={open.draft.clone()} />
        },
        (Route::Shared(link), _) => html! {
            <SharedPage
                key={state.route.fragment()}
                link={Rc::clone(link)}
                drafts={Rc::clone(&state.drafts)}
            />
        },
        _ => html! {
            <StartPage
                key="start"
                drafts={Rc::clone(&state.drafts)}
                renaming={state.renaming.clone()}
                wiping={state.wiping}
                clash={state.clash.clone()}
            />
        },
    };
    html! { <main id="main" data-screen={state.route.name()}>{ page }</main> }
}
