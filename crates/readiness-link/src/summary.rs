//! The link with a summary.

use crate::bytes::{Reader, Writer};
use crate::envelope::{Kind, encode};
use crate::fields::{self, CarriedProfile};
use crate::layout::Layout;
use crate::rounding::{gain, level, points, range, share, whole};
use crate::steps::{LeverageSteps, QUICK, Steps};
use crate::{EncodeError, LinkError};
use readiness::{
    Assessment, Depth, Evaluation, Id, Instrument, InstrumentRef, Leverage, Profile, Stages,
};

/// The summary of an assessment, as a link carries it: rounded, and without answers.
///
/// It carries the headline, sections and dimensions with their ranges, the
/// lenses' scores, the stages, the first ten entries of leverage, the first
/// five items to discuss, and the profile. Scores are carried so that they
/// show the same to a tenth; see docs/formats.md.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    evaluation: Evaluation,
    profile: Profile,
}

pub(crate) const MOST_LEVERAGE: usize = 10;
pub(crate) const MOST_DISCUSS: usize = 5;

impl Summary {
    /// The summary of an evaluated assessment.
    pub fn of(instrument: &Instrument, assessment: &Assessment, evaluation: &Evaluation) -> Self {
        let bytes = write(instrument, evaluation);
        // What is carried is what comes out at the other end: written and read once,
        // it can't differ from the link.
        let evaluation = read(&mut Reader::of(&bytes), instrument);
        Self {
            evaluation,
            profile: fields::carried(&assessment.profile),
        }
    }

    /// The same summary without the profile, its date included.
    #[must_use]
    pub fn without_profile(mut self) -> Self {
        self.profile = Profile::default();
        self
    }

    /// The fragment, `s=…`.
    ///
    /// # Errors
    /// Where the summary belongs to another instrument or would be too long.
    pub fn to_fragment(&self, instrument: &Instrument) -> Result<String, EncodeError> {
        crate::check_instrument(&self.evaluation.instrument, instrument)?;
        let mut body = Writer::default();
        body.bytes(&write(instrument, &self.evaluation));
        fields::put_profile(&mut body, &self.profile);
        encode(Kind::Summary, instrument, body)
    }

    pub(crate) fn read(body: &[u8], instrument: &Instrument) -> Result<Self, LinkError> {
        let mut reader = Reader::of(body);
        let evaluation = read(&mut reader, instrument);
        let profile = CarriedProfile::take_all(&mut reader).to_profile();
        reader.check()?;
        Ok(Self {
            evaluation,
            profile,
        })
    }

    /// What the summary says, as an evaluation; what it doesn't carry is `None` or empty.
    pub fn evaluation(&self, instrument: &Instrument) -> Evaluation {
        let mut evaluation = self.evaluation.clone();
        evaluation.instrument = InstrumentRef::of(instrument);
        evaluation.answered.version = instrument.version();
        evaluation
    }

    /// What the summary says, as an evaluation, and who was assessed, without copying either.
    pub fn into_parts(self) -> (Evaluation, Profile) {
        (self.evaluation, self.profile)
    }

    /// How much was asked.
    pub fn depth(&self) -> Depth {
        self.evaluation.depth
    }

    /// Who was assessed.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The day of the assessment, `YYYY-MM-DD`.
    pub fn date(&self) -> Option<&str> {
        self.profile.date.as_deref()
    }
}

/// A place counted from 1, where 0 is none.
fn put_place(body: &mut Writer, place: Option<usize>) {
    body.whole(place.map_or(0, |place| place as u64 + 1));
}

/// How many places, then each.
fn put_list(body: &mut Writer, places: &[usize]) {
    body.whole(places.len() as u64);
    for &place in places {
        body.whole(place as u64);
    }
}

fn put_points(body: &mut Writer, score: Option<f64>) {
    body.bytes(&points(score).to_be_bytes());
}

/// Two scores, both or none.
fn put_pair(body: &mut Writer, pair: Option<[f64; 2]>) {
    put_points(body, pair.map(|[low, _]| low));
    put_points(body, pair.map(|[_, high]| high));
}

fn write(instrument: &Instrument, evaluation: &Evaluation) -> Vec<u8> {
    let layout = Layout::of(instrument);
    let dimension = |id: &Option<Id>| {
        let id = id.as_ref()?;
        let mut dimensions = layout.dimensions.iter();
        dimensions.position(|dimension| *dimension == id)
    };
    let mut body = Writer::default();
    body.byte(if evaluation.depth == Depth::Quick {
        QUICK
    } else {
        0
    });
    body.whole(evaluation.respondents.into());

    let headline = &evaluation.headline;
    put_points(&mut body, headline.score);
    put_points(&mut body, headline.arithmetic);
    let band = headline.band.as_ref().and_then(|id| {
        let mut bands = instrument.bands().iter();
        bands.position(|band| band.id == *id)
    });
    put_place(&mut body, band);
    put_place(&mut body, dimension(&headline.held_back_by));
    body.byte(share(headline.coverage));
    put_pair(&mut body, headline.missing);
    put_pair(&mut body, headline.interval);
    body.byte(share(headline.band_stability));
    put_place(&mut body, dimension(&evaluation.binding));

    for &group in &layout.groups {
        let node = evaluation.nodes.get(group);
        let node = node.copied().unwrap_or_default();
        put_points(&mut body, node.score);
        body.byte(share(node.coverage));
        body.bytes(&range(node.missing));
        body.bytes(&range(node.interval));
    }
    for &tag in &layout.lenses {
        let lens = evaluation.lenses.get(tag);
        body.byte(whole(lens.and_then(|lens| lens.score)));
    }
    if !layout.stages.is_empty() {
        let none = Stages::default();
        let stages = evaluation.stages.as_ref().unwrap_or(&none);
        body.whole(stages.reached.into());
        let skipped = stages.skipped.iter().filter_map(|id| {
            let mut stages = layout.stages.iter();
            stages.position(|stage| *stage == id)
        });
        put_list(&mut body, &skipped.collect::<Vec<_>>());
        for &stage in &layout.stages {
            body.byte(level(stages.levels.get(stage).copied().flatten()));
        }
    }
    let leverage: Vec<(usize, &Leverage)> = evaluation
        .leverage
        .iter()
        .filter_map(|entry| Some((layout.item(&entry.item)?, entry)))
        .take(MOST_LEVERAGE)
        .collect();
    body.whole(leverage.len() as u64);
    for (place, entry) in leverage {
        body.whole(place as u64);
        body.whole(gain(entry.gain).into());
        body.byte(entry.level.unwrap_or(LeverageSteps::NO_LEVEL));
    }
    let discuss = evaluation.agreement.discuss.iter().take(MOST_DISCUSS);
    let discuss = discuss.filter_map(|id| layout.item(id));
    put_list(&mut body, &discuss.collect::<Vec<_>>());
    body.into_bytes()
}

/// What a link says in numbers and ids.
fn read(reader: &mut Reader<'_>, instrument: &Instrument) -> Evaluation {
    let layout = Layout::of(instrument);
    let mut steps = Steps::default();
    steps.read(reader, &layout);
    steps.evaluation(&layout)
}
