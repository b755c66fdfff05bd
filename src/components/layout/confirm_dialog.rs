//! A question that must be answered before anything else: a native modal dialogue
//! (<https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/>), which keeps the focus inside
//! and gives it back by itself. The page opens and closes it once it is drawn.

use yew::Callback;
use yew::html::oncancel;

use crate::draw::{El, button, div, el, join};
use crate::live::Scene;
use crate::state::Action;

/// What is asked.
pub struct Question<'a> {
    /// The dialogue's id; its heading's is the same with `-title`.
    pub id: &'a str,
    /// The question.
    pub title: &'a str,
    /// What follows from the answers.
    pub what: &'a str,
    /// What the way out does, and Escape.
    pub out: Action,
}

/// The dialogue with its way out, and the other ways in `ways`.
pub fn ask(scene: Scene, question: Question, open: bool, ways: [Option<El>; 2]) -> El {
    let title = join(question.id, "-title");
    let store = scene.store.clone();
    let out = question.out.clone();
    let escape = Callback::from(move |event: web_sys::Event| {
        event.prevent_default();
        store.dispatch(out.clone());
    });
    let mut actions = div("actions")
        .with(button("button", scene.words.frame.cancel).does(scene.store, question.out));
    for way in ways.into_iter().flatten() {
        actions = actions.with(way);
    }
    el("dialog")
        .class("ask")
        .id(question.id)
        .set("aria-labelledby", &title)
        .set("data-open", if open { "yes" } else { "no" })
        .on(std::rc::Rc::new(oncancel::Wrapper::new(escape)))
        .with(el("h2").class("ask__title").id(&title).text(question.title))
        .with(el("p").text(question.what))
        .with(actions)
}
