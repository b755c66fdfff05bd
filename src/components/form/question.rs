//! The words of a question.

use yew::prelude::*;

/// The number and the words, as the legend of its fieldset; `lang` is the words' language
/// where that is not the interface's.
pub fn question(number: usize, words: &str, lang: Option<AttrValue>) -> Html {
    html! {
        <legend class="item__question">
            <span class="item__number">{ number }</span>
            <span {lang}>{ words }</span>
        </legend>
    }
}
