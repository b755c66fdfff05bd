//! The one component of the app's own screens: a part that is drawn anew when, and only
//! when, what it shows has changed. One component instead of thirty keeps the WebAssembly
//! small; each part's drawing is a plain function.

use std::rc::Rc;

use readiness::Depth;
use yew::prelude::*;
use yew::virtual_dom::{VChild, VNode};

use crate::browser::{address, page, share};
use crate::components::layout::{
    header::Header, notices::Notices, storage_warning::StorageWarning,
};
use crate::dispatch::Dispatch;
use crate::hooks::{Environment, Questionnaire};
use crate::i18n::{Language, ReportWords, Words};
use crate::pages::place;
use crate::state::{Saved, State};
use crate::store::{Store, Watch};

/// A part of the page that is drawn by itself.
#[derive(Clone, PartialEq)]
pub enum Part {
    /// The head of every screen.
    Masthead,
    /// What stands above a screen as long as it is true.
    Standing,
    /// What has just happened.
    Notices,
    /// The screen that is open.
    Place,
}

/// What a part draws from.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The state.
    pub state: &'a State,
    /// Where actions go.
    pub store: &'a Store,
    /// The interface's words.
    pub words: &'static Words,
}

impl Scene<'_> {
    /// The report's words.
    pub fn report_words(&self) -> &'static ReportWords {
        self.state.language.report_words()
    }
}

impl Part {
    /// What its drawing depends on, as numbers that differ when it has to be drawn anew.
    pub fn face(&self, state: &State) -> [u32; 3] {
        let seen = &state.seen;
        let open = state.open.as_ref();
        match self {
            Part::Masthead => [seen.words, seen.saved, 0],
            Part::Standing => [seen.words, seen.saved, u32::from(open.is_some())],
            Part::Notices => [seen.words, seen.notice, 0],
            Part::Place => [
                seen.words,
                seen.place,
                seen.drafts.rotate_left(16) ^ answers(state),
            ],
        }
    }

    fn draw(&self, scene: Scene) -> Html {
        let state = scene.state;
        match self {
            Part::Masthead => html! { <Header saved={state.saved} /> },
            Part::Standing => {
                let fault = match state.saved {
                    Saved::Not(fault) => Some(fault),
                    Saved::At(_) | Saved::Untouched => None,
                };
                html! { <StorageWarning {fault} draft_open={state.open.is_some()} /> }
            }
            Part::Notices => html! {
                <Notices notice={state.notice.clone()} can_undo={state.deleted.is_some()} />
            },
            Part::Place => place(scene).done(),
        }
    }

    /// The part as it is put among elements.
    pub fn live(self, store: &Store) -> Html {
        let store = store.clone();
        VNode::from(VChild::<Live>::new(LiveProps { store, part: self }, None))
    }
}

/// What is drawn, and where its state is.
#[derive(Clone, PartialEq, Properties)]
pub struct LiveProps {
    /// The store.
    pub store: Store,
    /// The part.
    pub part: Part,
}

/// The component.
pub struct Live {
    watch: Watch,
}

impl Component for Live {
    type Message = ();
    type Properties = LiveProps;

    fn create(context: &Context<Self>) -> Live {
        let LiveProps { store, part } = context.props();
        let link = context.link().clone();
        Live {
            watch: store.watch(part.clone(), Rc::new(move || link.send_message(()))),
        }
    }

    fn changed(&mut self, context: &Context<Self>, _before: &LiveProps) -> bool {
        self.watch.turn_to(context.props().part.clone());
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let LiveProps { store, part } = context.props();
        self.watch.drawn();
        let drawn = store.read(|state| {
            let words = state.language.words();
            let scene = Scene {
                state,
                store,
                words,
            };
            provided(scene, part.draw(scene))
        });
        // Never without an element: Yew 0.23 panics on empty components that come and go.
        drawn.unwrap_or_else(|| crate::draw::el("div").done())
    }

    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        let LiveProps { store, part } = context.props();
        store.settle(*part == Part::Place);
    }
}

/// A number that changes with every answer and everything typed.
fn answers(state: &State) -> u32 {
    let hash = |hash: u32, text: &str| {
        text.bytes().fold(hash, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        })
    };
    let updated = state.open.as_ref().map(|open| &*open.draft.updated);
    let typed = state.typed.as_ref().map(|(_, typed)| &**typed);
    [updated, typed]
        .into_iter()
        .flatten()
        .fold(0x811c_9dc5, hash)
}

/// What the components ask for, around a part of the old house. It goes with it.
fn provided(scene: Scene, part: Html) -> Html {
    let state = scene.state;
    let code = state.language.code();
    let spoken = state.instrument.languages();
    let text_code = match spoken.first() {
        Some(first) if !spoken.iter().any(|it| it == code) => first,
        _ => code,
    };
    let questionnaire = Questionnaire {
        instrument: Rc::clone(&state.instrument),
        text: Rc::clone(&state.text),
        language_code: text_code.into(),
    };
    let environment = Environment {
        framed: address::framed(),
        own_instrument: page::instrument().is_some(),
        depth: match address::asked("depth").as_deref() {
            Some("quick") => Some(Depth::Quick),
            Some("full") => Some(Depth::Full),
            _ => None,
        },
        can_share: share::available(),
        address: address::page(),
        utc_offset: scene.store.now().offset,
    };
    html! {
        <ContextProvider<Dispatch> context={Dispatch::new(scene.store.clone())}>
            <ContextProvider<Language> context={state.language}>
                <ContextProvider<Environment> context={environment}>
                    <ContextProvider<Questionnaire> context={questionnaire}>
                        { part }
                    </ContextProvider<Questionnaire>>
                </ContextProvider<Environment>>
            </ContextProvider<Language>>
        </ContextProvider<Dispatch>>
    }
}
