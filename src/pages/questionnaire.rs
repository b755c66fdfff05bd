//! The questionnaire, one page at a time.

use readiness::Answer;

use crate::components::form::page_list::walk_map;
use crate::draw::{El, div, el};
use crate::live::{Part, Scene};
use crate::state::Open;

/// A page of the questionnaire. Answers don't redraw it: its parts watch for themselves.
pub(crate) fn walk(scene: Scene, open: &Open, group: &str) -> El {
    let words = scene.words.questionnaire;
    let text = &scene.state.text;
    let index = open.plan.page(group).unwrap_or_default();
    let Some(page) = open.plan.pages.get(index) else {
        return el("h1").id("heading").set("tabindex", "-1");
    };
    let stages = page.items.first().is_some_and(|id| {
        let item = scene.state.instrument.item(id);
        item.is_some_and(|item| !item.scored)
    });
    let items = page.items.iter();
    let tops = items.filter_map(|id| scene.state.instrument.item(id)?.top());
    let top = tops.max().filter(|_| !page.ticks);
    let mut hint = div("walk__hint");
    if stages && open.draft.deepened && !page.ticks {
        hint = hint.with(el("p").class("notice").text(words.ticks_before));
    }
    let others = open.draft.others();
    if others > 0 && (index == 0 || open.draft.own_place().is_none()) {
        hint = hint.with(el("p").class("muted").text(&(words.others)(others)));
    }
    let mut items = div("walk__items");
    if page.ticks {
        items = items.put(Part::Ticks(page.group.clone(), page.first).live(scene.store));
    } else {
        for (offset, id) in page.items.iter().enumerate() {
            items = items.put(Part::Item(id.clone(), page.first + offset).live(scene.store));
        }
    }
    let last = index + 1 == open.plan.pages.len();
    let section = page.section.as_ref().map_or("", |id| text.title(id));
    let content = div("walk__page")
        .put(Part::Progress.live(scene.store))
        .with(el("p").class("walk__section").text(section))
        .with(super::heading(text.title(&page.group)))
        .with(
            el("p")
                .class("walk__help")
                .text(text.help(&page.group).unwrap_or_default()),
        )
        .with(hint)
        .with(items)
        .with(div("walk__retired").maybe(last.then(|| retired(scene, open)).flatten()))
        .put(Part::Foot(index).live(scene.store))
        .with(div("walk__keys").maybe(top.map(|top| {
            // One key is one digit.
            el("p").class("muted").text(&(words.keys)(top.min(9)))
        })));
    div("walk").with(walk_map(scene, open, index)).with(content)
}

/// Answers to questions that the questionnaire no longer has.
fn retired(scene: Scene, open: &Open) -> Option<El> {
    let words = scene.words.questionnaire;
    let retired = open.draft.assessment.retired(&scene.state.instrument);
    let mut list = el("ul");
    for gone in &retired {
        let answer = match &gone.recorded.answer {
            Some(Answer::Level(level)) => (words.level)(*level),
            Some(Answer::Number(number)) => readiness::number::write(*number),
            Some(Answer::DontKnow) => words.dont_know.to_owned(),
            Some(Answer::NotApplicable) => words.not_applicable.to_owned(),
            Some(Answer::Tally(_)) | None => "–".to_owned(),
        };
        let note = gone.recorded.note.as_deref().unwrap_or_default();
        let said = [gone.item, ": ", &answer].concat();
        list = list.with(el("li").text(&said).with(el("p").text(note)));
    }
    (!retired.is_empty()).then(|| {
        el("section")
            .class("card")
            .with(el("h2").text(words.retired))
            .with(el("p").text(words.retired_hint))
            .with(list)
    })
}
