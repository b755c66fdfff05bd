//! The evaluation of what is on the screen: worked out where it is shown, and once. The
//! scores come at once; the draws behind the intervals, a thousand times the work, wait until
//! the screen has been painted.

use std::cell::RefCell;
use std::rc::Rc;

use readiness::{Assessment, Evaluation, Instrument, Options, evaluate, evaluate_with};

/// The evaluation that was asked for last, with the answers it is of.
#[derive(Default)]
pub(crate) struct Evaluations(RefCell<Option<Kept>>);

struct Kept {
    of: Rc<Assessment>,
    evaluation: Rc<Evaluation>,
}

impl Evaluations {
    /// What answers come to; true where the draws are still to come.
    pub(crate) fn of(
        &self,
        instrument: &Instrument,
        assessment: &Rc<Assessment>,
    ) -> (Rc<Evaluation>, bool) {
        let mut kept = self.0.borrow_mut();
        match &*kept {
            Some(Kept { of, evaluation }) if Rc::ptr_eq(of, assessment) || of == assessment => {
                (Rc::clone(evaluation), false)
            }
            _ => {
                let evaluation = Rc::new(at_once(instrument, assessment));
                *kept = Some(Kept {
                    of: Rc::clone(assessment),
                    evaluation: Rc::clone(&evaluation),
                });
                (evaluation, true)
            }
        }
    }

    /// Makes the draws; true where there were answers to make them of.
    pub(crate) fn draw(&self, instrument: &Instrument) -> bool {
        let mut kept = self.0.borrow_mut();
        if let Some(Kept { of, evaluation }) = &mut *kept {
            *evaluation = Rc::new(evaluate(instrument, of));
        }
        kept.is_some()
    }

    /// Lets go of the answers: whoever holds them makes the next one copy them.
    pub(crate) fn clear(&self) {
        self.0.take();
    }
}

/// The evaluation without intervals.
pub(crate) fn at_once(instrument: &Instrument, assessment: &Assessment) -> Evaluation {
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
    fn the_draws_come_once_and_later() {
        let instrument = instrument();
        let evaluations = Evaluations::default();
        let answers = Rc::new(all_at(&instrument, 2, &[]));
        let (first, wanted) = evaluations.of(&instrument, &answers);
        assert!(wanted && first.method.is_none() && first.headline.score.is_some());
        // Asked again meanwhile, by an equal copy even: no second wait.
        let copy = Rc::new(Assessment::clone(&answers));
        assert!(!evaluations.of(&instrument, &copy).1);
        assert!(evaluations.draw(&instrument));
        let (drawn, wanted) = evaluations.of(&instrument, &copy);
        assert!(!wanted && drawn.method.is_some());
        assert_eq!(*drawn, evaluate(&instrument, &answers));
        evaluations.clear();
        assert!(!evaluations.draw(&instrument), "nobody waits any more");
    }
}
