//! How complete the answers are, counted by item.

use readiness::{Answer, Assessment, Depth, Instrument};
use yew::prelude::*;

use crate::components::report::sheet::Sheet;
use crate::i18n::numbers::whole;

/// Counts of items. With several responses an item counts as answered where anyone answered it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Completeness {
    /// Items that were asked; the stages of a quick walk are one.
    pub asked: usize,
    /// Asked items with a level, a number or a count.
    pub answered: usize,
    /// Asked items that nobody answered and someone didn't know.
    pub dont_know: usize,
    /// Asked items that don't apply.
    pub not_applicable: usize,
    /// Scored items, asked or not, that widen the range.
    pub missing: usize,
}

impl Completeness {
    /// Counts the items of an assessment.
    pub fn of(instrument: &Instrument, assessment: &Assessment) -> Completeness {
        let mut count = Completeness::default();
        for item in instrument
            .asked(assessment.depth)
            .filter(|item| item.scored || assessment.depth == Depth::Full)
        {
            count.add(state(assessment, &item.id));
        }
        if let (Depth::Quick, Some(stages)) = (assessment.depth, instrument.stages()) {
            // The quick walk asks for the stages in one question.
            let ticked = stages
                .items()
                .any(|item| state(assessment, &item.id) == State::Answered);
            count.add(if ticked {
                State::Answered
            } else {
                State::Blank
            });
        }
        for item in instrument.items().filter(|item| item.scored) {
            let counts = instrument.is_asked(&item.id, assessment.depth);
            let known = matches!(
                state(assessment, &item.id),
                State::Answered | State::NotApplicable
            );
            if !(counts && known) {
                count.missing += 1;
            }
        }
        count
    }

    fn add(&mut self, state: State) {
        self.asked += 1;
        match state {
            State::Answered => self.answered += 1,
            State::NotApplicable => self.not_applicable += 1,
            State::DontKnow => self.dont_know += 1,
            State::Blank => {}
        }
    }

    /// Asked items without any answer.
    pub fn blank(&self) -> usize {
        self.asked - self.answered - self.dont_know - self.not_applicable
    }
}

/// What is known of an item.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Blank,
    DontKnow,
    NotApplicable,
    Answered,
}

fn state(assessment: &Assessment, item: &str) -> State {
    let answers = assessment
        .responses
        .iter()
        .filter_map(|response| response.answers.get(item)?.answer.as_ref());
    answers
        .map(|answer| match answer {
            Answer::DontKnow => State::DontKnow,
            Answer::NotApplicable => State::NotApplicable,
            Answer::Level(_) | Answer::Number(_) | Answer::Tally(_) => State::Answered,
        })
        .max()
        .unwrap_or(State::Blank)
}

/// "41 of 43 items answered" and what became of the others; the share where the answers
/// are not at hand.
pub fn completeness(sheet: &Sheet) -> Html {
    let words = sheet.words;
    let evaluation = sheet.evaluation;
    let mut others = Vec::new();
    let main = match sheet.completeness {
        Some(count) => {
            let rest = [
                (count.dont_know, words.dont_know),
                (count.not_applicable, words.inapplicable),
                (count.blank(), words.blank),
            ];
            for (items, say) in rest {
                if items > 0 {
                    others.push(say(items));
                }
            }
            (words.answered)(count.answered, count.asked)
        }
        None => (words.covered)(&whole(evaluation.headline.coverage.unwrap_or(0.0) * 100.0)),
    };
    if let Some(share) = evaluation.evidence.filter(|share| *share > 0.0) {
        others.push((words.evidence)(&whole(share * 100.0)));
        if let Some(score) = evaluation.evidence_score.filter(|_| share < 1.0) {
            others.push((words.evidence_score)(&whole(score)));
        }
    }
    if evaluation.respondents > 1 {
        others.push((words.respondents)(evaluation.respondents));
    }
    html! {
        <span class="completeness">
            { main }
            <span class="completeness__others">{ others.join(" · ") }</span>
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::fixture::{assessment, instrument};

    #[test]
    fn full_counts_every_item() {
        let instrument = instrument();
        let answers = assessment(
            Depth::Full,
            r#""networks-1": {"level": 2}, "networks-2": {"state": "dont_know"},
            "networks-3": {"state": "not_applicable"}, "selection": {"level": 0}"#,
        );
        let count = Completeness::of(&instrument, &answers);
        assert_eq!(
            (
                count.asked,
                count.answered,
                count.dont_know,
                count.not_applicable,
                count.blank()
            ),
            (43, 2, 1, 1, 39)
        );
        // The don't-know widens the range, what doesn't apply does not, and the stages aren't scored.
        assert_eq!(count.missing, 34);
    }

    #[test]
    fn quick_counts_the_stages_as_one_and_what_is_not_asked_as_missing() {
        let instrument = instrument();
        let answers = assessment(
            Depth::Quick,
            r#""networks-1": {"level": 2}, "networks-2": {"level": 2}, "selection": {"level": 3}, "needs": {"level": 0}"#,
        );
        let count = Completeness::of(&instrument, &answers);
        assert_eq!((count.asked, count.answered, count.missing), (13, 2, 35));
    }
}
