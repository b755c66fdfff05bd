//! An evaluation as JSON: `siapklaster.evaluation/1`.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::Evaluation;
use crate::Id;

/// The format of an evaluation as JSON.
pub const EVALUATION_FORMAT: &str = "siapklaster.evaluation/1";

#[derive(Serialize)]
struct Instrument<'a> {
    id: &'a Id,
    version: u32,
}

impl Serialize for Evaluation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut file = serializer.serialize_struct("Evaluation", 14)?;
        file.serialize_field("format", EVALUATION_FORMAT)?;
        let instrument = Instrument {
            id: &self.instrument,
            version: self.version,
        };
        file.serialize_field("instrument", &instrument)?;
        file.serialize_field("depth", self.depth.as_str())?;
        file.serialize_field("respondents", &self.respondents)?;
        file.serialize_field("headline", &self.headline)?;
        file.serialize_field("nodes", &self.nodes)?;
        file.serialize_field("binding", &self.binding)?;
        file.serialize_field("imbalance", &self.imbalance)?;
        file.serialize_field("agreement", &self.agreement)?;
        file.serialize_field("leverage", &self.leverage)?;
        file.serialize_field("lenses", &self.lenses)?;
        file.serialize_field("stages", &self.stages)?;
        file.serialize_field("evidence", &self.evidence)?;
        file.serialize_field("method", &self.method)?;
        file.end()
    }
}
