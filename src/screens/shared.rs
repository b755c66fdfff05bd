//! What a link opens: read-only.

use std::rc::Rc;

use readiness::{
    Assessment, Depth, Evaluation, Instrument, InstrumentRef, Invitation, Letter, LinkError,
    Profile, Text, decode, evaluate,
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::answer_list::answer_list;
use crate::components::completeness::Completeness;
use crate::components::result_sheet::{group_name, result_sheet};
use crate::components::sheet::Sheet;
use crate::state::{Action, Screen};
use crate::text::Language;
use crate::text::shared::SharedWords;

/// Everything that the shared view shows.
#[derive(Properties)]
pub struct SharedProps {
    /// The questionnaire.
    pub instrument: Rc<Instrument>,
    /// Its words, in the language in use.
    pub text: Rc<Text>,
    /// The language in use.
    pub language: Language,
    /// The letter as it stood in the address, without `#`, not yet decoded.
    pub letter: Rc<str>,
    /// Where actions go: [`Action::Copy`] makes a draft of a decoded letter's answers.
    pub on: Callback<Action>,
}

impl PartialEq for SharedProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.instrument, &other.instrument)
            && Rc::ptr_eq(&self.text, &other.text)
            && self.language == other.language
            && self.letter == other.letter
            && self.on == other.on
    }
}

/// A letter that was opened, with what it comes to.
enum Opened {
    Answers(Rc<Assessment>, Evaluation),
    Summary(Profile, Evaluation),
    Invitation(Invitation),
}

fn open(letter: &str, instrument: &Instrument) -> Result<Opened, LinkError> {
    Ok(match decode(letter, instrument)? {
        Letter::Answers(answers) => {
            let assessment = answers.into_assessment();
            let evaluation = evaluate(instrument, &assessment);
            Opened::Answers(Rc::new(assessment), evaluation)
        }
        Letter::Summary(summary) => {
            let evaluation = summary.evaluation(instrument);
            Opened::Summary(summary.profile().clone(), evaluation)
        }
        Letter::Invitation(invitation) => Opened::Invitation(invitation),
    })
}

/// The shared view.
#[component]
pub fn SharedScreen(props: &SharedProps) -> Html {
    // Opened once a letter, not at every change of language.
    let opened = {
        let instrument = Rc::clone(&props.instrument);
        use_memo(Rc::clone(&props.letter), move |letter| {
            open(letter, &instrument)
        })
    };
    match &*opened {
        Ok(Opened::Answers(assessment, evaluation)) => answers(props, assessment, evaluation),
        Ok(Opened::Summary(profile, evaluation)) => summary(props, profile, evaluation),
        Ok(Opened::Invitation(invitation)) => invited(props, invitation),
        Err(error) => {
            html! { <Unreadable error={sentence(error, props.language.words().shared)} language={props.language} on={&props.on} /> }
        }
    }
}

fn sheet<'a>(
    props: &'a SharedProps,
    evaluation: &'a Evaluation,
    completeness: Option<Completeness>,
) -> Sheet<'a> {
    Sheet {
        evaluation,
        instrument: &props.instrument,
        text: &props.text,
        language: props.language,
        words: props.language.words().result,
        completeness,
    }
}

fn answers(props: &SharedProps, assessment: &Rc<Assessment>, evaluation: &Evaluation) -> Html {
    let words = props.language.words().shared;
    let sheet = sheet(
        props,
        evaluation,
        Some(Completeness::of(&props.instrument, assessment)),
    );
    let copy = {
        let assessment = Rc::clone(assessment);
        props
            .on
            .reform(move |_: MouseEvent| Action::Copy(Rc::clone(&assessment)))
    };
    let banner = html! {
        <div class="notice shared__banner" id="shared-answers">
            <p><strong>{ words.title }{ "." }</strong>{ " " }{ words.answers_about }</p>
            <p class="actions">
                <button type="button" class="button button--primary" id="copy" aria-describedby="copy-about" onclick={copy}>{ words.copy }</button>
                { begin(props, "button") }
            </p>
            <p class="field__hint" id="copy-about">{ words.copy_about }</p>
        </div>
    };
    html! {
        <div class="shared">
            { result_sheet(&sheet, &assessment.profile, None, banner, None) }
            <details class="shared__all" id="all-answers">
                <summary>{ words.all_answers }</summary>
                { answer_list(&props.instrument, &props.text, assessment, props.language) }
            </details>
        </div>
    }
}

fn summary(props: &SharedProps, profile: &Profile, evaluation: &Evaluation) -> Html {
    let words = props.language.words().shared;
    let banner = html! {
        <div class="notice shared__banner" id="shared-summary">
            <p><strong>{ words.title }{ "." }</strong>{ " " }{ words.summary_about }</p>
            <p class="actions">{ begin(props, "button button--primary") }</p>
        </div>
    };
    html! {
        <div class="shared">{ result_sheet(&sheet(props, evaluation, None), profile, None, banner, None) }</div>
    }
}

fn begin(props: &SharedProps, class: &'static str) -> Html {
    let onclick = props.on.reform(|_: MouseEvent| Action::Go(Screen::Start));
    html! { <button type="button" {class} id="begin" {onclick}>{ props.language.words().shared.begin }</button> }
}

fn invited(props: &SharedProps, invitation: &Invitation) -> Html {
    let words = props.language.words().shared;
    let name = group_name(&invitation.profile, props.language.words().result).to_owned();
    let accept = {
        let answers = Rc::new(empty(
            &props.instrument,
            invitation.depth,
            &invitation.profile,
        ));
        props
            .on
            .reform(move |_: MouseEvent| Action::Copy(Rc::clone(&answers)))
    };
    let start = props.on.reform(|_: MouseEvent| Action::Go(Screen::Start));
    html! {
        <div class="shared shared--letter" id="shared-invitation">
            <h1 id="heading" tabindex="-1">{ words.invitation }</h1>
            <p>{ (words.invitation_about)(&name) }</p>
            <p class="actions">
                <button type="button" class="button button--primary" id="accept" onclick={accept}>{ words.accept }</button>
                <button type="button" class="button button--quiet" id="start" onclick={start}>{ words.start }</button>
            </p>
        </div>
    }
}

/// An assessment of the invited group, to be answered.
fn empty(instrument: &Instrument, depth: Depth, profile: &Profile) -> Assessment {
    Assessment {
        instrument: InstrumentRef::of(instrument),
        depth,
        profile: profile.clone(),
        ..Assessment::default()
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

#[derive(Properties, PartialEq)]
struct UnreadableProps {
    error: String,
    language: Language,
    on: Callback<Action>,
}

/// Why a link can't be read, with a field for another one.
#[component]
fn Unreadable(props: &UnreadableProps) -> Html {
    let words = props.language.words().shared;
    let field = use_node_ref();
    let onsubmit = {
        let field = field.clone();
        props.on.reform(move |event: SubmitEvent| {
            event.prevent_default();
            let pasted = field
                .cast::<HtmlInputElement>()
                .map(|field| field.value())
                .unwrap_or_default();
            Action::Go(Screen::Shared(fragment(&pasted).into()))
        })
    };
    let start = props.on.reform(|_: MouseEvent| Action::Go(Screen::Start));
    html! {
        <div class="shared shared--letter" id="link-error">
            <h1 id="heading" tabindex="-1">{ words.unreadable }</h1>
            <p class="notice notice--error" id="link-error-reason" role="status">{ &props.error }</p>
            <p>{ words.untouched }</p>
            <form class="field" {onsubmit}>
                <label class="field__label" for="paste">{ words.paste }</label>
                <input id="paste" ref={field} type="text" inputmode="url" autocomplete="off" autocapitalize="none" spellcheck="false" required=true />
                <p class="actions">
                    <button type="submit" class="button button--primary" id="open">{ words.open }</button>
                    <button type="button" class="button" id="start" onclick={start}>{ words.start }</button>
                </p>
            </form>
        </div>
    }
}

/// What stands behind the `#` of a pasted link, or all of it.
fn fragment(pasted: &str) -> &str {
    let pasted = pasted.trim();
    pasted
        .split_once('#')
        .map_or(pasted, |(_, fragment)| fragment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_link_is_its_fragment() {
        assert_eq!(fragment(" https://example.org/x/#a=AQ "), "a=AQ");
        assert_eq!(fragment("a=AQ"), "a=AQ");
    }

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
            let words = language.words().shared;
            let sentences = errors
                .iter()
                .map(|error| sentence(error, words))
                .collect::<std::collections::BTreeSet<_>>();
            assert_eq!(sentences.len(), errors.len());
        }
    }
}
