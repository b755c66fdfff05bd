//! A number with its unit. What is typed is never changed; what is wrong with it is said.

use readiness::number;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::text::Language;

/// Which number.
#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    /// The field's id.
    pub id: String,
    /// What is asked.
    pub label: String,
    /// The unit behind it.
    pub unit: String,
    /// The lower bound.
    pub lo: f64,
    /// The upper bound.
    pub hi: f64,
    /// The number that is recorded.
    pub value: Option<f64>,
    /// The language of the number.
    pub language: Language,
    /// Called with each number that is typed, or none where the field is emptied.
    pub on: Callback<Option<f64>>,
}

/// The field.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let typed = use_state(|| None::<String>);
    let words = props.language.words().walk;
    let written = |number: f64| written(number, props.language);
    // What is typed stays while it means what is recorded: "62," must not turn into "62".
    let text = match &*typed {
        Some(typed) if read(typed) == props.value || read(typed).is_none() && !typed.is_empty() => {
            typed.clone()
        }
        _ => props.value.map(written).unwrap_or_default(),
    };
    let number = read(&text);
    let wrong = match number {
        None if text.trim().is_empty() => None,
        None => Some(words.no_number.to_owned()),
        Some(number) if number < props.lo => Some((words.outside)(&written(props.lo), &props.unit)),
        Some(number) if number > props.hi => Some((words.outside)(&written(props.hi), &props.unit)),
        Some(_) => None,
    };
    let oninput = {
        let (typed, on) = (typed.setter(), props.on.clone());
        move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let text = field.value();
            let number = read(&text);
            // What is no number leaves the answer as it was, and says so.
            if number.is_some() || text.trim().is_empty() {
                on.emit(number);
            }
            typed.set(Some(text));
        }
    };
    let hint = [&*props.id, "-hint"].concat();
    html! {
        <div class="number-field">
            <input
                type="text" inputmode="decimal" autocomplete="off" id={props.id.clone()} value={text}
                aria-label={props.label.clone()} aria-describedby={hint.clone()}
                aria-invalid={wrong.is_some().then_some("true")} {oninput}
            />
            <span class="number-field__unit">{ &props.unit }</span>
            <p class="number-field__hint" id={hint}>
                { (words.bounds)(&written(props.lo), &written(props.hi), &props.unit) }
                if let Some(wrong) = wrong {
                    <strong class="number-field__fault">{ wrong }</strong>
                }
            </p>
        </div>
    }
}

/// Reads a number with a decimal comma or point.
fn read(text: &str) -> Option<f64> {
    let text = text.trim().replace(',', ".");
    // JSON's grammar, so that "inf" or "1e999" is no number.
    number::parse(&text)
}

fn written(number: f64, language: Language) -> String {
    let text = number::write(number);
    match language {
        Language::Indonesian => text.replace('.', ","),
        Language::English => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_with_comma_or_point() {
        assert_eq!(read("62,5"), Some(62.5));
        assert_eq!(read(" 62.5 "), Some(62.5));
        assert_eq!(read("-3"), Some(-3.0));
        for text in [
            "", "inf", "NaN", "1e999", "12 ekor", "1,2,3", "[1]", "\"1\"",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_is_written_as_the_language_does() {
        assert_eq!(written(62.5, Language::Indonesian), "62,5");
        assert_eq!(written(100.0, Language::English), "100");
    }
}
