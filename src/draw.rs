//! Builds elements. Yew's `html!` writes the making of every element out where it stands,
//! which is fast and large; here each step is a call of one function, and the screens'
//! WebAssembly is a fraction of the size.
//!
//! What comes and goes stands in an element of its own that stays, and lists whose members
//! have keys stand alone in theirs: Yew matches siblings without keys by their place.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement};
use yew::html::{onchange, onclick, oninput};
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, VTag, VText};

use crate::state::Action;
use crate::store::Store;

/// An element in the making. Boxed, so that a step moves a pointer, not the element.
#[must_use]
pub struct El(Box<VTag>);

/// Begins an element.
#[inline(never)]
pub fn el(name: &'static str) -> El {
    El(Box::new(VTag::new(name)))
}

/// Begins an element of a class.
#[inline(never)]
pub fn div(class: &str) -> El {
    el("div").class(class)
}

/// A button of a class, that does nothing yet.
#[inline(never)]
pub fn button(class: &str, label: &str) -> El {
    el("button").set("type", "button").class(class).text(label)
}

/// Joins texts, as an id from its parts.
#[inline(never)]
pub fn join(one: &str, other: &str) -> String {
    [one, other].concat()
}

impl El {
    /// Sets an attribute.
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: &str) -> El {
        self.0
            .add_attribute(name, AttrValue::from(Rc::<str>::from(value)));
        self
    }

    /// Sets an attribute to a whole number.
    #[inline(never)]
    pub fn count(self, name: &'static str, value: usize) -> El {
        self.set(name, &value.to_string())
    }

    /// Sets an attribute without a value, or leaves it out.
    #[inline(never)]
    pub fn flag(self, name: &'static str, on: bool) -> El {
        if on { self.set(name, "") } else { self }
    }

    /// Sets the class.
    #[inline(never)]
    pub fn class(self, class: &str) -> El {
        self.set("class", class)
    }

    /// Adds a class to the one that is set, where `on`.
    #[inline(never)]
    pub fn class_if(self, base: &str, more: &str, on: bool) -> El {
        if on {
            self.class(&[base, " ", more].concat())
        } else {
            self.class(base)
        }
    }

    /// Sets the id.
    #[inline(never)]
    pub fn id(self, id: &str) -> El {
        self.set("id", id)
    }

    /// Sets the name that Yew knows it by among its siblings.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> El {
        self.0.key = Some(Key::from(key));
        self
    }

    /// Adds text.
    #[inline(never)]
    pub fn text(self, text: &str) -> El {
        self.put(VText::new(AttrValue::from(Rc::<str>::from(text))).into())
    }

    /// Adds an element.
    #[inline(never)]
    pub fn with(self, child: El) -> El {
        self.put(child.done())
    }

    /// Adds an element where there is one.
    #[inline(never)]
    pub fn maybe(self, child: Option<El>) -> El {
        match child {
            Some(child) => self.with(child),
            None => self,
        }
    }

    /// Adds anything that Yew draws.
    #[inline(never)]
    pub fn put(mut self, child: Html) -> El {
        self.0.add_child(child);
        self
    }

    /// Whether a radio or tick is set; forced onto the element at every drawing.
    #[inline(never)]
    pub fn checked(mut self, on: bool) -> El {
        self.0.set_checked(on);
        self
    }

    /// What stands in a field.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> El {
        self.0
            .set_value(Some(AttrValue::from(Rc::<str>::from(value))));
        self
    }

    /// Where the element is found once it is drawn.
    #[inline(never)]
    pub fn node(mut self, node: &NodeRef) -> El {
        self.0.node_ref = node.clone();
        self
    }

    /// Listens.
    #[inline(never)]
    pub fn on(mut self, listener: Rc<dyn Listener>) -> El {
        self.0.add_listener(listener);
        self
    }

    /// Calls back on a click, or Enter or Space on a button.
    #[inline(never)]
    pub fn on_click(self, callback: Callback<MouseEvent>) -> El {
        self.on(Rc::new(onclick::Wrapper::new(callback)))
    }

    /// Calls back on a change of a radio or tick.
    #[inline(never)]
    pub fn on_change(self, callback: Callback<Event>) -> El {
        self.on(Rc::new(onchange::Wrapper::new(callback)))
    }

    /// Calls back with what stands in the field at each change of it.
    #[inline(never)]
    pub fn on_text(self, callback: Callback<String>) -> El {
        let callback = Callback::from(move |event: InputEvent| {
            let target = event.target();
            let text = target.and_then(|target| match target.dyn_ref::<HtmlInputElement>() {
                Some(input) => Some(input.value()),
                None => Some(target.dyn_ref::<HtmlTextAreaElement>()?.value()),
            });
            if let Some(text) = text {
                callback.emit(text);
            }
        });
        self.on(Rc::new(oninput::Wrapper::new(callback)))
    }

    /// Hands an action over on a click.
    #[inline(never)]
    pub fn does(self, store: &Store, action: Action) -> El {
        let store = store.clone();
        self.on_click(Callback::from(move |event: MouseEvent| {
            // Links among them lead on by the action, not by their address.
            event.prevent_default();
            store.dispatch(action.clone());
        }))
    }

    /// Hands an action over on a change.
    #[inline(never)]
    pub fn changes(self, store: &Store, action: Action) -> El {
        let store = store.clone();
        self.on_change(Callback::from(move |_: Event| {
            store.dispatch(action.clone());
        }))
    }

    /// The finished element.
    #[inline(never)]
    pub fn done(self) -> Html {
        (*self.0).into()
    }
}
