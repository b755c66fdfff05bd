//! Reading a file that someone hands over.

use readiness::{AssessmentError, Instrument, Mismatch};

use crate::state::{Draft, ImportFault};

/// The largest file that is read, in bytes (docs/formats.md).
pub const LARGEST: usize = 16 << 20;

/// Reads a file's text as a draft of this questionnaire.
///
/// # Errors
/// Each fault by its kind; nothing has been touched then.
pub fn import(text: &str, instrument: &Instrument) -> Result<Draft, ImportFault> {
    if text.len() > LARGEST {
        return Err(ImportFault::TooLarge);
    }
    let draft = Draft::parse(text.trim_start_matches('\u{feff}')).map_err(fault)?;
    match draft.head.fits(instrument) {
        Err(Mismatch::OtherInstrument { given, .. }) => {
            return Err(ImportFault::OtherInstrument(given.to_string()));
        }
        Err(Mismatch::OtherVersion { given, expected }) if given > expected => {
            return Err(ImportFault::NewerInstrument(given));
        }
        // An earlier version's answers go on counting: ids are for ever.
        Ok(()) | Err(Mismatch::OtherVersion { .. }) => {}
    }
    let faults = draft.assessment().check(instrument);
    if faults.is_empty() {
        Ok(draft)
    } else {
        Err(ImportFault::Faults(sentences(&faults)))
    }
}

fn fault(error: AssessmentError) -> ImportFault {
    match error {
        AssessmentError::TooLarge { .. } => ImportFault::TooLarge,
        AssessmentError::NotJson(_) => ImportFault::NotJson,
        AssessmentError::NewerFormat(_) => ImportFault::Newer,
        AssessmentError::Faults(faults) => ImportFault::Faults(sentences(&faults)),
        // And whatever later readers find.
        _ => ImportFault::NotAssessment,
    }
}

/// The first few are enough to see what is wrong.
fn sentences(faults: &[readiness::Fault]) -> Vec<String> {
    faults.iter().take(5).map(ToString::to_string).collect()
}
