//! The stages as one question of the quick walk: a tick for each that is finished.

use readiness::{Answer, Id};

use crate::components::form::item_card::{clear, question};
use crate::draw::{El, div, el, join};
use crate::live::Scene;
use crate::state::Action;

/// A stage, with the level that finishes it, and whether it is finished; none while
/// unanswered.
type Stage<'a> = (&'a Id, u8, Option<bool>);

/// The question.
pub fn stage_ticks(scene: Scene, group: &Id, number: usize) -> El {
    let words = scene.words.questionnaire;
    let stages = stages(scene, group);
    let ticked = stages.iter().filter(|stage| stage.2 == Some(true));
    let ticked: Vec<Id> = ticked.map(|stage| stage.0.clone()).collect();
    let answered = stages.iter().all(|stage| stage.2.is_some());
    let none = answered && ticked.is_empty();
    let mut levels = div("item__levels");
    for stage in &stages {
        levels = levels.with(tick(scene, stage, &ticked));
    }
    let fieldset = join("item-", group);
    let rest = div("item__states")
        .with(
            el("label")
                .class_if("item__state", "item__state--chosen", none)
                .with(
                    el("input")
                        .set("type", "checkbox")
                        .id("tick-none")
                        .checked(none)
                        .changes(scene.store, Action::Ticks((!none).then(Vec::new))),
                )
                .with(el("span").text(words.ticks_none)),
        )
        .with(clear(
            scene,
            &fieldset,
            words.ticks,
            answered,
            Action::Ticks(None),
        ));
    el("fieldset")
        .id(&fieldset)
        .class_if("item", "item--answered", answered)
        .set("aria-describedby", "help-ticks")
        .with(question(number, words.ticks))
        .with(
            el("p")
                .class("item__help")
                .id("help-ticks")
                .text(words.ticks_hint),
        )
        .with(levels)
        .with(rest)
}

fn stages<'a>(scene: Scene<'a>, group: &str) -> Vec<Stage<'a>> {
    let Some(open) = &scene.state.open else {
        return Vec::new();
    };
    let Some(page) = open.plan.page(group) else {
        return Vec::new();
    };
    let stages = open.plan.pages[page].items.iter().filter_map(|id| {
        let level = scene.state.instrument.item(id)?.finished_level()?;
        let answer = open.draft.recorded(id).and_then(|it| it.answer.as_ref());
        let finished = answer.map(|it| matches!(it, Answer::Level(given) if *given >= level));
        Some((id, level, finished))
    });
    stages.collect()
}

fn tick(scene: Scene, (id, level, finished): &Stage, ticked: &[Id]) -> El {
    let finished = *finished == Some(true);
    let mut after = ticked.to_vec();
    if finished {
        after.retain(|it| it != *id);
    } else {
        after.push((*id).clone());
    }
    let text = &scene.state.text;
    let sentence = text
        .item(id)
        .and_then(|text| text.levels.get(usize::from(*level)));
    el("label")
        .class_if("level level--tick", "level--chosen", finished)
        .with(
            el("input")
                .set("type", "checkbox")
                .id(&join("tick-", id))
                .checked(finished)
                .changes(scene.store, Action::Ticks(Some(after))),
        )
        .with(
            el("span")
                .class("level__text")
                .with(el("strong").class("level__title").text(text.title(id)))
                .text(sentence.map_or("", |it| it)),
        )
}
