//! A number with its unit. What is typed is never changed; what is wrong with it is said.

use std::rc::Rc;

use readiness::Id;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::hooks::{use_dispatch, use_language, use_render_count};
use crate::i18n::Language;
use crate::state::{Action, number};

/// What [`NumberField`] shows.
#[derive(PartialEq, Properties)]
pub struct NumberFieldProps {
    /// The item that asks for the number.
    pub item: Id,
    /// The field's name for screen readers.
    pub label: AttrValue,
    /// The unit behind the field.
    pub unit: AttrValue,
    /// The lowest number that counts as it is.
    pub lo: f64,
    /// The highest.
    pub hi: f64,
    /// The number that is recorded.
    pub value: Option<f64>,
    /// What stands in the field, where it was typed last.
    pub typed: Option<Rc<str>>,
}

/// The field with its bounds.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    use_render_count("NumberField");
    let language = use_language();
    let dispatch = use_dispatch();
    let words = language.words().questionnaire;
    let NumberFieldProps {
        item,
        label,
        unit,
        lo,
        hi,
        value,
        typed,
    } = props;
    let (lo, hi) = (*lo, *hi);
    let text = shown(typed.as_deref(), *value, language);
    let wrong = match number(&text, language) {
        None if text.trim().is_empty() => None,
        None => Some(words.no_number.to_owned()),
        Some(number) if number < lo => Some((words.outside)(&written(lo, language), unit)),
        Some(number) if number > hi => Some((words.outside)(&written(hi, language), unit)),
        Some(_) => None,
    };
    let oninput = {
        let item = item.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                dispatch.send(Action::Number {
                    item: item.clone(),
                    text: field.value(),
                });
            }
        })
    };
    let id = format!("number-{item}");
    let hint = format!("{id}-hint");
    html! {
        <div class="number-field">
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                {id}
                value={text}
                aria-label={label}
                aria-describedby={hint.clone()}
                aria-invalid={wrong.as_ref().map(|_| "true")}
                {oninput}
            />
            <span class="number-field__unit">{ unit }</span>
            <p class="number-field__hint" id={hint}>
                { (words.bounds)(&written(lo, language), &written(hi, language), unit) }
                if let Some(wrong) = wrong {
                    <strong class="number-field__fault">{ wrong }</strong>
                }
            </p>
        </div>
    }
}

/// What stands in the field. What was typed stays while it means what is recorded: "62,50"
/// must not turn into "62,5"; and while it means nothing, so that it can be mended.
fn shown(typed: Option<&str>, value: Option<f64>, language: Language) -> String {
    let typed = typed.filter(|typed| {
        let number = number(typed, language);
        number == value || number.is_none()
    });
    match (typed, value) {
        (Some(typed), _) => typed.to_owned(),
        (None, Some(value)) => written(value, language),
        (None, None) => String::new(),
    }
}

/// A number as the language writes it.
fn written(number: f64, language: Language) -> String {
    let text = number.to_string();
    match language {
        Language::Indonesian => text.replace('.', ","),
        Language::English => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_the_language_does() {
        assert_eq!(written(62.5, Language::Indonesian), "62,5");
        assert_eq!(written(100.0, Language::English), "100");
    }

    #[test]
    fn what_was_typed_stays_while_it_means_what_is_recorded() {
        let shown = |typed, value| shown(typed, value, Language::Indonesian);
        assert_eq!(shown(Some("62,50"), Some(62.5)), "62,50");
        assert_eq!(shown(Some("sixty"), Some(62.5)), "sixty");
        assert_eq!(shown(None, Some(62.5)), "62,5");
        // Another tab has answered since.
        assert_eq!(shown(Some("62,50"), Some(70.0)), "70");
        assert_eq!(shown(None, None), "");
    }
}
