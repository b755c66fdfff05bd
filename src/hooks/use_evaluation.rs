//! What answers come to: the scores at once, the draws behind the intervals, a thousand times
//! the work, once the page has been painted.

use std::cell::Cell;
use std::rc::Rc;

use readiness::{Assessment, Evaluation, Instrument, Options, evaluate, evaluate_with};
use yew::prelude::*;

use super::use_questionnaire;
use crate::browser::later;

/// Answers with the questionnaire that they are evaluated by.
#[derive(Clone)]
struct Answers {
    instrument: Rc<Instrument>,
    assessment: Rc<Assessment>,
}

impl PartialEq for Answers {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.instrument, &other.instrument)
            && (Rc::ptr_eq(&self.assessment, &other.assessment)
                || self.assessment == other.assessment)
    }
}

/// The evaluation of these answers, first without intervals and then, drawn again, with them.
/// It is worked out anew only for other answers; what is on its way for earlier ones, or for
/// a page that has been left, is dropped. Where a page is drawn without a browser it stays at
/// the first.
#[hook]
pub fn use_evaluation(assessment: Rc<Assessment>) -> Rc<Evaluation> {
    let answers = Answers {
        instrument: use_questionnaire().instrument,
        assessment,
    };
    let first = use_memo(answers.clone(), |answers| {
        at_once(&answers.instrument, &answers.assessment)
    });
    let drawn = use_state(|| None::<(Answers, Rc<Evaluation>)>);
    use_effect_with(answers.clone(), {
        let setter = drawn.setter();
        move |answers| {
            let wanted = Rc::new(Cell::new(true));
            let (still_wanted, answers) = (Rc::clone(&wanted), answers.clone());
            later::after_paint(Box::new(move || {
                if still_wanted.get() {
                    let evaluation = evaluate(&answers.instrument, &answers.assessment);
                    setter.set(Some((answers, Rc::new(evaluation))));
                }
            }));
            move || wanted.set(false)
        }
    });
    match &*drawn {
        Some((of, evaluation)) if *of == answers => Rc::clone(evaluation),
        _ => first,
    }
}

/// The evaluation without intervals.
pub fn at_once(instrument: &Instrument, assessment: &Assessment) -> Evaluation {
    let options = Options {
        draws: 0,
        ..Options::default()
    };
    evaluate_with(instrument, assessment, &options)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::fixture::{all_at, instrument};

    #[test]
    fn the_first_evaluation_has_the_scores_and_no_intervals() {
        let instrument = instrument();
        let answers = all_at(&instrument, 2, &[]);
        let (first, drawn) = (
            at_once(&instrument, &answers),
            evaluate(&instrument, &answers),
        );
        assert!(first.method.is_none() && first.headline.interval.is_none());
        assert!(drawn.method.is_some() && drawn.headline.interval.is_some());
        assert_eq!(first.headline.score, drawn.headline.score);
        assert_eq!(first.leverage, drawn.leverage);
    }

    #[test]
    fn equal_answers_are_the_same_wherever_they_are_held() {
        let instrument = Rc::new(instrument());
        let of = |level: u8| Answers {
            instrument: Rc::clone(&instrument),
            assessment: Rc::new(all_at(&instrument, level, &[])),
        };
        assert!(of(2) == of(2));
        assert!(of(2) != of(3));
    }
}
