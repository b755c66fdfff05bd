//! Assessments of an instrument, likely and not.

use arbitrary::{Result, Unstructured};
use readiness::{
    Answer, Assessment, Depth, Id, Instrument, InstrumentRef, Kind, Profile, Recorded, Response,
    Source, Tally,
};

use crate::group::at;
use crate::instrument::number;

/// An assessment of at most eight responses, in which every answer fits its item.
///
/// # Errors
/// There are too few bytes for one.
pub fn fitting_assessment(u: &mut Unstructured<'_>, instrument: &Instrument) -> Result<Assessment> {
    assessment(u, instrument, false)
}

/// The same, in which one answer in five is of any kind: a reader takes it, and
/// [`Assessment::check`] may name it.
///
/// # Errors
/// There are too few bytes for one.
pub fn any_assessment(u: &mut Unstructured<'_>, instrument: &Instrument) -> Result<Assessment> {
    assessment(u, instrument, true)
}

fn assessment(
    u: &mut Unstructured<'_>,
    instrument: &Instrument,
    misfits: bool,
) -> Result<Assessment> {
    let mut assessment = Assessment {
        instrument: InstrumentRef::of(instrument),
        depth: if u.arbitrary()? {
            Depth::Quick
        } else {
            Depth::Full
        },
        profile: profile(u)?,
        ..Assessment::default()
    };
    for n in 0..u.int_in_range(0..=8)? {
        let mut response = response(u, instrument, misfits)?;
        // Ids are unique in a file, and in no order.
        response.id.push(char::from(b'0' + (n * 5 + 3) % 8));
        assessment.responses.push(response);
    }
    Ok(assessment)
}

fn profile(u: &mut Unstructured<'_>) -> Result<Profile> {
    Ok(Profile {
        name: text(u)?,
        commodity: text(u)?,
        region: text(u)?,
        members: u.arbitrary()?,
        date: date(u)?,
        at: time(u)?,
        ..Profile::default()
    })
}

fn response(u: &mut Unstructured<'_>, instrument: &Instrument, misfits: bool) -> Result<Response> {
    let mut response = Response {
        id: (*u.choose(&["", "ibu-s", "0f9b2c7e-5a1d", "link-0123456", "é"])?).to_owned(),
        label: text(u)?,
        source: *u.choose(&[Source::Device, Source::Link, Source::File, Source::Count])?,
        ..Response::default()
    };
    for item in instrument.items() {
        if u.ratio(3, 4)? {
            let recorded = recorded(u, &item.kind, misfits)?;
            response.answers.insert(item.id.clone(), recorded);
        }
    }
    if u.ratio(1, 4)? {
        let retired = *u.choose(&["gone-1", "", "a.b", "root"])?;
        let recorded = recorded(u, &Kind::Scale { levels: 3 }, misfits)?;
        if instrument.item(retired).is_none() {
            response.answers.insert(Id::from(retired), recorded);
        }
    }
    Ok(response)
}

fn recorded(u: &mut Unstructured<'_>, kind: &Kind, misfits: bool) -> Result<Recorded> {
    Ok(Recorded {
        answer: answer(u, kind, misfits)?,
        at: time(u)?,
        note: text(u)?,
        evidence: u.ratio(1, 4)?,
        ..Recorded::default()
    })
}

fn answer(u: &mut Unstructured<'_>, kind: &Kind, misfits: bool) -> Result<Option<Answer>> {
    Ok(Some(match (u.int_in_range(0..=15)?, kind) {
        (0, _) => return Ok(None),
        (1, _) => Answer::DontKnow,
        (2, _) => Answer::NotApplicable,
        (3, _) if misfits => Answer::Level(u.int_in_range(0..=10)?),
        (4, _) if misfits => Answer::Number(number(u)?),
        (5, _) if misfits => Answer::Tally(tally(u, 5, u32::MAX)?),
        // All together are no more people than a tally may have.
        (6..=8, Kind::Scale { levels }) => Answer::Tally(tally(u, *levels, 70_000)?),
        _ => at(f64::from(u.arbitrary::<u8>()?) / 255.0, kind),
    }))
}

fn tally(u: &mut Unstructured<'_>, levels: u8, most: u32) -> Result<Tally> {
    let mut count = || {
        Ok(if u.ratio(1, 32)? {
            u.int_in_range(0..=most)?
        } else {
            u32::from(u.arbitrary::<u8>()? >> 4)
        })
    };
    Ok(Tally {
        levels: (0..levels).map(|_| count()).collect::<Result<_>>()?,
        dont_know: count()?,
        not_applicable: count()?,
        ..Tally::default()
    })
}

fn text(u: &mut Unstructured<'_>) -> Result<Option<String>> {
    Ok(match u.int_in_range(0..=15)? {
        0 => Some(u.arbitrary::<&str>()?.to_owned()),
        1 => Some("\u{201c}Tani\u{201d}\n\"".to_owned()),
        2 => Some(String::new()),
        _ => None,
    })
}

fn time(u: &mut Unstructured<'_>) -> Result<Option<String>> {
    Ok(match u.int_in_range(0..=7)? {
        0 => text(u)?,
        1 | 2 => Some("2026-11-24T03:00:00Z".to_owned()),
        3 => Some("2026-11-24T10:00:00.5+07:00".to_owned()),
        4 => Some(readiness::moment::format_millis(
            u.int_in_range(-70_000_000_000_000..=260_000_000_000_000)?,
        )),
        _ => None,
    })
}

fn date(u: &mut Unstructured<'_>) -> Result<Option<String>> {
    Ok(match u.int_in_range(0..=3)? {
        0 => text(u)?,
        1 => Some(readiness::moment::format_date(
            u.int_in_range(-800_000..=3_000_000)?,
        )),
        _ => None,
    })
}
