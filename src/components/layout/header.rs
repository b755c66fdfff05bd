//! The head of every screen: whose page this is, whether the work is kept, which language.

use yew::Callback;

use crate::browser::page;
use crate::draw::{El, button, div, el, join};
use crate::i18n::Language;
use crate::live::{Part, Scene};
use crate::startup::speak;
use crate::state::{Action, Civil, Route};

/// The head.
pub fn masthead(scene: Scene) -> El {
    let words = scene.words.frame;
    // Not a link to "#main": the fragment is the place in the app.
    let skip = button("masthead__skip button", words.skip)
        .on_click(Callback::from(|_| page::focus("#heading")));
    let mut mark = el("svg")
        .class("masthead__mark")
        .set("viewBox", "0 0 32 32")
        .set("aria-hidden", "true");
    for (x, y) in [("10", "11"), ("22", "11"), ("16", "21")] {
        mark = mark.with(el("circle").set("cx", x).set("cy", y).set("r", "6"));
    }
    let home = el("a")
        .class("masthead__home")
        .set("href", "#/")
        .set("aria-label", words.home)
        .does(scene.store, Action::Go(Route::Start))
        .with(mark)
        .with(el("span").text("SiapKlaster"));
    let mut languages = div("masthead__languages")
        .set("role", "group")
        .set("aria-label", words.language);
    for language in Language::ALL {
        languages = languages.with(language_button(scene, language));
    }
    el("header")
        .class("masthead")
        .with(skip)
        .with(home)
        .put(Part::Saved.live(scene.store))
        .with(languages)
}

fn language_button(scene: Scene, language: Language) -> El {
    let chosen = language == scene.state.language;
    let store = scene.store.clone();
    let name = el("span")
        .class("visually-hidden")
        .text(&join(" ", language.name()));
    button("masthead__language", language.code())
        .set("lang", language.code())
        .id(&join("language-", language.code()))
        .set("title", language.name())
        .set("aria-pressed", if chosen { "true" } else { "false" })
        .on_click(Callback::from(move |_| {
            // Also while another language's words are on their way.
            if store.read(|state| state.asked) != Some(language) {
                speak(&store, language);
            }
        }))
        .with(name)
}

/// A time of day as it is written in Indonesia, and read everywhere.
pub fn clock(time: &Civil) -> String {
    let two = |number: u8| {
        let text = number.to_string();
        if number < 10 { join("0", &text) } else { text }
    };
    [two(time.hour), two(time.minute)].join(".")
}
