//! Keeps what changes: the one place where drafts are read from the device and written to it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use readiness::{AssessmentError, Instrument, Mismatch};

use super::import;
use crate::i18n::Language;
use crate::persistence::storage::{ROOM, Storage};
use crate::state::{
    Action, Closed, Draft, DraftSummary, Entry, Moment, Resolution, Route, Saved, State, StoreFault,
};

/// Reads and writes drafts, each under its own key.
pub struct Drafts {
    vault: Storage,
    /// What this tab has stored last: a text that differs was written by another.
    last: RefCell<(String, String)>,
    /// The last deleted draft: its key and text.
    bin: RefCell<Option<(String, String)>>,
    asked_to_persist: Cell<bool>,
}

impl Drafts {
    /// A keeper of what is in `vault`.
    pub fn new(vault: Storage) -> Drafts {
        Drafts {
            vault,
            last: RefCell::default(),
            bin: RefCell::default(),
            asked_to_persist: Cell::default(),
        }
    }

    /// Where it keeps.
    pub fn vault(&self) -> &Storage {
        &self.vault
    }

    /// The language that was chosen on this device.
    pub fn language(&self) -> Option<Language> {
        Language::of_code(&self.vault.read(&key("language", ""))?)
    }

    /// Fetches what an action needs from the device, before it happens.
    pub(crate) fn prepare(&self, action: Action, state: &State, moment: &Moment) -> Vec<Action> {
        match action {
            Action::Go(ref screen) | Action::Arrived(ref screen) => {
                let open = state.open.as_ref().map(|open| &open.draft.id);
                let Some(wanted) = screen.draft() else {
                    return vec![action, Action::Listed(self.drafts(&state.instrument))];
                };
                if open == Some(wanted) {
                    return vec![action];
                }
                match self.open(wanted, &state.instrument) {
                    Some(draft) => vec![
                        Action::Dismiss,
                        Action::Opened {
                            draft: Box::new(draft),
                            screen: screen.clone(),
                        },
                    ],
                    None => vec![action, Action::Listed(self.drafts(&state.instrument))],
                }
            }
            Action::Begin(depth) => {
                let mut untouched = state.drafts.iter().filter_map(|card| match card {
                    Entry::Draft(listed) if listed.untouched && listed.depth == depth => {
                        Some(Route::Profile(listed.id.clone()))
                    }
                    _ => None,
                });
                match untouched.next() {
                    // Someone has looked in before and filled in nothing: that draft will do.
                    Some(screen) => self.prepare(Action::Go(screen), state, moment),
                    None => vec![action],
                }
            }
            Action::Join {
                draft: ref id,
                ref letter,
            } => match self.open(id, &state.instrument) {
                Some(mut draft) => {
                    draft.join(letter, moment);
                    let screen = Route::Result(draft.id.clone());
                    let draft = Box::new(draft);
                    vec![
                        Action::Dismiss,
                        Action::Joined(draft.clone()),
                        Action::Opened { draft, screen },
                    ]
                }
                None => vec![action, Action::Listed(self.drafts(&state.instrument))],
            },
            Action::Import(text) => vec![match import(&text, &state.instrument) {
                Err(fault) => Action::Refused(fault),
                Ok(draft) if self.vault.read(&key("draft/", &draft.id)).is_some() => {
                    Action::Clashed(Box::new(draft))
                }
                Ok(draft) => Action::Imported(Box::new(named(draft, moment))),
            }],
            Action::Resolve(resolution) => {
                let Some(incoming) = &state.clash else {
                    return vec![action];
                };
                let mut draft = (**incoming).clone();
                match resolution {
                    Resolution::Cancel => return vec![action],
                    Resolution::Separate => draft.id = moment.fresh_id(),
                    Resolution::Merge => {
                        match self.open(&draft.id, &state.instrument) {
                            Some(here) => {
                                draft.absorb(&here);
                                draft.place = here.place;
                                draft.own = here.own;
                            }
                            // What can't be opened here is not written over either.
                            None => draft.id = moment.fresh_id(),
                        }
                    }
                }
                vec![Action::Imported(Box::new(draft))]
            }
            action => vec![action],
        }
    }

    /// Does on the device what an action asks for; gives what is to be reported.
    pub(crate) fn act(&self, action: &Action, state: &State, moment: &Moment) -> Vec<Action> {
        match action {
            Action::Delete(draft) => {
                let key = key("draft/", draft);
                if let Some(text) = self.vault.read(&key) {
                    self.vault.remove(&key);
                    *self.bin.borrow_mut() = Some((key, text));
                }
                return Vec::new();
            }
            Action::Undo => {
                let Some((key, text)) = self.bin.take() else {
                    return Vec::new();
                };
                // Later than its deletion, which is remembered as well.
                let text = match Draft::parse(&text) {
                    Ok(mut draft) => {
                        draft.touch(moment);
                        draft.to_text()
                    }
                    Err(_) => text,
                };
                return self.report(&key, &text, state);
            }
            Action::Rename { draft, name } => {
                let key = key("draft/", draft);
                let draft = self.open(draft, &state.instrument);
                let Some(mut draft) = draft else {
                    return Vec::new();
                };
                draft.rename(name, moment);
                return self.report(&key, &draft.to_text(), state);
            }
            Action::Imported(draft) => {
                let mut draft = draft.clone();
                // A draft of this id may have been deleted here since the file was written.
                draft.touch(moment);
                return self.report(&key("draft/", &draft.id), &draft.to_text(), state);
            }
            Action::Joined(draft) => {
                let text = draft.clone().to_text();
                return self.report(&key("draft/", &draft.id), &text, state);
            }
            Action::Remove(key) => self.vault.remove(key),
            Action::Wipe => {
                self.bin.take();
                self.vault.wipe();
            }
            Action::Spoken(language, _) => {
                // A choice that isn't remembered is no loss.
                let _ = self.vault.write(&key("language", ""), language.code());
                return Vec::new();
            }
            Action::Vanished => {}
            _ => {
                // Whatever else the person does lets go of the last deletion.
                if action.ends_notice() {
                    self.bin.take();
                }
                return Vec::new();
            }
        }
        vec![Action::Listed(self.drafts(&state.instrument))]
    }

    /// Stores the open draft: reads what is there, takes in what another tab has answered
    /// since, writes the whole back.
    pub(crate) fn keep(&self, state: &mut State, moment: &Moment) -> Action {
        let id = state.open.as_ref().map(|open| Rc::clone(&open.draft.id));
        let key = key("draft/", id.as_deref().unwrap_or_default());
        if let Some(stored) = self.vault.stored(&key) {
            let known = {
                let last = self.last.borrow();
                last.0 == key && last.1 == stored
            };
            match Draft::parse(&stored) {
                _ if known => {}
                Ok(stored) => state.take_in(&stored),
                Err(AssessmentError::NewerFormat(_)) => {
                    state.was_kept();
                    return Action::Kept(Saved::Not(StoreFault::Newer));
                }
                // Damaged: out of the way first, so that nothing is written over.
                Err(_) => drop(self.set_aside(&key, id.as_deref().unwrap_or_default(), &stored)),
            }
        }
        state.was_kept();
        let Some(open) = &mut state.open else {
            return Action::Kept(state.saved);
        };
        let text = open.draft.to_text();
        let saved = match self.vault.write(&key, &text) {
            Ok(()) => Saved::At(moment.local()),
            Err(fault) => Saved::Not(fault),
        };
        *self.last.borrow_mut() = (key, text);
        if !self.asked_to_persist.get() && open.answered.iter().any(|answered| *answered > 0) {
            self.asked_to_persist.set(true);
            self.vault.ask_to_persist();
        }
        Action::Kept(saved)
    }

    /// What a change in another tab means for this one.
    pub fn heard(&self, key: &str, text: Option<&str>, state: &State) -> Option<Action> {
        let id = key.strip_prefix(ROOM)?.strip_prefix("draft/");
        match (&state.open, id) {
            (Some(open), Some(id)) if *open.draft.id == *id => match text {
                None => Some(Action::Vanished),
                Some(text) => Draft::parse(text)
                    .ok()
                    .map(|draft| Action::Merged(Box::new(draft))),
            },
            (None, _) if state.screen == Route::Start => {
                Some(Action::Listed(self.drafts(&state.instrument)))
            }
            _ => None,
        }
    }

    /// The text that is stored under a key, to be downloaded.
    pub fn text(&self, key: &str) -> Option<String> {
        self.vault.read(key)
    }

    /// The text of a draft, to be downloaded.
    pub fn draft_text(&self, id: &str) -> Option<String> {
        self.vault.read(&key("draft/", id))
    }

    /// Reads a draft that can be gone on with.
    fn open(&self, id: &str, instrument: &Instrument) -> Option<Draft> {
        let text = self.vault.read(&key("draft/", id))?;
        let mut draft = Draft::parse(&text).ok()?;
        closed(&draft, instrument).is_none().then(|| {
            draft.id = id.into();
            draft
        })
    }

    /// Lists what is kept. What can't be read is set aside under a key of its own, so that
    /// nothing ever writes over it.
    fn drafts(&self, instrument: &Instrument) -> Vec<Entry> {
        let mut drafts = Vec::new();
        let mut others = Vec::new();
        for full in self.vault.keys() {
            let Some(name) = full.strip_prefix(ROOM) else {
                continue;
            };
            if let Some(id) = name.strip_prefix("aside/") {
                others.push(card(&full, id, Closed::Unreadable));
            } else if let Some(id) = name.strip_prefix("draft/") {
                let Some(text) = self.vault.read(&full) else {
                    continue;
                };
                match Draft::parse(&text) {
                    Ok(mut draft) => {
                        draft.id = id.into();
                        match closed(&draft, instrument) {
                            None => drafts.push(DraftSummary::of(&draft, instrument)),
                            Some(why) => others.push(card(&full, id, why)),
                        }
                    }
                    Err(AssessmentError::NewerFormat(_)) => {
                        others.push(card(&full, id, Closed::Newer));
                    }
                    Err(_) => {
                        let kept = self.set_aside(&full, id, &text);
                        others.push(card(&kept, id, Closed::Unreadable));
                    }
                }
            }
        }
        drafts.sort_unstable_by(|one, other| other.updated.cmp(&one.updated));
        let drafts = drafts.into_iter().map(Entry::Draft);
        drafts.chain(others).collect()
    }

    /// Moves an unreadable text; where there is no room, it stays where it is.
    fn set_aside(&self, from: &str, id: &str, text: &str) -> String {
        let mut to = key("aside/", id);
        while self.vault.read(&to).is_some_and(|there| there != text) {
            to.push('x');
        }
        if self.vault.write(&to, text).is_err() {
            self.vault.remove(&to);
            return from.into();
        }
        self.vault.remove(from);
        to
    }

    fn report(&self, key: &str, text: &str, state: &State) -> Vec<Action> {
        let written = self.vault.write(key, text);
        let mut report = vec![Action::Listed(self.drafts(&state.instrument))];
        if let Err(fault) = written {
            report.push(Action::Kept(Saved::Not(fault)));
        }
        report
    }
}

/// A draft of this device goes on under its id; a file from elsewhere gets one.
fn named(mut draft: Draft, moment: &Moment) -> Draft {
    if !crate::state::is_id(&draft.id) {
        draft = Draft::of((*draft.assessment).clone(), moment);
    }
    draft
}

fn closed(draft: &Draft, instrument: &Instrument) -> Option<Closed> {
    let of = &draft.assessment.instrument;
    match draft.assessment.fits(instrument) {
        Ok(()) => None,
        Err(Mismatch::OtherVersion { given, expected }) if given < expected => None,
        Err(_) => Some(Closed::Elsewhere {
            instrument: of.id.to_string(),
            version: of.version,
            name: draft.assessment.profile.name.clone(),
        }),
    }
}

fn card(key: &str, id: &str, why: Closed) -> Entry {
    Entry::Closed {
        key: key.into(),
        id: id.into(),
        why,
    }
}

fn key(room: &str, id: &str) -> String {
    [ROOM, room, id].concat()
}

#[cfg(test)]
mod tests {
    use readiness::{Answer, Assessment, Depth, Id, Text};

    use super::*;
    use crate::state::Notice;
    use crate::store::{Store, World};

    const WORLD: World = World {
        now: || {
            use std::sync::atomic::{AtomicU64, Ordering};
            // Every look at the clock is a millisecond later, over all tests.
            static CLOCK: AtomicU64 = AtomicU64::new(1_795_489_200_000);
            let millis = CLOCK.fetch_add(1, Ordering::Relaxed);
            Moment {
                millis,
                offset: 420,
                chance: millis,
            }
        },
        show: |_, _| {},
        focus: |_| {},
        drawn: |_| {},
        offer: |_, _| {},
        after_paint: |_| {},
    };

    /// A tab on a device.
    fn tab(vault: &Storage) -> Store {
        let json = include_str!("../../instruments/klaster-unggulan/instrument.json");
        let instrument = Instrument::from_json(json).expect("the shipped instrument");
        let json = include_str!("../../instruments/klaster-unggulan/text.id.json");
        let text = Text::from_json(json, &instrument).expect("the shipped words");
        let state = State::new(Language::Indonesian, Rc::new(instrument), Rc::new(text));
        let store = Store::new(state, Drafts::new(vault.clone()), WORLD);
        store.dispatch(Action::Arrived(Route::Start));
        store
    }

    fn look<T>(store: &Store, look: impl FnOnce(&State) -> T) -> T {
        store.read(look).expect("a state between steps")
    }

    fn answer(store: &Store, item: &str, level: u8) {
        store.dispatch(Action::Answer {
            item: Id::from(item),
            answer: Some(Answer::Level(level)),
        });
    }

    fn open_id(store: &Store) -> Rc<str> {
        look(store, |state| {
            state.open.as_ref().expect("an open draft").draft.id.clone()
        })
    }

    fn level(store: &Store, item: &str) -> Option<Answer> {
        look(store, |state| {
            let draft = &state.open.as_ref()?.draft;
            draft.recorded(item)?.answer.clone()
        })
    }

    #[test]
    fn each_answer_is_stored_when_it_is_given() {
        let vault = Storage::in_memory();
        let store = tab(&vault);
        store.dispatch(Action::Begin(Depth::Full));
        answer(&store, "networks-1", 3);
        let text = vault
            .read(&key("draft/", &open_id(&store)))
            .expect("a text");
        assert!(Draft::parse(&text).expect("a draft").answers("networks-1"));
        let saved = look(&store, |state| state.saved);
        assert_eq!(
            saved,
            Saved::Not(StoreFault::Blocked),
            "memory is no storage"
        );
    }

    #[test]
    fn a_draft_is_resumed_where_it_was_left() {
        let vault = Storage::in_memory();
        let first = tab(&vault);
        first.dispatch(Action::Begin(Depth::Full));
        let draft = open_id(&first);
        let page = Some("skills".into());
        first.dispatch(Action::Go(Route::Questionnaire {
            draft: draft.clone(),
            page,
        }));
        answer(&first, "skills-1", 2);
        let later = tab(&vault);
        assert_eq!(look(&later, |state| state.drafts.len()), 1);
        later.dispatch(Action::Go(Route::Questionnaire {
            draft: draft.clone(),
            page: None,
        }));
        let page = Some("skills".into());
        assert_eq!(
            look(&later, |state| state.screen.clone()),
            Route::Questionnaire { draft, page }
        );
        assert_eq!(level(&later, "skills-1"), Some(Answer::Level(2)));
    }

    #[test]
    fn two_tabs_merge_even_when_neither_hears_the_other() {
        let vault = Storage::in_memory();
        let one = tab(&vault);
        one.dispatch(Action::Begin(Depth::Full));
        let draft = open_id(&one);
        let two = tab(&vault);
        two.dispatch(Action::Arrived(Route::Questionnaire { draft, page: None }));
        answer(&one, "networks-1", 1);
        answer(&two, "networks-2", 2);
        answer(&two, "networks-1", 4);
        assert_eq!(level(&two, "networks-1"), Some(Answer::Level(4)));
        answer(&one, "networks-3", 3);
        let all = ["networks-1", "networks-2", "networks-3"].map(|item| level(&one, item));
        assert_eq!(all, [4, 2, 3].map(|level| Some(Answer::Level(level))));
    }

    #[test]
    fn a_deletion_elsewhere_closes_the_draft() {
        let vault = Storage::in_memory();
        let store = tab(&vault);
        store.dispatch(Action::Begin(Depth::Full));
        let full = key("draft/", &open_id(&store));
        let heard = look(&store, |state| store.keeper().heard(&full, None, state));
        store.dispatch(heard.expect("something to do"));
        assert_eq!(look(&store, |state| state.screen.clone()), Route::Start);
        assert_eq!(
            look(&store, |state| state.notice.clone()),
            Some(Notice::Vanished)
        );
    }

    #[test]
    fn deleted_and_undone_is_as_before() {
        let vault = Storage::in_memory();
        let store = tab(&vault);
        store.dispatch(Action::Begin(Depth::Full));
        let id = open_id(&store);
        let full = key("draft/", &id);
        store.dispatch(Action::Go(Route::Start));
        let read = || Draft::parse(&vault.read(&full)?).ok();
        let mut before = read().expect("a draft");
        store.dispatch(Action::Delete(id));
        assert_eq!(vault.read(&full), None);
        store.dispatch(Action::Undo);
        let mut after = read().expect("the draft");
        // Its deletion is remembered elsewhere, with its time: what is there again is later.
        assert!(after.updated > before.updated);
        before.updated.clone_from(&after.updated);
        assert_eq!(after.to_text(), before.to_text());
        assert_eq!(look(&store, |state| state.drafts.len()), 1);
    }

    #[test]
    fn what_cannot_be_read_is_set_aside_and_the_rest_is_unharmed() {
        let vault = Storage::in_memory();
        let store = tab(&vault);
        store.dispatch(Action::Begin(Depth::Quick));
        for (id, text) in [
            ("broken", "{\"format\": \"siapklaster.assessment/1\", "),
            ("newer", "{\"format\": \"siapklaster.assessment/2\"}"),
            (
                "other",
                "{\"format\": \"siapklaster.assessment/1\", \"instrument\": {\"id\": \"lain\", \"version\": 1}, \"responses\": []}",
            ),
        ] {
            // An in-memory vault always says that it can't keep; it keeps all the same.
            let _ = vault.write(&key("draft/", id), text);
        }
        store.dispatch(Action::Go(Route::Start));
        let closed: Vec<Closed> = look(&store, |state| {
            let closed = state.drafts.iter().filter_map(|card| match card {
                Entry::Closed { why, .. } => Some(why.clone()),
                Entry::Draft(_) => None,
            });
            closed.collect()
        });
        // With no room to set it aside, the unreadable one stays where it is.
        assert_eq!(closed[0], Closed::Unreadable);
        assert_eq!(closed[1], Closed::Newer);
        assert!(
            matches!(&closed[2], Closed::Elsewhere { instrument, version: 1, name: None } if instrument == "lain")
        );
        assert_eq!(look(&store, |state| state.drafts.len()), 4);
        assert!(vault.read(&key("draft/", "broken")).is_some());
    }

    #[test]
    fn an_import_never_writes_over_a_draft() {
        let vault = Storage::in_memory();
        let store = tab(&vault);
        store.dispatch(Action::Begin(Depth::Full));
        answer(&store, "networks-1", 3);
        let id = open_id(&store);
        let file = vault.read(&key("draft/", &id)).expect("a text");
        answer(&store, "networks-1", 1);
        store.dispatch(Action::Go(Route::Start));
        let before = vault.read(&key("draft/", &id));
        store.dispatch(Action::Import(file.clone()));
        assert_eq!(vault.read(&key("draft/", &id)), before);
        assert!(look(&store, |state| state.clash.is_some()));
        store.dispatch(Action::Resolve(Resolution::Separate));
        assert_eq!(vault.read(&key("draft/", &id)), before);
        assert_eq!(look(&store, |state| state.drafts.len()), 2);
        store.dispatch(Action::Import(file));
        store.dispatch(Action::Resolve(Resolution::Merge));
        store.dispatch(Action::Go(Route::Profile(id)));
        assert_eq!(
            level(&store, "networks-1"),
            Some(Answer::Level(1)),
            "the later one"
        );
    }

    #[test]
    fn what_a_newer_version_stored_is_not_written_over() {
        let vault = Storage::in_memory();
        let store = tab(&vault);
        store.dispatch(Action::Begin(Depth::Full));
        let full = key("draft/", &open_id(&store));
        let newer = "{\"format\": \"siapklaster.assessment/2\"}";
        let _ = vault.write(&full, newer);
        answer(&store, "networks-1", 3);
        assert_eq!(vault.read(&full).as_deref(), Some(newer));
        let saved = look(&store, |state| state.saved);
        assert_eq!(saved, Saved::Not(StoreFault::Newer));
        // Nor by a file of the same draft.
        let mut own = look(&store, |state| {
            state.open.as_ref().map(|open| open.draft.clone())
        });
        let file = own.as_mut().expect("an open draft").to_text();
        store.dispatch(Action::Go(Route::Start));
        store.dispatch(Action::Import(file));
        store.dispatch(Action::Resolve(Resolution::Merge));
        assert_eq!(vault.read(&full).as_deref(), Some(newer));
        let drafts = look(&store, |state| {
            let drafts = state
                .drafts
                .iter()
                .filter(|card| matches!(card, Entry::Draft(_)));
            drafts.count()
        });
        assert_eq!(drafts, 1, "the file's own");
    }

    #[test]
    fn an_answer_is_this_devices_however_many_devices_answered() {
        let vault = Storage::in_memory();
        let store = tab(&vault);
        let member = |id: &str| {
            format!(
                r#"{{"id": "{id}", "source": "device", "answers": {{"networks-1": {{"level": 0}}}}}}"#
            )
        };
        store.dispatch(Action::Import(format!(
            r#"{{"format": "siapklaster.assessment/1", "instrument": {{"id": "klaster-unggulan", "version": 1}},
                "responses": [{}, {}]}}"#,
            member("aa"),
            member("zz")
        )));
        let id = look(&store, |state| match &state.drafts[0] {
            Entry::Draft(listed) => listed.id.clone(),
            Entry::Closed { .. } => panic!("it can't be opened"),
        });
        store.dispatch(Action::Go(Route::Profile(id)));
        assert_eq!(level(&store, "networks-1"), None, "nobody's on this device");
        answer(&store, "networks-1", 4);
        answer(&store, "networks-2", 2);
        let levels = look(&store, |state| {
            let open = state.open.as_ref().expect("an open draft");
            let responses = open.draft.assessment.responses.iter();
            let levels = responses.map(|it| {
                it.answers
                    .get("networks-1")
                    .and_then(|it| it.answer.clone())
            });
            levels.collect::<Vec<_>>()
        });
        assert_eq!(levels.len(), 3);
        let zeros = levels.iter().filter(|it| **it == Some(Answer::Level(0)));
        assert_eq!(
            zeros.count(),
            2,
            "the others' answers are theirs: {levels:?}"
        );
        assert_eq!(level(&store, "networks-1"), Some(Answer::Level(4)));
    }

    #[test]
    fn a_draft_in_which_nothing_was_filled_in_is_begun_again_but_no_invited_one() {
        let vault = Storage::in_memory();
        let store = tab(&vault);
        store.dispatch(Action::Begin(Depth::Full));
        let first = open_id(&store);
        store.dispatch(Action::Go(Route::Start));
        store.dispatch(Action::Begin(Depth::Full));
        assert_eq!(open_id(&store), first);
        // An invitation names the group that it comes from.
        let mut invited = look(&store, |state| {
            Assessment::new(&state.instrument, Depth::Quick)
        });
        invited.profile.name = Some("Tenun Sumba".into());
        store.dispatch(Action::Copy(Rc::new(invited)));
        let theirs = open_id(&store);
        store.dispatch(Action::Go(Route::Start));
        store.dispatch(Action::Begin(Depth::Quick));
        assert_ne!(open_id(&store), theirs);
    }

    #[test]
    fn wiping_leaves_nothing() {
        let vault = Storage::in_memory();
        let store = tab(&vault);
        store.dispatch(Action::Begin(Depth::Full));
        let id = open_id(&store);
        store.dispatch(Action::Go(Route::Start));
        store.dispatch(Action::Delete(id));
        let _ = vault.write(&key("aside/", "x"), "{");
        let _ = vault.write(&key("language", ""), "en");
        store.dispatch(Action::Wipe);
        store.dispatch(Action::Undo);
        assert_eq!(vault.keys(), Vec::<String>::new());
    }
}
