//! `readiness link`: both ways.

use std::io::Write;
use std::path::Path;

use readiness::{Assessment, Depth, InstrumentRef, Profile, evaluate_with};
use readiness_link::{SharedAnswers, SharedLink, Summary};
use serde::Serialize;

use crate::error::Error;
use crate::input;
use crate::notes::Notes;
use crate::options::{Carried, Decode, Encode};
use crate::record::{self, Record};

pub(crate) fn encode(task: &Encode, out: &mut impl Write, notes: &mut Notes) -> Result<(), Error> {
    let assessment = input::assessment(&task.file, &task.instrument, notes)?;
    let fragment =
        fragment(task, &assessment).map_err(|error| error.within(input::name(&task.file)))?;
    Ok(writeln!(out, "{}#{fragment}", task.page)?)
}

fn fragment(task: &Encode, assessment: &Assessment) -> Result<String, Error> {
    let instrument = &task.instrument;
    let index = match &task.carried {
        Carried::Response(id) => {
            let mut responses = assessment.responses.iter();
            let index = responses.position(|response| response.id == *id);
            Some(index.ok_or_else(|| Error::NoResponse(id.clone()))?)
        }
        Carried::ByCount if assessment.responses.len() == 1 => Some(0),
        Carried::ByCount | Carried::Summary => None,
    };
    if let Some(mut answers) = index.and_then(|index| SharedAnswers::of(assessment, index)) {
        if task.without_notes {
            answers = answers.without_notes();
        }
        if task.without_profile {
            answers = answers.without_profile();
        }
        return Ok(answers.to_fragment(instrument)?);
    }
    let evaluation = evaluate_with(instrument, assessment, &task.options);
    let mut summary = Summary::of(instrument, assessment, &evaluation);
    if task.without_profile {
        summary = summary.without_profile();
    }
    Ok(summary.to_fragment(instrument)?)
}

/// What is written of an invitation.
#[derive(Serialize)]
struct Invited<'a> {
    instrument: InstrumentRef,
    depth: Depth,
    profile: &'a Profile,
}

pub(crate) fn decode(task: &Decode, out: &mut impl Write) -> Result<(), Error> {
    let instrument = &task.instrument;
    let read;
    let link = if let Some(link) = &task.link {
        link
    } else {
        read = input::text(Path::new("-")).map_err(|error| error.within("standard input"))?;
        &read
    };
    if link.lines().filter_map(readiness_link::fragment).count() > 1 {
        return Err(Error::ManyLinks);
    }
    match readiness_link::decode(link, instrument)? {
        SharedLink::Answers(answers) => {
            Ok(writeln!(out, "{}", answers.into_assessment().to_json())?)
        }
        SharedLink::Summary(summary) => {
            let record = Record {
                evaluation: &summary.evaluation(instrument),
                profile: summary.profile(),
                file: None,
            };
            record::put_json(out, &record)
        }
        SharedLink::Invitation(invitation) => {
            let invited = Invited {
                instrument: InstrumentRef::of(instrument),
                depth: invitation.depth,
                profile: &invitation.profile,
            };
            record::put_json(out, &invited)
        }
    }
}
