//! One question with its levels, and what can be said beside the answer. It is drawn anew
//! only when its own answer, or the language, has changed.
//!
//! A native radio group in a fieldset: <https://www.w3.org/WAI/ARIA/apg/patterns/radio/>.

use std::rc::Rc;

use readiness::{Answer, Id, Kind};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::components::number_field::NumberField;
use crate::platform::page;
use crate::state::{Action, State};
use crate::store::{Pinned, use_selected, use_store};
use crate::text::Language;

/// Which question.
#[derive(Properties, PartialEq)]
pub struct ItemCardProps {
    /// The item.
    pub id: Id,
    /// Its number in the whole walk.
    pub number: usize,
}

#[derive(Clone, PartialEq)]
struct Drawn {
    instrument: Pinned<readiness::Instrument>,
    text: Pinned<readiness::Text>,
    language: Language,
    answer: Option<Answer>,
    note: Option<String>,
    evidence: bool,
}

fn drawn(state: &State, id: &str) -> Option<Drawn> {
    let recorded = state.open.as_ref()?.draft.recorded(id);
    Some(Drawn {
        instrument: Pinned(Rc::clone(&state.instrument)),
        text: Pinned(Rc::clone(&state.text)),
        language: state.language,
        answer: recorded.and_then(|it| it.answer.clone()),
        note: recorded.and_then(|it| it.note.clone()),
        evidence: recorded.is_some_and(|it| it.evidence),
    })
}

/// The question.
#[component]
pub fn ItemCard(props: &ItemCardProps) -> Html {
    let store = use_store();
    let id = props.id.clone();
    let drawn = use_selected({
        let id = id.clone();
        move |state| drawn(state, &id)
    });
    // A note that was there is open at first; from then on the person opens and closes it.
    let had_note = use_memo((), |()| {
        drawn.as_ref().is_some_and(|drawn| drawn.note.is_some())
    });
    let Some(drawn) = drawn else {
        return html! { <fieldset class="item" hidden=true></fieldset> };
    };
    let words = drawn.language.words().walk;
    let (Some(item), Some(text)) = (drawn.instrument.item(&id), drawn.text.item(&id)) else {
        return html! { <fieldset class="item" hidden=true></fieldset> };
    };
    let give = {
        let (store, id) = (store.clone(), id.clone());
        move |answer: Option<Answer>| {
            store.dispatch(Action::Answer {
                item: id.clone(),
                answer,
            });
        }
    };
    let choice = |value: &str, answer: Answer| {
        let give = give.clone();
        let checked = drawn.answer.as_ref() == Some(&answer);
        let onchange = move |_: Event| give(Some(answer.clone()));
        html! { <input type="radio" name={id.to_string()} value={value.to_owned()} {checked} {onchange} /> }
    };
    let state_choice = |value: &'static str, answer: Answer, label: &'static str| {
        let chosen = drawn.answer.as_ref() == Some(&answer);
        html! {
            <label class={classes!("item__state", chosen.then_some("item__state--chosen"))}>
                { choice(value, answer) }
                <span>{ label }</span>
            </label>
        }
    };
    let onkeydown = {
        let (give, id, top) = (give.clone(), id.clone(), item.top());
        move |event: KeyboardEvent| {
            if let Some(level) = digit(&event).filter(|level| top.is_some_and(|top| *level <= top))
            {
                event.prevent_default();
                give(Some(Answer::Level(level)));
                page::focus(&format!("#item-{id} input[value='{level}']"));
            }
        }
    };
    let clear = {
        let (give, id) = (give.clone(), id.clone());
        move |_: MouseEvent| {
            give(None);
            // The button goes away with the answer; the focus stays with the question.
            page::focus(&["#item-", &id, " input"].concat());
        }
    };
    let on_note = {
        let (store, id) = (store.clone(), id.clone());
        move |event: InputEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            store.dispatch(Action::Note {
                item: id.clone(),
                note: area.value(),
            });
        }
    };
    let on_evidence = {
        let (store, id) = (store.clone(), id.clone());
        move |event: Event| {
            let tick: HtmlInputElement = event.target_unchecked_into();
            store.dispatch(Action::Evidence {
                item: id.clone(),
                there: tick.checked(),
            });
        }
    };
    let named = |part: &str| [part, "-", &*id].concat();
    let described = text.help.is_some().then(|| named("help"));
    let answered = drawn.answer.is_some();
    html! {
        <fieldset
            id={named("item")} class={classes!("item", answered.then_some("item--answered"))}
            aria-describedby={described} {onkeydown}
        >
            <legend class="item__question">
                <span class="item__number">{ props.number }</span>
                <span>{ &text.question }</span>
            </legend>
            if let Some(help) = &text.help {
                <p class="item__help" id={named("help")}>{ help }</p>
            }
            <div class="item__levels">
                { match &item.kind {
                    Kind::Scale { levels } => (0..*levels).map(|level| {
                        let sentence = text.levels.get(usize::from(level)).map_or("", String::as_str);
                        let chosen = drawn.answer == Some(Answer::Level(level));
                        html! {
                            <label class={classes!("level", chosen.then_some("level--chosen"))}>
                                { choice(&level.to_string(), Answer::Level(level)) }
                                <span class="level__number" aria-hidden="true">{ level }</span>
                                <span class="level__text">{ sentence }</span>
                            </label>
                        }
                    }).collect::<Html>(),
                    Kind::Number { unit, lo, hi, .. } => html! {
                        <NumberField
                            id={named("number")} unit={unit.clone()} lo={*lo} hi={*hi}
                            label={text.question.clone()} language={drawn.language}
                            value={match drawn.answer { Some(Answer::Number(value)) => Some(value), _ => None }}
                            on={Callback::from({ let give = give.clone(); move |value: Option<f64>| give(value.map(Answer::Number)) })}
                        />
                    },
                } }
            </div>
            <div class="item__states">
                <span class="item__states-label">{ words.states }</span>
                { state_choice("dont_know", Answer::DontKnow, words.dont_know) }
                { state_choice("not_applicable", Answer::NotApplicable, words.not_applicable) }
                <button
                    type="button" class="item__clear button button--quiet" hidden={!answered}
                    aria-label={(words.clear_of)(&text.question)} onclick={clear}
                >{ words.clear }</button>
            </div>
            <div class="item__beside">
                <label class="item__evidence">
                    <input type="checkbox" id={named("evidence")} checked={drawn.evidence} onchange={on_evidence} />
                    <span>
                        { words.evidence }
                        if let Some(example) = &text.evidence {
                            <span class="item__example">{ (words.evidence_example)(example) }</span>
                        }
                    </span>
                </label>
                <details class="item__note" open={*had_note}>
                    <summary>{ if drawn.note.is_some() { words.note } else { words.note_add } }</summary>
                    <textarea
                        id={named("note")} rows="3" aria-label={words.note_label}
                        value={drawn.note.clone().unwrap_or_default()} oninput={on_note}
                    />
                </details>
            </div>
        </fieldset>
    }
}

/// The level that a key stands for: a digit alone, typed on anything but a text field.
fn digit(event: &KeyboardEvent) -> Option<u8> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let target = event.target()?;
    let in_text = match target.dyn_ref::<HtmlInputElement>() {
        Some(input) => !matches!(input.type_().as_str(), "radio" | "checkbox"),
        None => target.dyn_ref::<HtmlTextAreaElement>().is_some(),
    };
    let key = event.key();
    if in_text || key.len() != 1 {
        return None;
    }
    key.parse().ok()
}
