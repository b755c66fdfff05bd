//! The frame around every screen, and the screen that is open.

use std::rc::Rc;

use readiness::evaluate;
use yew::prelude::*;

use crate::components::masthead::Masthead;
use crate::components::notices::Notices;
use crate::components::standing::Standing;
use crate::host;
use crate::platform::page;
use crate::screens::{ProfileScreen, ResultScreen, SharedScreen, StartScreen, WalkScreen};
use crate::state::Screen;
use crate::store::{Pinned, Store, use_selected, use_store};
use crate::text::Language;

/// What the app runs on.
#[derive(Properties, PartialEq)]
pub(crate) struct AppProps {
    /// Its state.
    pub(crate) store: Store,
}

/// The whole app.
#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    html! {
        <ContextProvider<Store> context={props.store.clone()}>
            <Masthead />
            <Standing />
            <Place />
            <Notices />
        </ContextProvider<Store>>
    }
}

/// The screen that is open, and what belongs to turning to it.
#[component]
fn Place() -> Html {
    let (screen, language) = use_selected(|state| Some((state.screen.clone(), state.language)))
        .unwrap_or((Screen::Start, Language::Indonesian));
    let turned = use_mut_ref(|| false);
    use_effect_with(screen.clone(), move |_| {
        // The first screen leaves the focus where the browser put it.
        if turned.replace(true) {
            page::scroll_to_top();
            page::focus("#heading");
        }
    });
    use_effect_with((screen.clone(), language), |(_, language)| {
        page::set_language(language.code());
        let heading = page::find("#heading").and_then(|heading| heading.text_content());
        page::set_title(&[heading.as_deref().unwrap_or_default(), " · SiapKlaster"].concat());
    });
    let content = match &screen {
        Screen::Start => html! { <StartScreen /> },
        Screen::Profile(_) => html! { <ProfileScreen /> },
        Screen::Walk { page, .. } => {
            let page = page.clone().unwrap_or_else(|| "".into());
            html! { <WalkScreen key={&*page} page={Rc::clone(&page)} /> }
        }
        Screen::Result(_) => html! { <ResultPlace /> },
        Screen::Shared(letter) => html! { <SharedPlace letter={Rc::clone(letter)} /> },
    };
    html! {
        <main id="main" data-screen={screen.name()}>{ content }</main>
    }
}

/// Evaluates the open draft for the result screen: the only place where that is done.
#[component]
fn ResultPlace() -> Html {
    let on = use_store().on();
    let drawn = use_selected(|state| {
        let open = state.open.as_ref()?;
        Some((
            Pinned(Rc::clone(&state.instrument)),
            Pinned(Rc::clone(&state.text)),
            Pinned(Rc::clone(&open.draft.assessment)),
            Rc::clone(&open.draft.id),
            state.language,
        ))
    });
    let on = use_memo((), |()| on);
    let evaluation = use_memo(
        drawn
            .as_ref()
            .map(|drawn| (drawn.0.clone(), drawn.2.clone())),
        |of| {
            of.as_ref()
                .map(|(instrument, assessment)| Rc::new(evaluate(instrument, assessment)))
        },
    );
    use_effect_with(
        (drawn.clone(), evaluation.clone()),
        |(drawn, evaluation)| {
            if let (Some((instrument, _, assessment, ..)), Some(evaluation), true) =
                (drawn, &**evaluation, host::wants_summary())
            {
                host::offer(instrument, assessment, evaluation);
            }
        },
    );
    let (Some((instrument, text, assessment, draft, language)), Some(evaluation)) =
        (drawn, &*evaluation)
    else {
        return html! { <p></p> };
    };
    html! {
        <ResultScreen
            instrument={instrument.0} text={text.0} {language} {draft}
            assessment={assessment.0} evaluation={Rc::clone(evaluation)} on={(*on).clone()}
        />
    }
}

#[derive(Properties, PartialEq)]
struct SharedPlaceProps {
    letter: Rc<str>,
}

#[component]
fn SharedPlace(props: &SharedPlaceProps) -> Html {
    let on = use_store().on();
    let on = use_memo((), |()| on);
    let drawn = use_selected(|state| {
        Some((
            Pinned(Rc::clone(&state.instrument)),
            Pinned(Rc::clone(&state.text)),
            state.language,
        ))
    });
    let Some((instrument, text, language)) = drawn else {
        return html! { <p></p> };
    };
    html! {
        <SharedScreen
            instrument={instrument.0} text={text.0} {language}
            letter={Rc::clone(&props.letter)} on={(*on).clone()}
        />
    }
}
