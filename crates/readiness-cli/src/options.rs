//! What is to be done: the arguments, checked against the instrument and the machine.
//!
//! [`arguments`](crate::arguments) knows how things are spelled; from here on everything
//! that the command was called with can be trusted.

use std::path::PathBuf;

use readiness::{Instrument, Options};

use crate::arguments::{
    Arguments, ChangeArguments, Command, DecodeArguments, EncodeArguments, HowArguments,
    InstrumentArgument, LinkCommand, RollupArguments, ScoreArguments,
};
use crate::error::{Bytes, Error};
use crate::{input, shipped};

/// The memory that draws may take, in bytes.
const MOST_MEMORY: u64 = 1 << 30;

/// Something to do.
pub(crate) enum Task {
    Check(Check),
    Score(Score),
    Rollup(Rollup),
    Change(Change),
    Encode(Encode),
    Decode(Decode),
    Vectors(Vectors),
}

/// Check the instrument in a folder.
pub(crate) struct Check {
    pub(crate) folder: PathBuf,
}

/// Score assessment files.
pub(crate) struct Score {
    pub(crate) instrument: Instrument,
    pub(crate) options: Options,
    pub(crate) format: Format,
    pub(crate) files: Vec<PathBuf>,
}

/// Score what comes in on standard input, a line each.
pub(crate) struct Rollup {
    pub(crate) instrument: Instrument,
    pub(crate) options: Options,
    pub(crate) format: Format,
}

/// Compare two rounds.
pub(crate) struct Change {
    pub(crate) instrument: Instrument,
    pub(crate) options: Options,
    pub(crate) before: PathBuf,
    pub(crate) after: PathBuf,
}

/// Write a link.
pub(crate) struct Encode {
    pub(crate) instrument: Instrument,
    pub(crate) options: Options,
    pub(crate) carried: Carried,
    pub(crate) without_profile: bool,
    pub(crate) without_notes: bool,
    /// What stands before the fragment.
    pub(crate) page: String,
    pub(crate) file: PathBuf,
}

/// What a link carries.
pub(crate) enum Carried {
    /// The answers where there is one response, else the summary.
    ByCount,
    /// The summary.
    Summary,
    /// The answers of the response with this id.
    Response(String),
}

/// Read a link.
pub(crate) struct Decode {
    pub(crate) instrument: Instrument,
    /// `None` where it comes on standard input.
    pub(crate) link: Option<String>,
}

/// Run conformance vectors.
pub(crate) struct Vectors {
    /// `None` where they are the published ones.
    pub(crate) file: Option<PathBuf>,
}

/// How evaluations are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// One JSON object a line.
    Json,
    /// A table.
    Csv,
}

impl Task {
    /// What the arguments ask for.
    ///
    /// # Errors
    /// The instrument can't be used, has no node of a weight, or the draws would take too
    /// much memory.
    pub(crate) fn of(arguments: Arguments) -> Result<Self, Error> {
        Ok(match arguments.command {
            Command::Check(arguments) => Self::Check(Check {
                folder: input::folder(&arguments.instrument_dir),
            }),
            Command::Score(arguments) => Self::Score(arguments.try_into()?),
            Command::Rollup(arguments) => Self::Rollup(arguments.try_into()?),
            Command::Change(arguments) => Self::Change(arguments.try_into()?),
            Command::Link(LinkCommand::Encode(arguments)) => Self::Encode(arguments.try_into()?),
            Command::Link(LinkCommand::Decode(arguments)) => Self::Decode(arguments.try_into()?),
            Command::Vectors(arguments) => Self::Vectors(Vectors {
                file: arguments.file,
            }),
        })
    }
}

impl TryFrom<ScoreArguments> for Score {
    type Error = Error;

    fn try_from(arguments: ScoreArguments) -> Result<Self, Error> {
        let instrument = instrument(&arguments.instrument)?;
        Ok(Self {
            options: options(&arguments.how, &instrument)?,
            instrument,
            format: Format::of(arguments.csv),
            files: arguments.files,
        })
    }
}

impl TryFrom<RollupArguments> for Rollup {
    type Error = Error;

    fn try_from(arguments: RollupArguments) -> Result<Self, Error> {
        let instrument = instrument(&arguments.instrument)?;
        let draws = arguments.draws;
        let at_once = rayon::current_num_threads() as u64;
        check_memory(draws, &instrument, at_once, MOST_MEMORY)?;
        Ok(Self {
            options: Options {
                draws,
                seed: arguments.seed,
                ..Options::default()
            },
            instrument,
            format: Format::of(arguments.csv),
        })
    }
}

impl TryFrom<ChangeArguments> for Change {
    type Error = Error;

    fn try_from(arguments: ChangeArguments) -> Result<Self, Error> {
        let instrument = instrument(&arguments.instrument)?;
        Ok(Self {
            options: options(&arguments.how, &instrument)?,
            instrument,
            before: arguments.before,
            after: arguments.after,
        })
    }
}

impl TryFrom<EncodeArguments> for Encode {
    type Error = Error;

    fn try_from(arguments: EncodeArguments) -> Result<Self, Error> {
        let instrument = instrument(&arguments.instrument)?;
        Ok(Self {
            options: options(&arguments.how, &instrument)?,
            instrument,
            carried: match arguments.response {
                Some(id) => Carried::Response(id),
                None if arguments.summary => Carried::Summary,
                None => Carried::ByCount,
            },
            without_profile: arguments.without_profile,
            without_notes: arguments.without_notes,
            page: arguments.page.unwrap_or_default(),
            file: arguments.file,
        })
    }
}

impl TryFrom<DecodeArguments> for Decode {
    type Error = Error;

    fn try_from(arguments: DecodeArguments) -> Result<Self, Error> {
        Ok(Self {
            instrument: instrument(&arguments.instrument)?,
            link: Some(arguments.link).filter(|link| link != "-"),
        })
    }
}

impl Format {
    fn of(csv: bool) -> Self {
        if csv { Self::Csv } else { Self::Json }
    }
}

/// The instrument that is asked for, or the shipped one.
fn instrument(argument: &InstrumentArgument) -> Result<Instrument, Error> {
    match &argument.dir {
        Some(dir) => input::instrument(&input::folder(dir)),
        None => shipped::instrument(),
    }
}

fn options(arguments: &HowArguments, instrument: &Instrument) -> Result<Options, Error> {
    let mut options = Options {
        draws: arguments.draws,
        seed: arguments.seed,
        ..Options::default()
    };
    check_memory(options.draws, instrument, 1, MOST_MEMORY)?;
    for (id, weight) in &arguments.weights {
        let is_group = instrument.groups().any(|group| *group.id == **id);
        if !is_group && instrument.item(id).is_none() {
            return Err(Error::NoSuchNode(id.clone()));
        }
        options.weights.insert(id.as_str().into(), *weight);
    }
    Ok(options)
}

/// An interval is made from every draw's score, which are kept for each group: refuses what
/// would take more memory than there may be, with so many evaluations at once.
fn check_memory(
    draws: u32,
    instrument: &Instrument,
    at_once: u64,
    limit: u64,
) -> Result<(), Error> {
    let each = instrument.groups().count() as u64 * at_once * size_of::<f64>() as u64;
    let needed = each * u64::from(draws);
    if needed <= limit {
        return Ok(());
    }
    Err(Error::Memory {
        draws,
        needed: Bytes(needed),
        limit: Bytes(limit),
        most: limit / each,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_that_need_too_much_memory_are_refused() {
        let instrument = readiness_samples::all_kinds();
        assert_eq!(instrument.groups().count(), 6);
        // Six numbers of eight bytes a draw, on each of ten cores.
        assert!(check_memory(1000, &instrument, 10, 480_000).is_ok());
        let error = check_memory(1001, &instrument, 10, 480_000).unwrap_err();
        assert!(matches!(error, Error::Memory { most: 1000, .. }));
        let error = check_memory(100_000_000, &instrument, 1, 1 << 30).unwrap_err();
        assert_eq!(
            error.to_string(),
            "--draws 100000000: so many draws would take 4.8 GB of memory, and 1.0 GB is the \
             limit: here 22369621 are the most"
        );
    }
}
