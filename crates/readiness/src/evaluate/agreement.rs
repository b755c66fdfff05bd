//! How far the people agree.

use super::gather::{self, Voice};
use super::pass::{Pass, Way};
use crate::instrument::Tree;
use crate::order::order_numbers;
use crate::statistics::{kendall_w, quantile, relative_variance, rwg, rwg_j};
use crate::{
    Agreement, Answer, Assessment, DimensionAgreement, Id, Instrument, ItemAgreement, KendallW,
    Keyed, Kind,
};

/// Fewer answers than this say nothing about agreement.
const FEWEST: u64 = 3;
/// Agreement from 0.70 on is customary as enough (`LeBreton` and Senter, "Answers
/// to 20 Questions About Interrater Reliability and Interrater Agreement", 2008).
const ENOUGH: f64 = 0.7;
const ROUNDING: f64 = 1e-9;

/// Agreement on items, on dimensions, and over the dimensions.
pub(super) fn agreement(
    instrument: &Instrument,
    assessment: &Assessment,
    way: Way<'_>,
    voices: &[Voice],
    declared: &Pass,
) -> Agreement {
    let tree = instrument.tree();
    let mut items = Vec::new();
    let mut variances: Vec<Option<f64>> = vec![None; tree.leaves.len()];
    for (place, (leaf, answers)) in tree
        .leaves
        .iter()
        .zip(answers(tree, assessment))
        .enumerate()
    {
        let n: u64 = answers.iter().map(|(_, times)| times).sum();
        if n < FEWEST {
            continue;
        }
        if let Kind::Scale { levels } = leaf.kind {
            variances[place] = relative_variance(levels, &answers);
        }
        let quantile = |p| quantile(&answers, p).unwrap_or_default();
        let agreement = ItemAgreement {
            n: u32::try_from(n).unwrap_or(u32::MAX),
            rwg: variances[place].map(rwg),
            median: quantile(0.5),
            iqr: (quantile(0.75) - quantile(0.25)).min(f64::MAX),
        };
        items.push((leaf.id.clone(), agreement));
    }
    let dimensions = instrument
        .dimensions()
        .filter_map(|group| {
            let variances: Vec<f64> = group
                .items()
                .filter_map(|item| variances[tree.leaf_place(&item.id)?])
                .collect();
            let rwg_j = rwg_j(&variances)?;
            Some((group.id.clone(), DimensionAgreement { rwg_j }))
        })
        .collect::<Keyed<_>>();
    Agreement {
        discuss: discuss(&items),
        items: items.into_iter().collect(),
        dimensions,
        kendall_w: concordance(instrument, way, voices, declared),
    }
}

/// The answers to each item in rising order, each with how many people gave it:
/// levels, or numbers as they were given.
fn answers(tree: &Tree, assessment: &Assessment) -> Vec<Vec<(f64, u64)>> {
    let mut answers: Vec<Vec<(f64, u64)>> = vec![Vec::new(); tree.leaves.len()];
    for response in &assessment.responses {
        for (place, leaf, answer) in gather::known(tree, response) {
            if !tree.asks(leaf, assessment.depth) {
                continue;
            }
            match answer {
                Answer::Level(level) => answers[place].push((f64::from(*level), 1)),
                Answer::Number(number) => answers[place].push((*number, 1)),
                Answer::Tally(tally) => answers[place].extend(
                    (0_u32..)
                        .zip(&tally.levels)
                        .map(|(level, count)| (f64::from(level), u64::from(*count))),
                ),
                Answer::DontKnow | Answer::NotApplicable => {}
            }
        }
    }
    answers.iter().map(|answers| rising(answers)).collect()
}

/// In rising order and each number once: the order of the responses in a file
/// must not show in the last digit of a sum.
fn rising(answers: &[(f64, u64)]) -> Vec<(f64, u64)> {
    let numbers: Vec<f64> = answers.iter().map(|(number, _)| *number).collect();
    let mut rising: Vec<(f64, u64)> = Vec::new();
    for place in order_numbers(&numbers) {
        let (number, times) = answers[place];
        match rising.last_mut() {
            Some(last) if last.0.total_cmp(&number).is_eq() => last.1 += times,
            _ => rising.push((number, times)),
        }
    }
    rising
}

/// Items with too little agreement, the lowest first, equals in tree order.
fn discuss(items: &[(Id, ItemAgreement)]) -> Vec<Id> {
    let (rwg, ids): (Vec<f64>, Vec<&Id>) = items
        .iter()
        .filter_map(|(id, agreement)| Some((agreement.rwg?, id)))
        .filter(|(rwg, _)| *rwg < ENOUGH - ROUNDING)
        .unzip();
    let places = order_numbers(&rwg).into_iter();
    places.map(|place| ids[place].clone()).collect()
}

/// Whether people put the dimensions in the same order: over the dimensions
/// that are scored, and the people who have a score in each of them.
fn concordance(
    instrument: &Instrument,
    way: Way<'_>,
    voices: &[Voice],
    declared: &Pass,
) -> Option<KendallW> {
    let places: Vec<usize> = instrument
        .dimensions()
        .filter_map(|group| way.tree.nodes.iter().position(|node| node.id == group.id))
        .filter(|&place| declared.values[place].is_some())
        .collect();
    let mut pass = Pass::default();
    let mut raters = Vec::new();
    // A hand count says nothing of one person's order.
    for voice in voices.iter().filter(|voice| voice.is_person) {
        pass.score(
            way,
            &gather::sum(way.tree.leaves.len(), &mut std::iter::once(voice)),
        );
        let rater: Option<Vec<f64>> = places
            .iter()
            // Scores that differ by rounding alone are ties.
            .map(|&place| pass.values[place].map(|value| (value / ROUNDING).round()))
            .collect();
        raters.extend(rater);
    }
    kendall_w(&raters)
}
