//! What holds whatever is put in.

use arbtest::arbitrary::{Result, Unstructured};
use arbtest::{ArbTest, arbtest};
use readiness::{Answer, Assessment, Evaluation, Instrument, Options, Text, evaluate_with};
use readiness_link::{
    EncodeError, Invitation, LinkError, SharedAnswers, SharedLink, Summary, decode,
};
use readiness_samples::{
    ALL_KINDS_JSON, all_kinds, any_assessment, fitting_assessment, instrument, sealed_link,
};

/// Tries for half a second. A failure prints a seed, which `.seed(…)` tries again.
fn always<P>(property: P) -> ArbTest<P>
where
    P: FnMut(&mut Unstructured<'_>) -> Result<()>,
{
    arbtest(property).budget_ms(500)
}

fn evaluate(instrument: &Instrument, assessment: &Assessment, draws: u32) -> Evaluation {
    let options = Options {
        draws,
        ..Options::default()
    };
    evaluate_with(instrument, assessment, &options)
}

/// With few draws: enough to go through everything.
const FEW: u32 = 5;

/// One of our files, with anything put at any place.
fn damaged(u: &mut Unstructured<'_>, files: &[&str]) -> Result<String> {
    let mut text: Vec<char> = u.choose(files)?.chars().collect();
    for _ in 0..u.int_in_range(1..=3)? {
        let pieces = ["{", "]", "null", "NaN", "-1", "1e999", "\"", "[[{\"a\":"];
        let piece = if u.ratio(1, 9)? {
            u.arbitrary()?
        } else {
            *u.choose(&pieces)?
        };
        let at = u.choose_index(text.len())?;
        let end = (at + u.int_in_range(0..=11)?).min(text.len());
        text.splice(at..end, piece.chars());
    }
    Ok(text.into_iter().collect())
}

const ASSESSMENT: &str = r#"{"format": "siapklaster.assessment/1",
  "instrument": {"id": "all-kinds", "version": 3}, "depth": "quick", "profile": {"name": "x", "members": 3},
  "responses": [{"id": "r", "source": "count", "answers": {
    "a-1": {"level": 3, "at": "2026-11-24T03:00:00Z", "note": "n", "evidence": true},
    "a-3": {"number": 62.5}, "b-1": {"state": "dont_know"},
    "c-1": {"tally": {"levels": [0, 2, 5, 1], "dont_know": 1, "not_applicable": 0}}}}]}"#;

const TEXT: &str = r#"{"root": {"title": "t"}, "a-1": {"question": "q", "levels": ["a","b","c","d","e"],
  "next": [{"owner": "o", "step": "s"}]}, "b-2": {"question": "q"}}"#;

#[test]
fn no_file_panics() {
    let instrument = all_kinds();
    always(|u| {
        let text = if u.ratio(1, 4)? {
            u.arbitrary::<&str>()?.to_owned()
        } else {
            damaged(u, &[ALL_KINDS_JSON, ASSESSMENT, TEXT])?
        };
        let _ = Instrument::from_json(&text);
        let _ = Text::from_json(&text, &instrument);
        if let Ok(assessment) = Assessment::from_json(&text) {
            let _ = assessment.check(&instrument);
            let _ = evaluate(&instrument, &assessment, FEW);
            assert_eq!(Assessment::from_json(&assessment.to_json()), Ok(assessment));
        }
        Ok(())
    });
}

#[test]
fn no_damaged_instrument_panics_later() {
    always(|u| {
        if let Ok(instrument) = Instrument::from_json(&damaged(u, &[ALL_KINDS_JSON])?) {
            let assessment = any_assessment(u, &all_kinds())?;
            let evaluation = evaluate(&instrument, &assessment, FEW);
            let _ = Summary::of(&instrument, &assessment, &evaluation).to_fragment(&instrument);
        }
        Ok(())
    });
}

#[test]
fn no_link_panics() {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let instrument = all_kinds();
    always(|u| {
        let text = if u.ratio(1, 4)? {
            u.arbitrary::<&str>()?.to_owned()
        } else {
            let letters = 0..u.int_in_range(0..=200)?;
            letters
                .map(|_| Ok(char::from(*u.choose(ALPHABET)?)))
                .collect::<Result<_>>()?
        };
        let kind = u.choose(&["a", "s", "i", "b", "x"])?;
        let _ = decode(&text, &instrument);
        let _ = decode(&format!("https://example.org/#{kind}={text}"), &instrument);
        Ok(())
    });
}

#[test]
fn no_body_panics() {
    let instrument = all_kinds();
    always(|u| {
        let kind = *u.choose(b"asi")?;
        let length = u.int_in_range(0..=120)?;
        let rest = u.bytes(length.min(u.len()))?;
        match decode(&sealed_link(kind, &instrument, rest), &instrument) {
            Ok(letter) => {
                let again = match &letter {
                    SharedLink::Answers(letter) => {
                        let assessment = letter.clone().into_assessment();
                        assert_eq!(assessment.check(&instrument), []);
                        letter.to_fragment(&instrument)
                    }
                    SharedLink::Summary(summary) => summary.to_fragment(&instrument),
                    SharedLink::Invitation(invitation) => invitation.to_fragment(&instrument),
                };
                assert_eq!(decode(&again.unwrap(), &instrument), Ok(letter));
            }
            Err(error) => assert!(
                matches!(error, LinkError::Altered | LinkError::Unfit(_)),
                "{error:?}"
            ),
        }
        Ok(())
    });
}

#[test]
fn assessments_come_back_from_their_file() {
    always(|u| {
        let assessment = any_assessment(u, &all_kinds())?;
        assert_eq!(Assessment::from_json(&assessment.to_json()), Ok(assessment));
        Ok(())
    });
}

#[test]
fn letters_come_back_from_their_link() {
    let mut links = 0;
    always(|u| {
        let instrument = instrument(u)?;
        let assessment = fitting_assessment(u, &instrument)?;
        let mut letters = Vec::new();
        for index in 0..assessment.responses.len() {
            let letter = SharedAnswers::of(&assessment, index).unwrap();
            letters.push((letter.to_fragment(&instrument), SharedLink::Answers(letter)));
        }
        let evaluation = evaluate(&instrument, &assessment, FEW);
        let summary = Summary::of(&instrument, &assessment, &evaluation);
        let invitation = Invitation {
            depth: assessment.depth,
            profile: summary.profile().clone(),
        };
        let fragment = invitation.to_fragment(&instrument);
        letters.push((fragment, SharedLink::Invitation(invitation)));
        letters.push((
            summary.to_fragment(&instrument),
            SharedLink::Summary(summary),
        ));
        for (fragment, letter) in letters {
            match fragment {
                Ok(fragment) => {
                    links += 1;
                    assert_eq!(decode(&fragment, &instrument).as_ref(), Ok(&letter));
                }
                Err(error) => assert_eq!(error, EncodeError::TooLong),
            }
            if let SharedLink::Answers(letter) = letter {
                // Passing it on changes nothing.
                let again = SharedAnswers::of(&letter.clone().into_assessment(), 0);
                assert_eq!(again, Some(letter));
            }
        }
        Ok(())
    })
    .run();
    assert!(links > 100, "{links} links");
}

#[test]
fn every_score_lies_in_its_range() {
    always(|u| {
        let instrument = instrument(u)?;
        let evaluation = evaluate(&instrument, &any_assessment(u, &instrument)?, 0);
        for (id, node) in &evaluation.nodes {
            if let Some(score) = node.score {
                let [low, high] = node.missing.unwrap();
                assert!(low <= score && score <= high, "{id} {node:?}");
                assert!((0.0..=100.0).contains(&low) && (0.0..=100.0).contains(&high));
            }
        }
        Ok(())
    });
}

#[test]
fn a_level_more_never_lowers_the_index() {
    let instrument = all_kinds();
    always(|u| {
        let assessment = fitting_assessment(u, &instrument)?;
        let before = evaluate(&instrument, &assessment, 0);
        for (index, response) in assessment.responses.iter().enumerate() {
            for item in instrument.items() {
                if let Some(Some(Answer::Level(level))) =
                    response.answers.get(&item.id).map(|r| r.answer.clone())
                    && Some(level) < item.top()
                {
                    let mut raised = assessment.clone();
                    let answers = &mut raised.responses[index].answers;
                    answers.get_mut(&item.id).unwrap().answer = Some(Answer::Level(level + 1));
                    let after = evaluate(&instrument, &raised, 0);
                    let least = before.headline.score.map(|score| score - 1e-9);
                    assert!(after.headline.score >= least);
                    assert_eq!(after.headline.coverage, before.headline.coverage);
                }
            }
        }
        assert!(before.leverage.iter().all(|leverage| leverage.gain >= 0.0));
        Ok(())
    });
}

#[test]
fn merging_does_not_depend_on_order() {
    let instrument = all_kinds();
    always(|u| {
        let [a, b, c] = [
            any_assessment(u, &instrument)?,
            any_assessment(u, &instrument)?,
            any_assessment(u, &instrument)?,
        ];
        let merged = |a: &Assessment, b: &Assessment| {
            let mut merged = a.clone();
            merged.merge(b);
            merged
        };
        let ab = merged(&a, &b);
        assert_eq!(ab, merged(&b, &a));
        assert_eq!(merged(&ab, &b), ab);
        assert_eq!(merged(&ab, &ab), ab);
        assert_eq!(merged(&ab, &c), merged(&a, &merged(&b, &c)));
        Ok(())
    });
}

/// The body of a summary in which nothing is scored, but for the parts given.
fn summary(missing: [u8; 4], interval: [u8; 2], leverage: u8, discuss: u8) -> Vec<u8> {
    const NONE: u8 = 0xff;
    let mut body = vec![0, 1, NONE, NONE, NONE, NONE, 0, 0, NONE];
    body.extend(missing);
    // No interval, no stability, no binding constraint; then s, a, b and c.
    body.extend([NONE, NONE, NONE, NONE, NONE, 0]);
    for group in 0..4 {
        body.extend([NONE, NONE, NONE, NONE, NONE]);
        body.extend(if group == 0 { interval } else { [NONE; 2] });
    }
    // Two lenses; no stage reached, none skipped, two without a level.
    body.extend([NONE, NONE, 0, 0, NONE, NONE]);
    body.push(leverage);
    body.extend([0, 0, NONE].repeat(leverage.into()));
    body.push(discuss);
    body.extend(vec![1; discuss.into()]);
    body
}

#[test]
fn a_summary_that_no_evaluation_has_is_refused() {
    // Found by fuzzing: a checksum that holds around lists that are too long and
    // ranges that are the wrong way round.
    let none = [0xff; 4];
    let of = |missing, interval, leverage, discuss| {
        let body = summary(missing, interval, leverage, discuss);
        decode(&sealed_link(b's', &all_kinds(), &body), &all_kinds())
    };
    assert!(matches!(
        of(none, [0xff; 2], 10, 5),
        Ok(SharedLink::Summary(_))
    ));
    assert!(matches!(
        of([0, 1, 0, 2], [7, 7], 0, 0),
        Ok(SharedLink::Summary(_))
    ));
    for refused in [
        of(none, [0xff; 2], 11, 5),
        of(none, [0xff; 2], 10, 6),
        of([0, 2, 0, 1], [0xff; 2], 0, 0),
        of(none, [8, 7], 0, 0),
    ] {
        assert_eq!(refused, Err(LinkError::Altered));
    }
}

#[test]
fn a_blank_retired_answer_is_not_carried() {
    // Found by fuzzing: read with a time, it could not be written with it.
    // Response "r", full, no answers; field 8: "old" blank; field 7: a time.
    let rest = b"\x01r\x00\x00\x08\x05\x03old\x00\x07\x01\x07";
    let Ok(SharedLink::Answers(letter)) =
        decode(&sealed_link(b'a', &all_kinds(), rest), &all_kinds())
    else {
        panic!("not answers")
    };
    assert!(letter.response().answers.is_empty());
    let again = letter.to_fragment(&all_kinds()).unwrap();
    assert_eq!(
        decode(&again, &all_kinds()),
        Ok(SharedLink::Answers(letter))
    );
}
