//! `readiness link`: both ways.

use std::io;
use std::path::Path;

use readiness::{AnswersLetter, Depth, Evaluation, Letter, Profile, Summary, evaluate};
use serde::Serialize;
use serde_json::json;

use crate::arguments::{DecodeArguments, EncodeArguments};
use crate::score::{json as line, write};
use crate::{Failed, complain, input};

pub(crate) fn encode(arguments: &EncodeArguments) -> Result<(), Failed> {
    let instrument = input::instrument(&arguments.instrument)?;
    let assessment = input::assessment(&arguments.file, &instrument)?;
    let name = arguments.file.display();
    let wanted = match &arguments.response {
        Some(id) => {
            let place = assessment
                .responses
                .iter()
                .position(|response| response.id == *id);
            if place.is_none() {
                complain!("{name}: there is no response {id:?}");
                return Err(Failed);
            }
            place
        }
        None if arguments.summary || assessment.responses.len() != 1 => None,
        None => Some(0),
    };
    let letter = wanted.and_then(|place| AnswersLetter::of(&assessment, place));
    let fragment = if let Some(mut letter) = letter {
        if arguments.without_notes {
            letter = letter.without_notes();
        }
        if arguments.without_profile {
            letter = letter.without_profile();
        }
        letter.to_fragment(&instrument)
    } else {
        let evaluation = evaluate(&instrument, &assessment);
        let mut summary = Summary::of(&instrument, &assessment, &evaluation);
        if arguments.without_profile {
            summary = summary.without_profile();
        }
        summary.to_fragment(&instrument)
    };
    let fragment = fragment.map_err(|error| {
        complain!("{name}: {error}");
        Failed
    })?;
    let page = arguments.page.as_deref().unwrap_or("");
    write(&mut io::stdout().lock(), &format!("{page}#{fragment}"))
}

/// A summary: what it carries of the evaluation, and whose it is.
#[derive(Serialize)]
struct Carried<'a> {
    #[serde(flatten)]
    evaluation: Evaluation,
    profile: &'a Profile,
}

pub(crate) fn decode(arguments: &DecodeArguments) -> Result<(), Failed> {
    let instrument = input::instrument(&arguments.instrument)?;
    let link = if arguments.link == "-" {
        input::text(Path::new("-")).map_err(|error| {
            complain!("standard input: {error}");
            Failed
        })?
    } else {
        arguments.link.clone()
    };
    let letter = readiness::decode(&link, &instrument).map_err(|error| {
        complain!("{error}");
        Failed
    })?;
    let text = match letter {
        Letter::Answers(letter) => letter.into_assessment().to_json(),
        Letter::Summary(summary) => line(&Carried {
            evaluation: summary.evaluation(&instrument),
            profile: summary.profile(),
        })?,
        Letter::Invitation(invitation) => {
            let depth: Depth = invitation.depth;
            line(&json!({
                "instrument": {"id": instrument.id(), "version": instrument.version()},
                "depth": depth.as_str(),
                "profile": invitation.profile,
            }))?
        }
    };
    write(&mut io::stdout().lock(), &text)
}
