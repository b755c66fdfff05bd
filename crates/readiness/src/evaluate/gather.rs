//! Gathers what people answered, item by item.

use crate::instrument::{Leaf, Tree};
use crate::{Answer, Assessment, Depth, Response, fit};

/// What was answered to one item: sums over people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sums {
    /// How many gave a level or a number.
    people: f64,
    /// The sum of their values, each 0–1.
    sum: f64,
    /// The smallest and the greatest of their values: a mean lies between them, and rounding
    /// could carry it outside.
    ends: [f64; 2],
    /// How many should have answered and didn't.
    missing: f64,
}

impl Default for Sums {
    fn default() -> Self {
        Self {
            people: 0.0,
            sum: 0.0,
            ends: [f64::INFINITY, f64::NEG_INFINITY],
            missing: 0.0,
        }
    }
}

/// One response: the asked items it says something about, and how many people it stands for.
#[derive(Clone, Debug)]
pub(super) struct Voice<'a> {
    pub(super) people: f64,
    /// Whether it is one person's: no tally is in it.
    pub(super) is_person: bool,
    /// By the items' places among the leaves.
    pub(super) said: Vec<(usize, Sums)>,
    /// The answers themselves, and whether there is evidence, side by side with `said`.
    pub(super) answers: Vec<(&'a Answer, bool)>,
}

/// All responses, ordered by id: the order in a file must not matter.
pub(super) fn voices<'a>(tree: &Tree, assessment: &'a Assessment) -> Vec<Voice<'a>> {
    let mut responses: Vec<&Response> = assessment.responses.iter().collect();
    responses.sort_by(|one, other| one.id.cmp(&other.id));
    responses
        .into_iter()
        .map(|response| voice(tree, response, assessment.depth))
        .collect()
}

fn voice<'a>(tree: &Tree, response: &'a Response, depth: Depth) -> Voice<'a> {
    let mut known = Vec::with_capacity(response.answers.len());
    let mut people = 1.0_f64;
    let mut is_person = true;
    for (place, recorded) in tree.leaves_of(&response.answers) {
        // An answer that doesn't fit its item is as good as none.
        if let Some(answer) = &recorded.answer
            && fit(answer, &tree.leaves[place].kind).is_ok()
        {
            if let Answer::Tally(tally) = answer {
                // A hand count stands for as many people as its fullest tally counts.
                people = people.max(tally.people() as f64);
                is_person = false;
            }
            known.push((place, answer, recorded.evidence));
        }
    }
    known.retain(|(place, ..)| tree.asks(&tree.leaves[*place], depth));
    Voice {
        people,
        is_person,
        said: known
            .iter()
            .map(|&(place, answer, _)| (place, answered(&tree.leaves[place], answer, people)))
            .collect(),
        answers: known
            .into_iter()
            .map(|(_, answer, evidence)| (answer, evidence))
            .collect(),
    }
}

fn answered(leaf: &Leaf, answer: &Answer, people: f64) -> Sums {
    let given = |value: Option<f64>| match value {
        Some(value) => {
            let mut answered = Sums::default();
            answered.add(1.0, value);
            answered
        }
        None => nothing(people),
    };
    match answer {
        Answer::Level(level) => given(leaf.kind.level_value(*level)),
        Answer::Number(number) => given(leaf.kind.number_value(*number)),
        Answer::DontKnow => nothing(people),
        Answer::NotApplicable => Sums::default(),
        // An empty tally says as little as no tally.
        Answer::Tally(tally) if tally.people() == 0 => nothing(people),
        Answer::Tally(tally) => {
            let mut answered = Sums {
                missing: f64::from(tally.dont_know),
                ..Sums::default()
            };
            for (level, count) in (0..).zip(&tally.levels) {
                if *count > 0 {
                    answered.add((*count).into(), leaf.kind.level_value(level).unwrap_or(0.0));
                }
            }
            answered
        }
    }
}

fn nothing(people: f64) -> Sums {
    Sums {
        missing: people,
        ..Sums::default()
    }
}

/// The sums over some voices, item by item.
///
/// Where nobody speaks, everything is missing.
pub(super) fn sum<'a>(sums: &mut [Sums], voices: &mut dyn Iterator<Item = &'a Voice<'a>>) {
    sum_where(sums, voices, |_, _| true);
}

/// The same of what `counts`, by its place in a voice; the rest is missing.
pub(super) fn sum_where<'a>(
    sums: &mut [Sums],
    voices: &mut dyn Iterator<Item = &'a Voice<'a>>,
    counts: impl Fn(&Voice<'_>, usize) -> bool,
) {
    sums.fill(Sums::default());
    let mut people = 0.0;
    for voice in voices {
        people += voice.people;
        for (place, (leaf, said)) in voice.said.iter().enumerate() {
            if !counts(voice, place) {
                continue;
            }
            let sum = &mut sums[*leaf];
            sum.people += said.people;
            sum.sum += said.sum;
            sum.widen(said.ends);
            // Those who said something are taken out of all people, who are added below.
            sum.missing += said.missing - voice.people;
        }
    }
    let people = if people == 0.0 { 1.0 } else { people };
    for sum in sums {
        sum.missing += people;
    }
}

impl Sums {
    /// So many people with this value.
    fn add(&mut self, people: f64, value: f64) {
        self.people += people;
        self.sum += people * value;
        self.widen([value, value]);
    }

    fn widen(&mut self, [low, high]: [f64; 2]) {
        let [lowest, highest] = &mut self.ends;
        *lowest = if low < *lowest { low } else { *lowest };
        *highest = if high > *highest { high } else { *highest };
    }

    /// The share of people who answered; `None` where it applies to nobody.
    pub(super) fn coverage(&self) -> Option<f64> {
        let all = self.people + self.missing;
        (all > 0.0).then(|| self.people / all)
    }

    /// The mean value of those who answered.
    pub(super) fn value(&self) -> Option<f64> {
        let [lowest, highest] = self.ends;
        (self.people > 0.0).then(|| (self.sum / self.people).max(lowest).min(highest))
    }

    /// The mean value with every missing answer at 0, and at 1.
    pub(super) fn range(&self) -> Option<[f64; 2]> {
        if self.missing <= 0.0 {
            return self.value().map(|value| [value, value]);
        }
        let all = self.people + self.missing;
        Some([self.sum / all, (self.sum + self.missing) / all])
    }
}
