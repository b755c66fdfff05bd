//! Writes so many links with summaries of the shipped instrument, one a line, for
//! measuring `readiness rollup`: always the same ones.
//!
//! `cargo run --release -p readiness-cli --example summaries -- 1000000 > links.txt`

use std::io::{self, BufWriter, Write};

use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;
use readiness::{
    Answer, Assessment, Depth, Instrument, Options, Profile, Response, Summary, evaluate_with,
};

/// So many different clusters; then they come again under other names.
const CLUSTERS: u64 = 4096;

fn main() -> io::Result<()> {
    let lines: u64 = std::env::args()
        .nth(1)
        .and_then(|count| count.parse().ok())
        .unwrap_or(1_000_000);
    let json = include_str!("../../../instruments/klaster-unggulan/instrument.json");
    let instrument = Instrument::from_json(json).expect("the shipped instrument is sound");
    let mut generator = Pcg32::new(2026, 11);
    let mut clusters = Vec::new();
    for _ in 0..lines.min(CLUSTERS) {
        let assessment = cluster(&instrument, &mut generator);
        let options = Options {
            draws: 100,
            ..Options::default()
        };
        let evaluation = evaluate_with(&instrument, &assessment, &options);
        clusters.push((assessment, evaluation));
    }
    let mut out = BufWriter::new(io::stdout().lock());
    for (number, place) in (0..lines).zip((0..clusters.len()).cycle()) {
        let (assessment, evaluation) = &mut clusters[place];
        assessment.profile.name = Some(format!("Kelompok {number}"));
        let summary = Summary::of(&instrument, assessment, evaluation);
        let fragment = summary.to_fragment(&instrument);
        writeln!(out, "#{}", fragment.expect("a summary fits a link"))?;
    }
    out.flush()
}

/// Three to thirty members, each with a leaning of their own.
fn cluster(instrument: &Instrument, generator: &mut Pcg32) -> Assessment {
    let mut below = |count: u32| generator.next_u32() % count;
    let mut assessment = Assessment::new(instrument, Depth::Full);
    let members = 3 + below(28);
    assessment.profile = Profile {
        commodity: Some("salak".to_owned()),
        region: Some("Sleman".to_owned()),
        members: Some(members),
        date: Some(format!("2026-{:02}-{:02}", 1 + below(12), 1 + below(28))),
        ..Profile::default()
    };
    let ready = below(3);
    for member in 0..members {
        let leaning = ready + below(2);
        let answers = instrument
            .items()
            .map(|item| {
                let level = (leaning + below(3)).min(4);
                let answer = match below(20) {
                    0 => Answer::DontKnow,
                    _ => Answer::Level(u8::try_from(level).unwrap_or_default()),
                };
                (item.id.clone(), answer.into())
            })
            .collect();
        assessment.responses.push(Response {
            id: format!("m-{member}"),
            answers,
            ..Response::default()
        });
    }
    assessment
}
