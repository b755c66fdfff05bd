//! One question with its levels, and what can be said beside the answer. It is drawn anew
//! only when its own answer, or the language, has changed.
//!
//! A native radio group in a fieldset: <https://www.w3.org/WAI/ARIA/apg/patterns/radio/>.

use std::rc::Rc;

use readiness::{Answer, Id, Item, ItemText, Kind, Recorded};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::html::onkeydown;
use yew::prelude::{Callback, KeyboardEvent};

use crate::browser::page;
use crate::components::form::number_field::number_field;
use crate::draw::{El, button, div, el, join};
use crate::live::Scene;
use crate::state::Action;

/// The question. `had_note` opens the note that was there when it first appeared; from then
/// on the person opens and closes it.
pub fn item_card(scene: Scene, id: &Id, number: usize, had_note: bool) -> El {
    let state = scene.state;
    let known = state.instrument.item(id).zip(state.text.item(id));
    let Some(((item, text), open)) = known.zip(state.open.as_ref()) else {
        return el("fieldset").flag("hidden", true);
    };
    let blank = Recorded::default();
    let recorded = open.draft.recorded(id).unwrap_or(&blank);
    let answered = recorded.answer.is_some();
    let help = join("help-", id);
    let levels = match &item.kind {
        Kind::Scale { levels } => scale(scene, item, text, recorded, *levels),
        Kind::Number { unit, lo, hi, .. } => {
            let value = match recorded.answer {
                Some(Answer::Number(value)) => Some(value),
                _ => None,
            };
            div("item__levels").with(number_field(
                scene,
                id,
                &text.question,
                unit,
                [*lo, *hi],
                value,
            ))
        }
    };
    let mut card = el("fieldset")
        .id(&join("item-", id))
        .class_if("item", "item--answered", answered)
        .on(Rc::new(onkeydown::Wrapper::new(keys(scene, item))));
    if text.help.is_some() {
        card = card.set("aria-describedby", &help);
    }
    let note = text.help.as_deref();
    card.with(question(number, &text.question))
        .with(
            el("p")
                .class("item__help")
                .id(&help)
                .flag("hidden", note.is_none())
                .text(note.unwrap_or_default()),
        )
        .with(levels)
        .with(states(scene, item, text, recorded))
        .with(beside(scene, item, text, recorded, had_note))
}

/// The number and the words of a question.
pub fn question(number: usize, words: &str) -> El {
    el("legend")
        .class("item__question")
        .with(el("span").class("item__number").text(&number.to_string()))
        .with(el("span").text(words))
}

/// The button that clears an answer, hidden while there is none.
pub fn clear(scene: Scene, fieldset: &str, question: &str, answered: bool, action: Action) -> El {
    let words = scene.words.questionnaire;
    let (store, first) = (scene.store.clone(), ["#", fieldset, " input"].concat());
    button("item__clear button button--quiet", words.clear)
        .flag("hidden", !answered)
        .set("aria-label", &(words.clear_of)(question))
        .on_click(Callback::from(move |_| {
            store.dispatch(action.clone());
            // The button goes away with the answer; the focus stays with the question.
            page::focus(&first);
        }))
}

fn scale(scene: Scene, item: &Item, text: &ItemText, recorded: &Recorded, levels: u8) -> El {
    let mut list = div("item__levels");
    for level in 0..levels {
        let answer = Answer::Level(level);
        let chosen = recorded.answer.as_ref() == Some(&answer);
        let number = level.to_string();
        let sentence = text.levels.get(usize::from(level)).map_or("", |it| it);
        list = list.with(
            el("label")
                .class_if("level", "level--chosen", chosen)
                .with(radio(scene, item, &number, answer, chosen))
                .with(
                    el("span")
                        .class("level__number")
                        .set("aria-hidden", "true")
                        .text(&number),
                )
                .with(el("span").class("level__text").text(sentence)),
        );
    }
    list
}

fn radio(scene: Scene, item: &Item, value: &str, answer: Answer, chosen: bool) -> El {
    el("input")
        .set("type", "radio")
        .set("name", &item.id)
        .value(value)
        .checked(chosen)
        .changes(
            scene.store,
            Action::Answer {
                item: item.id.clone(),
                answer: Some(answer),
            },
        )
}

/// What can be said instead of a level, and how to take an answer back.
fn states(scene: Scene, item: &Item, text: &ItemText, recorded: &Recorded) -> El {
    let words = scene.words.questionnaire;
    let mut row =
        div("item__states").with(el("span").class("item__states-label").text(words.states));
    for (value, answer, label) in [
        ("dont_know", Answer::DontKnow, words.dont_know),
        (
            "not_applicable",
            Answer::NotApplicable,
            words.not_applicable,
        ),
    ] {
        let chosen = recorded.answer.as_ref() == Some(&answer);
        row = row.with(
            el("label")
                .class_if("item__state", "item__state--chosen", chosen)
                .with(radio(scene, item, value, answer, chosen))
                .with(el("span").text(label)),
        );
    }
    let action = Action::Answer {
        item: item.id.clone(),
        answer: None,
    };
    let fieldset = join("item-", &item.id);
    let answered = recorded.answer.is_some();
    row.with(clear(scene, &fieldset, &text.question, answered, action))
}

/// Evidence and note.
fn beside(scene: Scene, item: &Item, text: &ItemText, recorded: &Recorded, had_note: bool) -> El {
    let words = scene.words.questionnaire;
    let id = &item.id;
    let tick = el("input")
        .set("type", "checkbox")
        .id(&join("evidence-", id))
        .checked(recorded.evidence)
        .changes(
            scene.store,
            Action::Evidence {
                item: id.clone(),
                there: !recorded.evidence,
            },
        );
    let example = text.evidence.as_ref().map(|example| {
        el("span")
            .class("item__example")
            .text(&(words.evidence_example)(example))
    });
    let evidence = el("label")
        .class("item__evidence")
        .with(tick)
        .with(el("span").text(words.evidence).maybe(example));
    let typed = {
        let (store, item) = (scene.store.clone(), id.clone());
        Callback::from(move |note| {
            store.dispatch(Action::Note {
                item: item.clone(),
                note,
            });
        })
    };
    let summary = if recorded.note.is_some() {
        words.note
    } else {
        words.note_add
    };
    let note = el("details")
        .class("item__note")
        .flag("open", had_note)
        .with(el("summary").text(summary))
        .with(
            el("textarea")
                .id(&join("note-", id))
                .set("rows", "3")
                .set("aria-label", words.note_label)
                .value(recorded.note.as_deref().unwrap_or_default())
                .on_text(typed),
        );
    div("item__beside").with(evidence).with(note)
}

/// A digit answers with its level.
fn keys(scene: Scene, item: &Item) -> Callback<KeyboardEvent> {
    let (store, id, top) = (scene.store.clone(), item.id.clone(), item.top());
    Callback::from(move |event: KeyboardEvent| {
        let level = digit(&event).filter(|level| top.is_some_and(|top| *level <= top));
        let Some(level) = level else { return };
        event.prevent_default();
        store.dispatch(Action::Answer {
            item: id.clone(),
            answer: Some(Answer::Level(level)),
        });
        let radio = ["#item-", &id, " input[value='", &level.to_string(), "']"];
        page::focus(&radio.concat());
    })
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
    let digit = readiness::number::whole(&key)?;
    u8::try_from(digit).ok()
}
