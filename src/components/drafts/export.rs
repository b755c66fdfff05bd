//! Handing out drafts as files.

use crate::browser::download;
use crate::state::{Action, Notice};
use crate::store::Store;

const KIND: &str = "application/json";

/// Saves the open draft as a file.
pub fn export_open(store: &Store) {
    let draft = store.read(|state| state.open.as_ref().map(|open| open.draft.clone()));
    if let Some(mut draft) = draft.flatten() {
        let name = draft.assessment.profile.name.clone().unwrap_or_default();
        save(store, &name, &draft.to_text());
    }
}

/// Saves a draft of the list as a file.
pub fn export_draft(store: &Store, id: &str, name: Option<&str>) {
    if let Some(text) = store.keeper().draft_text(id) {
        save(store, name.unwrap_or_default(), &text);
    }
}

/// Saves what is stored under a key as a file, as it is.
pub fn export_key(store: &Store, key: &str, name: &str) {
    if let Some(text) = store.keeper().text(key) {
        save(store, name, &text);
    }
}

fn save(store: &Store, name: &str, text: &str) {
    let file = download::file_name(name, "siapklaster", ".json");
    if download::save(&file, KIND, text).is_err() {
        store.dispatch(Action::Say(Notice::NotDownloaded));
    }
}
