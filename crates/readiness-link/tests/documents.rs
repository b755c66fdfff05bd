//! The examples in the documents are true.

use readiness::{Assessment, Depth, Instrument, Options, Profile, Text, evaluate_with};
use readiness_link::{Invitation, SharedAnswers, SharedLink, Summary, decode};

const FORMATS: &str = include_str!("../../../docs/formats.md");

/// The fenced block that a document marks with this name.
fn example<'a>(document: &'a str, name: &str) -> &'a str {
    let (_, rest) = document.split_once(&format!(" {name}\n")).expect(name);
    rest.split_once("\n```").expect(name).0
}

fn instrument() -> Instrument {
    Instrument::from_json(example(FORMATS, "example-instrument")).unwrap()
}

fn assessment(name: &str) -> Assessment {
    Assessment::from_json(example(FORMATS, name)).unwrap()
}

#[test]
fn the_files_can_be_read() {
    Text::from_json(example(FORMATS, "example-text"), &instrument()).unwrap();
    let assessment = assessment("example-assessment");
    assert_eq!(assessment.fits(&instrument()), Ok(()));
    assert_eq!(assessment.check(&instrument()), vec![]);
    assert_eq!(assessment.retired(&instrument()).len(), 1);
}

#[test]
fn the_answers_link_is_that_of_the_assessment() {
    let letter = SharedAnswers::of(&assessment("example-assessment"), 0).unwrap();
    let link = example(FORMATS, "example-answers");
    assert_eq!(
        format!("#{}", letter.to_fragment(&instrument()).unwrap()),
        link
    );
    let Ok(SharedLink::Answers(letter)) = decode(link, &instrument()) else {
        panic!("not answers")
    };
    assert_eq!(letter.into_assessment(), assessment("example-assessment"));
}

#[test]
fn the_summary_link_is_that_of_the_assessment() {
    let assessment = assessment("example-summary-assessment");
    let options = Options {
        draws: 0,
        ..Options::default()
    };
    let evaluation = evaluate_with(&instrument(), &assessment, &options);
    let summary = Summary::of(&instrument(), &assessment, &evaluation);
    let link = example(FORMATS, "example-summary");
    assert_eq!(
        format!("#{}", summary.to_fragment(&instrument()).unwrap()),
        link
    );
    assert_eq!(
        decode(link, &instrument()),
        Ok(SharedLink::Summary(summary))
    );
}

#[test]
fn the_invitation_link_is_that_of_the_group() {
    let invitation = Invitation {
        depth: Depth::Full,
        profile: Profile {
            name: Some("Tani Maju".to_owned()),
            commodity: Some("salak".to_owned()),
            date: Some("2026-11-24".to_owned()),
            ..Profile::default()
        },
    };
    let link = example(FORMATS, "example-invitation");
    assert_eq!(
        format!("#{}", invitation.to_fragment(&instrument()).unwrap()),
        link
    );
}

#[test]
fn the_bytes_in_the_tables_are_those_of_the_links() {
    for name in ["example-answers", "example-summary"] {
        let (_, after) = FORMATS.split_once(&format!(" {name}\n")).unwrap();
        let (_, table) = after
            .split_once("| bytes | mean |\n| --- | --- |\n")
            .unwrap();
        let mut bytes = Vec::new();
        for row in table.lines().take_while(|row| row.starts_with("| `")) {
            let cell = row.split('|').nth(1).unwrap();
            for byte in cell.replace('`', " ").split_whitespace() {
                bytes.push(u8::from_str_radix(byte, 16).unwrap());
            }
        }
        let payload = example(FORMATS, name).split_once('=').unwrap().1;
        assert_eq!(from_base64url(payload), bytes, "{name}");
    }
}

fn from_base64url(text: &str) -> Vec<u8> {
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let (mut bits, mut count, mut bytes) = (0_usize, 0, Vec::new());
    for c in text.chars() {
        bits = bits << 6 | alphabet.find(c).unwrap();
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 255).unwrap());
        }
        bits &= 0xff;
    }
    bytes
}

const METHOD: &str = include_str!("../../../docs/method.md");

/// The result column of the worked example's row.
fn by_pencil(step: &str) -> &'static str {
    let (_, row) = METHOD.split_once(&format!("\n| {step} | ")).expect(step);
    let row = row.lines().next().unwrap_or_default();
    row.trim_end_matches(" |")
        .rsplit('|')
        .next()
        .unwrap()
        .trim()
}

#[test]
fn the_example_by_pencil_is_what_is_computed() {
    let instrument = Instrument::from_json(example(METHOD, "example-instrument")).unwrap();
    let assessment = Assessment::from_json(example(METHOD, "example-assessment")).unwrap();
    let evaluation = readiness::evaluate(&instrument, &assessment);
    let node = |id: &str| *evaluation.nodes.get(id).unwrap();
    let gain = |id: &str| {
        let entry = evaluation.leverage.iter().find(|entry| *entry.item == *id);
        entry.unwrap().gain
    };
    let headline = &evaluation.headline;
    let [low, high] = headline.missing.unwrap();
    let [networks_low, networks_high] = node("networks").missing.unwrap();
    for (step, computed) in [
        ("networks", format!("{}", node("networks").score.unwrap())),
        ("finance", format!("{}", node("finance").score.unwrap())),
        (
            "coverage of networks",
            format!("{:.3}, enough", node("networks").coverage.unwrap()),
        ),
        (
            "coverage of finance",
            format!("{}", node("finance").coverage.unwrap()),
        ),
        ("coverage", format!("{:.3}", headline.coverage.unwrap())),
        ("index", format!("{:.2}", headline.score.unwrap())),
        (
            "all-arithmetic",
            format!("{}", headline.arithmetic.unwrap()),
        ),
        ("imbalance", format!("{:.2}", evaluation.imbalance.unwrap())),
        ("band", headline.band.clone().unwrap().to_string()),
        (
            "binding constraint",
            evaluation.binding.clone().unwrap().to_string(),
        ),
        (
            "networks at worst, at best",
            format!("{networks_low:.2}, {networks_high}"),
        ),
        ("index at worst", format!("{low:.2}")),
        ("index at best", format!("{high:.2}")),
        (
            "a level more on finance-1",
            format!("+ {:.2}", gain("finance-1")),
        ),
        (
            "a level more on networks-1",
            format!("+ {:.2}", gain("networks-1")),
        ),
    ] {
        assert_eq!(by_pencil(step), computed, "{step}");
    }
}
