//! From the loaded module to the first screen.

use std::rc::Rc;

use readiness::{Fault, Instrument, Text};
use wasm_bindgen_futures::spawn_local;

use crate::app::{App, AppProps, Refusal};
use crate::browser::fetch::{self, NotFetched};
use crate::browser::{address, clock, later, page};
use crate::embed::bridge as host;
use crate::i18n::Language;
use crate::persistence::drafts::Drafts;
use crate::persistence::storage::Storage;
use crate::state::{Action, Route, Saved, State};
use crate::store::{Store, World};

/// Where the shipped questionnaire's files are, relative to the page.
const INSTRUMENT: &str = "instruments/klaster-unggulan/";

/// Where a file of the questionnaire is.
fn place(file: &[&str]) -> String {
    let folder = page::instrument();
    [folder.as_deref().unwrap_or(INSTRUMENT), &file.concat()].concat()
}

enum Failure {
    NotFetched(NotFetched),
    Refused(String, Vec<Fault>),
}

/// Starts the app: fetches the questionnaire, checks it, and draws the screen that the
/// address asks for. Until then the page's own words stay.
pub fn start() {
    let drafts = Drafts::new(Storage::open());
    let asked = address::asked("lang").and_then(|code| Language::of_code(&code));
    let language = asked
        .or_else(|| drafts.language())
        .unwrap_or(Language::Indonesian);
    spawn_local(async move {
        match load(language).await {
            Ok((instrument, text)) => open(State::new(language, instrument, text), drafts),
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

/// Opens the app.
fn open(mut state: State, drafts: Drafts) {
    let Some(mount) = page::mount() else { return };
    let storage = drafts.vault().clone();
    if let Some(fault) = storage.fault() {
        state.saved = Saved::Not(fault);
    }
    let world = World {
        now: clock::now,
        show: address::show,
        focus: page::focus,
        drawn: page::fit,
        offer: host::offer_result,
        after_paint: later::after_paint,
    };
    let store = Store::new(state, drafts, world);
    let arrive = {
        let store = store.clone();
        move |fragment: String| store.dispatch(Action::Arrived(Route::parse(&fragment)))
    };
    host::attach(&store);
    arrive(address::fragment());
    // The first screen leaves the focus where the browser put it.
    store.stay();
    address::watch(arrive);
    storage.watch({
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
