//! Why a file that someone hands over does not become a draft.

/// Why a file does not become a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportFault {
    /// The browser could not read the file.
    Unread,
    /// It is larger than what is read.
    TooLarge,
    /// It is no JSON.
    NotJson,
    /// It is JSON, but not an assessment.
    NotAssessment,
    /// It was written by a newer version.
    Newer,
    /// It belongs to another questionnaire.
    OtherInstrument(String),
    /// It belongs to a later version of this questionnaire.
    NewerInstrument(u32),
    /// Something in it breaks the format: each place with its sentence.
    Faults(Vec<String>),
}
