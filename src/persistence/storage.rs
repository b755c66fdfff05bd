//! What the device keeps: the browser's storage where there is one, memory where there
//! is none, both behind the same calls.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::StorageEvent;

use crate::browser::frame;
use crate::state::StoreFault;

/// Every key of this app begins so; the number is the storage's format.
pub const ROOM: &str = "siapklaster/1/";

/// Tells the page that a key was stored or removed: `boot/spare.js` then copies it.
const STORED: &str = "siapklaster:stored";

/// A store of texts by key.
#[derive(Clone)]
pub struct Storage {
    storage: Result<web_sys::Storage, StoreFault>,
    /// What could not be stored; it goes before what is.
    memory: Rc<RefCell<Vec<(String, String)>>>,
}

impl Storage {
    /// Opens the browser's storage. A page without one gets memory: touching
    /// `window.localStorage` may throw, or give null.
    pub fn open() -> Storage {
        let probe = web_sys::window().map(|window| window.local_storage());
        let storage = match probe {
            Some(Ok(Some(storage))) => storage
                .length()
                .map(|_| LocalStorage::raw())
                .map_err(|_| StoreFault::Blocked),
            _ => Err(StoreFault::Blocked),
        };
        Storage {
            storage,
            memory: Rc::default(),
        }
    }

    /// A vault that is only memory.
    pub fn in_memory() -> Storage {
        Storage {
            storage: Err(StoreFault::Blocked),
            memory: Rc::default(),
        }
    }

    /// Why nothing is kept, where that is so from the beginning.
    pub fn fault(&self) -> Option<StoreFault> {
        self.storage.as_ref().err().copied()
    }

    /// The text under a key.
    pub fn read(&self, key: &str) -> Option<String> {
        if let Some((_, text)) = self.memory.borrow().iter().find(|it| it.0 == key) {
            return Some(text.clone());
        }
        self.storage.as_ref().ok()?.get_item(key).ok()?
    }

    /// What the browser has stored under a key, also where this tab has something of its own
    /// in memory: another tab may have stored it since. Without storage, what is in memory.
    pub fn stored(&self, key: &str) -> Option<String> {
        match &self.storage {
            Ok(storage) => storage.get_item(key).ok()?,
            Err(_) => self.read(key),
        }
    }

    /// Keeps a text. It can be read back even where this fails.
    ///
    /// # Errors
    /// Where it is in memory only.
    pub fn write(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        let stored = match &self.storage {
            Ok(storage) => storage.set_item(key, text).map_err(|error| fault(&error)),
            Err(fault) => Err(*fault),
        };
        self.forget(key);
        if stored.is_ok() {
            frame::send(STORED, key);
        } else {
            self.memory.borrow_mut().push((key.into(), text.into()));
        }
        stored
    }

    /// Forgets a key.
    pub fn remove(&self, key: &str) {
        self.forget(key);
        if let Ok(storage) = &self.storage {
            drop(storage.remove_item(key));
            frame::send(STORED, key);
        }
    }

    /// Forgets everything of this app, and has the spare copies forgotten.
    pub fn wipe(&self) {
        for key in self.keys() {
            self.remove(&key);
        }
        if self.storage.is_ok() {
            frame::send(STORED, ROOM);
        }
    }

    fn forget(&self, key: &str) {
        self.memory.borrow_mut().retain(|it| it.0 != key);
    }

    /// All keys of this app, in order.
    pub fn keys(&self) -> Vec<String> {
        let memory = self.memory.borrow();
        let mut keys: Vec<String> = memory.iter().map(|it| it.0.clone()).collect();
        if let Ok(storage) = &self.storage {
            let length = storage.length().unwrap_or_default();
            let stored = (0..length).filter_map(|index| storage.key(index).ok()?);
            keys.extend(stored.filter(|key| key.starts_with(ROOM)));
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// Calls back for the rest of the page's life whenever another tab has changed a key of
    /// this app: the key and its new text, none where it was removed.
    pub fn watch(&self, changed: impl Fn(String, Option<String>) + 'static) {
        if self.storage.is_err() {
            return;
        }
        let Some(window) = web_sys::window() else {
            return;
        };
        let listener = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| {
            if let Some(key) = event.key().filter(|key| key.starts_with(ROOM)) {
                changed(key, event.new_value());
            }
        });
        drop(window.add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref()));
        listener.forget();
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
        if self.storage.is_ok() {
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
