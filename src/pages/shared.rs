//! What a link opens: read-only.

use std::rc::Rc;

use readiness::{Assessment, Depth, Instrument, InstrumentRef, Profile};
use readiness_link::{Invitation, LinkError, SharedLink, Summary, decode};
use yew::prelude::*;

use crate::components::report::answer_list::answer_list;
use crate::components::report::completeness::Completeness;
use crate::components::report::result_sheet::{Additions, group_name, result_sheet};
use crate::components::report::sheet::Sheet;
use crate::components::report::unreadable_link::UnreadableLink;
use crate::dispatch::Dispatch;
use crate::hooks::{
    Questionnaire, use_dispatch, use_evaluation, use_language, use_questionnaire, use_render_count,
    use_text_language,
};
use crate::i18n::Language;
use crate::i18n::shared::SharedWords;
use crate::state::{Command, Entry, Route};

/// What [`SharedPage`] shows.
#[derive(PartialEq, Properties)]
pub struct SharedPageProps {
    /// The link as it stood in the address, without `#`.
    pub link: Rc<str>,
    /// What this device keeps: a link's answers can be added to a draft.
    pub drafts: Rc<[Entry]>,
}

/// The page of a shared link.
#[component]
pub fn SharedPage(SharedPageProps { link, drafts }: &SharedPageProps) -> Html {
    use_render_count("SharedPage");
    let questionnaire = use_questionnaire();
    let language = use_language();
    let text_language = use_text_language();
    let dispatch = use_dispatch();
    let opened = use_memo(
        (Rc::clone(link), questionnaire.clone()),
        |(link, questionnaire)| Opened::of(link, &questionnaire.instrument),
    );
    match &*opened {
        Opened::Answers(assessment) => html! {
            <SharedAnswers assessment={Rc::clone(assessment)} drafts={Rc::clone(drafts)} />
        },
        Opened::Summary(link) => {
            let evaluation = link.evaluation(&questionnaire.instrument);
            let sheet = Sheet {
                evaluation: &evaluation,
                instrument: &questionnaire.instrument,
                text: &questionnaire.text,
                text_language: text_language.as_ref(),
                language,
                words: language.report_words().result,
                completeness: None,
            };
            summary(&sheet, link.profile(), &dispatch)
        }
        Opened::Invitation(link) => {
            invitation(link, &questionnaire.instrument, language, &dispatch)
        }
        Opened::Unreadable(error) => html! { <UnreadableLink error={error.clone()} /> },
    }
}

/// What a link holds.
enum Opened {
    Answers(Rc<Assessment>),
    Summary(Box<Summary>),
    Invitation(Invitation),
    Unreadable(LinkError),
}

impl Opened {
    fn of(link: &str, instrument: &Instrument) -> Opened {
        match decode(link, instrument) {
            Ok(SharedLink::Answers(answers)) => Opened::Answers(Rc::new(answers.into_assessment())),
            Ok(SharedLink::Summary(summary)) => Opened::Summary(Box::new(summary)),
            Ok(SharedLink::Invitation(invitation)) => Opened::Invitation(invitation),
            Err(error) => Opened::Unreadable(error),
        }
    }
}

/// What [`SharedAnswers`] shows.
#[derive(PartialEq, Properties)]
struct SharedAnswersProps {
    /// The link's answers.
    assessment: Rc<Assessment>,
    /// What this device keeps.
    drafts: Rc<[Entry]>,
}

/// The result of shared answers, the answers, and what one can do with them.
#[component]
fn SharedAnswers(SharedAnswersProps { assessment, drafts }: &SharedAnswersProps) -> Html {
    use_render_count("SharedAnswers");
    let Questionnaire {
        instrument, text, ..
    } = use_questionnaire();
    let language = use_language();
    let text_language = use_text_language();
    let dispatch = use_dispatch();
    let evaluation = use_evaluation(Rc::clone(assessment));
    let words = language.report_words();
    let sheet = Sheet {
        evaluation: &evaluation,
        instrument: &instrument,
        text: &text,
        text_language: text_language.as_ref(),
        language,
        words: words.result,
        completeness: Some(Completeness::of(&instrument, assessment)),
    };
    let banner = html! {
        <div class="notice shared__banner" id="shared-answers">
            <p><strong>{ words.shared.title }{ ". " }</strong>{ words.shared.answers_about }</p>
            <p class="actions">
                <button
                    type="button"
                    class="button button--primary"
                    id="copy"
                    aria-describedby="copy-about"
                    onclick={dispatch.does(Command::Copy(Rc::clone(assessment)))}
                >
                    { words.shared.copy }
                </button>
                { begin("button", &dispatch, words.shared) }
            </p>
            <p class="field__hint" id="copy-about">{ words.shared.copy_about }</p>
            { join_to(drafts, assessment, language, &dispatch) }
        </div>
    };
    let additions = Additions {
        banner: Some(banner),
        ..Additions::default()
    };
    html! {
        <div class="shared">
            { result_sheet(&sheet, &assessment.profile, additions) }
            <details class="shared__all" id="all-answers">
                <summary>{ words.shared.all_answers }</summary>
                { answer_list(&sheet, assessment.responses.first(), assessment.depth) }
            </details>
        </div>
    }
}

/// A button for each draft of this device, which adds the answers to it; nothing where there
/// is none.
fn join_to(
    drafts: &[Entry],
    answers: &Rc<Assessment>,
    language: Language,
    dispatch: &Dispatch,
) -> Option<Html> {
    let words = language.report_words().shared;
    let unnamed = language.words().frame.unnamed;
    let buttons = drafts.iter().filter_map(|entry| {
        let Entry::Draft(draft) = entry else {
            return None;
        };
        let join = Command::Join {
            draft: Rc::clone(&draft.id),
            answers: Rc::clone(answers),
        };
        let id = ["join-", &draft.id].concat();
        Some(html! {
            <li>
                <button type="button" class="button" {id} onclick={dispatch.does(join)}>
                    { (words.join)(draft.name.as_deref().unwrap_or(unnamed)) }
                </button>
            </li>
        })
    });
    let buttons = buttons.collect::<Vec<_>>();
    (!buttons.is_empty()).then(|| {
        html! {
            <div class="shared__join" id="join">
                <p>{ words.join_about }</p>
                <ul class="shared__drafts">{ for buttons }</ul>
            </div>
        }
    })
}

/// The way to an assessment of one's own.
fn begin(class: &'static str, dispatch: &Dispatch, words: &SharedWords) -> Html {
    let onclick = dispatch.does(Command::Go(Route::Start));
    html! { <button type="button" {class} id="begin" {onclick}>{ words.begin }</button> }
}

/// The summary of a result: whose it is, and what it says.
fn summary(sheet: &Sheet, profile: &Profile, dispatch: &Dispatch) -> Html {
    let words = sheet.language.report_words().shared;
    let banner = html! {
        <div class="notice shared__banner" id="shared-summary">
            <p><strong>{ words.title }{ ". " }</strong>{ words.summary_about }</p>
            <p class="actions">{ begin("button button--primary", dispatch, words) }</p>
        </div>
    };
    let additions = Additions {
        banner: Some(banner),
        ..Additions::default()
    };
    html! { <div class="shared">{ result_sheet(sheet, profile, additions) }</div> }
}

/// An invitation to answer for a group.
fn invitation(
    link: &Invitation,
    instrument: &Instrument,
    language: Language,
    dispatch: &Dispatch,
) -> Html {
    let words = language.report_words();
    let group = group_name(&link.profile, words.result);
    let answers = Rc::new(empty(instrument, link.depth, &link.profile));
    html! {
        <div class="shared shared--letter" id="shared-invitation">
            <h1 id="heading" tabindex="-1">{ words.shared.invitation }</h1>
            <p>{ (words.shared.invitation_about)(group) }</p>
            <p class="actions">
                <button
                    type="button"
                    class="button button--primary"
                    id="accept"
                    onclick={dispatch.does(Command::Copy(answers))}
                >
                    { words.shared.accept }
                </button>
                <button
                    type="button"
                    class="button"
                    id="start"
                    onclick={dispatch.does(Command::Go(Route::Start))}
                >
                    { words.shared.start }
                </button>
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
