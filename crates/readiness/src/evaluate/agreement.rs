//! How far the people agree.

use super::gather::{self, Sums, Voice};
use super::pass::{Pass, Way};
use crate::instrument::Tree;
use crate::statistics::{kendall_w, quantile, relative_variance, rwg, rwg_j};
use crate::{Agreement, Answer, DimensionAgreement, Id, ItemAgreement, KendallW, Kind};

/// Fewer answers than this say nothing about agreement.
const FEWEST: u64 = 3;
/// Agreement from 0.70 on is customary as enough (`LeBreton` and Senter, "Answers
/// to 20 Questions About Interrater Reliability and Interrater Agreement", 2008).
const ENOUGH: f64 = 0.7;
const ROUNDING: f64 = 1e-9;

/// Agreement on items, on dimensions, and over the dimensions.
pub(super) fn agreement(way: Way<'_>, voices: &[Voice<'_>], declared: &Pass) -> Agreement {
    if let [voice] = voices
        && voice.is_person
    {
        // One person agrees with nobody; most assessments are of this kind.
        return Agreement::default();
    }
    let tree = way.tree;
    let mut items = Vec::new();
    let mut variances: Vec<Option<f64>> = vec![None; tree.leaves.len()];
    for (place, answers) in answers(tree, voices).iter().enumerate() {
        let n: u64 = answers.iter().map(|(_, times)| times).sum();
        if n < FEWEST {
            continue;
        }
        let leaf = &tree.leaves[place];
        if let Kind::Scale { levels } = leaf.kind {
            variances[place] = relative_variance(levels, answers);
        }
        let quantile = |p| quantile(answers, p).unwrap_or_default();
        let agreement = ItemAgreement {
            n: u32::try_from(n).unwrap_or(u32::MAX),
            rwg: variances[place].map(rwg),
            median: quantile(0.5),
            iqr: (quantile(0.75) - quantile(0.25)).min(f64::MAX),
        };
        items.push((leaf.id.clone(), agreement));
    }
    let mut dimensions = Vec::new();
    for &dimension in &tree.dimensions {
        let node = &tree.nodes[dimension];
        let leaves = node
            .children
            .iter()
            .filter_map(|&child| tree.nodes[child].leaf);
        let variances: Vec<f64> = leaves.filter_map(|leaf| variances[leaf]).collect();
        if let Some(rwg_j) = rwg_j(&variances) {
            dimensions.push((node.id.clone(), DimensionAgreement { rwg_j }));
        }
    }
    Agreement {
        discuss: discuss(&items),
        items: items.into_iter().collect(),
        dimensions: dimensions.into_iter().collect(),
        kendall_w: concordance(way, voices, declared),
    }
}

/// The answers to each item in rising order and each once, with how many people
/// gave it: every level, or the numbers that were given.
fn answers(tree: &Tree, voices: &[Voice<'_>]) -> Vec<Vec<(f64, u64)>> {
    let mut answers: Vec<Vec<(f64, u64)>> = tree
        .leaves
        .iter()
        .map(|leaf| match leaf.kind {
            Kind::Scale { levels } => (0..levels).map(|level| (level.into(), 0)).collect(),
            Kind::Number { .. } => Vec::new(),
        })
        .collect();
    for voice in voices {
        for ((place, _), (answer, _)) in voice.said.iter().zip(&voice.answers) {
            let answers = &mut answers[*place];
            match answer {
                Answer::Level(level) => {
                    if let Some((_, times)) = answers.get_mut(usize::from(*level)) {
                        *times += 1;
                    }
                }
                Answer::Number(number) => answers.push((*number, 1)),
                Answer::Tally(tally) => {
                    for ((_, times), count) in answers.iter_mut().zip(&tally.levels) {
                        *times += u64::from(*count);
                    }
                }
                Answer::DontKnow | Answer::NotApplicable => {}
            }
        }
    }
    for (leaf, answers) in tree.leaves.iter().zip(&mut answers) {
        if let Kind::Number { .. } = leaf.kind {
            rise(answers);
        }
    }
    answers
}

/// In rising order and each number once: the order of the responses in a file
/// must not show in the last digit of a sum.
fn rise(answers: &mut Vec<(f64, u64)>) {
    answers.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    answers.dedup_by(|(number, times), (first, sum)| {
        let same = first.total_cmp(number).is_eq();
        *sum += if same { *times } else { 0 };
        same
    });
}

/// Items with too little agreement, the lowest first, equals in tree order.
fn discuss(items: &[(Id, ItemAgreement)]) -> Vec<Id> {
    let mut items: Vec<(f64, &Id)> = items
        .iter()
        .filter_map(|(id, agreement)| Some((agreement.rwg?, id)))
        .filter(|(rwg, _)| *rwg < ENOUGH - ROUNDING)
        .collect();
    items.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    items.into_iter().map(|(_, id)| id.clone()).collect()
}

/// Whether people put the dimensions in the same order: over the dimensions
/// that are scored, and the people who have a score in each of them.
fn concordance(way: Way<'_>, voices: &[Voice<'_>], declared: &Pass) -> Option<KendallW> {
    let dimensions = way.tree.dimensions.iter().copied();
    let dimensions: Vec<usize> = dimensions
        .filter(|&place| declared.values[place].is_some())
        .collect();
    let mut answered = vec![Sums::default(); way.tree.leaves.len()];
    let mut pass = Pass::default();
    let mut raters = Vec::new();
    // A hand count says nothing of one person's order.
    for voice in voices.iter().filter(|voice| voice.is_person) {
        gather::sum(&mut answered, &mut std::iter::once(voice));
        pass.answer(way, &answered);
        let mut rater = Vec::with_capacity(dimensions.len());
        for &dimension in &dimensions {
            // What is above the dimensions doesn't matter here.
            pass.rise_to(way, dimension);
            // Scores that differ by rounding alone are ties.
            rater.extend(pass.values[dimension].map(|value| (value / ROUNDING).round()));
        }
        if rater.len() == dimensions.len() {
            raters.push(rater);
        }
    }
    kendall_w(&raters)
}
