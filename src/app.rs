//! The whole app: the state, what its components ask for, and the page that is open.

use std::rc::Rc;

use gloo_events::EventListener;
use yew::prelude::*;

use crate::browser::{address, clock, first_screen, page};
use crate::components::layout::header::Header;
use crate::components::layout::notices::Notices;
use crate::components::layout::storage_warning::StorageWarning;
use crate::dispatch::{Dispatch, StateCell, World};
use crate::embed::bridge::{self, Known};
use crate::first_answers;
use crate::hooks::Environment;
use crate::i18n::Language;
use crate::pages::outlet::outlet;
use crate::pages::title::title;
use crate::persistence::drafts::Drafts;
use crate::state::{Questionnaire, Saved, State};

/// What the app starts with.
pub struct Start {
    /// The state.
    pub state: State,
    /// The drafts on this device.
    pub drafts: Rc<Drafts>,
    /// What the page is in.
    pub environment: Environment,
}

/// The properties of [`App`].
#[derive(Clone, Properties)]
pub struct AppProps {
    /// What the app starts with; it is mounted once.
    pub start: Rc<Start>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &AppProps) -> bool {
        Rc::ptr_eq(&self.start, &other.start)
    }
}

/// The clock and the address of the page.
pub const WORLD: World = World {
    now: clock::now,
    show: address::show,
};

/// The whole app.
#[component]
pub fn App(AppProps { start }: &AppProps) -> Html {
    let state = use_reducer({
        let start = Rc::clone(start);
        move || start.state.clone()
    });
    let dispatch = use_memo((), {
        let (state, drafts) = (state.clone(), Rc::clone(&start.drafts));
        move |()| Dispatch::new(StateCell::Reducer(state), drafts, WORLD)
    });
    let dispatch = Dispatch::clone(&dispatch);

    use_effect_with((), {
        let (dispatch, drafts) = (dispatch.clone(), Rc::clone(&start.drafts));
        move |()| {
            let listeners = listen(&dispatch, &drafts);
            first_screen::replace();
            move || drop(listeners)
        }
    });
    use_effect_with((state.language, title(&state)), |(language, title)| {
        page::set_language(language.code());
        page::set_title(title);
    });
    use_effect_with(state.focus.clone(), |focus| {
        if let Some(selector) = &focus.selector {
            page::focus(selector);
        }
    });
    let told = use_mut_ref(Known::default);
    use_effect_with(Known::of(&state), move |known| {
        known.tell(told.replace(*known));
    });

    let fault = match state.saved {
        Saved::Not(fault) => Some(fault),
        Saved::At(_) | Saved::Untouched => None,
    };
    html! {
        <ContextProvider<Dispatch> context={dispatch}>
        <ContextProvider<Language> context={state.language}>
        <ContextProvider<Questionnaire> context={state.questionnaire.clone()}>
        <ContextProvider<Environment> context={start.environment.clone()}>
            <div class="app">
                <Header saved={state.saved} />
                <StorageWarning {fault} draft_open={state.open.is_some()} />
                { outlet(&state) }
                <Notices notice={state.notice.clone()} can_undo={state.deleted.is_some()} />
            </div>
        </ContextProvider<Environment>>
        </ContextProvider<Questionnaire>>
        </ContextProvider<Language>>
        </ContextProvider<Dispatch>>
    }
}

/// Listens to the address, to other tabs, to the page around, and to the first page as long as it stands.
fn listen(dispatch: &Dispatch, drafts: &Drafts) -> Vec<EventListener> {
    let mut listeners = bridge::listen(dispatch);
    listeners.push(address::watch({
        let dispatch = dispatch.clone();
        move |fragment| dispatch.arrived_at(&fragment)
    }));
    listeners.extend(drafts.watch({
        let dispatch = dispatch.clone();
        move |key| dispatch.changed_elsewhere(&key)
    }));
    listeners.extend(first_screen::watch({
        let dispatch = dispatch.clone();
        move || {
            for action in dispatch.read(|state| first_answers::actions(first_screen::read(), state))
            {
                dispatch.send(action);
            }
        }
    }));
    listeners.push(page::before_unload({
        let dispatch = dispatch.clone();
        move || dispatch.read(State::is_unsaved)
    }));
    listeners
}
