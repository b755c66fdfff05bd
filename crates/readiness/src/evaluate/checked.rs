//! An assessment that is known to belong to an instrument.

use std::fmt;

use super::gather::{self, Voice};
use super::{Options, of_voices};
use crate::{Assessment, Evaluation, Fault, Instrument, Mismatch};

/// An assessment whose answers fit the items of an instrument: looked through once, then
/// trusted, and evaluated as often as wanted without looking again.
///
/// ```
/// use readiness::{Answer, Assessment, Checked, Depth, Instrument, Options, Response, Unfit};
///
/// let instrument = Instrument::from_json(r#"{
///     "format": "siapklaster.instrument/1", "id": "small", "version": 1,
///     "bands": [{"id": "all", "from": 0}],
///     "root": {"id": "readiness", "children": [{"id": "buying", "kind": "scale", "levels": 5}]}
/// }"#).expect("a sound instrument");
/// let mut assessment = Assessment::new(&instrument, Depth::Full);
/// assessment.responses.push(Response {
///     id: "me".to_owned(),
///     answers: [("buying".into(), Answer::Level(3).into())].into(),
///     ..Response::default()
/// });
///
/// let checked = Checked::new(&instrument, &assessment)?;
/// let evaluation = checked.evaluate(&Options { draws: 0, ..Options::default() });
/// assert_eq!(evaluation.headline.score, Some(75.0));
///
/// assessment.responses[0].answers.insert("buying".into(), Answer::Level(9).into());
/// let unfit = Checked::new(&instrument, &assessment).unwrap_err();
/// assert_eq!(
///     unfit.to_string(),
///     "responses[0].answers.buying.level: there is no level 9, the highest is 4"
/// );
/// # Ok::<(), Unfit>(())
/// ```
#[derive(Clone, Debug)]
pub struct Checked<'a> {
    instrument: &'a Instrument,
    assessment: &'a Assessment,
    voices: Vec<Voice<'a>>,
}

/// Why an assessment can't be evaluated with an instrument.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Unfit {
    /// It answers another instrument.
    OtherInstrument(Mismatch),
    /// Some of its answers don't fit their items; each with its place.
    Answers(Vec<Fault>),
}

impl<'a> Checked<'a> {
    /// Looks an assessment through.
    ///
    /// One of another version of the instrument belongs to it, too, since ids are for ever;
    /// answers to items that it doesn't have any more don't count.
    ///
    /// # Errors
    /// Where it answers another instrument, or an answer doesn't fit its item.
    pub fn new(instrument: &'a Instrument, assessment: &'a Assessment) -> Result<Self, Unfit> {
        if let Err(mismatch @ Mismatch::OtherInstrument { .. }) = assessment.fits(instrument) {
            return Err(Unfit::OtherInstrument(mismatch));
        }
        let faults = assessment.check(instrument);
        if !faults.is_empty() {
            return Err(Unfit::Answers(faults));
        }
        Ok(Self {
            instrument,
            assessment,
            voices: gather::voices(instrument.tree(), assessment),
        })
    }

    /// The instrument that it belongs to.
    pub fn instrument(&self) -> &'a Instrument {
        self.instrument
    }

    /// The assessment.
    pub fn assessment(&self) -> &'a Assessment {
        self.assessment
    }

    /// What the answers amount to, as [`evaluate_with`](crate::evaluate_with) computes it.
    pub fn evaluate(&self, options: &Options) -> Evaluation {
        of_voices(self.instrument, self.assessment, &self.voices, options)
    }
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherInstrument(mismatch) => write!(f, "{mismatch}"),
            Self::Answers(faults) => {
                for (index, fault) in faults.iter().enumerate() {
                    let end = if index > 0 { "\n" } else { "" };
                    write!(f, "{end}{fault}")?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for Unfit {}
