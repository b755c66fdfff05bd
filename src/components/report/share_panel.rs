//! Links to hand on: the summary, or the answers. Everything stands in the link itself.

use std::rc::Rc;

use readiness::{Assessment, Evaluation, Instrument};
use readiness_link::{SharedAnswers, Summary};
use yew::prelude::*;

use crate::components::report::copy_text::CopyText;
use crate::hooks::{
    Shared, use_environment, use_language, use_questionnaire, use_render_count, use_share_sheet,
};
use crate::i18n::result::ResultWords;

/// What a link holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contents {
    /// The answers; else the summary.
    pub answers: bool,
    /// The group's profile.
    pub profile: bool,
    /// The notes beside the answers.
    pub notes: bool,
}

impl Contents {
    /// What is chosen at first.
    const FIRST: Contents = Contents {
        answers: false,
        profile: true,
        notes: false,
    };

    /// The link's fragment; none where it can't be written.
    fn fragment(
        self,
        instrument: &Instrument,
        assessment: &Assessment,
        evaluation: &Evaluation,
        own: Option<usize>,
    ) -> Option<String> {
        if self.answers {
            let mut link = SharedAnswers::of(assessment, own?)?;
            if !self.profile {
                link = link.without_profile();
            }
            if !self.notes {
                link = link.without_notes();
            }
            link.to_fragment(instrument).ok()
        } else {
            let mut link = Summary::of(instrument, assessment, evaluation);
            if !self.profile {
                link = link.without_profile();
            }
            link.to_fragment(instrument).ok()
        }
    }
}

/// What [`SharePanel`] may hand on.
#[derive(Properties)]
pub struct SharePanelProps {
    /// The answers.
    pub assessment: Rc<Assessment>,
    /// What they come to.
    pub evaluation: Rc<Evaluation>,
    /// The place of this device's own response, whose answers a link may hold.
    pub own: Option<usize>,
    /// The group's name: the title of the message around the link.
    pub name: AttrValue,
    /// The headline in a phrase: the message's text.
    pub verdict: AttrValue,
}

impl PartialEq for SharePanelProps {
    /// Answers and what they come to change together, and never in place.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.assessment, &other.assessment)
            && Rc::ptr_eq(&self.evaluation, &other.evaluation)
            && (self.own, &self.name, &self.verdict) == (other.own, &other.name, &other.verdict)
    }
}

/// The choice of what a link holds, the link, and ways to hand it on.
#[component]
pub fn SharePanel(props: &SharePanelProps) -> Html {
    use_render_count("SharePanel");
    let words = use_language().report_words().result;
    let environment = use_environment();
    let instrument = use_questionnaire().instrument;
    let contents = use_state_eq(|| Contents::FIRST);
    let fragment = contents.fragment(&instrument, &props.assessment, &props.evaluation, props.own);
    let link =
        fragment.map(|fragment| AttrValue::from([&*environment.address, "#", &fragment].concat()));
    let (share_failed, share) = use_share_sheet(Shared {
        title: props.name.clone(),
        text: props.verdict.clone(),
        link: link.clone().unwrap_or_default(),
    });
    html! {
        <div class="share-panel">
            { choices(&contents, props.own.is_some(), words) }
            <div class="share-panel__link">
                if let Some(link) = link {
                    <CopyText
                        id="copy-link"
                        text={link.clone()}
                        label={words.copy}
                        name={words.link}
                        shown=true
                    />
                    <p class="field__hint" id="link-about">
                        { (words.link_about)(link.chars().count()) }
                    </p>
                    if environment.can_share {
                        <button
                            type="button"
                            class="button button--primary"
                            id="share-with"
                            onclick={share}
                        >
                            { words.share_with }
                        </button>
                    }
                    <p class="share-panel__said" id="share-with-said" role="status">
                        if share_failed {
                            { words.share_failed }
                        }
                    </p>
                } else {
                    <p class="notice notice--warning" id="no-link">{ words.no_link }</p>
                }
            </div>
        </div>
    }
}

/// What the link shall hold; the answers only where there are some of this device.
fn choices(chosen: &UseStateHandle<Contents>, own: bool, words: &'static ResultWords) -> Html {
    let now = **chosen;
    let choose = |next: Contents| {
        let chosen = chosen.clone();
        Callback::from(move |_: Event| chosen.set(next))
    };
    let summary = choose(Contents {
        answers: false,
        ..now
    });
    let answers = choose(Contents {
        answers: true,
        ..now
    });
    let profile = choose(Contents {
        profile: !now.profile,
        ..now
    });
    let notes = choose(Contents {
        notes: !now.notes,
        ..now
    });
    html! {
        <fieldset class="share-panel__choice">
            <legend class="field__label">{ words.share_what }</legend>
            <div class="choice">
                <input
                    type="radio"
                    id="share-summary"
                    name="share"
                    aria-describedby="share-summary-about"
                    checked={!now.answers}
                    onchange={summary}
                />
                <label for="share-summary">{ words.share_summary }</label>
                <p class="field__hint" id="share-summary-about">{ words.share_summary_about }</p>
            </div>
            if own {
                <div class="choice">
                    <input
                        type="radio"
                        id="share-answers"
                        name="share"
                        aria-describedby="share-answers-about"
                        checked={now.answers}
                        onchange={answers}
                    />
                    <label for="share-answers">{ words.share_answers }</label>
                    <p class="field__hint" id="share-answers-about">{ words.share_answers_about }</p>
                </div>
            }
            <div class="share-panel__ticks">
                { tick("share-profile", words.share_profile, now.profile, profile) }
                if now.answers {
                    { tick("share-notes", words.share_notes, now.notes, notes) }
                }
            </div>
        </fieldset>
    }
}

fn tick(id: &'static str, label: &'static str, checked: bool, onchange: Callback<Event>) -> Html {
    html! {
        <div class="choice">
            <input type="checkbox" {id} {checked} {onchange} />
            <label for={id}>{ label }</label>
        </div>
    }
}
