//! How far the group is on its path.

use super::pass::Pass;
use crate::instrument::Tree;
use indexmap::IndexMap;

use crate::{Id, Kind, Stages};

/// The stages of the instrument's first unscored group with items.
pub(super) fn stages(tree: &Tree, pass: &Pass) -> Option<Stages> {
    struct Stage<'a> {
        id: &'a Id,
        value: Option<f64>,
        applies: bool,
        level: Option<f64>,
    }
    let stages: Vec<Stage<'_>> = tree
        .leaves
        .iter()
        .filter(|leaf| leaf.stage)
        .map(|leaf| {
            let value = pass.values[leaf.node];
            let top = match leaf.kind {
                Kind::Scale { levels } => Some(f64::from(levels - 1)),
                Kind::Number { .. } => None,
            };
            Stage {
                id: &leaf.id,
                value,
                applies: pass.coverage[leaf.node].is_some(),
                level: value.zip(top).map(|(value, top)| value * top),
            }
        })
        .collect();
    if stages.is_empty() {
        return None;
    }
    let finished = |stage: &Stage<'_>| stage.value.is_some_and(Stages::is_finished);
    let reached = stages
        .iter()
        .filter(|stage| stage.applies)
        .take_while(|stage| finished(stage))
        .count();
    let last_finished = stages.iter().rposition(finished).unwrap_or(0);
    let skipped = stages[..last_finished]
        .iter()
        .filter(|stage| stage.value == Some(0.0))
        .map(|stage| stage.id.clone())
        .collect();
    Some(Stages {
        reached: u32::try_from(reached).unwrap_or(u32::MAX),
        skipped,
        levels: stages
            .iter()
            .map(|stage| (stage.id.clone(), stage.level))
            .collect::<IndexMap<_, _>>(),
    })
}
