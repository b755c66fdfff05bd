//! The stages as one question of the quick walk: a tick for each that is finished.

use std::rc::Rc;

use readiness::{Answer, Id};
use yew::prelude::*;

use crate::platform::page;
use crate::state::{Action, Page, State, tick_level};
use crate::store::{Pinned, use_selected, use_store};
use crate::text::Language;

/// Which page of the walk the ticks are.
#[derive(Properties, PartialEq)]
pub struct StageTicksProps {
    /// The page's group.
    pub group: Rc<str>,
    /// The question's number.
    pub number: usize,
}

#[derive(Clone, PartialEq)]
struct Drawn {
    text: Pinned<readiness::Text>,
    language: Language,
    /// Each stage with the level that finishes it, and whether it is; none while unanswered.
    stages: Vec<(Id, u8, Option<bool>)>,
}

fn drawn(state: &State, group: &str) -> Option<Drawn> {
    let open = state.open.as_ref()?;
    let page: &Page = &open.plan.pages[open.plan.page(group)?];
    let stages = page.items.iter().filter_map(|id| {
        let level = tick_level(state.instrument.item(id)?)?;
        let answer = open.draft.recorded(id).and_then(|it| it.answer.as_ref());
        let finished = answer.map(|it| matches!(it, Answer::Level(given) if *given >= level));
        Some((id.clone(), level, finished))
    });
    Some(Drawn {
        text: Pinned(Rc::clone(&state.text)),
        language: state.language,
        stages: stages.collect(),
    })
}

/// The question.
#[component]
pub fn StageTicks(props: &StageTicksProps) -> Html {
    let store = use_store();
    let group = Rc::clone(&props.group);
    let drawn = use_selected(move |state| drawn(state, &group));
    let Some(drawn) = drawn else {
        return html! { <fieldset class="item" hidden=true></fieldset> };
    };
    let words = drawn.language.words().walk;
    let ticked = drawn.stages.iter().filter(|stage| stage.2 == Some(true));
    let ticked: Vec<Id> = ticked.map(|stage| stage.0.clone()).collect();
    let answered = drawn.stages.iter().all(|stage| stage.2.is_some());
    let none = answered && ticked.is_empty();
    let name = ["item-", &*props.group].concat();
    let set = |ticks: Option<Vec<Id>>| {
        let store = store.clone();
        move || store.dispatch(Action::Ticks(ticks.clone()))
    };
    let clear = {
        let (set, first) = (set(None), ["#", &name, " input"].concat());
        move |_: MouseEvent| {
            set();
            page::focus(&first);
        }
    };
    let tick_none = {
        let set = set(if none { None } else { Some(Vec::new()) });
        move |_: Event| set()
    };
    html! {
        <fieldset id={name} class={classes!("item", answered.then_some("item--answered"))} aria-describedby="help-ticks">
            <legend class="item__question">
                <span class="item__number">{ props.number }</span>
                <span>{ words.ticks }</span>
            </legend>
            <p class="item__help" id="help-ticks">{ words.ticks_hint }</p>
            <div class="item__levels">
                for (id, level, finished) in &drawn.stages {
                    <label key={&**id} class={classes!("level", "level--tick", (*finished == Some(true)).then_some("level--chosen"))}>
                        <input
                            type="checkbox" id={["tick-", id].concat()} checked={*finished == Some(true)}
                            onchange={
                                let mut ticks = ticked.clone();
                                if *finished == Some(true) { ticks.retain(|it| it != id) } else { ticks.push(id.clone()) }
                                let set = set(Some(ticks));
                                move |_: Event| set()
                            }
                        />
                        <span class="level__text">
                            <strong class="level__title">{ drawn.text.title(id) }</strong>
                            { drawn.text.item(id).and_then(|text| text.levels.get(usize::from(*level))).map_or("", String::as_str) }
                        </span>
                    </label>
                }
            </div>
            <div class="item__states">
                <label class={classes!("item__state", none.then_some("item__state--chosen"))}>
                    <input type="checkbox" id="tick-none" checked={none} onchange={tick_none} />
                    <span>{ words.ticks_none }</span>
                </label>
                <button
                    type="button" class="item__clear button button--quiet" hidden={!answered}
                    aria-label={(words.clear_of)(words.ticks)} onclick={clear}
                >{ words.clear }</button>
            </div>
        </fieldset>
    }
}
