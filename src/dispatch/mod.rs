//! Where components hand over what the person does: the one wrapper around the state in which
//! things happen outside it. An answer is stored here before it is drawn, so that a fault in
//! drawing loses nothing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use readiness::Depth;
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Reducible, UseReducerHandle};

use crate::browser::{clipboard, download};
use crate::i18n::Language;
use crate::loader;
use crate::persistence::drafts::{Drafts, Elsewhere};
use crate::persistence::import;
use crate::route::{Route, is_id};
use crate::state::{
    Action, Command, Deleted, Draft, Entry, Export, Moment, Notice, Resolution, Saved, State, Step,
    StoreFault, Stored,
};

/// Hands actions to the state and carries commands out. Always the same one, so a component
/// that holds it is not drawn anew for it.
#[derive(Clone)]
pub struct Dispatch(Rc<Inner>);

struct Inner {
    state: StateCell,
    drafts: Rc<Drafts>,
    world: World,
    /// The revision of the open draft that is stored.
    stored: Cell<u32>,
}

/// Where the state is.
pub enum StateCell {
    /// In Yew's reducer, which draws it.
    Reducer(UseReducerHandle<State>),
    /// In a cell: before the app is drawn, and without a page.
    Plain(RefCell<Rc<State>>),
}

/// What the state itself may not ask: the clock and the address.
#[derive(Clone, Copy)]
pub struct World {
    /// Now, with a number nobody else has.
    pub now: fn() -> Moment,
    /// Writes a fragment into the address; true in place of the present one.
    pub show: fn(&str, bool),
}

impl StateCell {
    fn read<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        match self {
            // A fresh handle shows the latest state, an older one that of its drawing.
            StateCell::Reducer(handle) => look(&handle.clone()),
            StateCell::Plain(state) => look(&state.borrow()),
        }
    }

    fn reduce(&self, step: Step) {
        match self {
            StateCell::Reducer(handle) => handle.dispatch(step),
            StateCell::Plain(state) => {
                let next = Rc::clone(&state.borrow()).reduce(step);
                state.replace(next);
            }
        }
    }
}

impl PartialEq for Dispatch {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Dispatch {
    /// Hands over to `state`, whose drafts are in `drafts`.
    pub fn new(state: StateCell, drafts: Rc<Drafts>, world: World) -> Dispatch {
        let stored = Cell::new(state.read(|state| state.revision));
        Dispatch(Rc::new(Inner {
            state,
            drafts,
            world,
            stored,
        }))
    }

    /// A callback for any event that lets an action happen.
    pub fn sends<E: 'static>(&self, action: Action) -> Callback<E> {
        let dispatch = self.clone();
        Callback::from(move |_| dispatch.send(action.clone()))
    }

    /// A callback for any event that carries a command out.
    pub fn does<E: 'static>(&self, command: Command) -> Callback<E> {
        let dispatch = self.clone();
        Callback::from(move |_| dispatch.command(command.clone()))
    }

    /// Looks at the state as it is now.
    pub fn read<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        self.0.state.read(look)
    }

    /// Lets an action happen, and stores what it changes.
    pub fn send(&self, action: Action) {
        self.happen(action, false);
    }

    /// As [`Dispatch::send`]; `by_itself` corrects the address instead of going on from it.
    fn happen(&self, action: Action, by_itself: bool) {
        let moment = self.now();
        let before = self.read(|state| state.route.clone());
        self.0.state.reduce(Step { action, moment });
        self.store(&moment);
        let after = self.read(|state| state.route.clone());
        if by_itself || after != before {
            (self.0.world.show)(&after.fragment(), by_itself);
        }
    }

    fn now(&self) -> Moment {
        (self.0.world.now)()
    }

    fn reduce(&self, action: Action, moment: &Moment) {
        self.0.state.reduce(Step {
            action,
            moment: *moment,
        });
    }

    /// Stores the open draft where it has changed: looks at what is there, takes in what another
    /// tab has answered since, writes the whole.
    fn store(&self, moment: &Moment) {
        let (revision, id) = self.read(|state| {
            let open = state.open.as_ref();
            (state.revision, open.map(|open| Rc::clone(&open.draft.id)))
        });
        if revision == self.0.stored.get() {
            return;
        }
        let Some(id) = id else {
            self.0.stored.set(revision);
            return;
        };
        match self.0.drafts.elsewhere(&id) {
            Elsewhere::Unchanged => {}
            Elsewhere::Changed { stored, base } => {
                self.reduce(Action::Merged { stored, base }, moment);
            }
            Elsewhere::Gone => return self.vanish(moment),
            Elsewhere::Newer => {
                self.0.stored.set(revision);
                return self.reduce(Action::Stored(Saved::Not(StoreFault::Newer)), moment);
            }
        }
        self.0.stored.set(self.read(|state| state.revision));
        let stored = self.read(|state| {
            let open = state.open.as_ref()?;
            Some(self.0.drafts.store(&open.draft))
        });
        if let Some(stored) = stored {
            self.reduce(Action::Stored(saved(stored, moment)), moment);
        }
    }

    /// The open draft was deleted in another tab: it is closed, and can be brought back here, too.
    fn vanish(&self, moment: &Moment) {
        let deleted = self.read(|state| {
            let draft = &state.open.as_ref()?.draft;
            Some(Deleted {
                id: Rc::clone(&draft.id),
                name: draft.profile().name.clone(),
                stored: Stored {
                    own: draft.to_own_text(),
                    others: draft.to_others_text(),
                },
            })
        });
        if let Some(deleted) = deleted {
            self.reduce(Action::Vanished(Box::new(deleted)), moment);
            self.0.stored.set(self.read(|state| state.revision));
            self.list();
            (self.0.world.show)(&Route::Start.fragment(), true);
        }
    }

    /// Carries a command out.
    pub fn command(&self, command: Command) {
        let drafts = &self.0.drafts;
        let moment = self.now();
        match command {
            Command::Go(route) => self.go(route, false),
            Command::Begin(depth) => self.begin(depth, false),
            Command::Speak(language) => self.speak(language),
            Command::Copy(assessment) => {
                let draft = Draft::of((*assessment).clone(), &moment);
                self.open_new(draft, Some(Notice::Copied), false);
            }
            Command::Join { draft, answers } => {
                let Some(mut joined) = self.open(&draft) else {
                    return self.go(Route::Result(draft), false);
                };
                joined.join(&answers, &moment);
                let notice = Notice::Joined(
                    joined.profile().name.clone(),
                    joined.assessment().responses.len(),
                );
                let stored = drafts.store(&joined);
                self.send(Action::Opened {
                    draft: Box::new(joined),
                    route: Route::Result(draft),
                    notice: Some(notice),
                });
                self.tell(stored);
            }
            Command::Import(file) => self.import(file),
            Command::Resolve(resolution) => self.resolve(resolution),
            Command::Rename { draft: id, name } => {
                if let Some(mut draft) = self.open(&id) {
                    draft.rename(&name, &moment);
                    let stored = drafts.store(&draft);
                    self.send(Action::Renamed(id));
                    self.list();
                    self.tell(stored);
                }
            }
            Command::Delete(id) => {
                if let Some(deleted) = drafts.delete(&id) {
                    self.send(Action::Deleted(Box::new(deleted)));
                }
                self.list();
            }
            Command::Undo => {
                if let Some(deleted) = self.read(|state| state.deleted.clone()) {
                    let stored = drafts.restore(&deleted, &moment);
                    self.send(Action::Restored(deleted.name.clone()));
                    self.list();
                    self.tell(stored);
                }
            }
            Command::Remove(key) => {
                drafts.remove(&key);
                self.send(Action::Removed);
                self.list();
            }
            Command::Wipe => {
                drafts.wipe();
                self.send(Action::Wiped);
                self.list();
            }
            Command::Export(what) => self.export(&what),
            Command::CopyOwnAnswers => self.copy_own_answers(),
        }
    }

    /// The browser's address leads to a page, or to a new draft: its fragment.
    pub fn arrived_at(&self, fragment: &str) {
        match Route::begins(fragment) {
            Some(depth) => self.begin_here(depth),
            None => self.arrived(Route::parse(fragment)),
        }
    }

    /// The browser's address leads to a page: back, forward, a pasted link.
    pub fn arrived(&self, route: Route) {
        self.go(route, true);
    }

    fn go(&self, route: Route, by_itself: bool) {
        let is_open = self.read(|state| {
            let open = state.open.as_ref().map(|open| &open.draft.id);
            route.draft().is_none_or(|wanted| open == Some(wanted))
        });
        let draft = match route.draft() {
            Some(id) if !is_open => self.open(id),
            _ => None,
        };
        match draft {
            Some(draft) => self.happen(
                Action::Opened {
                    draft: Box::new(draft),
                    route,
                    notice: None,
                },
                by_itself,
            ),
            None => self.happen(Action::Arrived(route), by_itself),
        }
        if self.read(|state| state.open.is_none()) {
            self.list();
        }
    }

    fn open(&self, id: &str) -> Option<Draft> {
        let instrument = self.read(|state| Rc::clone(&state.questionnaire.instrument));
        self.0.drafts.open(id, &instrument)
    }

    fn list(&self) {
        let instrument = self.read(|state| Rc::clone(&state.questionnaire.instrument));
        self.send(Action::Listed(self.0.drafts.list(&instrument)));
    }

    /// Says what became of storing, where that failed.
    fn tell(&self, stored: Result<(), StoreFault>) {
        if let Err(fault) = stored {
            self.send(Action::Stored(Saved::Not(fault)));
        }
    }

    /// Begins a draft in the place of the page that the address names: the browser's address asks
    /// for it, and going back leads to the page before.
    pub fn begin_here(&self, depth: Depth) {
        self.begin(depth, true);
    }

    fn begin(&self, depth: Depth, by_itself: bool) {
        self.list();
        let untouched = self.read(|state| {
            state.drafts.iter().find_map(|entry| match entry {
                Entry::Draft(draft) if draft.untouched && draft.depth == depth => {
                    Some(Rc::clone(&draft.id))
                }
                _ => None,
            })
        });
        // Someone has looked in before and filled in nothing: that draft will do.
        if let Some(draft) = untouched {
            return self.go(Route::Questionnaire { draft, page: None }, by_itself);
        }
        let moment = self.now();
        let draft =
            self.read(|state| Draft::begin(&state.questionnaire.instrument, depth, &moment));
        self.open_new(draft, None, by_itself);
    }

    /// Stores a new draft and opens it at its first open question.
    fn open_new(&self, draft: Draft, notice: Option<Notice>, by_itself: bool) {
        let moment = self.now();
        let stored = self.0.drafts.store(&draft);
        let route = Route::Questionnaire {
            draft: Rc::clone(&draft.id),
            page: None,
        };
        let opened = Action::Opened {
            draft: Box::new(draft),
            route,
            notice,
        };
        self.happen(opened, by_itself);
        self.send(Action::Stored(saved(stored, &moment)));
    }

    fn speak(&self, language: Language) {
        // Also while another language's words are on their way.
        if self.read(|state| state.wanted == language) {
            return;
        }
        self.send(Action::LanguageWanted(language));
        let instrument = self.read(|state| Rc::clone(&state.questionnaire.instrument));
        let dispatch = self.clone();
        spawn_local(async move {
            match loader::text(language, &instrument).await {
                Ok((text, code)) => {
                    dispatch.send(Action::TextLoaded(language, Rc::new(text), code));
                    if dispatch.read(|state| state.language == language) {
                        dispatch.0.drafts.remember_language(language);
                    }
                }
                Err(_) => dispatch.send(Action::TextFailed(language)),
            }
        });
    }

    fn import(&self, file: Result<String, crate::state::ImportFault>) {
        let read =
            file.and_then(|text| self.read(|state| import(&text, &state.questionnaire.instrument)));
        match read {
            Err(fault) => self.send(Action::Refused(fault)),
            Ok(draft) if self.0.drafts.has(&draft.id) => {
                self.send(Action::Clashed(Box::new(draft)));
            }
            Ok(draft) => self.keep_imported(draft),
        }
    }

    fn keep_imported(&self, mut draft: Draft) {
        let moment = self.now();
        // A draft of this device goes on under its id; a file from elsewhere gets one.
        if !is_id(&draft.id) {
            draft = Draft::of(draft.assessment(), &moment);
        }
        // A draft of this id may have been deleted here since the file was written.
        draft.touch(&moment);
        let stored = self.0.drafts.store(&draft);
        self.send(Action::Imported(draft.profile().name.clone()));
        self.list();
        self.tell(stored);
    }

    fn resolve(&self, resolution: Resolution) {
        let Some(clash) = self.read(|state| state.clash.clone()) else {
            return;
        };
        let mut draft = (*clash).clone();
        match resolution {
            Resolution::Cancel => return self.send(Action::ClashResolved),
            Resolution::Separate => draft.id = self.now().fresh_id(),
            Resolution::Merge => match self.open(&draft.id) {
                Some(mut here) => {
                    here.absorb(&draft, None);
                    draft = here;
                }
                // What can't be opened here is not written over either.
                None => draft.id = self.now().fresh_id(),
            },
        }
        self.keep_imported(draft);
    }

    fn export(&self, what: &Export) {
        let (name, text) = match what {
            Export::Open => {
                let file = self.read(|state| {
                    let draft = &state.open.as_ref()?.draft;
                    Some((draft.profile().name.clone(), draft.to_file()))
                });
                let Some((name, text)) = file else { return };
                (name, text)
            }
            Export::Draft(id, name) => match self.open(id) {
                Some(draft) => (name.clone(), draft.to_file()),
                None => return,
            },
            Export::Stored(key, name) => match self.0.drafts.text(key) {
                Some(text) => (Some(name.to_string()), text),
                None => return,
            },
        };
        let file = download::file_name(&name.unwrap_or_default(), "siapklaster", ".json");
        if download::save(&file, "application/json", &text).is_err() {
            self.send(Action::Say(Notice::NotDownloaded));
        }
    }

    fn copy_own_answers(&self) {
        let link = self.read(State::own_answers);
        let dispatch = self.clone();
        spawn_local(async move {
            let copied = match link {
                Some(fragment) => {
                    let link = [&crate::browser::address::page(), "#", &fragment].concat();
                    clipboard::copy(&link).await.is_ok()
                }
                None => false,
            };
            dispatch.send(Action::Say(if copied {
                Notice::LinkCopied
            } else {
                Notice::LinkNotCopied
            }));
        });
    }

    /// Another tab has changed what is under a storage key. What is there now counts, not what
    /// the browser says of the change: of two that cross, each tab hears the other's alone.
    pub fn changed_elsewhere(&self, key: &str) {
        let Some(id) = Drafts::id_of(key) else { return };
        let open = self.read(|state| {
            let open = state.open.as_ref().map(|open| Rc::clone(&open.draft.id));
            open.filter(|open| **open == *id)
        });
        let Some(open) = open else {
            if self.read(|state| state.open.is_none()) {
                self.list();
            }
            return;
        };
        let moment = self.now();
        match self.0.drafts.elsewhere(&open) {
            Elsewhere::Unchanged | Elsewhere::Newer => {}
            Elsewhere::Changed { stored, base } => {
                self.happen(Action::Merged { stored, base }, true);
            }
            Elsewhere::Gone => self.vanish(&moment),
        }
    }
}

/// What is said of storing.
fn saved(stored: Result<(), StoreFault>, moment: &Moment) -> Saved {
    match stored {
        Ok(()) => Saved::At(moment.local()),
        Err(fault) => Saved::Not(fault),
    }
}

#[cfg(test)]
mod tests;
