//! The parts of the page, and what instead of them where there is nothing to show.

use yew::prelude::*;

use crate::browser::page;
use crate::draw::el;
use crate::i18n::Language;
use crate::live::Part;
use crate::pages::RefusedPage;
use crate::store::Store;

/// The whole app.
pub(crate) struct App;

/// What there is to show.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AppProps {
    /// The state, or why there is none.
    pub(crate) opened: Result<Store, Refusal>,
}

/// Why the questionnaire can't be used.
#[derive(Clone, PartialEq)]
pub(crate) struct Refusal {
    /// The language of the page.
    pub(crate) language: Language,
    /// The file, relative to the page.
    pub(crate) file: String,
    /// Each fault in it; none where it did not come.
    pub(crate) faults: Vec<String>,
}

impl Component for App {
    type Message = ();
    type Properties = AppProps;

    fn create(_: &Context<Self>) -> App {
        App
    }

    fn view(&self, context: &Context<Self>) -> Html {
        match &context.props().opened {
            Ok(store) => {
                let mut app = el("div").class("app");
                for part in [Part::Masthead, Part::Standing, Part::Place, Part::Notices] {
                    app = app.put(part.live(store));
                }
                app.done()
            }
            Err(why) => html! {
                <RefusedPage
                    language={why.language}
                    file={why.file.clone()}
                    faults={why.faults.clone()}
                    onretry={|()| page::reload()}
                />
            },
        }
    }
}
