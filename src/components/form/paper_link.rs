//! The way to the questionnaire on paper.

use yew::prelude::*;

use crate::hooks::Environment;
use crate::i18n::Language;

/// The link to the form; none where the questionnaire is not the shipped one, which is all
/// that the form has. Inside a frame it opens a tab of its own: there is no way back in one.
pub fn paper_link(environment: &Environment, language: Language) -> Option<Html> {
    let words = language.words().start;
    let [target, rel] = [("_blank"), ("noopener")].map(|it| environment.framed.then_some(it));
    (!environment.own_instrument).then(|| {
        html! { <a class="button" id="paper" href={words.paper_href} {target} {rel}>{ words.paper }</a> }
    })
}
