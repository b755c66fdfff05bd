//! What the answers say, and what one can do with it.

use std::rc::Rc;

use readiness::moment::parse_millis;
use readiness::{Assessment, Depth, Evaluation};
use yew::prelude::*;
use yew::virtual_dom::{VChild, VNode};

use crate::browser::page;
use crate::browser::print::print;
use crate::components::drafts::export::export_open;
use crate::components::report::agreement::has_agreement;
use crate::components::report::answer_list::answer_list;
use crate::components::report::completeness::Completeness;
use crate::components::report::copy_text::say;
use crate::components::report::result_sheet::{group_name, result_sheet};
use crate::components::report::share_panel::{SharePanel, SharePanelProps};
use crate::components::report::sheet::Sheet;
use crate::draw::{El, button, div, el, join};
use crate::evaluations::at_once;
use crate::i18n::numbers::{whole, whole_below};
use crate::i18n::result::ResultWords;
use crate::live::Scene;
use crate::state::{Action, Moment, Open, Route, State};

/// The result screen of the open draft.
pub(crate) fn result(scene: Scene, open: &Open) -> El {
    let (state, store, words) = (scene.state, scene.store, scene.report_words().result);
    let (assessment, full_coverage) = shown(state, open);
    let evaluation = store.evaluation(state, &assessment);
    let banner = full_coverage.map(|coverage| still_quick(scene, coverage));
    let assessment = &assessment;
    let sheet = Sheet {
        evaluation: &evaluation,
        instrument: &state.instrument,
        text: &state.text,
        language: state.language,
        words,
        completeness: Some(Completeness::of(&state.instrument, assessment)),
    };
    let deepen = button("button", words.deepen)
        .id("deepen")
        .does(store, Action::Deepen);
    let latest = latest_day(assessment, &store.now());
    let panel = SharePanelProps {
        instrument: Rc::clone(&state.instrument),
        assessment: Rc::clone(assessment),
        evaluation: Rc::clone(&evaluation),
        own: open.draft.own_place(),
        message: [
            group_name(&assessment.profile, words).to_owned(),
            sheet.verdict().unwrap_or_default(),
        ],
        language: state.language,
    };
    let panel = VNode::from(VChild::<SharePanel>::new(panel, None));
    let drawn = evaluation.method.is_some();
    div("result")
        .set("data-drawn", if drawn { "yes" } else { "no" })
        .with(result_sheet(
            &sheet,
            &assessment.profile,
            latest.as_deref(),
            banner,
            (open.draft.assessment.depth == Depth::Quick).then_some(deepen),
            Some(jumps(&evaluation, words)),
        ))
        .maybe(open.draft.own_place().map(|own| {
            let response = assessment.responses.get(own);
            el("details")
                .class("shared__all")
                .id("all-answers")
                .with(el("summary").text(scene.report_words().shared.all_answers))
                .with(answer_list(scene, response, assessment.depth))
        }))
        .with(actions(scene, &open.draft.id, panel))
}

/// Buttons that lead to the parts that people look for, since the page is long on a phone.
/// No links: the fragment is the app's own.
fn jumps(evaluation: &Evaluation, words: &ResultWords) -> El {
    let mut list = el("ul").class("actions");
    let discuss = has_agreement(evaluation).then_some(("discuss", words.discuss));
    let stages = evaluation
        .stages
        .is_some()
        .then_some(("stages", words.stages));
    let gains = evaluation.leverage.iter().any(|it| it.gain > 0.0);
    let parts = [
        stages,
        discuss,
        Some(("steps", words.steps)),
        gains.then_some(("owners", words.by_owner)),
        Some(("actions", words.actions)),
    ];
    for (part, label) in parts.into_iter().flatten() {
        let to =
            Callback::from(move |_: MouseEvent| page::focus(&["#", part, "-heading"].concat()));
        let jump = button("button button--quiet", label)
            .id(&join("jump-", part))
            .on_click(to);
        list = list.with(el("li").with(jump));
    }
    el("nav")
        .set("aria-label", words.jumps)
        .with(el("p").class("muted").text(words.jumps))
        .with(list)
}

/// The answers whose result is shown: those of the open draft; or only the quick walk's, as
/// long as a deepened walk has too few for a result of its own: what was there before must
/// not be gone. Then the coverage of the whole, 0–1, comes with them.
pub(crate) fn shown(state: &State, open: &Open) -> (Rc<Assessment>, Option<f64>) {
    let whole = Rc::clone(&open.draft.assessment);
    if !open.draft.deepened {
        return (whole, None);
    }
    let headline = at_once(&state.instrument, &whole).headline;
    if headline.score.is_some() {
        return (whole, None);
    }
    let quick = Assessment {
        depth: Depth::Quick,
        ..Assessment::clone(&whole)
    };
    match at_once(&state.instrument, &quick).headline.score {
        Some(_) => (Rc::new(quick), headline.coverage.or(Some(0.0))),
        None => (whole, None),
    }
}

/// Says that the result is still the quick walk's, though so much of the whole is answered.
fn still_quick(scene: Scene, coverage: f64) -> El {
    let said = (scene.report_words().result.still_quick)(
        &whole_below(coverage * 100.0),
        &whole(scene.state.instrument.min_coverage() * 100.0),
    );
    el("p").class("notice").id("still-quick").text(&said)
}

fn actions(scene: Scene, draft: &Rc<str>, panel: Html) -> El {
    let (store, words) = (scene.store, scene.report_words().result);
    let print = Callback::from(move |_: MouseEvent| {
        say("result", print().map_or(words.print_failed, |()| ""));
    });
    let save = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| export_open(&store))
    };
    let walk = Route::Questionnaire {
        draft: Rc::clone(draft),
        page: None,
    };
    let save = button("button", words.download)
        .id("download")
        .on_click(save);
    let keep = el("p")
        .class("actions")
        .with(
            button("button button--primary", words.print)
                .id("print")
                .on_click(print),
        )
        .with(save.set("aria-describedby", "download-about"));
    let ways = el("p")
        .class("actions result__ways")
        .with(
            button("button", words.back)
                .id("back")
                .does(store, Action::Go(walk)),
        )
        .with(
            button("button button--quiet", words.new)
                .id("new")
                .does(store, Action::Go(Route::Start)),
        );
    el("section")
        .class("result__actions")
        .set("aria-labelledby", "actions-heading")
        .with(
            el("h2")
                .id("actions-heading")
                .set("tabindex", "-1")
                .text(words.actions),
        )
        .with(keep)
        .with(
            el("p")
                .class("field__hint")
                .id("download-about")
                .text(words.download_about),
        )
        .with(
            el("p")
                .class("result__said")
                .id("result-said")
                .set("role", "status"),
        )
        // Where a page around the app asks for the summary, embed/handover.js asks the person here.
        .with(el("div").id("handover"))
        .with(el("h3").text(words.share))
        .with(el("div").put(panel))
        .with(ways)
}

/// The day of the latest answer where the device is, for an assessment that says no day.
fn latest_day(assessment: &Assessment, now: &Moment) -> Option<String> {
    let answers = assessment
        .responses
        .iter()
        .flat_map(|response| response.answers.values());
    let times = answers.filter_map(|recorded| recorded.at.as_deref());
    let latest = times.max_by_key(|at| parse_millis(at))?;
    Some(now.localise(latest)?.iso_date())
}
