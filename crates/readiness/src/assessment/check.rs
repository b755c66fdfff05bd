//! Which answers fit their items.

use super::{Answer, Assessment, Depth, Response, Tally};
use crate::fault::Problem;
use crate::reader::{Faults, Place};
use crate::{Fault, Instrument, Kind};

/// A hand count of more people than this is a slip of the pen.
const MOST_PEOPLE: u32 = 1_000_000;

pub(super) fn check(assessment: &Assessment, instrument: &Instrument) -> Vec<Fault> {
    let mut faults = Faults::default();
    if assessment.depth == Depth::Quick && !instrument.has_quick() {
        faults.push(&Place::File.key("depth"), Problem::NoQuickWalk);
    }
    let place = Place::File.key("responses");
    let people: u64 = assessment.responses.iter().map(people).sum();
    if people > u64::from(u32::MAX) {
        let limit = u32::MAX;
        faults.push(&place, Problem::TooManyPeople { limit });
    }
    for (n, response) in assessment.responses.iter().enumerate() {
        let place = place.index(n);
        let place = place.key("answers");
        for (id, recorded) in &response.answers {
            if let Some(leaf) = instrument.tree().leaf(id)
                && let Some(answer) = &recorded.answer
                && let Err(fault) = leaf.kind.check(answer)
            {
                let place = place.key(id);
                faults.push(&place.key(&fault.place), fault.problem);
            }
        }
    }
    faults.into_vec()
}

/// How many people a response stands for: its fullest tally's, else one.
///
/// A tally of too many is at fault by itself, and counts as the most.
fn people(response: &Response) -> u64 {
    let mut people = 1;
    for recorded in response.answers.values() {
        if let Some(Answer::Tally(tally)) = &recorded.answer {
            people = people.max(tally.people().min(u64::from(MOST_PEOPLE)));
        }
    }
    people
}

impl Kind {
    /// Whether an answer fits items of this kind.
    ///
    /// # Errors
    /// What doesn't fit; the path is that in the recorded answer, such as `level`.
    pub fn check(&self, answer: &Answer) -> Result<(), Fault> {
        fit(answer, self).map_err(|(field, problem)| Fault::new(field, problem))
    }
}

/// The field at fault, where one is: no text is made of it, since every answer is looked at
/// whenever one is evaluated.
pub(crate) fn fit(answer: &Answer, kind: &Kind) -> Result<(), (&'static str, Problem)> {
    match (answer, kind) {
        (Answer::DontKnow | Answer::NotApplicable, _) => Ok(()),
        (Answer::Level(level), Kind::Scale { levels }) if level < levels => Ok(()),
        (Answer::Level(level), Kind::Scale { levels }) => {
            let (level, top) = (*level, levels.saturating_sub(1));
            Err(("level", Problem::NoSuchLevel { level, top }))
        }
        (Answer::Level(_), Kind::Number { .. }) => Err(("level", Problem::LevelForNumber)),
        (Answer::Number(number), Kind::Number { .. }) if number.is_finite() => Ok(()),
        (Answer::Number(_), Kind::Number { .. }) => Err(("number", Problem::NotFinite)),
        (Answer::Number(_), Kind::Scale { .. }) => Err(("number", Problem::NumberForScale)),
        (Answer::Tally(_), Kind::Number { .. }) => Err(("tally", Problem::LevelForNumber)),
        (Answer::Tally(tally), Kind::Scale { levels }) => {
            let (given, expected) = (tally.levels.len(), usize::from(*levels));
            if given != expected {
                Err(("tally.levels", Problem::Count { given, expected }))
            } else if tally.people() > u64::from(MOST_PEOPLE) {
                let limit = MOST_PEOPLE;
                Err(("tally", Problem::TooManyPeople { limit }))
            } else {
                Ok(())
            }
        }
    }
}

impl Tally {
    /// How many people were counted, whatever they answered.
    pub fn people(&self) -> u64 {
        let levels: u64 = self.levels.iter().map(|&count| u64::from(count)).sum();
        levels + u64::from(self.dont_know) + u64::from(self.not_applicable)
    }
}
