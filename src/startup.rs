//! From the loaded module to the first page.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::app::{App, AppProps, Start, WORLD};
use crate::browser::{address, first_screen, page, share};
use crate::dispatch::{Dispatch, StateCell, World};
use crate::embed::bridge;
use crate::first_answers;
use crate::hooks::Environment;
use crate::i18n::Language;
use crate::loader::{self, Refusal};
use crate::pages::refused::{RefusedPage, RefusedPageProps};
use crate::persistence::drafts::Drafts;
use crate::persistence::storage::Storage;
use crate::state::{Focus, Questionnaire, Saved, State};

/// Starts the app: fetches the questionnaire, checks it, and draws the page that the address asks
/// for. Until then the first page stays as it is in the HTML; what was answered there is taken over.
pub fn start() {
    let drafts = Rc::new(Drafts::new(Storage::open()));
    spawn_local(async move {
        loop {
            let language = language();
            match load(language).await {
                // The person may have chosen another one meanwhile.
                Ok(_) if language != self::language() => {}
                Ok(questionnaire) => return open(language, questionnaire, drafts),
                Err(refusal) if refusal.faults.is_empty() && first_screen::stands() => {
                    bridge::refused(&refusal.file, None);
                    return first_screen::say_unfetched(&refusal.file, start);
                }
                Err(refusal) => return refuse(language, &refusal),
            }
        }
    });
}

/// The language of the page: `boot/first.js` has chosen it by the address and by what is remembered.
fn language() -> Language {
    let code = page::language().unwrap_or_default();
    Language::of_code(&code).unwrap_or(Language::Indonesian)
}

async fn load(language: Language) -> Result<Questionnaire, Refusal> {
    let instrument = loader::instrument().await?;
    let (text, language_code) = loader::text(language, &instrument).await?;
    Ok(Questionnaire {
        instrument: Rc::new(instrument),
        text: Rc::new(text),
        language_code,
    })
}

fn open(language: Language, questionnaire: Questionnaire, drafts: Rc<Drafts>) {
    let mut state = State::new(language, questionnaire);
    if let Some(fault) = drafts.fault() {
        state.saved = Saved::Not(fault);
    }
    let state = first_state(state, &drafts);
    let start = Rc::new(Start {
        state,
        drafts,
        environment: environment(),
    });
    let Some(mount) = page::mount() else { return };
    yew::Renderer::<App>::with_root_and_props(mount.into(), AppProps { start }).render();
}

/// The state of the page that the address asks for, with what was answered before the app ran:
/// it is stored before anything is drawn.
fn first_state(state: State, drafts: &Rc<Drafts>) -> State {
    let cell = StateCell::Plain(RefCell::new(Rc::new(state)));
    // Nothing has been gone on from yet: the address is corrected.
    let world = World {
        show: |fragment, _| address::show(fragment, true),
        ..WORLD
    };
    let dispatch = Dispatch::new(cell, Rc::clone(drafts), world);
    dispatch.arrived_at(&address::fragment());
    for action in dispatch.read(|state| first_answers::actions(first_screen::read(), state)) {
        dispatch.send(action);
    }
    let mut state = dispatch.read(State::clone);
    // The first page leaves the focus where the browser put it.
    state.focus = Focus::default();
    state
}

fn environment() -> Environment {
    Environment {
        framed: address::framed(),
        own_instrument: page::instrument().is_some(),
        depth: address::depth(),
        can_share: share::available(),
        address: address::page(),
        utc_offset: (WORLD.now)().offset,
    }
}

/// Says which file is at fault, and tries again when asked.
fn refuse(language: Language, refusal: &Refusal) {
    let Some(mount) = page::mount() else { return };
    page::set_language(language.code());
    bridge::refused(&refusal.file, refusal.faults.first());
    let props = RefusedPageProps {
        language,
        file: refusal.file.clone(),
        faults: refusal.faults.iter().map(ToString::to_string).collect(),
        onretry: Callback::from(|()| page::reload()),
    };
    yew::Renderer::<RefusedPage>::with_root_and_props(mount.into(), props).render();
    first_screen::give_way();
}
