//! The stages as one question of the quick questionnaire: a tick for each that is finished.

use readiness::{Answer, Id};
use yew::prelude::*;

use crate::components::form::clear_button::clear_button;
use crate::components::form::question::question;
use crate::hooks::{
    use_dispatch, use_language, use_questionnaire, use_render_count, use_text_language,
};
use crate::state::Action;

/// What [`StageTicks`] shows.
#[derive(PartialEq, Properties)]
pub struct StageTicksProps {
    /// The group of the stages.
    pub group: Id,
    /// The question's number in the whole questionnaire, from 1.
    pub number: usize,
    /// The stages.
    pub stages: Vec<Stage>,
}

/// A stage and its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// The item that asks for it.
    pub item: Id,
    /// The level from which it is finished.
    pub level: u8,
    /// Whether it is finished; none while it is unanswered.
    pub finished: Option<bool>,
}

impl Stage {
    /// A stage with its answer.
    pub fn new(item: Id, level: u8, answer: Option<&Answer>) -> Stage {
        let finished = answer.map(|it| matches!(it, Answer::Level(given) if *given >= level));
        Stage {
            item,
            level,
            finished,
        }
    }
}

/// The question.
#[component]
pub fn StageTicks(props: &StageTicksProps) -> Html {
    use_render_count("StageTicks");
    let language = use_language();
    let lang = use_text_language();
    let questionnaire = use_questionnaire();
    let dispatch = use_dispatch();
    let words = language.words().questionnaire;
    let text = &questionnaire.text;
    let StageTicksProps {
        group,
        number,
        stages,
    } = props;
    let ticked = ticked(stages);
    let answered = stages.iter().all(|stage| stage.finished.is_some());
    let none = answered && ticked.is_empty();
    let fieldset = format!("item-{group}");
    let ticks = stages.iter().map(|stage| {
        let id = &stage.item;
        let finished = stage.finished == Some(true);
        let sentence = text
            .item(id)
            .and_then(|text| text.levels.get(usize::from(stage.level)));
        let onchange = dispatch.sends(Action::Ticks(Some(toggled(&ticked, id))));
        html! {
            <label class={classes!("level", "level--tick", finished.then_some("level--chosen"))}>
                <input type="checkbox" id={format!("tick-{id}")} checked={finished} {onchange} />
                <span class="level__text" lang={lang.clone()}>
                    <strong class="level__title">{ text.title(id) }</strong>
                    { sentence.map_or("", |sentence| sentence) }
                </span>
            </label>
        }
    });
    html! {
        <fieldset
            id={fieldset.clone()}
            class={classes!("item", answered.then_some("item--answered"))}
            aria-describedby="help-ticks"
        >
            { question(*number, words.ticks, None) }
            <p class="item__help" id="help-ticks">{ words.ticks_hint }</p>
            <div class="item__levels">{ for ticks }</div>
            <div class="item__states">
                <label class={classes!("item__state", none.then_some("item__state--chosen"))}>
                    <input
                        type="checkbox"
                        id="tick-none"
                        checked={none}
                        onchange={dispatch.sends(Action::Ticks((!none).then(Vec::new)))}
                    />
                    <span>{ words.ticks_none }</span>
                </label>
                { clear_button(
                    &fieldset,
                    words.ticks,
                    answered,
                    Action::Ticks(None),
                    language,
                    &dispatch,
                ) }
            </div>
        </fieldset>
    }
}

/// The stages that are finished.
fn ticked(stages: &[Stage]) -> Vec<Id> {
    let finished = stages.iter().filter(|stage| stage.finished == Some(true));
    finished.map(|stage| stage.item.clone()).collect()
}

/// What is ticked once the tick of a stage is set or taken away.
fn toggled(ticked: &[Id], stage: &Id) -> Vec<Id> {
    let mut after = ticked.to_vec();
    if ticked.contains(stage) {
        after.retain(|it| it != stage);
    } else {
        after.push(stage.clone());
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tick_stands_for_the_level_that_finishes_a_stage() {
        let stage = |answer: Option<Answer>| Stage::new("one".into(), 3, answer.as_ref());
        assert_eq!(stage(Some(Answer::Level(3))).finished, Some(true));
        assert_eq!(stage(Some(Answer::Level(4))).finished, Some(true));
        assert_eq!(stage(Some(Answer::Level(2))).finished, Some(false));
        assert_eq!(stage(Some(Answer::DontKnow)).finished, Some(false));
        assert_eq!(stage(None).finished, None);
    }

    #[test]
    fn ticking_one_stage_leaves_the_others_as_they_are() {
        let [one, two]: [Id; 2] = ["one".into(), "two".into()];
        let both = toggled(std::slice::from_ref(&one), &two);
        assert_eq!(both, [one.clone(), two.clone()]);
        assert_eq!(toggled(&both, &one), [two]);
    }
}
