//! The link with one response's answers.

use crate::bytes::{Malformed, Reader, Writer};
use crate::crc::crc32;
use crate::envelope::{Kind, encode};
use crate::fields::{self, CarriedProfile};
use crate::{EncodeError, LinkError};
use readiness::moment;
use readiness::{
    Answer, Assessment, Depth, Fault, Id, Instrument, InstrumentRef, Problem, Profile, Recorded,
    Response, Source, Tally,
};

/// The answers of one response, as a link carries them.
///
/// It carries the answers with their evidence and notes, the label, the
/// profile and the time of the latest answer; not each answer's own time, nor
/// unknown fields. A response id of more than 8 bytes becomes `link-` and the
/// CRC-32 of the id: the same person's later link has the same one.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedAnswers {
    instrument: InstrumentRef,
    depth: Depth,
    profile: Profile,
    response: Response,
}

const QUICK: u8 = 1;

/// The longest response id that is carried as it is.
const LONGEST_ID: usize = 8;

// An answer is one byte: what was answered in the lower half, and two marks.
const BLANK: u8 = 0;
const NUMBER: u8 = 12;
const TALLY: u8 = 13;
const DONT_KNOW: u8 = 14;
const NOT_APPLICABLE: u8 = 15;
const EVIDENCE: u8 = 0x10;
const NOTE: u8 = 0x20;

impl SharedAnswers {
    /// What is shared of one of an assessment's responses; `None` where there is no such response.
    pub fn of(assessment: &Assessment, response: usize) -> Option<Self> {
        let response = assessment.responses.get(response)?;
        let at = latest(response).map(moment::format);
        let answers = response
            .answers
            .iter()
            .filter(|(_, recorded)| !is_empty(recorded))
            .map(|(id, recorded)| (id.clone(), carried(recorded, at.as_ref())))
            .collect();
        Some(Self {
            instrument: InstrumentRef {
                id: assessment.instrument.id.clone(),
                version: assessment.instrument.version,
                ..InstrumentRef::default()
            },
            depth: assessment.depth,
            profile: fields::carried(&assessment.profile),
            response: Response {
                id: Sender::of(&response.id).id(),
                label: response.label.clone(),
                source: Source::Link,
                answers,
                ..Response::default()
            },
        })
    }

    /// The same without notes.
    #[must_use]
    pub fn without_notes(mut self) -> Self {
        for recorded in self.response.answers.values_mut() {
            recorded.note = None;
        }
        self.response
            .answers
            .retain(|_, recorded| !is_empty(recorded));
        self
    }

    /// The same without the profile, its date included.
    #[must_use]
    pub fn without_profile(mut self) -> Self {
        self.profile = Profile::default();
        self
    }

    /// The fragment, `a=…`.
    ///
    /// # Errors
    /// Where it belongs to another instrument or would be too long.
    pub fn to_fragment(&self, instrument: &Instrument) -> Result<String, EncodeError> {
        crate::check_instrument(&self.instrument, instrument)?;
        let mut body = Writer::default();
        match Sender::of(&self.response.id) {
            Sender::Name(name) => body.text(name),
            Sender::Hash(hash) => {
                body.whole(0);
                body.bytes(&hash.to_be_bytes());
            }
        }
        body.byte(if self.depth == Depth::Quick { QUICK } else { 0 });

        let mut count = 0;
        for (place, item) in instrument.items().enumerate() {
            if let Some(recorded) = self.response.answers.get(&item.id) {
                count = place + 1;
                if let Some(answer) = &recorded.answer {
                    let fits = item.kind.check(answer);
                    fits.map_err(|fault| EncodeError::Unfit(fault.below(&item.id)))?;
                }
            }
        }
        body.whole(count as u64);
        for item in instrument.items().take(count) {
            match self.response.answers.get(&item.id) {
                Some(recorded) => write_answer(&mut body, recorded),
                None => body.byte(BLANK),
            }
        }

        fields::put_text(&mut body, fields::LABEL, self.response.label.as_ref());
        let at = latest(&self.response).and_then(|seconds| u64::try_from(seconds).ok());
        fields::put_whole(&mut body, fields::TIME, at);
        for (id, recorded) in &self.response.answers {
            if instrument.item(id).is_none() {
                let mut content = Writer::default();
                content.text(id);
                write_answer(&mut content, recorded);
                fields::put(&mut body, fields::RETIRED, content);
            }
        }
        fields::put_profile(&mut body, &self.profile);
        encode(Kind::Answers, instrument, body)
    }

    pub(crate) fn read(body: &[u8], instrument: &Instrument) -> Result<Self, LinkError> {
        let mut reader = Reader::of(body);
        let sender = match reader.text() {
            "" => Sender::Hash(u32::from_be_bytes(reader.array())),
            name => Sender::of(name),
        };
        let flags = reader.byte();
        let mut response = Response {
            id: sender.id(),
            source: Source::Link,
            ..Response::default()
        };
        let mut items = instrument.items();
        for _ in 0..reader.size() {
            let recorded = read_answer(&mut reader);
            let item = items.next().ok_or(Malformed)?;
            reader.check()?;
            if let Some(answer) = &recorded.answer
                && let Err(fault) = item.kind.check(answer)
            {
                return Err(LinkError::Unfit(fault.below(&item.id)));
            }
            if !is_empty(&recorded) {
                response.answers.insert(item.id.clone(), recorded);
            }
        }
        let mut profile = CarriedProfile::default();
        let mut at = None;
        while !reader.is_at_end() {
            let (number, mut content) = fields::take(&mut reader);
            match number {
                fields::LABEL => response.label = Some(content.all_text().to_owned()),
                fields::TIME => at = i64::try_from(content.whole()).ok().map(moment::format),
                fields::RETIRED => {
                    let id = content.text();
                    let recorded = read_answer(&mut content);
                    content.check()?;
                    if instrument.item(id).is_some() {
                        let fault = Fault::new(id, Problem::NotRetired);
                        return Err(LinkError::Unfit(fault));
                    }
                    if !is_empty(&recorded) {
                        response.answers.insert(Id::from(id), recorded);
                    }
                }
                _ => profile.take(number, &mut content),
            }
            reader.follow(content);
        }
        reader.check()?;
        for recorded in response.answers.values_mut() {
            recorded.at.clone_from(&at);
        }
        Ok(Self {
            instrument: InstrumentRef::of(instrument),
            depth: if flags & QUICK == 0 {
                Depth::Full
            } else {
                Depth::Quick
            },
            profile: profile.to_profile(),
            response,
        })
    }

    /// How much was asked.
    pub fn depth(&self) -> Depth {
        self.depth
    }

    /// Who was assessed.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The response.
    pub fn response(&self) -> &Response {
        &self.response
    }

    /// An assessment of this one response.
    pub fn into_assessment(self) -> Assessment {
        Assessment {
            instrument: self.instrument,
            depth: self.depth,
            profile: self.profile,
            responses: vec![self.response],
            ..Assessment::default()
        }
    }
}

/// A response id as a link carries it.
enum Sender<'a> {
    Name(&'a str),
    Hash(u32),
}

impl<'a> Sender<'a> {
    fn of(id: &'a str) -> Self {
        if let Some(hash) = id.strip_prefix("link-").and_then(parse_hash) {
            // An id that came out of a link goes back as it came.
            Self::Hash(hash)
        } else if id.len() <= LONGEST_ID && !id.is_empty() {
            Self::Name(id)
        } else {
            Self::Hash(crc32(id.as_bytes()))
        }
    }

    fn id(&self) -> String {
        match self {
            Self::Name(name) => (*name).to_owned(),
            Self::Hash(hash) => {
                let mut id = "link-".to_owned();
                for shift in (0..32).step_by(4).rev() {
                    id.extend(char::from_digit(hash >> shift & 15, 16));
                }
                id
            }
        }
    }
}

fn parse_hash(text: &str) -> Option<u32> {
    let mut hash = 0;
    for b in text.bytes() {
        if b.is_ascii_uppercase() {
            return None;
        }
        hash = hash << 4 | char::from(b).to_digit(16)?;
    }
    (text.len() == 8).then_some(hash)
}

fn is_empty(recorded: &Recorded) -> bool {
    recorded.answer.is_none() && recorded.note.is_none() && !recorded.evidence
}

/// The time of the latest answer, in seconds since 1970; times before that are none.
fn latest(response: &Response) -> Option<i64> {
    let given = response.answers.values().filter(|it| !is_empty(it));
    let times = given.filter_map(|it| moment::parse_millis(it.at.as_deref()?));
    let latest = times.max()?.div_euclid(1000);
    (latest >= 0).then_some(latest)
}

fn carried(recorded: &Recorded, at: Option<&String>) -> Recorded {
    let answer = match &recorded.answer {
        Some(Answer::Tally(tally)) => Some(Answer::Tally(Tally {
            levels: tally.levels.clone(),
            dont_know: tally.dont_know,
            not_applicable: tally.not_applicable,
            ..Tally::default()
        })),
        answer => answer.clone(),
    };
    Recorded {
        answer,
        at: at.cloned(),
        note: recorded.note.clone(),
        evidence: recorded.evidence,
        ..Recorded::default()
    }
}

fn write_answer(writer: &mut Writer, recorded: &Recorded) {
    let answer = match &recorded.answer {
        Some(Answer::Level(level @ 0..=10)) => level + 1,
        Some(Answer::Number(number)) if number.is_finite() => NUMBER,
        // Some retired answers could not be given to any item: a level over 10, NaN.
        None | Some(Answer::Level(_) | Answer::Number(_)) => BLANK,
        Some(Answer::Tally(_)) => TALLY,
        Some(Answer::DontKnow) => DONT_KNOW,
        Some(Answer::NotApplicable) => NOT_APPLICABLE,
    };
    let evidence = if recorded.evidence { EVIDENCE } else { 0 };
    let note = if recorded.note.is_some() { NOTE } else { 0 };
    writer.byte(answer | evidence | note);
    match &recorded.answer {
        Some(Answer::Number(number)) if number.is_finite() => writer.bytes(&number.to_be_bytes()),
        Some(Answer::Tally(tally)) => {
            writer.whole(tally.levels.len() as u64);
            for count in tally
                .levels
                .iter()
                .chain([&tally.dont_know, &tally.not_applicable])
            {
                writer.whole(u64::from(*count));
            }
        }
        _ => {}
    }
    if let Some(note) = &recorded.note {
        writer.text(note);
    }
}

fn read_answer(reader: &mut Reader<'_>) -> Recorded {
    let byte = reader.byte();
    if byte & !(0x0f | EVIDENCE | NOTE) != 0 {
        reader.refuse();
    }
    let answer = match byte & 0x0f {
        BLANK => None,
        NUMBER => {
            let number = f64::from_be_bytes(reader.array());
            if !number.is_finite() {
                reader.refuse();
            }
            Some(Answer::Number(number))
        }
        TALLY => {
            let mut levels = Vec::new();
            for _ in 0..reader.size() {
                levels.push(reader.count());
            }
            Some(Answer::Tally(Tally {
                levels,
                dont_know: reader.count(),
                not_applicable: reader.count(),
                ..Tally::default()
            }))
        }
        DONT_KNOW => Some(Answer::DontKnow),
        NOT_APPLICABLE => Some(Answer::NotApplicable),
        level => Some(Answer::Level(level - 1)),
    };
    Recorded {
        answer,
        note: (byte & NOTE != 0).then(|| reader.text().to_owned()),
        evidence: byte & EVIDENCE != 0,
        ..Recorded::default()
    }
}
