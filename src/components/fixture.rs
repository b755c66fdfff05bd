//! The shipped questionnaire and made-up answers, for tests of what is drawn.

use std::cell::RefCell;
use std::rc::Rc;

use futures::executor::block_on;
use readiness::{Assessment, Depth, Instrument, Text};
use yew::{LocalServerRenderer, prelude::*};

use crate::dispatch::{Dispatch, StateCell, World};
use crate::hooks::Environment;
use crate::i18n::Language;
use crate::persistence::drafts::Drafts;
use crate::persistence::storage::Storage;
use crate::state::{Moment, Questionnaire, State};

pub(crate) fn instrument() -> Instrument {
    let json = include_str!("../../instruments/klaster-unggulan/instrument.json");
    Instrument::from_json(json).expect("the shipped instrument")
}

pub(crate) fn text(instrument: &Instrument) -> Text {
    let json = include_str!("../../instruments/klaster-unggulan/text.id.json");
    Text::from_json(json, instrument).expect("its Indonesian text")
}

/// One person's answers, written as in an assessment's file.
pub(crate) fn assessment(depth: Depth, answers: &str) -> Assessment {
    let depth = if depth == Depth::Quick {
        "quick"
    } else {
        "full"
    };
    let json = format!(
        r#"{{"format": "siapklaster.assessment/1", "instrument": {{"id": "klaster-unggulan", "version": 1}},
            "depth": "{depth}", "profile": {{}}, "responses": [{{"id": "r", "source": "device", "answers": {{{answers}}}}}]}}"#
    );
    Assessment::from_json(&json).expect("answers")
}

/// Every item of the questionnaire at one level, but for those that `other` names.
pub(crate) fn all_at(instrument: &Instrument, level: u8, other: &[(&str, &str)]) -> Assessment {
    let answer = |id: &str| {
        let other = other.iter().find(|(item, _)| *item == id);
        other.map_or_else(
            || format!(r#"{{"level": {level}}}"#),
            |(_, answer)| (*answer).to_owned(),
        )
    };
    let answers = instrument
        .items()
        .map(|item| format!(r#""{}": {}"#, item.id, answer(&item.id)));
    assessment(Depth::Full, &answers.collect::<Vec<_>>().join(", "))
}

/// What is drawn, as HTML.
pub(crate) fn markup(html: Html) -> String {
    #[derive(PartialEq, Properties)]
    struct Props {
        html: Html,
    }
    #[component]
    fn Drawn(Props { html }: &Props) -> Html {
        html.clone()
    }
    let renderer = LocalServerRenderer::<Drawn>::with_props(Props { html });
    block_on(renderer.hydratable(false).render())
}

/// The shipped questionnaire in Indonesian.
pub(crate) fn questionnaire() -> Questionnaire {
    let instrument = instrument();
    Questionnaire {
        text: Rc::new(text(&instrument)),
        instrument: Rc::new(instrument),
        language_code: "id".into(),
    }
}

/// What a page draws, as HTML, with all that it may ask for.
pub(crate) fn page_markup(page: Html, language: Language, environment: Environment) -> String {
    let questionnaire = questionnaire();
    let state = State::new(language, questionnaire.clone());
    let world = World {
        now: Moment::default,
        show: |_, _| {},
    };
    let dispatch = Dispatch::new(
        StateCell::Plain(RefCell::new(Rc::new(state))),
        Rc::new(Drafts::new(Storage::in_memory())),
        world,
    );
    markup(html! {
        <ContextProvider<Dispatch> context={dispatch}>
            <ContextProvider<Language> context={language}>
                <ContextProvider<Questionnaire> context={questionnaire}>
                    <ContextProvider<Environment> context={environment}>
                        { page }
                    </ContextProvider<Environment>>
                </ContextProvider<Questionnaire>>
            </ContextProvider<Language>>
        </ContextProvider<Dispatch>>
    })
}
