//! What the device keeps: the browser's storage where there is one, memory where there
//! is none, both behind the same calls.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::StorageEvent;

use crate::browser::frame;
use crate::state::StoreFault;

/// Every key of this app begins so; the number is the storage's format.
pub const PREFIX: &str = "siapklaster/1/";

/// Tells the page that a key was stored or removed: `boot/spare.js` then copies it.
const STORED: &str = "siapklaster:stored";

/// Texts by key.
#[derive(Clone)]
pub struct Storage {
    kept: Kept,
    /// What could not be stored; it goes before what is.
    memory: Rc<RefCell<BTreeMap<String, String>>>,
}

/// Where texts outlive the page.
#[derive(Clone)]
enum Kept {
    /// In the browser's storage.
    Browser(web_sys::Storage),
    /// Nowhere.
    Nowhere(StoreFault),
    /// In a map that tabs share, for tests.
    #[cfg(test)]
    Map(Rc<RefCell<BTreeMap<String, String>>>),
}

impl Kept {
    fn get(&self, key: &str) -> Option<String> {
        match self {
            Kept::Browser(storage) => storage.get_item(key).ok()?,
            Kept::Nowhere(_) => None,
            #[cfg(test)]
            Kept::Map(map) => map.borrow().get(key).cloned(),
        }
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        match self {
            Kept::Browser(storage) => storage.set_item(key, text).map_err(|error| fault(&error)),
            Kept::Nowhere(fault) => Err(*fault),
            #[cfg(test)]
            Kept::Map(map) => {
                map.borrow_mut().insert(key.to_owned(), text.to_owned());
                Ok(())
            }
        }
    }

    fn remove(&self, key: &str) {
        match self {
            Kept::Browser(storage) => drop(storage.remove_item(key)),
            Kept::Nowhere(_) => {}
            #[cfg(test)]
            Kept::Map(map) => drop(map.borrow_mut().remove(key)),
        }
    }

    fn keys(&self) -> Vec<String> {
        match self {
            Kept::Browser(storage) => {
                let length = storage.length().unwrap_or_default();
                (0..length)
                    .filter_map(|index| storage.key(index).ok()?)
                    .collect()
            }
            Kept::Nowhere(_) => Vec::new(),
            #[cfg(test)]
            Kept::Map(map) => map.borrow().keys().cloned().collect(),
        }
    }
}

impl Storage {
    /// Opens the browser's storage. A page without one gets memory: touching
    /// `window.localStorage` may throw, or give null, and gloo-storage would throw then.
    pub fn open() -> Storage {
        let probe = web_sys::window().map(|window| window.local_storage());
        let there = match probe {
            Some(Ok(Some(storage))) => storage.length().is_ok(),
            _ => false,
        };
        Storage::of(if there {
            Kept::Browser(LocalStorage::raw())
        } else {
            Kept::Nowhere(StoreFault::Blocked)
        })
    }

    /// A storage that is only memory.
    pub fn in_memory() -> Storage {
        Storage::of(Kept::Nowhere(StoreFault::Blocked))
    }

    /// A storage that tabs share, for tests.
    #[cfg(test)]
    pub(crate) fn keeping() -> Storage {
        Storage::of(Kept::Map(Rc::default()))
    }

    fn of(kept: Kept) -> Storage {
        Storage {
            kept,
            memory: Rc::default(),
        }
    }

    /// Why nothing is kept, where that is so from the beginning.
    pub fn fault(&self) -> Option<StoreFault> {
        if let Kept::Nowhere(fault) = self.kept {
            Some(fault)
        } else {
            None
        }
    }

    /// The text under a key.
    pub fn read(&self, key: &str) -> Option<String> {
        let memory = self.memory.borrow().get(key).cloned();
        memory.or_else(|| self.kept.get(key))
    }

    /// What is stored under a key, also where this tab has something of its own in memory:
    /// another tab may have stored it since. Without storage, what is in memory.
    pub fn stored(&self, key: &str) -> Option<String> {
        if let Kept::Nowhere(_) = self.kept {
            self.read(key)
        } else {
            self.kept.get(key)
        }
    }

    /// Keeps a text. It can be read back even where this fails.
    ///
    /// # Errors
    /// Where it is in memory only.
    pub fn write(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        let stored = self.kept.set(key, text);
        if stored.is_ok() {
            self.memory.borrow_mut().remove(key);
            self.tell(key);
        } else {
            self.memory.borrow_mut().insert(key.into(), text.into());
        }
        stored
    }

    /// Forgets a key.
    pub fn remove(&self, key: &str) {
        self.memory.borrow_mut().remove(key);
        self.kept.remove(key);
        self.tell(key);
    }

    /// Forgets everything of this app, and has the spare copies forgotten.
    pub fn wipe(&self) {
        for key in self.keys() {
            self.remove(&key);
        }
        self.tell(PREFIX);
    }

    /// Tells the page that a key was stored or removed.
    fn tell(&self, key: &str) {
        if let Kept::Browser(_) = self.kept {
            frame::send(STORED, key);
        }
    }

    /// All keys of this app, in order.
    pub fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = self.memory.borrow().keys().cloned().collect();
        keys.extend(
            self.kept
                .keys()
                .into_iter()
                .filter(|key| key.starts_with(PREFIX)),
        );
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// Calls back, as long as the listener lives, with each key of this app that another tab has
    /// changed. What is under it now may already be something else.
    pub fn watch(&self, changed: impl Fn(String) + 'static) -> Option<EventListener> {
        let Kept::Browser(_) = self.kept else {
            return None;
        };
        let window = web_sys::window()?;
        Some(EventListener::new(&window, "storage", move |event| {
            let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
            if let Some(key) = key.filter(|key| key.starts_with(PREFIX)) {
                changed(key);
            }
        }))
    }

    /// Asks the browser not to evict what is kept. It may refuse; nothing depends on it.
    pub fn ask_to_persist(&self) {
        let ask = || {
            let navigator = web_sys::window()?.navigator();
            let storage = js_sys::Reflect::get(&navigator, &"storage".into()).ok()?;
            let persist = js_sys::Reflect::get(&storage, &"persist".into()).ok()?;
            let persist: js_sys::Function = persist.dyn_into().ok()?;
            let promise: js_sys::Promise = persist.call0(&storage).ok()?.dyn_into().ok()?;
            // Awaited so that a refusal is not an unhandled rejection.
            wasm_bindgen_futures::spawn_local(async move {
                drop(wasm_bindgen_futures::JsFuture::from(promise).await);
            });
            Some(())
        };
        if let Kept::Browser(_) = self.kept {
            ask();
        }
    }
}
fn fault(error: &JsValue) -> StoreFault {
    let name = js_sys::Reflect::get(error, &"name".into())
        .ok()
        .and_then(|name| name.as_string());
    match name.as_deref() {
        Some("SecurityError") => StoreFault::Blocked,
        // QuotaExceededError, and what older browsers call it.
        _ => StoreFault::Full,
    }
}
