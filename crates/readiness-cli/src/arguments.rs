//! What the command is called with: how each argument is spelled, explained and parsed.
//!
//! Whether it can be done with the instrument is [`options`](crate::options)' matter.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Check instruments, score assessments, read and write links.
///
/// Results go to standard output, errors and notes to standard error. Exit status 0: all
/// went well; 1: something was wrong with what was given, and was named; 2: the
/// command was called in a way it doesn't know. Whoever closes the output early
/// (as head does) ends the command, with 0.
#[derive(Parser)]
#[command(name = "readiness", version, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    Check(CheckArguments),
    Score(ScoreArguments),
    Rollup(RollupArguments),
    Change(ChangeArguments),
    #[command(subcommand)]
    Link(LinkCommand),
    Vectors(VectorsArguments),
}

/// Read or write a link.
#[derive(Subcommand)]
pub(crate) enum LinkCommand {
    Encode(EncodeArguments),
    Decode(DecodeArguments),
}

/// Check an instrument and its texts.
///
/// Reads instrument.json and text.LANGUAGE.json of every language that it
/// names, and writes every fault with its file and place to standard output.
/// Exit status 0 if there are none, else 1.
#[derive(Args)]
#[command(after_help = "Example:\n  readiness check instruments/klaster-unggulan")]
pub(crate) struct CheckArguments {
    /// Folder with instrument.json and text.LANGUAGE.json.
    pub(crate) instrument_dir: PathBuf,
}

/// Score assessments.
///
/// Writes one evaluation a line (JSON), or a table. A file that can't be
/// scored is named on standard error and left out; exit status 1 tells so.
///
/// Answers to another version of the instrument are scored, since ids are for
/// ever; "answered" in the line and a note on standard error tell which version
/// they were given to. Answers to items that the instrument no longer has are
/// noted, and not scored.
#[derive(Args)]
#[command(after_help = "Examples:
  readiness score salak-2026.json
  readiness score --csv 2025/*.json 2026/*.json > groups.csv
  readiness score --instrument my-instrument --weight finance=2 - < salak.json")]
pub(crate) struct ScoreArguments {
    #[command(flatten)]
    pub(crate) instrument: InstrumentArgument,
    /// Write a table (CSV) in place of JSON lines.
    #[arg(long)]
    pub(crate) csv: bool,
    #[command(flatten)]
    pub(crate) how: HowArguments,
    /// Assessment files; - is standard input.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
}

/// Score millions of links or assessments.
///
/// Reads one a line on standard input and writes one line each, in the same
/// order, in constant memory and on all cores. A bad line becomes a line with
/// its number and its error; how many were bad is said on standard error, and
/// exit status 1 tells that some were.
///
/// Assessments of another version of the instrument are scored, and "answered"
/// tells which; links of another version are refused, since they name items by
/// place. How many lines have answers to another version or to items that the
/// instrument no longer has is said on standard error, too.
#[derive(Args)]
#[command(after_help = "Examples:
  readiness rollup --csv < links.txt > groups.csv
  jq -c . groups/*.json | readiness rollup --instrument my-instrument > groups.jsonl")]
pub(crate) struct RollupArguments {
    #[command(flatten)]
    pub(crate) instrument: InstrumentArgument,
    /// Write a table (CSV) in place of JSON lines.
    #[arg(long)]
    pub(crate) csv: bool,
    /// Draws for the intervals of answers and assessments, none unless asked for: they
    /// are most of the work. A summary has its own.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(..=1_000_000))]
    pub(crate) draws: u32,
    /// Seed of the draws.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
}

/// Compare two rounds of one group.
///
/// Writes the difference of the index and of each dimension, later minus
/// earlier, in points, each with its 90 % interval, as one line of JSON. It has
/// changed only where the interval excludes 0. Where one round was a quick walk,
/// both are taken as quick: only what both were asked is compared.
#[derive(Args)]
#[command(after_help = "Examples:
  readiness change salak-2025.json salak-2026.json
  readiness change --instrument my-instrument --draws 10000 before.json after.json")]
pub(crate) struct ChangeArguments {
    #[command(flatten)]
    pub(crate) instrument: InstrumentArgument,
    #[command(flatten)]
    pub(crate) how: HowArguments,
    /// Assessment file of the earlier round; - is standard input.
    pub(crate) before: PathBuf,
    /// Assessment file of the later round; - is standard input.
    pub(crate) after: PathBuf,
}

/// How to evaluate.
#[derive(Args)]
pub(crate) struct HowArguments {
    /// Draws for the intervals; 0 leaves them out. Refused where they would take more than
    /// 1 GiB of memory: 8 bytes for each draw and group.
    #[arg(long, default_value_t = 1000, value_parser = clap::value_parser!(u32).range(..=1_000_000))]
    pub(crate) draws: u32,
    /// Seed of the draws.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Another weight for a node, as ID=WEIGHT; may be given several times.
    #[arg(long = "weight", value_name = "ID=WEIGHT", value_parser = weight)]
    pub(crate) weights: Vec<(String, f64)>,
}

/// Run the published conformance vectors.
///
/// Says how many passed, and names each that failed on standard error. Exit
/// status 0 if all passed, else 1.
#[derive(Args)]
#[command(after_help = "Example:\n  readiness vectors")]
pub(crate) struct VectorsArguments {
    /// Other vectors than the published ones.
    pub(crate) file: Option<PathBuf>,
}

/// Write the link of an assessment.
///
/// One response: its answers (#a=…). Several, or --summary: the summary (#s=…).
#[derive(Args)]
#[command(after_help = "Examples:
  readiness link encode answers.json
  readiness link encode --summary --page https://example.org/ salak-2026.json")]
pub(crate) struct EncodeArguments {
    #[command(flatten)]
    pub(crate) instrument: InstrumentArgument,
    /// Write the summary, also of a single response.
    #[arg(long, conflicts_with = "response")]
    pub(crate) summary: bool,
    /// Write the answers of the response with this id.
    #[arg(long, value_name = "ID")]
    pub(crate) response: Option<String>,
    /// Leave name, commodity, region, number of members and date out.
    #[arg(long)]
    pub(crate) without_profile: bool,
    /// Leave notes out.
    #[arg(long)]
    pub(crate) without_notes: bool,
    /// The page that the link leads to; without it, the fragment alone is written.
    #[arg(long, value_name = "URL", value_parser = page)]
    pub(crate) page: Option<String>,
    /// How a summary is evaluated.
    #[command(flatten)]
    pub(crate) how: HowArguments,
    /// Assessment file; - is standard input.
    pub(crate) file: PathBuf,
}

/// Read a link.
///
/// Answers come out as an assessment, a summary as an evaluation with what it
/// carries and the profile, an invitation as its depth and profile. A link
/// carries one time, that of the latest answer: all its answers come out with it.
#[derive(Args)]
#[command(after_help = "Example:\n  readiness link decode 'https://example.org/#a=AVE…'")]
pub(crate) struct DecodeArguments {
    #[command(flatten)]
    pub(crate) instrument: InstrumentArgument,
    /// The link, its fragment, or - for standard input.
    pub(crate) link: String,
}

#[derive(Args)]
pub(crate) struct InstrumentArgument {
    /// Folder with instrument.json; the shipped instrument where left out.
    #[arg(long = "instrument", value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,
}

/// A page's address, without the fragment that it may have.
fn page(text: &str) -> Result<String, String> {
    let page = text.split('#').next().unwrap_or_default();
    let is_web = page.starts_with("https://") || page.starts_with("http://");
    if is_web && !page.contains(char::is_whitespace) {
        Ok(page.to_owned())
    } else {
        Err("must be the address of a page: https://…".to_owned())
    }
}

fn weight(text: &str) -> Result<(String, f64), String> {
    let (id, weight) = text.split_once('=').ok_or("must be ID=WEIGHT")?;
    match weight.parse::<f64>() {
        Ok(weight) if weight > 0.0 && weight.is_finite() => Ok((id.to_owned(), weight)),
        _ => Err("a weight must be a number above 0".to_owned()),
    }
}
