//! From the loaded module to the first screen.

use std::rc::Rc;

use readiness::{Fault, Instrument, Text};
use wasm_bindgen_futures::spawn_local;

use crate::app::{App, AppProps, Refusal};
use crate::browser::fetch::{self, NotFetched};
use crate::browser::report as handover;
use crate::browser::{address, clock, page};
use crate::embed::bridge as host;
use crate::i18n::Language;
use crate::persistence::drafts::Drafts;
use crate::persistence::storage::Storage;
use crate::report::Report;
use crate::state::{Action, Route, Saved, State};
use crate::store::{Store, World};

/// Where the shipped questionnaire's files are, relative to the page.
const INSTRUMENT: &str = "instruments/klaster-unggulan/";

/// Where a file of the questionnaire is.
fn place(file: &[&str]) -> String {
    let folder = page::instrument();
    [folder.as_deref().unwrap_or(INSTRUMENT), &file.concat()].concat()
}

/// By these names one module hands over to the next how far the last change is kept, and
/// which language was chosen.
const SAVED: &str = "saved";
const LANGUAGE: &str = "language";

enum Failure {
    NotFetched(NotFetched),
    Refused(String, Vec<Fault>),
}

/// Starts the app: fetches the questionnaire, checks it, and draws the screen that the
/// address asks for. Until then the page's own words stay.
pub fn start(report: Option<Report>) {
    let handed_over = handover::handed_over();
    let is_later = handed_over.is_some();
    let mut texts = handed_over.unwrap_or_default();
    let mut take = |name: &str| {
        let place = texts.iter().position(|(key, _)| key == name)?;
        Some(texts.swap_remove(place).1)
    };
    let saved = take(SAVED).map_or(Saved::Untouched, |text| Saved::from_text(&text));
    let saved = is_later.then_some(saved);
    let chosen = take(LANGUAGE).and_then(|code| Language::of_code(&code));
    let keeper = Drafts::new(Storage::open(texts));
    let asked = address::asked("lang").and_then(|code| Language::of_code(&code));
    // What the person chose in the module before goes before what the address once asked for.
    let language = chosen
        .or(asked)
        .or_else(|| keeper.language())
        .unwrap_or(Language::Indonesian);
    spawn_local(async move {
        match load(language).await {
            Ok((instrument, text)) => {
                let state = State::new(language, instrument, text);
                open(state, keeper, report, saved);
            }
            Err(failure) => refuse(language, failure),
        }
    });
}

async fn load(language: Language) -> Result<(Rc<Instrument>, Rc<Text>), Failure> {
    let path = place(&["instrument.json"]);
    // Both are on their way already: boot.js has asked for them.
    let json = fetch::text(&path).await.map_err(Failure::NotFetched)?;
    let instrument =
        Instrument::from_json(&json).map_err(|faults| Failure::Refused(path, faults))?;
    let text = words(language, &instrument).await?;
    Ok((Rc::new(instrument), Rc::new(text)))
}

/// The questionnaire's words; where it has none in this language, in its own first one.
async fn words(language: Language, instrument: &Instrument) -> Result<Text, Failure> {
    let code = language.code();
    let spoken = instrument.languages();
    let code = match spoken.first() {
        Some(first) if !spoken.iter().any(|it| it == code) => first,
        _ => code,
    };
    let path = place(&["text.", code, ".json"]);
    let json = fetch::text(&path).await.map_err(Failure::NotFetched)?;
    Text::from_json(&json, instrument).map_err(|faults| Failure::Refused(path, faults))
}

/// Opens the app. `saved` is how far the last change was kept by the module before this one,
/// where there was one.
fn open(mut state: State, keeper: Drafts, report: Option<Report>, saved: Option<Saved>) {
    let Some(mount) = page::mount() else { return };
    let vault = keeper.vault().clone();
    if let Some(fault) = vault.fault() {
        state.saved = Saved::Not(fault);
    }
    let world = World {
        now: clock::now,
        show: address::show,
        focus: page::focus,
        drawn: page::fit,
        report,
    };
    let store = Store::new(state, keeper, world);
    let arrive = {
        let store = store.clone();
        move |fragment: String| store.dispatch(Action::Arrived(Route::parse(&fragment)))
    };
    host::attach(&store, saved.is_none());
    arrive(address::fragment());
    match saved {
        Some(Saved::Untouched) => {}
        Some(saved) => store.dispatch(Action::Kept(saved)),
        // The first screen leaves the focus where the browser put it.
        None => store.stay(),
    }
    handover::when_it_comes({
        let (store, vault) = (store.clone(), vault.clone());
        move || {
            let mut texts = vault.only_here();
            let told = store.read(|state| (state.saved.to_text(), state.asked.code()));
            store.retire();
            let (saved, language) = told.unwrap_or_default();
            texts.push((SAVED.to_owned(), saved));
            texts.push((LANGUAGE.to_owned(), language.to_owned()));
            texts
        }
    });
    address::watch(arrive);
    vault.watch({
        let store = store.clone();
        move |key, text| {
            let heard = store.read(|state| store.keeper().heard(&key, text.as_deref(), state));
            if let Some(action) = heard.flatten() {
                store.dispatch(action);
            }
        }
    });
    let props = AppProps { opened: Ok(store) };
    yew::Renderer::<App>::with_root_and_props(mount.into(), props).render();
}

fn refuse(language: Language, failure: Failure) {
    let Some(mount) = page::mount() else { return };
    page::set_language(language.code());
    let (file, faults) = match failure {
        Failure::NotFetched(NotFetched { path }) => (path, Vec::new()),
        Failure::Refused(path, faults) => (path, faults),
    };
    host::refused(&file, faults.first());
    let why = Refusal {
        language,
        file,
        faults: faults.iter().map(ToString::to_string).collect(),
    };
    let props = AppProps { opened: Err(why) };
    yew::Renderer::<App>::with_root_and_props(mount.into(), props).render();
}

/// Fetches another language's words and hands them over. Where they don't come, the app
/// stays as it is and says so.
pub(crate) fn speak(store: &Store, language: Language) {
    let Some(instrument) = store.read(|state| Rc::clone(&state.instrument)) else {
        return;
    };
    store.dispatch(Action::Speak(language));
    let store = store.clone();
    spawn_local(async move {
        store.dispatch(match words(language, &instrument).await {
            Ok(text) => Action::Spoken(language, Rc::new(text)),
            Err(_) => Action::Unspoken(language),
        });
    });
}
