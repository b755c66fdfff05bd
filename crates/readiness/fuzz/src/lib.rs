//! What the fuzz targets share: inputs built piece by piece, so that they get past the reader.

pub mod answers;
pub mod checks;
pub mod questionnaire;
pub mod sealed;
