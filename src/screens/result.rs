//! What the answers say, and what one can do with it.

use std::rc::Rc;

use readiness::{Assessment, Evaluation, Instrument, Text};
use yew::prelude::*;

use crate::components::completeness::Completeness;
use crate::components::export::export_open;
use crate::components::result_sheet::{group_name, result_sheet};
use crate::components::share_panel::{SharePanel, message};
use crate::components::sheet::Sheet;
use crate::platform::print;
use crate::state::{Action, Screen};
use crate::store::use_store;
use crate::text::Language;

/// Everything that the result shows.
#[derive(Properties)]
pub struct ResultProps {
    /// The questionnaire.
    pub instrument: Rc<Instrument>,
    /// Its words, in the language in use.
    pub text: Rc<Text>,
    /// The language in use.
    pub language: Language,
    /// The open draft's id, for addresses.
    pub draft: Rc<str>,
    /// Its answers.
    pub assessment: Rc<Assessment>,
    /// What they come to.
    pub evaluation: Rc<Evaluation>,
    /// Where actions go.
    pub on: Callback<Action>,
}

impl PartialEq for ResultProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.instrument, &other.instrument)
            && Rc::ptr_eq(&self.text, &other.text)
            && Rc::ptr_eq(&self.assessment, &other.assessment)
            && self.language == other.language
            && self.draft == other.draft
            && self.on == other.on
    }
}

/// The result screen.
#[component]
pub fn ResultScreen(props: &ResultProps) -> Html {
    let words = props.language.words().result;
    let said = use_state_eq(|| "");
    let sheet = Sheet {
        evaluation: &props.evaluation,
        instrument: &props.instrument,
        text: &props.text,
        language: props.language,
        words,
        completeness: Some(Completeness::of(&props.instrument, &props.assessment)),
    };
    let name = group_name(&props.assessment.profile, words);
    let go = |screen: Screen| {
        props
            .on
            .reform(move |_: MouseEvent| Action::Go(screen.clone()))
    };
    let walk = Screen::Walk {
        draft: Rc::clone(&props.draft),
        page: None,
    };
    let print = {
        let said = said.setter();
        Callback::from(move |_: MouseEvent| {
            let printed = print::print();
            said.set(printed.map_or(words.print_failed, |()| ""));
        })
    };
    let save = {
        let store = use_store();
        Callback::from(move |_: MouseEvent| export_open(&store))
    };
    let deepen = props.on.reform(|_: MouseEvent| Action::Deepen);
    let latest = latest_day(&props.assessment);
    html! {
        <div class="result">
            { result_sheet(&sheet, &props.assessment.profile, latest.as_deref(), Html::default(), Some(deepen)) }
            <section class="result__actions" aria-labelledby="actions-heading">
                <h2 id="actions-heading">{ words.actions }</h2>
                <p class="actions">
                    <button type="button" class="button button--primary" id="print" onclick={print}>{ words.print }</button>
                    <button type="button" class="button" id="download" aria-describedby="download-about" onclick={save}>{ words.download }</button>
                </p>
                <p class="field__hint" id="download-about">{ words.download_about }</p>
                <p class="result__said" id="result-said" role="status">{ *said }</p>
                // Where a page around the app asks for the summary, embed/handover.js asks the person here.
                <div id="handover"></div>
                <h3>{ words.share }</h3>
                <SharePanel
                    instrument={Rc::clone(&props.instrument)}
                    assessment={Rc::clone(&props.assessment)}
                    evaluation={Rc::clone(&props.evaluation)}
                    message={message(name.to_owned(), &props.evaluation, sheet.band().map(|band| sheet.title(band)), props.language)}
                    language={props.language}
                />
                <p class="actions result__ways">
                    <button type="button" class="button" id="back" onclick={go(walk)}>{ words.back }</button>
                    <button type="button" class="button button--quiet" id="new" onclick={go(Screen::Start)}>{ words.new }</button>
                </p>
            </section>
        </div>
    }
}

/// The day of the latest answer, for an assessment that says no day.
fn latest_day(assessment: &Assessment) -> Option<String> {
    let answers = assessment
        .responses
        .iter()
        .flat_map(|response| response.answers.values());
    let latest = answers
        .filter_map(|recorded| recorded.at.as_deref())
        .max()?;
    latest.get(..10).map(str::to_owned)
}
