//! The letter with a summary.

use super::bytes::{Reader, Writer};
use super::envelope::{Kind, seal};
use super::fields;
use super::rounding::{
    from_gain, from_level, from_points, from_range, from_share, from_whole, gain, level, points,
    range, share, whole,
};
use super::{LetterError, LinkError};
use crate::{
    Agreement, Assessment, Depth, Evaluation, Group, Headline, Id, Instrument, InstrumentRef,
    Keyed, LensScore, Leverage, NodeScore, Profile, Stages,
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

const QUICK: u8 = 1;
const MOST_LEVERAGE: usize = 10;
const MOST_DISCUSS: usize = 5;
/// No level, where a level is expected.
const NO_LEVEL: u8 = 0xff;

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
    pub fn to_fragment(&self, instrument: &Instrument) -> Result<String, LetterError> {
        let addressee = InstrumentRef {
            id: self.evaluation.instrument.clone(),
            version: self.evaluation.version,
            ..InstrumentRef::default()
        };
        super::check_addressee(&addressee, instrument)?;
        let mut body = Writer::default();
        body.bytes(&write(instrument, &self.evaluation));
        fields::put_profile(&mut body, &self.profile);
        seal(Kind::Summary, instrument, body)
    }

    pub(super) fn read(body: &[u8], instrument: &Instrument) -> Result<Self, LinkError> {
        let mut reader = Reader::of(body);
        let evaluation = read(&mut reader, instrument);
        let profile = fields::take_whole_profile(&mut reader);
        reader.check()?;
        Ok(Self {
            evaluation,
            profile,
        })
    }

    /// What the summary says, as an evaluation; what it doesn't carry is `None` or empty.
    pub fn evaluation(&self, instrument: &Instrument) -> Evaluation {
        Evaluation {
            instrument: instrument.id().clone(),
            version: instrument.version(),
            answered: instrument.version(),
            ..self.evaluation.clone()
        }
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

/// What a letter says in numbers, which stand for places in the instrument.
struct Places<'a> {
    /// The scored groups below the root.
    groups: Vec<&'a Group>,
    dimensions: Vec<&'a Id>,
    bands: Vec<&'a Id>,
    lenses: Vec<&'a Id>,
    stages: Vec<&'a Id>,
    items: Vec<&'a Id>,
}

impl<'a> Places<'a> {
    fn of(instrument: &'a Instrument) -> Self {
        let mut lenses: Vec<&Id> = Vec::new();
        for tag in instrument
            .items()
            .filter(|item| item.scored)
            .flat_map(|item| &item.tags)
        {
            if !lenses.contains(&tag) {
                lenses.push(tag);
            }
        }
        Self {
            groups: instrument
                .groups()
                .skip(1)
                .filter(|group| group.scored)
                .collect(),
            dimensions: instrument.dimensions().map(|group| &group.id).collect(),
            bands: instrument.bands().iter().map(|band| &band.id).collect(),
            lenses,
            stages: instrument
                .stages()
                .map(|group| group.items().map(|item| &item.id).collect())
                .unwrap_or_default(),
            items: instrument.items().map(|item| &item.id).collect(),
        }
    }
}

/// A place counted from 1, where 0 is none.
fn put_place(body: &mut Writer, places: &[&Id], id: Option<&Id>) {
    let place = id.and_then(|id| places.iter().position(|other| *other == id));
    body.whole(place.map_or(0, |place| place as u64 + 1));
}

fn take_place(reader: &mut Reader<'_>, places: &[&Id]) -> Option<Id> {
    match reader.whole() {
        0 => None,
        place => Some(take_id(reader, places, place - 1)),
    }
}

fn take_id(reader: &mut Reader<'_>, places: &[&Id], place: u64) -> Id {
    let id = usize::try_from(place)
        .ok()
        .and_then(|place| places.get(place));
    if id.is_none() {
        reader.refuse();
    }
    id.map(|id| (*id).clone()).unwrap_or_default()
}

/// How many ids, then the place of each.
fn put_list<'a>(body: &mut Writer, places: &[&Id], ids: impl Iterator<Item = &'a Id>) {
    let listed: Vec<usize> = ids
        .filter_map(|id| places.iter().position(|other| *other == id))
        .collect();
    body.whole(listed.len() as u64);
    for place in listed {
        body.whole(place as u64);
    }
}

fn take_list(reader: &mut Reader<'_>, places: &[&Id], most: usize) -> Vec<Id> {
    let mut ids = Vec::new();
    for _ in 0..take_size(reader, most) {
        let place = reader.whole();
        ids.push(take_id(reader, places, place));
    }
    ids
}

/// How many things follow, at most so many.
fn take_size(reader: &mut Reader<'_>, most: usize) -> usize {
    let size = reader.size();
    if size > most {
        reader.refuse();
        return 0;
    }
    size
}

fn put_points(body: &mut Writer, score: Option<f64>) {
    body.bytes(&points(score).to_be_bytes());
}

fn take_points(reader: &mut Reader<'_>) -> Option<f64> {
    from_points(u16::from_be_bytes(reader.array()))
}

/// Two scores, both or none.
fn put_pair(body: &mut Writer, pair: Option<[f64; 2]>) {
    put_points(body, pair.map(|[low, _]| low));
    put_points(body, pair.map(|[_, high]| high));
}

fn take_pair(reader: &mut Reader<'_>) -> Option<[f64; 2]> {
    let (low, high) = (take_points(reader), take_points(reader));
    take_ends(reader, low.zip(high).map(|(low, high)| [low, high]))
}

fn take_range(reader: &mut Reader<'_>) -> Option<[f64; 2]> {
    let range = from_range(reader.array());
    take_ends(reader, range)
}

/// A range whose low end is above its high one was not written by this program.
fn take_ends(reader: &mut Reader<'_>, range: Option<[f64; 2]>) -> Option<[f64; 2]> {
    if range.is_some_and(|[low, high]| low > high) {
        reader.refuse();
    }
    range
}

fn write(instrument: &Instrument, evaluation: &Evaluation) -> Vec<u8> {
    let places = Places::of(instrument);
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
    put_place(&mut body, &places.bands, headline.band.as_ref());
    put_place(
        &mut body,
        &places.dimensions,
        headline.held_back_by.as_ref(),
    );
    body.byte(share(headline.coverage));
    put_pair(&mut body, headline.missing);
    put_pair(&mut body, headline.interval);
    body.byte(share(headline.band_stability));
    put_place(&mut body, &places.dimensions, evaluation.binding.as_ref());

    for group in &places.groups {
        let node = evaluation.nodes.get(&group.id).copied().unwrap_or_default();
        put_points(&mut body, node.score);
        body.byte(share(node.coverage));
        body.bytes(&range(node.missing));
        body.bytes(&range(node.interval));
    }
    for lens in &places.lenses {
        let lens = evaluation.lenses.get(lens);
        body.byte(whole(lens.and_then(|lens| lens.score)));
    }
    if !places.stages.is_empty() {
        let stages = evaluation.stages.clone().unwrap_or_default();
        body.whole(stages.reached.into());
        put_list(&mut body, &places.stages, stages.skipped.iter());
        for stage in &places.stages {
            body.byte(level(stages.levels.get(stage).copied().flatten()));
        }
    }
    let leverage: Vec<(usize, &Leverage)> = evaluation
        .leverage
        .iter()
        .filter_map(|entry| {
            let place = places.items.iter().position(|item| **item == entry.item)?;
            Some((place, entry))
        })
        .take(MOST_LEVERAGE)
        .collect();
    body.whole(leverage.len() as u64);
    for (place, entry) in leverage {
        body.whole(place as u64);
        body.whole(gain(entry.gain).into());
        body.byte(entry.level.unwrap_or(NO_LEVEL));
    }
    let discuss = evaluation.agreement.discuss.iter().take(MOST_DISCUSS);
    put_list(&mut body, &places.items, discuss);
    body.into_bytes()
}

fn read(reader: &mut Reader<'_>, instrument: &Instrument) -> Evaluation {
    let places = Places::of(instrument);
    let flags = reader.byte();
    let respondents = reader.count();
    let headline = Headline {
        score: take_points(reader),
        arithmetic: take_points(reader),
        band: take_place(reader, &places.bands),
        held_back_by: take_place(reader, &places.dimensions),
        coverage: from_share(reader.byte()),
        missing: take_pair(reader),
        interval: take_pair(reader),
        band_stability: from_share(reader.byte()),
    };
    let binding = take_place(reader, &places.dimensions);

    let root = NodeScore {
        score: headline.score,
        coverage: headline.coverage,
        arithmetic: headline.arithmetic,
        missing: headline.missing,
        interval: headline.interval,
    };
    let mut nodes = vec![(instrument.root().id.clone(), root)];
    for group in &places.groups {
        let node = NodeScore {
            score: take_points(reader),
            coverage: from_share(reader.byte()),
            arithmetic: None,
            missing: take_range(reader),
            interval: take_range(reader),
        };
        nodes.push((group.id.clone(), node));
    }
    let mut lenses = Vec::new();
    for lens in &places.lenses {
        let score = from_whole(reader.byte());
        lenses.push((
            (*lens).clone(),
            LensScore {
                score,
                coverage: None,
            },
        ));
    }
    let stages = if places.stages.is_empty() {
        None
    } else {
        Some(read_stages(reader, &places.stages))
    };
    let mut leverage = Vec::new();
    for _ in 0..take_size(reader, MOST_LEVERAGE) {
        let place = reader.whole();
        let item = take_id(reader, &places.items, place);
        let gain = from_gain(reader.whole()).unwrap_or_else(|| {
            reader.refuse();
            0.0
        });
        leverage.push(Leverage {
            item,
            gain,
            level: Some(reader.byte()).filter(|level| *level != NO_LEVEL),
        });
    }
    let discuss = take_list(reader, &places.items, MOST_DISCUSS);
    Evaluation {
        instrument: instrument.id().clone(),
        version: instrument.version(),
        answered: instrument.version(),
        depth: if flags & QUICK == 0 {
            Depth::Full
        } else {
            Depth::Quick
        },
        respondents,
        imbalance: headline
            .arithmetic
            .zip(headline.score)
            .map(|(arithmetic, score)| arithmetic - score),
        headline,
        nodes: nodes.into_iter().collect(),
        binding,
        agreement: Agreement {
            discuss,
            ..Agreement::default()
        },
        leverage,
        lenses: lenses.into_iter().collect(),
        stages,
        ..Evaluation::default()
    }
}

fn read_stages(reader: &mut Reader<'_>, places: &[&Id]) -> Stages {
    let reached = reader.count();
    let skipped = take_list(reader, places, places.len());
    let mut levels = Vec::new();
    for stage in places {
        levels.push(((*stage).clone(), from_level(reader.byte())));
    }
    Stages {
        reached,
        skipped,
        levels: levels.into_iter().collect::<Keyed<_>>(),
    }
}
