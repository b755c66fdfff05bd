//! What must hold in an assessment whatever its instrument.

use std::collections::BTreeMap;

use super::{Answer, Assessment};
use crate::fault::Problem;
use crate::reader::{Faults, Place};

/// The highest level that any item can have.
const TOP: u8 = 10;

/// Finds every breach of a rule.
pub(super) fn check(assessment: &Assessment, faults: &mut Faults) {
    let instrument = Place::File.key("instrument");
    if assessment.instrument.id.trim().is_empty() {
        faults.push(&instrument.key("id"), Problem::EmptyText);
    }
    if assessment.instrument.version == 0 {
        let (lo, hi) = (1, u64::from(u32::MAX));
        faults.push(&instrument.key("version"), Problem::NotWholeIn { lo, hi });
    }
    let responses = Place::File.key("responses");
    let mut first_of: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, response) in assessment.responses.iter().enumerate() {
        let place = responses.index(index);
        if response.id.trim().is_empty() {
            faults.push(&place.key("id"), Problem::EmptyText);
        } else if let Some(&first) = first_of.get(&*response.id) {
            let id = response.id.clone();
            let first = responses.index(first).path();
            faults.push(&place.key("id"), Problem::DoubledId { id, first });
        } else {
            first_of.insert(&response.id, index);
        }
        let place = place.key("answers");
        for (id, recorded) in &response.answers {
            if let Some(Answer::Level(level)) = recorded.answer
                && level > TOP
            {
                let (lo, hi) = (0, TOP.into());
                faults.push(&place.key(id).key("level"), Problem::NotWholeIn { lo, hi });
            }
        }
    }
}
