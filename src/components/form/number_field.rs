//! A number with its unit. What is typed is never changed; what is wrong with it is said.

use readiness::Id;
use readiness::number::write;
use yew::Callback;

use crate::draw::{El, div, el, join};
use crate::i18n::Language;
use crate::live::Scene;
use crate::state::{Action, number};

/// The field of an item, with its bounds.
pub fn number_field(
    scene: Scene,
    item: &Id,
    label: &str,
    unit: &str,
    [lo, hi]: [f64; 2],
    value: Option<f64>,
) -> El {
    let words = scene.words.questionnaire;
    let language = scene.state.language;
    let recorded = value.map_or_else(String::new, |value| written(value, language));
    // What is typed stays while it means what is recorded: "62,50" must not turn into "62,5".
    let text = match &scene.state.typed {
        Some((of, typed))
            if **of == **item
                && (number(typed, language) == value || number(typed, language).is_none()) =>
        {
            typed
        }
        _ => recorded.as_str(),
    };
    let wrong = match number(text, language) {
        None if text.trim().is_empty() => None,
        None => Some(words.no_number.to_owned()),
        Some(number) if number < lo => Some((words.outside)(&written(lo, language), unit)),
        Some(number) if number > hi => Some((words.outside)(&written(hi, language), unit)),
        Some(_) => None,
    };
    let typed = {
        let (store, item) = (scene.store.clone(), item.clone());
        Callback::from(move |text| {
            store.dispatch(Action::Number {
                item: item.clone(),
                text,
            });
        })
    };
    let id = join("number-", item);
    let hint = join(&id, "-hint");
    let mut field = el("input")
        .set("type", "text")
        .set("inputmode", "decimal")
        .set("autocomplete", "off")
        .id(&id)
        .value(text)
        .set("aria-label", label)
        .set("aria-describedby", &hint)
        .on_text(typed);
    if wrong.is_some() {
        field = field.set("aria-invalid", "true");
    }
    let bounds = (words.bounds)(&written(lo, language), &written(hi, language), unit);
    let fault = wrong.map(|wrong| el("strong").class("number-field__fault").text(&wrong));
    div("number-field")
        .with(field)
        .with(el("span").class("number-field__unit").text(unit))
        .with(
            el("p")
                .class("number-field__hint")
                .id(&hint)
                .text(&bounds)
                .maybe(fault),
        )
}

/// A number as the language writes it.
fn written(number: f64, language: Language) -> String {
    let text = write(number);
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
}
