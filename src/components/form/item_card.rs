//! One question with its levels, and what can be said beside the answer.

use std::rc::Rc;

use readiness::{Answer, Id, Item, ItemText, Kind, Recorded};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::components::form::clear_button::clear_button;
use crate::components::form::note_field::NoteField;
use crate::components::form::number_field::NumberField;
use crate::components::form::question::question;
use crate::dispatch::Dispatch;
use crate::hooks::{
    focus, use_dispatch, use_language, use_questionnaire, use_render_count, use_text_language,
};
use crate::i18n::Language;
use crate::state::Action;

/// What [`ItemCard`] shows.
#[derive(PartialEq, Properties)]
pub struct ItemCardProps {
    /// The item that asks it.
    pub item: Id,
    /// Its number in the whole questionnaire, from 1.
    pub number: usize,
    /// What is recorded of it.
    pub recorded: Recorded,
    /// What stands in its field for a number, where it was typed last.
    pub typed: Option<Rc<str>>,
}

/// The question: a native radio group in a fieldset
/// (<https://www.w3.org/WAI/ARIA/apg/patterns/radio/>). A digit typed on it answers with its
/// level.
#[component]
pub fn ItemCard(props: &ItemCardProps) -> Html {
    use_render_count("ItemCard");
    let language = use_language();
    let lang = use_text_language();
    let questionnaire = use_questionnaire();
    let dispatch = use_dispatch();
    let ItemCardProps {
        item: id,
        number,
        recorded,
        typed,
    } = props;
    let known = questionnaire.instrument.item(id);
    let Some((item, text)) = known.zip(questionnaire.text.item(id)) else {
        return html! { <fieldset hidden={true} /> };
    };
    let card = Card {
        item,
        text,
        recorded,
        language,
        lang,
        dispatch: &dispatch,
    };
    let help_id = format!("help-{id}");
    let help = text.help.as_ref();
    html! {
        <fieldset
            id={format!("item-{id}")}
            class={classes!("item", recorded.answer.is_some().then_some("item--answered"))}
            aria-describedby={help.map(|_| help_id.clone())}
            onkeydown={card.keys()}
        >
            { question(*number, &text.question, card.lang.clone()) }
            <p class="item__help" id={help_id} hidden={help.is_none()} lang={card.lang.clone()}>
                { help.map_or("", |help| help) }
            </p>
            { card.levels(typed.clone()) }
            { card.states() }
            <div class="item__beside">
                { card.evidence() }
                <NoteField item={id.clone()} note={recorded.note.clone().unwrap_or_default()} />
            </div>
        </fieldset>
    }
}

/// What the parts of a card are drawn from.
struct Card<'a> {
    item: &'a Item,
    text: &'a ItemText,
    recorded: &'a Recorded,
    language: Language,
    /// The language of the questionnaire's words, where it is another one.
    lang: Option<AttrValue>,
    dispatch: &'a Dispatch,
}

impl Card<'_> {
    fn levels(&self, typed: Option<Rc<str>>) -> Html {
        let answers = match &self.item.kind {
            Kind::Scale { levels } => (0..*levels).map(|level| self.level(level)).collect(),
            Kind::Number { unit, lo, hi, .. } => {
                let value = match self.recorded.answer {
                    Some(Answer::Number(value)) => Some(value),
                    _ => None,
                };
                html! {
                    <NumberField
                        item={self.item.id.clone()}
                        label={self.text.question.clone()}
                        unit={unit.clone()}
                        lo={*lo}
                        hi={*hi}
                        {value}
                        {typed}
                    />
                }
            }
        };
        html! { <div class="item__levels">{ answers }</div> }
    }

    fn level(&self, level: u8) -> Html {
        let answer = Answer::Level(level);
        let sentence = self.text.levels.get(usize::from(level));
        html! {
            <label class={classes!("level", self.is_chosen(&answer).then_some("level--chosen"))}>
                { self.radio(level.to_string(), answer) }
                <span class="level__number" aria-hidden="true">{ level }</span>
                <span class="level__text" lang={self.lang.clone()}>
                    { sentence.map_or("", |sentence| sentence) }
                </span>
            </label>
        }
    }

    /// What can be said instead of a level, and how to take an answer back.
    fn states(&self) -> Html {
        let words = self.language.words().questionnaire;
        let clear = Action::Answer {
            item: self.item.id.clone(),
            answer: None,
        };
        html! {
            <div class="item__states">
                <span class="item__states-label">{ words.states }</span>
                { self.state("dont_know", Answer::DontKnow, words.dont_know) }
                { self.state("not_applicable", Answer::NotApplicable, words.not_applicable) }
                { clear_button(
                    &format!("item-{}", self.item.id),
                    &self.text.question,
                    self.recorded.answer.is_some(),
                    clear,
                    self.language,
                    self.dispatch,
                ) }
            </div>
        }
    }

    fn state(&self, value: &'static str, answer: Answer, label: &'static str) -> Html {
        let chosen = self.is_chosen(&answer).then_some("item__state--chosen");
        html! {
            <label class={classes!("item__state", chosen)}>
                { self.radio(value.to_owned(), answer) }
                <span>{ label }</span>
            </label>
        }
    }

    fn radio(&self, value: String, answer: Answer) -> Html {
        let checked = self.is_chosen(&answer);
        let onchange = self.dispatch.sends(Action::Answer {
            item: self.item.id.clone(),
            answer: Some(answer),
        });
        html! {
            <input type="radio" name={self.item.id.to_string()} {value} {checked} {onchange} />
        }
    }

    fn is_chosen(&self, answer: &Answer) -> bool {
        self.recorded.answer.as_ref() == Some(answer)
    }

    fn evidence(&self) -> Html {
        let words = self.language.words().questionnaire;
        let there = self.recorded.evidence;
        let onchange = self.dispatch.sends(Action::Evidence {
            item: self.item.id.clone(),
            there: !there,
        });
        html! {
            <label class="item__evidence">
                <input
                    type="checkbox"
                    id={format!("evidence-{}", self.item.id)}
                    checked={there}
                    {onchange}
                />
                <span>
                    { words.evidence }
                    if let Some(example) = &self.text.evidence {
                        <span class="item__example" lang={self.lang.clone()}>
                            { (words.evidence_example)(example) }
                        </span>
                    }
                </span>
            </label>
        }
    }

    /// A digit answers with its level.
    fn keys(&self) -> Callback<KeyboardEvent> {
        let (dispatch, id) = (self.dispatch.clone(), self.item.id.clone());
        let top = self.item.top();
        Callback::from(move |event: KeyboardEvent| {
            let level = digit(&event).filter(|level| top.is_some_and(|top| *level <= top));
            let Some(level) = level else { return };
            event.prevent_default();
            dispatch.send(Action::Answer {
                item: id.clone(),
                answer: Some(Answer::Level(level)),
            });
            focus(&format!("#item-{id} input[value='{level}']"));
        })
    }
}

/// The level that a key stands for: a digit alone, typed on anything but a text field.
fn digit(event: &KeyboardEvent) -> Option<u8> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let in_text = match event.target_dyn_into::<HtmlInputElement>() {
        Some(input) => !matches!(input.type_().as_str(), "radio" | "checkbox"),
        None => event.target_dyn_into::<HtmlTextAreaElement>().is_some(),
    };
    match event.key().as_bytes() {
        [digit @ b'0'..=b'9'] if !in_text => Some(digit - b'0'),
        _ => None,
    }
}
