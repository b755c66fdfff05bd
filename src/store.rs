//! Holds the state for the components: each watches only what it draws, so that an answer
//! redraws one item, however long the questionnaire is.

use std::cell::{OnceCell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use readiness::{Assessment, Evaluation};
use yew::{Callback, Reducible};

use crate::evaluations::Evaluations;
use crate::live::Part;
use crate::persistence::drafts::Drafts;
use crate::state::{Action, Moment, Route, State, Step};

/// A handle on the app's state; clones are the same store.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    /// None only while a step is being taken.
    state: RefCell<Option<Rc<State>>>,
    keeper: Drafts,
    world: World,
    watchers: RefCell<Watchers>,
    /// What the answers on the screen come to.
    evaluations: Evaluations,
    /// Where the focus goes when the page has been drawn.
    focus: RefCell<Option<Rc<str>>>,
    on: OnceCell<Callback<Action>>,
}

/// What the store needs of the browser, so that it runs without one in tests.
#[derive(Clone, Copy)]
pub struct World {
    /// The clock.
    pub now: fn() -> Moment,
    /// Writes a fragment into the address; true in place of the present one.
    pub show: fn(&str, bool),
    /// Moves the focus to what a selector finds.
    pub focus: fn(&str),
    /// Fits the page as a whole to a screen that has just been drawn.
    pub drawn: fn(&State),
    /// Offers the summary of a result that has just been drawn to a page around the app.
    pub offer: fn(&Store, &State),
    /// Calls back when the screen is painted.
    pub after_paint: fn(Box<dyn FnOnce()>),
}

#[derive(Default)]
struct Watchers {
    next: u32,
    /// In the order of mounting, so that parents come before their children.
    all: Vec<Watcher>,
    /// Those who are shown every state.
    each: Vec<Look>,
}

type Look = Box<dyn Fn(&State)>;

struct Watcher {
    number: u32,
    part: Part,
    /// What was drawn.
    face: [u32; 3],
    redraw: Rc<dyn Fn()>,
}

impl Watchers {
    fn find(&mut self, number: u32) -> Option<&mut Watcher> {
        let found = self.all.binary_search_by_key(&number, |it| it.number);
        found.ok().map(|place| &mut self.all[place])
    }
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Store {
    /// A store whose changes `keeper` keeps.
    pub fn new(state: State, keeper: Drafts, world: World) -> Store {
        Store(Rc::new(Inner {
            state: RefCell::new(Some(Rc::new(state))),
            keeper,
            world,
            watchers: RefCell::default(),
            evaluations: Evaluations::default(),
            focus: RefCell::default(),
            on: OnceCell::new(),
        }))
    }

    /// Looks at the state; `None` during a step, which no component ever sees.
    pub fn read<T>(&self, look: impl FnOnce(&State) -> T) -> Option<T> {
        self.0.state.borrow().as_deref().map(look)
    }

    /// What keeps this store's changes.
    pub fn keeper(&self) -> &Drafts {
        &self.0.keeper
    }

    /// The time now.
    pub fn now(&self) -> Moment {
        (self.0.world.now)()
    }

    /// Lets an action happen: what it needs is read from the device, the state changes, the
    /// change is kept, and only then are the components told.
    pub fn dispatch(&self, action: Action) {
        let Some(mut state) = self.0.state.borrow_mut().take() else {
            return;
        };
        let moment = self.now();
        Rc::make_mut(&mut state).focus = None;
        let keeper = &self.0.keeper;
        let before = state.screen.clone();
        let by_itself = action.comes_by_itself();
        let mut queue = VecDeque::from(keeper.prepare(action, &state, &moment));
        while let Some(action) = queue.pop_front() {
            let report = keeper.act(&action, &state, &moment);
            state = state.reduce(Step { action, moment });
            if state.has_changed() {
                queue.push_back(keeper.keep(Rc::make_mut(&mut state), &moment));
            }
            queue.extend(report);
        }
        if by_itself || state.screen != before {
            (self.0.world.show)(&state.screen.fragment(), by_itself);
        }
        if let Some(focus) = state.focus.clone() {
            *self.0.focus.borrow_mut() = Some(focus);
        }
        if !matches!(state.screen, Route::Result(_) | Route::Shared(_)) {
            self.0.evaluations.clear();
        }
        *self.0.state.borrow_mut() = Some(state);
        self.tell();
    }

    /// A callback that hands actions over: always the same one.
    pub fn on(&self) -> Callback<Action> {
        let on = self.0.on.get_or_init(|| {
            let store = self.clone();
            Callback::from(move |action| store.dispatch(action))
        });
        on.clone()
    }

    /// Shows every state from now on to `look`, for the rest of the page's life.
    pub fn each(&self, look: impl Fn(&State) + 'static) {
        self.0.watchers.borrow_mut().each.push(Box::new(look));
    }

    fn tell(&self) {
        let state = self.0.state.borrow();
        let Some(state) = state.as_deref() else {
            return;
        };
        let watchers = self.0.watchers.borrow();
        for look in &watchers.each {
            look(state);
        }
        for watcher in &watchers.all {
            if watcher.part.face(state) != watcher.face {
                // Only asks for a redraw: nothing is drawn before this event has been dealt with.
                (watcher.redraw)();
            }
        }
    }

    /// Calls `redraw` whenever a part does not show the state any more.
    pub(crate) fn watch(&self, part: Part, redraw: Rc<dyn Fn()>) -> Watch {
        let mut watchers = self.0.watchers.borrow_mut();
        let number = watchers.next;
        watchers.next += 1;
        watchers.all.push(Watcher {
            number,
            part,
            face: [0; 3],
            redraw,
        });
        Watch {
            store: self.clone(),
            number,
        }
    }

    /// What answers come to: first without intervals, and with them once the screen is
    /// painted, when it is drawn again.
    pub(crate) fn evaluation(&self, state: &State, assessment: &Rc<Assessment>) -> Rc<Evaluation> {
        let (evaluation, draws_wanted) = self.0.evaluations.of(&state.instrument, assessment);
        if draws_wanted {
            let store = self.clone();
            (self.0.world.after_paint)(Box::new(move || {
                let drawn = store.read(|state| store.0.evaluations.draw(&state.instrument));
                if drawn == Some(true) {
                    store.dispatch(Action::Drawn);
                }
            }));
        }
        evaluation
    }

    /// Leaves the focus where it is, after all.
    pub(crate) fn stay(&self) {
        self.0.focus.take();
    }

    /// What is left to do once the page shows the state: where the focus goes, and, with
    /// the screen, what belongs to the page as a whole.
    pub(crate) fn settle(&self, screen: bool) {
        let focus = self.0.focus.take();
        if screen {
            self.read(|state| {
                (self.0.world.drawn)(state);
                if matches!(state.screen, Route::Result(_)) {
                    (self.0.world.offer)(self, state);
                }
            });
        }
        if let Some(selector) = focus {
            (self.0.world.focus)(&selector);
        }
    }
}

/// A part's place among the watchers, given up when it goes.
pub(crate) struct Watch {
    store: Store,
    number: u32,
}

impl Watch {
    /// Notes that the part is drawn as the state is now.
    pub(crate) fn drawn(&self) {
        let state = self.store.0.state.borrow();
        let mut watchers = self.store.0.watchers.borrow_mut();
        if let (Some(watcher), Some(state)) = (watchers.find(self.number), &*state) {
            watcher.face = watcher.part.face(state);
        }
    }

    /// Watches for another part from now on.
    pub(crate) fn turn_to(&self, part: Part) {
        let mut watchers = self.store.0.watchers.borrow_mut();
        if let Some(watcher) = watchers.find(self.number) {
            watcher.part = part;
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Ok(mut watchers) = self.store.0.watchers.try_borrow_mut() {
            watchers.all.retain(|it| it.number != self.number);
        }
    }
}
