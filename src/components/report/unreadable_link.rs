//! Why a link can't be read, with a field for another one.

use readiness_link::{LinkError, fragment};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::hooks::{use_dispatch, use_language, use_render_count};
use crate::i18n::shared::SharedWords;
use crate::state::{Command, Route};

/// What [`UnreadableLink`] says.
#[derive(PartialEq, Properties)]
pub struct UnreadableLinkProps {
    /// What is wrong with the link.
    pub error: LinkError,
}

/// Says what is wrong, that nothing was touched, and takes another link.
#[component]
pub fn UnreadableLink(UnreadableLinkProps { error }: &UnreadableLinkProps) -> Html {
    use_render_count("UnreadableLink");
    let dispatch = use_dispatch();
    let words = use_language().report_words().shared;
    let field = use_node_ref();
    let onsubmit = {
        let (dispatch, field) = (dispatch.clone(), field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(field) = field.cast::<HtmlInputElement>() {
                let pasted = field.value();
                let link = fragment(&pasted).unwrap_or(&pasted);
                dispatch.command(Command::Go(Route::Shared(link.into())));
            }
        })
    };
    html! {
        <div class="shared shared--letter" id="link-error">
            <h1 id="heading" tabindex="-1">{ words.unreadable }</h1>
            <p class="notice notice--error" id="link-error-reason" role="status">
                { sentence(error, words) }
            </p>
            <p>{ words.untouched }</p>
            <form class="field" {onsubmit}>
                <label class="field__label" for="paste">{ words.paste }</label>
                <input
                    ref={field}
                    id="paste"
                    type="text"
                    inputmode="url"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    required=true
                />
                <p class="actions">
                    <button type="submit" class="button button--primary" id="open">
                        { words.open }
                    </button>
                    <button
                        type="button"
                        class="button"
                        id="start"
                        onclick={dispatch.does(Command::Go(Route::Start))}
                    >
                        { words.start }
                    </button>
                </p>
            </form>
        </div>
    }
}

/// What is wrong with the link, in the reader's language.
fn sentence(error: &LinkError, words: &SharedWords) -> String {
    match error {
        LinkError::NotALink => words.not_a_link.to_owned(),
        LinkError::Cut => words.cut.to_owned(),
        LinkError::Altered => words.altered.to_owned(),
        LinkError::UnknownVersion(version) => (words.unknown_version)(*version),
        LinkError::OtherInstrument { id, version } => (words.other_instrument)(id, *version),
        LinkError::OtherVersion { given, expected } => (words.other_version)(*given, *expected),
        LinkError::TooLong => words.too_long.to_owned(),
        _ => words.unfit.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn every_error_has_a_sentence_of_its_own() {
        let errors = [
            LinkError::NotALink,
            LinkError::Cut,
            LinkError::Altered,
            LinkError::UnknownVersion(9),
            LinkError::OtherInstrument {
                id: "x".into(),
                version: 1,
            },
            LinkError::OtherVersion {
                given: 2,
                expected: 1,
            },
            LinkError::TooLong,
        ];
        for language in Language::ALL {
            let words = language.report_words().shared;
            let sentences = errors
                .iter()
                .map(|error| sentence(error, words))
                .collect::<std::collections::BTreeSet<_>>();
            assert_eq!(sentences.len(), errors.len());
        }
    }
}
