//! The first page as it stands in the HTML before the app runs (`boot/first.js`), and its
//! replacement by the app (`boot/take-over.js`). These scripts and the app talk by events on the
//! window.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement, NodeList};

use super::frame;

/// One control of the first page that holds something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// The level, or the state, chosen for an item: the value of its radio button.
    Chosen {
        /// The item's id.
        item: String,
        /// A level's number, `dont_know` or `not_applicable`.
        value: String,
    },
    /// "There is evidence", ticked or not.
    Evidence {
        /// The item's id.
        item: String,
        /// Whether it is ticked.
        there: bool,
    },
    /// The note beside an item, empty where there is none.
    Note {
        /// The item's id.
        item: String,
        /// What stands in its field.
        note: String,
    },
}

/// Whether a first page stands in the HTML.
pub fn stands() -> bool {
    !all("#first > *").is_empty()
}

/// What the controls of the first page hold.
pub fn read() -> Vec<Given> {
    let inputs = all("#first :is([type=radio], [type=checkbox])");
    let inputs = inputs.iter().filter_map(|node| {
        let input = node.dyn_ref::<HtmlInputElement>()?;
        match input.id().strip_prefix("evidence-") {
            Some(item) => Some(Given::Evidence {
                item: item.to_owned(),
                there: input.checked(),
            }),
            None if input.checked() => Some(Given::Chosen {
                item: input.name(),
                value: input.value(),
            }),
            None => None,
        }
    });
    let notes = all("#first textarea");
    let notes = notes.iter().filter_map(|node| {
        let field = node.dyn_ref::<HtmlTextAreaElement>()?;
        Some(Given::Note {
            item: field.id().strip_prefix("note-")?.to_owned(),
            note: field.value(),
        })
    });
    inputs.chain(notes).collect()
}

fn all(selector: &str) -> Vec<web_sys::Node> {
    let found = || -> Option<NodeList> {
        let document = web_sys::window()?.document()?;
        document.query_selector_all(selector).ok()
    };
    let Some(nodes) = found() else {
        return Vec::new();
    };
    (0..nodes.length())
        .filter_map(|index| nodes.get(index))
        .collect()
}

/// Has the first page replaced by the app, which is mounted: at once, or as soon as nothing is
/// pressed or typed there.
pub fn replace() {
    frame::send("siapklaster:mounted", "");
}

/// Has the first page replaced in any case: there is something else to read.
pub fn give_way() {
    frame::send("siapklaster:mounted", "refused");
}

/// Calls back, as long as the listener lives, whenever something was answered on the first page
/// although the app is mounted, and once more just before it is replaced.
pub fn watch(answered: impl Fn() + 'static) -> Option<EventListener> {
    frame::hear("siapklaster:answered", move |_| answered())
}

/// Says on the first page that a file did not come, and calls back when it is to be fetched again.
pub fn say_unfetched(file: &str, again: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::once(&window, "siapklaster:again", move |_| again()).forget();
    }
    frame::send("siapklaster:unfetched", file);
}
