//! The drafts on this device: the one place where they are read and written.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use readiness::{Assessment, AssessmentError, Instrument, Mismatch, Response};

use super::storage::{PREFIX, Storage};
use crate::i18n::Language;
use crate::route::is_id;
use crate::state::{Closed, Deleted, Draft, DraftSummary, Entry, Moment, StoreFault, Stored};

/// The drafts in a storage, each under its own key.
pub struct Drafts {
    storage: Storage,
    /// What this tab has read or stored last.
    known: RefCell<Option<Known>>,
    asked_to_persist: Cell<bool>,
}

/// A draft as this tab knows it to be stored.
struct Known {
    id: Rc<str>,
    /// The first of its texts; none where it could not be stored.
    own: Option<String>,
    others: Rc<Vec<Response>>,
}

/// What has become of a draft since this tab read or stored it last.
pub enum Elsewhere {
    /// Nothing.
    Unchanged,
    /// It was stored by another tab.
    Changed {
        /// As it is stored now.
        stored: Box<Draft>,
        /// As this tab knew it last.
        base: Option<Box<Draft>>,
    },
    /// It was deleted.
    Gone,
    /// A newer version of the app has stored it.
    Newer,
}

impl Drafts {
    /// The drafts in `storage`.
    pub fn new(storage: Storage) -> Drafts {
        Drafts {
            storage,
            known: RefCell::default(),
            asked_to_persist: Cell::default(),
        }
    }

    /// Calls back, as long as the listener lives, with each key that another tab has changed.
    pub fn watch(&self, changed: impl Fn(String) + 'static) -> Option<EventListener> {
        self.storage.watch(changed)
    }

    /// Why nothing is kept, where that is so from the beginning.
    pub fn fault(&self) -> Option<StoreFault> {
        self.storage.fault()
    }

    /// The language that was chosen on this device.
    pub fn language(&self) -> Option<Language> {
        Language::of_code(&self.storage.read(&key("language"))?)
    }

    /// Remembers the language that was chosen; where that fails, no work is lost.
    pub fn remember_language(&self, language: Language) {
        let _ = self.storage.write(&key("language"), language.code());
    }

    /// Reads a draft that can be gone on with.
    pub fn open(&self, id: &str, instrument: &Instrument) -> Option<Draft> {
        let own = self.storage.read(&own_key(id))?;
        let mut draft = Draft::parse(&own).ok()?;
        if closed(&draft, instrument).is_some() {
            return None;
        }
        draft.id = id.into();
        self.read_others(&mut draft);
        *self.known.borrow_mut() = Some(Known {
            id: Rc::clone(&draft.id),
            own: Some(own),
            others: Rc::clone(&draft.others),
        });
        Some(draft)
    }

    fn read_others(&self, draft: &mut Draft) {
        let key = others_key(&draft.id);
        let Some(text) = self.storage.read(&key) else {
            return;
        };
        match Assessment::from_json(&text) {
            Ok(others) => draft.take_others(others.responses),
            Err(AssessmentError::NewerFormat(_)) => {}
            // Damaged: out of the way, so that nothing is written over.
            Err(_) => drop(self.set_aside(&key, &[&draft.id, "-others"].concat(), &text)),
        }
    }

    /// Whether there is anything under this id, readable or not.
    pub fn has(&self, id: &str) -> bool {
        self.storage.read(&own_key(id)).is_some()
    }

    /// What other tabs have done to a draft since.
    pub fn elsewhere(&self, id: &Rc<str>) -> Elsewhere {
        let last = {
            let known = self.known.borrow();
            let known = known.as_ref().filter(|known| known.id == *id);
            known.and_then(|known| known.own.clone())
        };
        let Some(own) = self.storage.stored(&own_key(id)) else {
            return match last {
                Some(_) => Elsewhere::Gone,
                None => Elsewhere::Unchanged,
            };
        };
        if last.as_ref() == Some(&own) {
            return Elsewhere::Unchanged;
        }
        match Draft::parse(&own) {
            Ok(mut stored) => {
                stored.id = Rc::clone(id);
                self.read_others(&mut stored);
                let base = last.and_then(|last| Draft::parse(&last).ok());
                *self.known.borrow_mut() = Some(Known {
                    id: Rc::clone(id),
                    own: Some(own),
                    others: Rc::clone(&stored.others),
                });
                Elsewhere::Changed {
                    stored: Box::new(stored),
                    base: base.map(Box::new),
                }
            }
            Err(AssessmentError::NewerFormat(_)) => Elsewhere::Newer,
            // Damaged: out of the way first, so that nothing is written over.
            Err(_) => {
                self.set_aside(&own_key(id), id, &own);
                Elsewhere::Unchanged
            }
        }
    }

    /// Stores a draft. What others answered is written only where it has changed.
    ///
    /// # Errors
    /// Where it is in this page's memory only.
    pub fn store(&self, draft: &Draft) -> Result<(), StoreFault> {
        let same_others = {
            let known = self.known.borrow();
            let known = known
                .as_ref()
                .filter(|known| known.id == draft.id && known.own.is_some());
            known.is_some_and(|known| Rc::ptr_eq(&known.others, &draft.others))
        };
        let own = draft.to_own_text();
        let mut written = Ok(());
        if !same_others && let Some(others) = draft.to_others_text() {
            written = self.storage.write(&others_key(&draft.id), &others);
        }
        written = written.and(self.storage.write(&own_key(&draft.id), &own));
        *self.known.borrow_mut() = Some(Known {
            id: Rc::clone(&draft.id),
            own: written.is_ok().then_some(own),
            others: Rc::clone(&draft.others),
        });
        if !self.asked_to_persist.get() && !draft.is_untouched() {
            self.asked_to_persist.set(true);
            self.storage.ask_to_persist();
        }
        written
    }

    /// Deletes a draft; from what comes back it can be restored.
    pub fn delete(&self, id: &Rc<str>) -> Option<Deleted> {
        let own = self.storage.read(&own_key(id))?;
        let others = self.storage.read(&others_key(id));
        self.storage.remove(&own_key(id));
        self.storage.remove(&others_key(id));
        let name = Draft::parse(&own)
            .ok()
            .and_then(|draft| draft.profile().name.clone());
        Some(Deleted {
            id: Rc::clone(id),
            name,
            stored: Stored { own, others },
        })
    }

    /// Brings a deleted draft back.
    ///
    /// # Errors
    /// Where it is in this page's memory only.
    pub fn restore(&self, deleted: &Deleted, moment: &Moment) -> Result<(), StoreFault> {
        // Later than its deletion, which is remembered as well.
        let own = match Draft::parse(&deleted.stored.own) {
            Ok(mut draft) => {
                draft.id = Rc::clone(&deleted.id);
                draft.touch(moment);
                draft.to_own_text()
            }
            Err(_) => deleted.stored.own.clone(),
        };
        if let Some(others) = &deleted.stored.others {
            self.storage.write(&others_key(&deleted.id), others)?;
        }
        self.storage.write(&own_key(&deleted.id), &own)
    }

    /// Lists what is kept. What can't be read is set aside under a key of its own, so that
    /// nothing ever writes over it.
    pub fn list(&self, instrument: &Instrument) -> Vec<Entry> {
        let mut drafts = Vec::new();
        let mut others = Vec::new();
        for full in self.storage.keys() {
            let Some(name) = full.strip_prefix(PREFIX) else {
                continue;
            };
            if let Some(id) = name.strip_prefix("aside/") {
                others.push(entry(&full, id, Closed::Unreadable));
            } else if let Some(id) = name.strip_prefix("draft/").filter(|id| is_id(id)) {
                let Some(text) = self.storage.read(&full) else {
                    continue;
                };
                match Draft::parse(&text) {
                    Ok(mut draft) => {
                        draft.id = id.into();
                        match closed(&draft, instrument) {
                            None => drafts.push(DraftSummary::of(&draft, instrument)),
                            Some(why) => others.push(entry(&full, id, why)),
                        }
                    }
                    Err(AssessmentError::NewerFormat(_)) => {
                        others.push(entry(&full, id, Closed::Newer));
                    }
                    Err(_) => {
                        let kept = self.set_aside(&full, id, &text);
                        others.push(entry(&kept, id, Closed::Unreadable));
                    }
                }
            }
        }
        drafts.sort_by(|one, other| other.updated.cmp(&one.updated));
        let drafts = drafts.into_iter().map(Entry::Draft);
        drafts.chain(others).collect()
    }

    /// Moves an unreadable text; where there is no room, it stays where it is.
    fn set_aside(&self, from: &str, id: &str, text: &str) -> String {
        let mut to = key(&["aside/", id].concat());
        while self.storage.read(&to).is_some_and(|there| there != text) {
            to.push('x');
        }
        if self.storage.write(&to, text).is_err() {
            self.storage.remove(&to);
            return from.into();
        }
        self.storage.remove(from);
        to
    }

    /// The text under a key, as it is.
    pub fn text(&self, key: &str) -> Option<String> {
        self.storage.read(key)
    }

    /// Removes what is under a key.
    pub fn remove(&self, key: &str) {
        self.storage.remove(key);
    }

    /// Removes everything of this app from the device.
    pub fn wipe(&self) {
        self.known.take();
        self.storage.wipe();
    }

    /// The draft that a storage key belongs to.
    pub fn id_of(key: &str) -> Option<&str> {
        let name = key.strip_prefix(PREFIX)?.strip_prefix("draft/")?;
        Some(name.split('/').next().unwrap_or(name))
    }
}

fn closed(draft: &Draft, instrument: &Instrument) -> Option<Closed> {
    let of = &draft.head.instrument;
    match draft.head.fits(instrument) {
        Ok(()) => None,
        Err(Mismatch::OtherVersion { given, expected }) if given < expected => None,
        Err(_) => Some(Closed::Elsewhere {
            instrument: of.id.to_string(),
            version: of.version,
            name: draft.profile().name.clone(),
        }),
    }
}

fn entry(key: &str, id: &str, why: Closed) -> Entry {
    Entry::Closed {
        key: key.into(),
        id: id.into(),
        why,
    }
}

fn key(name: &str) -> String {
    [PREFIX, name].concat()
}

pub(crate) fn own_key(id: &str) -> String {
    [PREFIX, "draft/", id].concat()
}

fn others_key(id: &str) -> String {
    [PREFIX, "draft/", id, "/others"].concat()
}
