//! The questionnaire's files: fetched, checked, or said to be at fault.

use readiness::{Fault, Instrument, Text};
use std::rc::Rc;

use crate::browser::fetch::{self, NotFetched};
use crate::browser::page;
use crate::i18n::Language;

/// Where the shipped questionnaire's files are, relative to the page.
const SHIPPED: &str = "instruments/klaster-unggulan/";

/// Why the questionnaire can't be used.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Refusal {
    /// The file, relative to the page.
    pub file: String,
    /// Each fault in it; none where it did not come.
    pub faults: Vec<Fault>,
}

impl From<NotFetched> for Refusal {
    fn from(NotFetched { path }: NotFetched) -> Refusal {
        Refusal {
            file: path,
            faults: Vec::new(),
        }
    }
}

/// Where a file of the questionnaire in use is.
fn path(file: &str) -> String {
    let folder = page::instrument();
    [folder.as_deref().unwrap_or(SHIPPED), file].concat()
}

/// Fetches the questionnaire.
///
/// # Errors
/// It did not come, or breaks a rule.
pub(crate) async fn instrument() -> Result<Instrument, Refusal> {
    let file = path("instrument.json");
    let json = fetch::text(&file).await?;
    Instrument::from_json(&json).map_err(|faults| Refusal { file, faults })
}

/// Fetches the questionnaire's words, and says which language they are in: where it has none in
/// this one, its own first.
///
/// # Errors
/// They did not come, or break a rule.
pub(crate) async fn text(
    language: Language,
    instrument: &Instrument,
) -> Result<(Text, Rc<str>), Refusal> {
    let code = language.code();
    let spoken = instrument.languages();
    let code: Rc<str> = match spoken.first() {
        Some(first) if !spoken.iter().any(|it| it == code) => first.as_str().into(),
        _ => code.into(),
    };
    let file = path(&["text.", &code, ".json"].concat());
    let json = fetch::text(&file).await?;
    match Text::from_json(&json, instrument) {
        Ok(text) => Ok((text, code)),
        Err(faults) => Err(Refusal { file, faults }),
    }
}
