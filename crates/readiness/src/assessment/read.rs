//! Reads an assessment file.

use serde_json::Value;

use super::{ASSESSMENT_FORMAT, Assessment, AssessmentError, rules};
use crate::fault::Problem;
use crate::reader::parse;

/// Some five thousand people's answers to the shipped instrument.
const MOST_BYTES: usize = 16 << 20;

pub(super) fn read(json: &str) -> Result<Assessment, AssessmentError> {
    let (value, mut faults) = parse(json, MOST_BYTES).map_err(|fault| match fault.problem {
        Problem::TooLarge { limit } => AssessmentError::TooLarge { limit },
        _ => AssessmentError::NotJson(fault),
    })?;
    // Of a format that is not known, nothing else can be said.
    match value.get("format").and_then(Value::as_str) {
        Some(ASSESSMENT_FORMAT) => {}
        Some(format) if is_newer(format) => {
            return Err(AssessmentError::NewerFormat(format.to_owned()));
        }
        _ => return Err(AssessmentError::NotAnAssessment),
    }
    let assessment: Assessment = match serde_path_to_error::deserialize(value) {
        Ok(assessment) => assessment,
        Err(error) => {
            let path = error.path().to_string();
            let said = Problem::Invalid(error.into_inner().to_string());
            faults.push_at(&|| path.clone(), said);
            return Err(AssessmentError::Faults(faults.into_vec()));
        }
    };
    rules::check(&assessment, &mut faults);
    if faults.is_empty() {
        Ok(assessment)
    } else {
        Err(AssessmentError::Faults(faults.into_vec()))
    }
}

fn is_newer(format: &str) -> bool {
    // What all versions of the format begin with.
    let name = &ASSESSMENT_FORMAT[..ASSESSMENT_FORMAT.len() - 1];
    let version = format.strip_prefix(name).map(str::parse::<u64>);
    version.is_some_and(|version| version.is_ok_and(|version| version > 1))
}
