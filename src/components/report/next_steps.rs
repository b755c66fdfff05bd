//! The next steps with the most leverage, and the same by who owns them.

use crate::components::report::copy_text::copy_text;
use crate::components::report::recommendation::{
    Recommendation, as_text, by_owner, recommendations,
};
use crate::components::report::sheet::Sheet;
use crate::draw::{El, div, el};
use crate::i18n::numbers::tenths;

/// So many steps are told in full.
const FIRST: usize = 5;
/// So many are listed by owner; a summary letter carries as many.
const LISTED: usize = 10;

/// Draws the steps in full, highest leverage first.
pub fn next_steps(sheet: &Sheet) -> El {
    let steps = recommendations(sheet, FIRST);
    let words = sheet.words;
    if steps.is_empty() {
        return el("p").class("next-steps__none").text(words.steps_none);
    }
    let mut list = el("ol").class("next-steps");
    for step in &steps {
        list = list.with(full(sheet, step));
    }
    el("div")
        .with(el("p").class("muted").text(words.steps_about))
        .with(list)
}

fn full(sheet: &Sheet, step: &Recommendation) -> El {
    let words = sheet.words;
    let said = |name: &'static str, class: &str, text: &str| el(name).class(class).text(text);
    let gain = said("p", "next-step__gain", &gain(sheet, step));
    let home = [&step.dimension, " · ", &step.title].concat();
    let top = div("next-step__top").with(said("p", "next-step__dimension", &home));
    let top = top.with(gain);
    let mut entry = el("li")
        .class("next-step")
        .id(&["step-", &step.item].concat());
    // Whose it is comes first: the sentence is said to them.
    let owner = el("strong")
        .with(said("span", "visually-hidden", words.owner))
        .text(&step.owner)
        .text(": ");
    let what = el("p")
        .class("next-step__what")
        .with(owner)
        .text(&step.step);
    entry = entry.with(top).with(what);
    if let Some((level, top, sentence)) = &step.level {
        entry = entry.with(said(
            "p",
            "next-step__level",
            &(words.stands_at)(*level, *top, sentence),
        ));
    }
    let [who, when] = words.promise;
    let promise = el("p")
        .class("next-step__promise")
        .set("aria-hidden", "true")
        .with(el("span").text(who))
        .with(el("span").text(when));
    entry.with(promise)
}

fn gain(sheet: &Sheet, step: &Recommendation) -> String {
    (sheet.words.gain)(&tenths(step.gain, sheet.language))
}

/// Draws the steps by owner, with a button that copies them as text. `name` heads the text.
pub fn steps_by_owner(sheet: &Sheet, name: &str) -> El {
    let steps = recommendations(sheet, LISTED);
    let words = sheet.words;
    let mut heading = vec![name.to_owned()];
    heading.extend(sheet.verdict());
    let mut owners = div("by-owner");
    for (owner, theirs) in by_owner(&steps) {
        let mut list = el("ul");
        for step in theirs {
            let home = [&step.dimension, " · ", &gain(sheet, step)].concat();
            let home = el("span").class("by-owner__dimension").text(&home);
            list = list.with(el("li").text(&step.step).text(" ").with(home));
        }
        let title = el("h3").text(owner);
        owners = owners.with(
            el("section")
                .class("by-owner__owner")
                .with(title)
                .with(list),
        );
    }
    let about = el("p")
        .class("muted")
        .text(&(words.by_owner_about)(steps.len()));
    let copy = copy_text(
        "action-list",
        &as_text(&heading, &steps),
        words.copy_list,
        words.list_as_text,
        false,
        words,
    );
    el("div").with(about).with(owners).with(copy)
}
