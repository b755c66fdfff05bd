//! What a link opens: read-only.

use std::rc::Rc;

use readiness::{
    AnswersLetter, Assessment, Depth, Evaluation, Instrument, InstrumentRef, Invitation, Letter,
    LinkError, Profile, Summary, decode, fragment,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::html::onsubmit;
use yew::prelude::*;

use crate::browser::page;
use crate::components::report::answer_list::answer_list;
use crate::components::report::completeness::Completeness;
use crate::components::report::result_sheet::{group_name, result_sheet};
use crate::components::report::sheet::Sheet;
use crate::draw::{El, button, div, el, join};
use crate::i18n::shared::SharedWords;
use crate::live::Scene;
use crate::state::{Action, Entry, Route};
use crate::store::Store;

/// The shared view of a letter as it stood in the address, without `#`.
pub(crate) fn shared(scene: Scene, letter: &str) -> El {
    match decode(letter, &scene.state.instrument) {
        Ok(Letter::Answers(letter)) => answers(scene, letter),
        Ok(Letter::Summary(letter)) => summary(scene, &letter),
        Ok(Letter::Invitation(letter)) => invited(scene, &letter),
        Err(error) => unreadable(scene, &error),
    }
}

fn answers(scene: Scene, letter: AnswersLetter) -> El {
    let (state, words) = (scene.state, scene.report_words().shared);
    let assessment = Rc::new(letter.into_assessment());
    let evaluation = scene.store.evaluation(state, &assessment);
    let completeness = Completeness::of(&state.instrument, &assessment);
    let copy = button("button button--primary", words.copy)
        .id("copy")
        .set("aria-describedby", "copy-about");
    let copy = copy.does(scene.store, Action::Copy(Rc::clone(&assessment)));
    let banner = banner(scene, "shared-answers", words.answers_about, Some(copy));
    let banner = banner
        .with(
            el("p")
                .class("field__hint")
                .id("copy-about")
                .text(words.copy_about),
        )
        .maybe(join_to(scene, &assessment));
    let response = assessment.responses.first();
    let list = answer_list(scene, response, assessment.depth);
    let all = el("details").class("shared__all").id("all-answers");
    let all = all.with(el("summary").text(words.all_answers)).with(list);
    sheet(
        scene,
        &evaluation,
        Some(completeness),
        &assessment.profile,
        banner,
    )
    .with(all)
}

/// A button for each draft of this device, which adds the answers to it.
fn join_to(scene: Scene, letter: &Rc<Assessment>) -> Option<El> {
    let words = scene.report_words().shared;
    let drafts = scene.state.drafts.iter().filter_map(|card| match card {
        Entry::Draft(draft) => Some(draft),
        Entry::Closed { .. } => None,
    });
    let mut list = el("ul").class("shared__drafts");
    let mut any = false;
    for draft in drafts {
        any = true;
        let name = draft.name.as_deref().unwrap_or(scene.words.frame.unnamed);
        let button = button("button", &(words.join)(name))
            .id(&join("join-", &draft.id))
            .does(
                scene.store,
                Action::Join {
                    draft: Rc::clone(&draft.id),
                    letter: Rc::clone(letter),
                },
            );
        list = list.with(el("li").with(button));
    }
    any.then(|| {
        div("shared__join")
            .id("join")
            .with(el("p").text(words.join_about))
            .with(list)
    })
}

fn summary(scene: Scene, letter: &Summary) -> El {
    let evaluation = letter.evaluation(&scene.state.instrument);
    let banner = banner(
        scene,
        "shared-summary",
        scene.report_words().shared.summary_about,
        None,
    );
    sheet(scene, &evaluation, None, letter.profile(), banner)
}

/// Whose this is, and what one can do.
fn banner(scene: Scene, id: &str, about: &str, copy: Option<El>) -> El {
    let words = scene.report_words().shared;
    let class = if copy.is_some() {
        "button"
    } else {
        "button button--primary"
    };
    let begin = button(class, words.begin)
        .id("begin")
        .does(scene.store, Action::Go(Route::Start));
    let title = el("strong").text(words.title).text(". ");
    div("notice shared__banner")
        .id(id)
        .with(el("p").with(title).text(about))
        .with(el("p").class("actions").maybe(copy).with(begin))
}

fn sheet(
    scene: Scene,
    evaluation: &Evaluation,
    completeness: Option<Completeness>,
    profile: &Profile,
    banner: El,
) -> El {
    let state = scene.state;
    let sheet = Sheet {
        evaluation,
        instrument: &state.instrument,
        text: &state.text,
        language: state.language,
        words: scene.report_words().result,
        completeness,
    };
    div("shared").with(result_sheet(
        &sheet,
        profile,
        None,
        Some(banner),
        None,
        None,
    ))
}

/// A letter that is no result: its heading and what is to be said.
fn plain(id: &str, heading: &str) -> El {
    let heading = el("h1").id("heading").set("tabindex", "-1").text(heading);
    div("shared shared--letter").id(id).with(heading)
}

fn to_start(store: &Store, words: &SharedWords) -> El {
    button("button", words.start)
        .id("start")
        .does(store, Action::Go(Route::Start))
}

fn invited(scene: Scene, letter: &Invitation) -> El {
    let (store, words) = (scene.store, scene.report_words().shared);
    let about = (words.invitation_about)(group_name(&letter.profile, scene.report_words().result));
    let answers = Rc::new(empty(
        &scene.state.instrument,
        letter.depth,
        &letter.profile,
    ));
    let accept = button("button button--primary", words.accept)
        .id("accept")
        .does(store, Action::Copy(answers));
    let actions = el("p")
        .class("actions")
        .with(accept)
        .with(to_start(store, words));
    plain("shared-invitation", words.invitation)
        .with(el("p").text(&about))
        .with(actions)
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

/// Why a link can't be read, with a field for another one.
fn unreadable(scene: Scene, error: &LinkError) -> El {
    let (store, words) = (scene.store, scene.report_words().shared);
    let open = {
        let store = store.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let field =
                page::find("#paste").and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
            if let Some(field) = field {
                let pasted = field.value();
                let letter = fragment(&pasted).unwrap_or(&pasted);
                store.dispatch(Action::Go(Route::Shared(letter.into())));
            }
        })
    };
    let mut field = el("input").id("paste").flag("required", true);
    for (name, value) in [
        ("type", "text"),
        ("inputmode", "url"),
        ("autocomplete", "off"),
        ("autocapitalize", "none"),
        ("spellcheck", "false"),
    ] {
        field = field.set(name, value);
    }
    let submit = el("button")
        .set("type", "submit")
        .class("button button--primary")
        .id("open")
        .text(words.open);
    let form = el("form")
        .class("field")
        .on(Rc::new(onsubmit::Wrapper::new(open)))
        .with(
            el("label")
                .class("field__label")
                .set("for", "paste")
                .text(words.paste),
        )
        .with(field)
        .with(
            el("p")
                .class("actions")
                .with(submit)
                .with(to_start(store, words)),
        );
    let reason = el("p")
        .class("notice notice--error")
        .id("link-error-reason")
        .set("role", "status");
    plain("link-error", words.unreadable)
        .with(reason.text(&sentence(error, words)))
        .with(el("p").text(words.untouched))
        .with(form)
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
