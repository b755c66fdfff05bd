//! The first pages as HTML, with the frame around them.

use std::cell::RefCell;
use std::rc::Rc;

use futures::executor::block_on;
use readiness::Depth;
use siapklaster::components::layout::header::Header;
use siapklaster::components::layout::storage_warning::StorageWarning;
use siapklaster::dispatch::{Dispatch, StateCell, World};
use siapklaster::hooks::Environment;
use siapklaster::i18n::Language;
use siapklaster::pages::outlet::outlet;
use siapklaster::persistence::{drafts::Drafts, storage::Storage};
use siapklaster::state::{Moment, Questionnaire, State};
use yew::{LocalServerRenderer, prelude::*};

/// What is said before the app runs; the app itself never says it.
struct Words {
    /// A button was pressed: the app will do it.
    coming: &'static str,
    /// Not even the start script has come.
    late: &'static str,
    /// The link of that sentence.
    reload: &'static str,
}

fn words(language: Language) -> Words {
    match language {
        Language::Indonesian => Words {
            coming: "Sedang dibuka…",
            late: "Lama sekali?",
            reload: "Muat ulang halaman ini",
        },
        Language::English => Words {
            coming: "Opening…",
            late: "Taking long?",
            reload: "Reload this page",
        },
    }
}

/// One language's template: the frame with the start page in it, and beside it the first pages
/// of questions, each in the element that takes the start page's place.
pub(crate) fn template(language: Language, questionnaire: &Questionnaire) -> String {
    let Words {
        coming,
        late,
        reload,
    } = words(language);
    let start = dispatch(language, questionnaire);
    let frame = html! {
        <div class="app">
            <Header saved={start.read(|state| state.saved)} />
            <StorageWarning fault={None} draft_open={false} />
            { start.read(outlet) }
            <div class="notices" role="status" id="notices">
                <div class="notices__notice" id="coming" hidden={true}><p>{ coming }</p></div>
                <div class="notices__notice shell__late">
                    <p>{ late }{ " " }<a href="">{ reload }</a></p>
                </div>
            </div>
        </div>
    };
    let mut content = markup(frame, &start, language, questionnaire);
    for (depth, name) in [(Depth::Quick, "quick"), (Depth::Full, "full")] {
        let begun = dispatch(language, questionnaire);
        begun.begin_here(depth);
        let main = markup(begun.read(outlet), &begun, language, questionnaire);
        content += &main.replacen("<main", &format!("<main data-depth=\"{name}\""), 1);
    }
    let code = language.code();
    format!("<template id=\"first-{code}\">{content}</template>")
}

/// An app on a device that has nothing yet and stores nothing.
fn dispatch(language: Language, questionnaire: &Questionnaire) -> Dispatch {
    let state = State::new(language, questionnaire.clone());
    let world = World {
        now: Moment::default,
        show: |_, _| {},
    };
    let drafts = Rc::new(Drafts::new(Storage::in_memory()));
    Dispatch::new(
        StateCell::Plain(RefCell::new(Rc::new(state))),
        drafts,
        world,
    )
}

/// What is drawn, as HTML without marks for hydration: it is replaced, not hydrated.
fn markup(
    html: Html,
    dispatch: &Dispatch,
    language: Language,
    questionnaire: &Questionnaire,
) -> String {
    #[derive(PartialEq, Properties)]
    struct Props {
        html: Html,
    }
    #[component]
    fn Drawn(Props { html }: &Props) -> Html {
        html.clone()
    }
    let html = html! {
        <ContextProvider<Dispatch> context={dispatch.clone()}>
        <ContextProvider<Language> context={language}>
        <ContextProvider<Questionnaire> context={questionnaire.clone()}>
        <ContextProvider<Environment> context={Environment::default()}>
            { html }
        </ContextProvider<Environment>>
        </ContextProvider<Questionnaire>>
        </ContextProvider<Language>>
        </ContextProvider<Dispatch>>
    };
    let renderer = LocalServerRenderer::<Drawn>::with_props(Props { html });
    block_on(renderer.hydratable(false).render())
}

#[cfg(test)]
mod tests {
    use super::*;
    use readiness::{Instrument, Text};

    fn shipped() -> Questionnaire {
        let json = include_str!("../../../instruments/klaster-unggulan/instrument.json");
        let instrument = Instrument::from_json(json).expect("the shipped instrument");
        let json = include_str!("../../../instruments/klaster-unggulan/text.en.json");
        let text = Text::from_json(json, &instrument).expect("its English text");
        Questionnaire {
            instrument: Rc::new(instrument),
            text: Rc::new(text),
            language_code: "en".into(),
        }
    }

    #[test]
    fn a_template_has_the_start_page_and_a_page_of_questions_for_each_depth() {
        let html = template(Language::English, &shipped());
        assert_eq!(html.matches("<main").count(), 3);
        assert_eq!(html.matches("data-screen=\"start\"").count(), 1);
        assert_eq!(html.matches("data-screen=\"walk\"").count(), 2);
        for depth in ["quick", "full"] {
            assert!(html.contains(&format!("href=\"#/new/{depth}\"")), "{depth}");
            assert!(html.contains(&format!("data-depth=\"{depth}\"")), "{depth}");
        }
        assert!(html.contains("type=\"radio\""));
        // A strict policy allows neither.
        for forbidden in ["<script", "\" style=", "\" on"] {
            assert!(!html.contains(forbidden), "{forbidden}");
        }
    }
}
