//! Instead of the app, where the questionnaire's files don't come or break a rule.

use yew::prelude::Callback;

use crate::browser::page;
use crate::components::form::paper_link::paper;
use crate::draw::{El, button, el};
use crate::i18n::Language;

/// Says which file is at fault, and each place in it with a sentence; without faults, the
/// file did not come.
pub(crate) fn refused(language: Language, file: &str, faults: &[String]) -> El {
    let words = language.words();
    let fault = words.fault;
    let came = !faults.is_empty();
    let why = if came {
        fault.refused_hint.to_owned()
    } else {
        (fault.not_fetched)(file)
    };
    let mut list = el("ul");
    for fault in faults {
        list = list.with(el("li").with(el("code").text(fault)));
    }
    let again =
        button("button button--primary", fault.again).on_click(Callback::from(|_| page::reload()));
    let paper = paper(words.start.paper, words.start.paper_href);
    el("main")
        .class("shell")
        .id("refused")
        .with(super::heading(fault.refused))
        .with(el("p").text(&why))
        .with(el("p").flag("hidden", !came).with(el("code").text(file)))
        .with(list)
        .with(el("p").class("actions").with(again).maybe(paper))
}
