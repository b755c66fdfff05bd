//! How much of the answers somebody has evidence for, and what those alone amount to.

use super::gather::{self, Answered};
use super::pass::{Pass, Way};
use crate::{Answer, Assessment, Recorded};

/// The share of answers to scored items that somebody has evidence for, 0–1; and the index,
/// 0–100, with those alone: an answer without evidence is taken as missing. `index` is the
/// index of all answers.
pub(super) fn evidence(
    way: Way<'_>,
    assessment: &Assessment,
    index: Option<f64>,
) -> (Option<f64>, Option<f64>) {
    let tree = way.tree;
    let (mut proven, mut all) = (0_u32, 0_u32);
    for response in &assessment.responses {
        let mut next = 0;
        for (id, recorded) in &response.answers {
            let counts = tree
                .next_leaf(&mut next, id)
                .is_some_and(|place| tree.leaves[place].scored && way.asked[place]);
            if counts && is_given(recorded) {
                all += 1;
                proven += u32::from(recorded.evidence);
            }
        }
    }
    let share = (all > 0).then(|| f64::from(proven) / f64::from(all));
    let score = match proven {
        0 => None,
        _ if proven == all => index,
        _ => score(way, assessment),
    };
    (share, score)
}

fn score(way: Way<'_>, assessment: &Assessment) -> Option<f64> {
    let mut proven = assessment.clone();
    for response in &mut proven.responses {
        for recorded in response.answers.values_mut() {
            if is_given(recorded) && !recorded.evidence {
                recorded.answer = None;
            }
        }
    }
    let voices = gather::voices(way.tree, &proven);
    let mut answered = vec![Answered::default(); way.tree.leaves.len()];
    gather::sum(&mut answered, &mut voices.iter());
    let mut pass = Pass::default();
    pass.score(way, &answered);
    Some(100.0 * (*pass.values.first()?)?)
}

fn is_given(recorded: &Recorded) -> bool {
    matches!(
        recorded.answer,
        Some(Answer::Level(_) | Answer::Number(_) | Answer::Tally(_))
    )
}
