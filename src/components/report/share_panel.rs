//! Links to hand on: the summary, or the answers. Everything stands in the link itself.

use std::rc::Rc;

use readiness::{AnswersLetter, Assessment, Evaluation, Instrument, Summary};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::address;
use crate::browser::share::{self, NotShared};
use crate::components::report::copy_text::{copy_text, say};
use crate::draw::{El, button, div, el, join};
use crate::i18n::Language;
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
    /// The letter's fragment; none where it can't be written.
    fn fragment(
        self,
        instrument: &Instrument,
        assessment: &Assessment,
        evaluation: &Evaluation,
        own: Option<usize>,
    ) -> Option<String> {
        if self.answers {
            let mut letter = AnswersLetter::of(assessment, own?)?;
            if !self.profile {
                letter = letter.without_profile();
            }
            if !self.notes {
                letter = letter.without_notes();
            }
            letter.to_fragment(instrument).ok()
        } else {
            let mut letter = Summary::of(instrument, assessment, evaluation);
            if !self.profile {
                letter = letter.without_profile();
            }
            letter.to_fragment(instrument).ok()
        }
    }
}

/// What may be handed on.
#[derive(Clone, Properties)]
pub struct SharePanelProps {
    /// The questionnaire.
    pub instrument: Rc<Instrument>,
    /// The answers.
    pub assessment: Rc<Assessment>,
    /// What they come to.
    pub evaluation: Rc<Evaluation>,
    /// The place of this device's own response, whose answers a link may hold.
    pub own: Option<usize>,
    /// The group's name and the verdict, for the message around the link.
    pub message: [String; 2],
    /// The language in use.
    pub language: Language,
}

impl PartialEq for SharePanelProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.evaluation, &other.evaluation)
            && self.message == other.message
            && self.language == other.language
    }
}

/// The choice of what a link holds, the link, and ways to hand it on. A component, for what
/// is chosen belongs to nothing else.
pub struct SharePanel(Contents);

impl Component for SharePanel {
    type Message = Contents;
    type Properties = SharePanelProps;

    fn create(_: &Context<Self>) -> SharePanel {
        SharePanel(Contents {
            answers: false,
            profile: true,
            notes: false,
        })
    }

    fn update(&mut self, _: &Context<Self>, chosen: Contents) -> bool {
        self.0 = chosen;
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let share = context.props();
        let choose = context.link().callback(|chosen: Contents| chosen);
        let panel = div("share-panel").with(choices(
            self.0,
            &choose,
            share.own.is_some(),
            share.language.report_words().result,
        ));
        panel.with(link(share, self.0)).done()
    }
}

fn choices(now: Contents, choose: &Callback<Contents>, own: bool, words: &ResultWords) -> El {
    let choice = |kind: &str, id: &str, label: &str, on: bool, next: Contents| {
        let choose = choose.clone();
        let field = el("input").set("type", kind).id(id).checked(on);
        let field = field.on_change(Callback::from(move |_: Event| choose.emit(next)));
        let label = el("label").set("for", id).text(label);
        if kind == "checkbox" {
            return div("choice").with(field).with(label);
        }
        let field = field
            .set("name", "share")
            .set("aria-describedby", &join(id, "-about"));
        div("choice").with(field).with(label)
    };
    let about = |id: &str, text: &str| el("p").class("field__hint").id(id).text(text);
    let summary = choice(
        "radio",
        "share-summary",
        words.share_summary,
        !now.answers,
        Contents {
            answers: false,
            ..now
        },
    );
    let answers = choice(
        "radio",
        "share-answers",
        words.share_answers,
        now.answers,
        Contents {
            answers: true,
            ..now
        },
    );
    let mut ticks = div("share-panel__ticks");
    ticks = ticks.with(choice(
        "checkbox",
        "share-profile",
        words.share_profile,
        now.profile,
        Contents {
            profile: !now.profile,
            ..now
        },
    ));
    if now.answers {
        ticks = ticks.with(choice(
            "checkbox",
            "share-notes",
            words.share_notes,
            now.notes,
            Contents {
                notes: !now.notes,
                ..now
            },
        ));
    }
    el("fieldset")
        .class("share-panel__choice")
        .with(el("legend").class("field__label").text(words.share_what))
        .with(summary.with(about("share-summary-about", words.share_summary_about)))
        .maybe(own.then(|| answers.with(about("share-answers-about", words.share_answers_about))))
        .with(ticks)
}

fn link(share: &SharePanelProps, contents: Contents) -> El {
    let words = share.language.report_words().result;
    let place = div("share-panel__link");
    let Some(fragment) = contents.fragment(
        &share.instrument,
        &share.assessment,
        &share.evaluation,
        share.own,
    ) else {
        return place.with(
            el("p")
                .class("notice notice--warning")
                .id("no-link")
                .text(words.no_link),
        );
    };
    let link = [&address::page(), "#", &fragment].concat();
    let about = (words.link_about)(link.chars().count());
    let mut place = place
        .with(copy_text(
            "copy-link",
            &link,
            words.copy,
            words.link,
            true,
            words,
        ))
        .with(el("p").class("field__hint").id("link-about").text(&about));
    if share::available() {
        place = place.with(offer(share.message.clone(), link, words));
    }
    place.with(
        el("p")
            .class("share-panel__said")
            .id("share-with-said")
            .set("role", "status"),
    )
}

/// The device's own share menu.
fn offer([title, text]: [String; 2], link: String, words: &'static ResultWords) -> El {
    let what = Rc::new([title, text, link]);
    let on_click = Callback::from(move |_: MouseEvent| {
        let what = Rc::clone(&what);
        spawn_local(async move {
            let [title, text, link] = &*what;
            let failed = share::share(title, text, link).await == Err(NotShared::Unavailable);
            say("share-with", if failed { words.share_failed } else { "" });
        });
    });
    button("button button--primary", words.share_with)
        .id("share-with")
        .on_click(on_click)
}
