//! What the answers say, and what one can do with it.

use std::rc::Rc;

use readiness::moment::parse_millis;
use readiness::{Assessment, Depth, Evaluation, Instrument};
use yew::prelude::*;

use crate::components::report::agreement::has_agreement;
use crate::components::report::answer_list::answer_list;
use crate::components::report::completeness::Completeness;
use crate::components::report::result_sheet::{Additions, group_name, result_sheet};
use crate::components::report::share_panel::SharePanel;
use crate::components::report::sheet::Sheet;
use crate::dispatch::Dispatch;
use crate::hooks::{
    Questionnaire, at_once, focus, use_dispatch, use_environment, use_evaluation, use_language,
    use_offer_summary, use_print, use_questionnaire, use_render_count, use_text_language,
};
use crate::i18n::numbers::{whole, whole_below};
use crate::i18n::result::ResultWords;
use crate::state::{Action, Command, Draft, Export, Moment, Route};

/// What [`ResultPage`] shows.
#[derive(PartialEq, Properties)]
pub struct ResultPageProps {
    /// The draft whose result it is.
    pub draft: Draft,
}

/// The result of a draft.
#[component]
pub fn ResultPage(ResultPageProps { draft }: &ResultPageProps) -> Html {
    use_render_count("ResultPage");
    let questionnaire = use_questionnaire();
    let Questionnaire {
        instrument, text, ..
    } = &questionnaire;
    let language = use_language();
    let text_language = use_text_language();
    let dispatch = use_dispatch();
    let utc_offset = use_environment().utc_offset;
    let words = language.report_words();
    let subject = use_memo(
        (questionnaire.clone(), draft.clone()),
        |(questionnaire, draft)| Subject::of(&questionnaire.instrument, draft),
    );
    let assessment = &subject.assessment;
    let evaluation = use_evaluation(Rc::clone(assessment));
    use_offer_summary(assessment, &evaluation);
    let (print_failed, print) = use_print();

    let sheet = Sheet {
        evaluation: &evaluation,
        instrument,
        text,
        text_language: text_language.as_ref(),
        language,
        words: words.result,
        completeness: Some(Completeness::of(instrument, assessment)),
    };
    let latest = latest_day(assessment, utc_offset);
    let deepen = html! {
        <button type="button" class="button" id="deepen" onclick={dispatch.sends(Action::Deepen)}>
            { words.result.deepen }
        </button>
    };
    let additions = Additions {
        date: latest.as_deref(),
        banner: subject
            .full_coverage
            .map(|coverage| still_quick(coverage, instrument, words.result)),
        deepen: (subject.depth == Depth::Quick).then_some(deepen),
        jumps: Some(jumps(&evaluation, words.result)),
    };
    let own = subject.own.map(|own| assessment.responses.get(own));
    let drawn = if evaluation.method.is_some() {
        "yes"
    } else {
        "no"
    };
    html! {
        <div class="result" data-drawn={drawn}>
            { result_sheet(&sheet, &assessment.profile, additions) }
            if let Some(own) = own {
                <details class="shared__all" id="all-answers">
                    <summary>{ words.shared.all_answers }</summary>
                    { answer_list(&sheet, own, assessment.depth) }
                </details>
            }
            <section class="result__actions" aria-labelledby="actions-heading">
                <h2 id="actions-heading" tabindex="-1">{ words.result.actions }</h2>
                { ways_to_keep(&dispatch, print, words.result) }
                <p class="result__said" id="result-said" role="status">
                    if print_failed {
                        { words.result.print_failed }
                    }
                </p>
                // Where a page around the app asks for the summary, embed/handover.js asks the
                // person here.
                <div id="handover"></div>
                <h3>{ words.result.share }</h3>
                <div>
                    <SharePanel
                        assessment={Rc::clone(assessment)}
                        evaluation={Rc::clone(&evaluation)}
                        own={subject.own}
                        name={group_name(&assessment.profile, words.result).to_owned()}
                        verdict={sheet.verdict().unwrap_or_default()}
                    />
                </div>
                { ways_on(&dispatch, &draft.id, words.result) }
            </section>
        </div>
    }
}

/// Whose result is shown.
struct Subject {
    /// The answers of the draft; or only the quick walk's, as long as a deepened one has too
    /// few for a result of its own: what was there before must not be gone.
    assessment: Rc<Assessment>,
    /// How much of the whole is answered, 0–1, where only the quick walk's answers are shown.
    full_coverage: Option<f64>,
    /// The depth of the draft.
    depth: Depth,
    /// The place of this device's response among the answers.
    own: Option<usize>,
}

impl Subject {
    fn of(instrument: &Instrument, draft: &Draft) -> Subject {
        let whole = Rc::new(draft.assessment());
        let depth = whole.depth;
        let own = draft.own_index();
        let of = |assessment, full_coverage| Subject {
            assessment,
            full_coverage,
            depth,
            own,
        };
        if !draft.deepened {
            return of(whole, None);
        }
        let headline = at_once(instrument, &whole).headline;
        if headline.score.is_some() {
            return of(whole, None);
        }
        let quick = Assessment {
            depth: Depth::Quick,
            ..Assessment::clone(&whole)
        };
        match at_once(instrument, &quick).headline.score {
            Some(_) => of(Rc::new(quick), headline.coverage.or(Some(0.0))),
            None => of(whole, None),
        }
    }
}

/// Buttons that lead to the parts that people look for, since the page is long on a phone.
/// No links: the fragment is the app's own.
fn jumps(evaluation: &Evaluation, words: &ResultWords) -> Html {
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
    let buttons = parts.into_iter().flatten().map(|(part, label)| {
        let onclick = Callback::from(move |_: MouseEvent| focus(&["#", part, "-heading"].concat()));
        let id = ["jump-", part].concat();
        html! {
            <li>
                <button type="button" class="button button--quiet" {id} {onclick}>{ label }</button>
            </li>
        }
    });
    html! {
        <nav aria-label={words.jumps}>
            <p class="muted">{ words.jumps }</p>
            <ul class="actions">{ for buttons }</ul>
        </nav>
    }
}

/// Says that the result is still the quick walk's, though so much of the whole is answered.
fn still_quick(coverage: f64, instrument: &Instrument, words: &ResultWords) -> Html {
    let said = (words.still_quick)(
        &whole_below(coverage * 100.0),
        &whole(instrument.min_coverage() * 100.0),
    );
    html! { <p class="notice" id="still-quick">{ said }</p> }
}

/// On paper and as a file.
fn ways_to_keep(dispatch: &Dispatch, print: Callback<MouseEvent>, words: &ResultWords) -> Html {
    html! {
        <>
            <p class="actions">
                <button type="button" class="button button--primary" id="print" onclick={print}>
                    { words.print }
                </button>
                <button
                    type="button"
                    class="button"
                    id="download"
                    aria-describedby="download-about"
                    onclick={dispatch.does(Command::Export(Export::Open))}
                >
                    { words.download }
                </button>
            </p>
            <p class="field__hint" id="download-about">{ words.download_about }</p>
        </>
    }
}

/// Back to the questions, or to the start.
fn ways_on(dispatch: &Dispatch, draft: &Rc<str>, words: &ResultWords) -> Html {
    let questions = Route::Questionnaire {
        draft: Rc::clone(draft),
        page: None,
    };
    html! {
        <p class="actions result__ways">
            <button
                type="button"
                class="button"
                id="back"
                onclick={dispatch.does(Command::Go(questions))}
            >
                { words.back }
            </button>
            <button
                type="button"
                class="button button--quiet"
                id="new"
                onclick={dispatch.does(Command::Go(Route::Start))}
            >
                { words.new }
            </button>
        </p>
    }
}

/// The day of the latest answer where the device is, for an assessment that says no day.
/// `utc_offset`: minutes by which local time is ahead of UTC.
fn latest_day(assessment: &Assessment, utc_offset: i32) -> Option<String> {
    let answers = assessment
        .responses
        .iter()
        .flat_map(|response| response.answers.values());
    let times = answers.filter_map(|recorded| recorded.at.as_deref());
    let latest = times.max_by_key(|at| parse_millis(at))?;
    let device = Moment {
        millis: 0,
        offset: utc_offset,
        chance: 0,
    };
    Some(device.localise(latest)?.iso_date())
}
