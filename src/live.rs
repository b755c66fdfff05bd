//! The one component of the app's own screens: a part that is drawn anew when, and only
//! when, what it shows has changed. One component instead of thirty keeps the WebAssembly
//! small; each part's drawing is a plain function.

use std::rc::Rc;

use readiness::Id;
use yew::prelude::*;
use yew::virtual_dom::{Key, VChild, VNode};

use crate::components::form::{item_card, page_foot, page_link, progress, stage_ticks};
use crate::components::layout::{header, notices, saved_mark, storage_warning};
use crate::draw::El;
use crate::i18n::{ReportWords, Words};
use crate::pages::place;
use crate::state::State;
use crate::store::{Store, Watch};

/// A part of the page that is drawn by itself.
#[derive(Clone, PartialEq)]
pub enum Part {
    /// The head of every screen.
    Masthead,
    /// Whether the last change is kept.
    Saved,
    /// What stands above a screen as long as it is true.
    Standing,
    /// What has just happened.
    Notices,
    /// The screen that is open.
    Place,
    /// A question, with its number in the walk.
    Item(Id, usize),
    /// The stages as one question, by their group, with its number.
    Ticks(Id, usize),
    /// A page in the list of pages.
    MapPage(usize),
    /// How many questions are answered.
    Progress,
    /// The foot of a page of the walk.
    Foot(usize),
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
        let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let answered = |index: &usize| {
            open.and_then(|open| open.answered.get(*index))
                .map_or(0, |answered| small(*answered))
        };
        match self {
            Part::Masthead => [seen.words, 0, 0],
            Part::Saved => [seen.words, seen.saved, 0],
            Part::Standing => [seen.words, seen.saved, u32::from(open.is_some())],
            Part::Notices => [seen.words, seen.notice, 0],
            Part::Place => [seen.words, seen.place, seen.drafts],
            Part::Item(id, _) => [seen.words, seen.place, state.face(id)],
            Part::Ticks(group, _) => {
                let faces = open.and_then(|open| {
                    let page = &open.plan.pages[open.plan.page(group)?];
                    let faces = page.items.iter().map(|id| open.face(id));
                    Some(faces.fold(0u32, |all, face| all.rotate_left(5) ^ face))
                });
                [seen.words, seen.place, faces.unwrap_or_default()]
            }
            Part::MapPage(index) | Part::Foot(index) => [seen.words, seen.place, answered(index)],
            Part::Progress => {
                let all = open.map_or(0, |open| open.answered.iter().sum());
                [seen.words, seen.place, small(all)]
            }
        }
    }

    fn draw(&self, scene: Scene, first: bool) -> El {
        match self {
            Part::Masthead => header::masthead(scene),
            Part::Saved => saved_mark::saved_mark(scene),
            Part::Standing => storage_warning::standing(scene),
            Part::Notices => notices::notices(scene),
            Part::Place => place(scene),
            Part::Item(id, number) => item_card::item_card(scene, id, *number, first),
            Part::Ticks(group, number) => stage_ticks::stage_ticks(scene, group, *number),
            Part::MapPage(index) => page_link::map_page(scene, *index),
            Part::Progress => progress::walk_progress(scene),
            Part::Foot(index) => page_foot::page_foot(scene, *index),
        }
    }

    /// The part as it is put among elements.
    pub fn live(self, store: &Store) -> Html {
        let key = match &self {
            Part::Item(id, _) | Part::Ticks(id, _) => Some(Key::from(&**id)),
            _ => None,
        };
        let store = store.clone();
        VNode::from(VChild::<Live>::new(LiveProps { store, part: self }, key))
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
    /// Something that was so when the part first appeared, and that its drawing needs to know.
    first: bool,
}

impl Component for Live {
    type Message = ();
    type Properties = LiveProps;

    fn create(context: &Context<Self>) -> Live {
        let LiveProps { store, part } = context.props();
        let link = context.link().clone();
        let first = store.read(|state| match (part, &state.open) {
            (Part::Item(id, _), Some(open)) => open
                .draft
                .recorded(id)
                .is_some_and(|recorded| recorded.note.is_some()),
            _ => false,
        });
        Live {
            watch: store.watch(part.clone(), Rc::new(move || link.send_message(()))),
            first: first.unwrap_or_default(),
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
            part.draw(scene, self.first).done()
        });
        // Never without an element: Yew 0.23 panics on empty components that come and go.
        drawn.unwrap_or_else(|| crate::draw::el("div").done())
    }

    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        let LiveProps { store, part } = context.props();
        store.settle(*part == Part::Place);
    }
}
