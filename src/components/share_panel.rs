//! Links to hand on: the summary, or the answers. Everything stands in the link itself.

use std::rc::Rc;

use readiness::{AnswersLetter, Assessment, Evaluation, Instrument, Source, Summary};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::copy_text::CopyText;
use crate::platform::address;
use crate::platform::share::{self, NotShared};
use crate::text::Language;
use crate::text::numbers::whole;

/// What may be handed on.
#[derive(Properties)]
pub struct SharePanelProps {
    /// The questionnaire.
    pub instrument: Rc<Instrument>,
    /// The answers.
    pub assessment: Rc<Assessment>,
    /// What they come to.
    pub evaluation: Rc<Evaluation>,
    /// The group's name and the verdict, for the message around the link.
    pub message: (String, String),
    /// The language in use.
    pub language: Language,
}

impl PartialEq for SharePanelProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.instrument, &other.instrument)
            && Rc::ptr_eq(&self.assessment, &other.assessment)
            && Rc::ptr_eq(&self.evaluation, &other.evaluation)
            && self.language == other.language
    }
}

/// What a link holds.
#[derive(Clone, Copy, PartialEq)]
struct Contents {
    answers: bool,
    profile: bool,
    notes: bool,
}

impl Contents {
    /// The letter's fragment; none where it can't be written.
    fn fragment(self, props: &SharePanelProps) -> Option<String> {
        let instrument = &props.instrument;
        if self.answers {
            // The answers of this device where there are several people's.
            let responses = &props.assessment.responses;
            let own = responses
                .iter()
                .position(|response| response.source == Source::Device);
            let mut letter = AnswersLetter::of(&props.assessment, own.unwrap_or(0))?;
            if !self.profile {
                letter = letter.without_profile();
            }
            if !self.notes {
                letter = letter.without_notes();
            }
            letter.to_fragment(instrument).ok()
        } else {
            let mut letter = Summary::of(instrument, &props.assessment, &props.evaluation);
            if !self.profile {
                letter = letter.without_profile();
            }
            letter.to_fragment(instrument).ok()
        }
    }
}

/// The choice of what a link holds, the link, and ways to hand it on.
#[component]
pub fn SharePanel(props: &SharePanelProps) -> Html {
    let words = props.language.words().result;
    let contents = use_state_eq(|| Contents {
        answers: false,
        profile: true,
        notes: false,
    });
    let failed = use_state_eq(|| false);
    let now = *contents;
    let link = now
        .fragment(props)
        .map(|fragment| [&address::page(), "#", &fragment].concat());

    let change = |next: Contents| {
        let contents = contents.setter();
        Callback::from(move |_: Event| contents.set(next))
    };
    let choice = |answers: bool, id: &'static str, label: &'static str, about: &'static str| {
        let about_id = [id, "-about"].concat();
        html! {
            <div class="choice">
                <input type="radio" name="share" {id} checked={now.answers == answers} aria-describedby={about_id.clone()}
                    onchange={change(Contents { answers, ..now })} />
                <label for={id}>{ label }</label>
                <p class="field__hint" id={about_id}>{ about }</p>
            </div>
        }
    };
    let tick = |id: &'static str, label: &'static str, ticked: bool, next: Contents| {
        html! {
            <div class="choice">
                <input type="checkbox" {id} checked={ticked} onchange={change(next)} />
                <label for={id}>{ label }</label>
            </div>
        }
    };
    let offer = {
        let failed = failed.setter();
        let (title, text) = props.message.clone();
        let link = link.clone().unwrap_or_default();
        Callback::from(move |_: MouseEvent| {
            let failed = failed.clone();
            let (title, text, link) = (title.clone(), text.clone(), link.clone());
            spawn_local(async move {
                failed.set(share::share(&title, &text, &link).await == Err(NotShared::Unavailable));
            });
        })
    };
    html! {
        <div class="share-panel">
            <fieldset class="share-panel__choice">
                <legend class="field__label">{ words.share_what }</legend>
                { choice(false, "share-summary", words.share_summary, words.share_summary_about) }
                { choice(true, "share-answers", words.share_answers, words.share_answers_about) }
                <div class="share-panel__ticks">
                    { tick("share-profile", words.share_profile, now.profile, Contents { profile: !now.profile, ..now }) }
                    if now.answers {
                        { tick("share-notes", words.share_notes, now.notes, Contents { notes: !now.notes, ..now }) }
                    }
                </div>
            </fieldset>
            <div class="share-panel__link">
                if let Some(link) = link {
                    <CopyText id="copy-link" text={link.clone()} label={words.copy} name={words.link} language={props.language} shown=true />
                    <p class="field__hint" id="link-about">{ (words.link_about)(link.chars().count()) }</p>
                    if share::available() {
                        <button type="button" class="button button--primary" id="share-with" onclick={offer}>{ words.share_with }</button>
                    }
                } else {
                    <p class="notice notice--warning" id="no-link">{ words.no_link }</p>
                }
                <p class="share-panel__said" role="status">{ if *failed { words.share_failed } else { "" } }</p>
            </div>
        </div>
    }
}

/// The message around a link: the group's name, and the verdict where there is one.
pub fn message(
    name: String,
    evaluation: &Evaluation,
    band: Option<&str>,
    language: Language,
) -> (String, String) {
    let verdict = evaluation.headline.score.zip(band);
    let text = verdict.map(|(score, band)| (language.words().result.verdict)(&whole(score), band));
    (name, text.unwrap_or_default())
}
