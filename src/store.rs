//! Holds the state for the components: each watches only what it draws, so that an answer
//! redraws one item, however long the questionnaire is.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use yew::Reducible;
use yew::prelude::*;

use crate::keeper::Keeper;
use crate::state::{Action, Moment, State, Step};

/// A handle on the app's state; clones are the same store.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    /// None only while a step is being taken.
    state: RefCell<Option<Rc<State>>>,
    keeper: Keeper,
    world: World,
    watchers: RefCell<Watchers>,
}

/// What the store needs of the browser, so that it runs without one in tests.
#[derive(Clone, Copy)]
pub struct World {
    /// The clock.
    pub now: fn() -> Moment,
    /// Writes a fragment into the address; true in place of the present one.
    pub show: fn(&str, bool),
}

#[derive(Default)]
struct Watchers {
    next: u32,
    /// In the order of mounting, so that parents come before their children.
    all: BTreeMap<u32, Watcher>,
}

struct Watcher {
    /// Whether what was drawn differs from the state.
    differs: Box<dyn Fn(&State) -> bool>,
    redraw: Rc<dyn Fn()>,
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Store {
    /// A store whose changes `keeper` keeps.
    pub fn new(state: State, keeper: Keeper, world: World) -> Store {
        Store(Rc::new(Inner {
            state: RefCell::new(Some(Rc::new(state))),
            keeper,
            world,
            watchers: RefCell::default(),
        }))
    }

    /// Looks at the state; `None` during a step, which no component ever sees.
    pub fn read<T>(&self, look: impl FnOnce(&State) -> T) -> Option<T> {
        self.0.state.borrow().as_deref().map(look)
    }

    /// What keeps this store's changes.
    pub fn keeper(&self) -> &Keeper {
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
        *self.0.state.borrow_mut() = Some(state);
        self.tell();
    }

    /// A callback that hands actions over.
    pub fn on(&self) -> Callback<Action> {
        let store = self.clone();
        Callback::from(move |action| store.dispatch(action))
    }

    /// Shows every state from now on to `look`, for the rest of the page's life.
    pub fn each(&self, look: impl Fn(&State) + 'static) {
        let forever = self.watch(|| {});
        forever.expect(move |state| {
            look(state);
            false
        });
        std::mem::forget(forever);
    }

    fn tell(&self) {
        let state = self.0.state.borrow().clone();
        let Some(state) = state else { return };
        let watchers = self.0.watchers.borrow();
        for watcher in watchers.all.values() {
            if (watcher.differs)(&state) {
                // Only asks for a redraw: nothing is drawn before this event has been dealt with.
                (watcher.redraw)();
            }
        }
    }

    fn watch(&self, redraw: impl Fn() + 'static) -> Watch {
        let mut watchers = self.0.watchers.borrow_mut();
        let number = watchers.next;
        watchers.next += 1;
        watchers.all.insert(
            number,
            Watcher {
                differs: Box::new(|_| false),
                redraw: Rc::new(redraw),
            },
        );
        Watch {
            store: self.clone(),
            number,
        }
    }
}

/// A component's place among the watchers, given up when it goes.
struct Watch {
    store: Store,
    number: u32,
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Ok(mut watchers) = self.store.0.watchers.try_borrow_mut() {
            watchers.all.remove(&self.number);
        }
    }
}

impl Watch {
    fn expect(&self, differs: impl Fn(&State) -> bool + 'static) {
        let mut watchers = self.store.0.watchers.borrow_mut();
        if let Some(watcher) = watchers.all.get_mut(&self.number) {
            watcher.differs = Box::new(differs);
        }
    }
}

/// The store of the app that a component stands in.
#[hook]
pub fn use_store() -> Store {
    // The app provides it around everything it draws.
    use_context::<Store>().expect("a component inside the app")
}

/// What a component draws of the state: it is drawn anew when, and only when, this differs.
#[hook]
pub fn use_selected<T, F>(select: F) -> T
where
    T: Clone + PartialEq + Default + 'static,
    F: Fn(&State) -> T + 'static,
{
    let store = use_store();
    let update = use_force_update();
    let watch = use_memo((), |()| store.watch(move || update.force_update()));
    let now = watch.store.read(&select).unwrap_or_default();
    let drawn = now.clone();
    watch.expect(move |state| select(state) != drawn);
    now
}

/// Shared data that compares by where it is: the instrument and its words are never changed,
/// only replaced.
pub struct Pinned<T>(pub Rc<T>);

impl<T> Clone for Pinned<T> {
    fn clone(&self) -> Self {
        Pinned(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Pinned<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> std::ops::Deref for Pinned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
