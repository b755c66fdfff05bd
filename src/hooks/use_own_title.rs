//! What an agency's own questionnaire brings with it beside its questions.

use yew::prelude::*;

use super::{use_environment, use_language, use_questionnaire};

/// The title of an agency's own questionnaire; none for the shipped one, and for one without a
/// title.
#[hook]
pub fn use_own_title() -> Option<AttrValue> {
    let environment = use_environment();
    let questionnaire = use_questionnaire();
    let root = &questionnaire.instrument.root().id;
    let title = questionnaire.text.title(root);
    // A text without a title gives the id.
    (environment.own_instrument && title != &**root).then(|| AttrValue::from(title.to_owned()))
}

/// The language of the questionnaire's words where it is another one than the interface's: the
/// `lang` of whatever shows them.
#[hook]
pub fn use_text_language() -> Option<AttrValue> {
    let language = use_language();
    let questionnaire = use_questionnaire();
    let code = questionnaire.language_code;
    (*code != *language.code()).then(|| AttrValue::from(code))
}
