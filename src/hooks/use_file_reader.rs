//! Reading a file that the person picks or drops.

use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use super::use_dispatch;
use crate::browser::pick;
use crate::persistence::LARGEST;
use crate::state::{Command, ImportFault};

/// A callback that reads a file, unless it is too large, and hands it over as
/// [`Command::Import`].
#[hook]
pub fn use_file_reader() -> Callback<File> {
    let dispatch = use_dispatch();
    use_callback(dispatch, |file: File, dispatch| {
        if file.size() > LARGEST as f64 {
            dispatch.command(Command::Import(Err(ImportFault::TooLarge)));
            return;
        }
        let dispatch = dispatch.clone();
        spawn_local(async move {
            let text = pick::text(&file).await.ok_or(ImportFault::Unread);
            dispatch.command(Command::Import(text));
        });
    })
}
