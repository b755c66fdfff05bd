//! `readiness link`: both ways.

use std::io;
use std::path::Path;

use readiness::{InstrumentRef, evaluate_with};
use readiness_link::{SharedAnswers, SharedLink, Summary};
use serde_json::{Value, json};

use crate::arguments::{DecodeArguments, EncodeArguments};
use crate::options::options;
use crate::score::{with_profile, write};
use crate::{Failed, complain, input};

pub(crate) fn encode(arguments: &EncodeArguments) -> Result<(), Failed> {
    let instrument = input::instrument(&arguments.instrument)?;
    let assessment = input::assessment(&arguments.file, &instrument)?;
    let options = options(&arguments.how, &instrument)?;
    let name = input::name(&arguments.file);
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
    let letter = wanted.and_then(|place| SharedAnswers::of(&assessment, place));
    let fragment = if let Some(mut letter) = letter {
        if arguments.without_notes {
            letter = letter.without_notes();
        }
        if arguments.without_profile {
            letter = letter.without_profile();
        }
        letter.to_fragment(&instrument)
    } else {
        let evaluation = evaluate_with(&instrument, &assessment, &options);
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
    let letters = link.lines().filter_map(readiness_link::fragment);
    if letters.count() > 1 {
        complain!("more than one link; `readiness rollup` reads many");
        return Err(Failed);
    }
    let letter = readiness_link::decode(&link, &instrument).map_err(|error| {
        complain!("{error}");
        Failed
    })?;
    let text = match letter {
        SharedLink::Answers(letter) => letter.into_assessment().to_json(),
        SharedLink::Summary(summary) => {
            let evaluation = summary.evaluation(&instrument);
            Value::from(with_profile(&evaluation, summary.profile())).to_string()
        }
        SharedLink::Invitation(invitation) => json!({
            "instrument": InstrumentRef::of(&instrument),
            "depth": invitation.depth,
            "profile": invitation.profile,
        })
        .to_string(),
    };
    write(&mut io::stdout().lock(), &text)
}
