//! What holds whatever is put in.

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use readiness::{
    Answer, AnswersLetter, Assessment, Depth, Id, Instrument, Invitation, Letter, Options, Profile,
    Recorded, Response, SortedMap, Source, Summary, Tally, Text, decode, evaluate_with,
};

// The fuzz targets seal their letters with it, too.
#[allow(unreachable_pub)]
#[path = "../fuzz/src/sealed.rs"]
mod seal;

/// Every aggregation and kind of item, weights, key items, tags and a path.
const INSTRUMENT: &str = include_str!("all-kinds.instrument.json");

fn instrument() -> Instrument {
    Instrument::from_json(INSTRUMENT).unwrap()
}

/// Items with their levels; 0 is a number item.
const ITEMS: [(&str, u8); 9] = [
    ("a-1", 5),
    ("a-2", 2),
    ("a-3", 0),
    ("b-1", 11),
    ("b-2", 0),
    ("c-1", 4),
    ("c-2", 4),
    ("p-1", 5),
    ("p-2", 5),
];

fn given(levels: u8) -> BoxedStrategy<Answer> {
    if levels == 0 {
        return prop_oneof![
            4 => (-30.0..30.0).prop_map(Answer::Number),
            1 => any::<f64>().prop_filter("finite", |x| x.is_finite()).prop_map(Answer::Number),
        ]
        .boxed();
    }
    let tally = (vec(0_u32..200, usize::from(levels)), 0_u32..9, 0_u32..9).prop_map(
        |(levels, dont_know, not_applicable)| {
            Answer::Tally(Tally {
                levels,
                dont_know,
                not_applicable,
                ..Tally::default()
            })
        },
    );
    prop_oneof![6 => (0..levels).prop_map(Answer::Level), 1 => tally].boxed()
}

fn answer(levels: u8) -> impl Strategy<Value = Option<Answer>> {
    prop_oneof![
        6 => given(levels).prop_map(Some),
        1 => Just(Some(Answer::DontKnow)),
        1 => Just(Some(Answer::NotApplicable)),
        1 => Just(None),
    ]
}

fn time() -> impl Strategy<Value = Option<String>> {
    // Few times, so that some are the same.
    option::of(
        (0..4_u32, 0..60_u32, prop_oneof![Just("Z"), Just("+07:00")]).prop_map(
            |(minute, second, zone)| format!("2026-11-24T03:{minute:02}:{second:02}{zone}"),
        ),
    )
}

fn recorded(levels: u8) -> impl Strategy<Value = Recorded> {
    (
        answer(levels),
        time(),
        option::weighted(0.2, ".{0,12}"),
        any::<bool>(),
    )
        .prop_map(|(answer, at, note, evidence)| Recorded {
            answer,
            at,
            note,
            evidence,
            ..Recorded::default()
        })
}

fn answers() -> impl Strategy<Value = SortedMap<Recorded>> {
    let items: Vec<_> = ITEMS
        .iter()
        .map(|&(id, levels)| option::weighted(0.85, recorded(levels)).prop_map(move |r| (id, r)))
        .collect();
    let retired = btree_map("old-[0-9]", recorded(3), 0..2);
    (items, retired).prop_map(|(items, retired)| {
        let items = items
            .into_iter()
            .filter_map(|(id, recorded)| Some((Id::from(id), recorded?)));
        let retired = retired
            .into_iter()
            .map(|(id, recorded)| (Id::from(id), recorded));
        items.chain(retired).collect()
    })
}

fn response() -> impl Strategy<Value = Response> {
    (
        prop_oneof!["[a-c]", "[a-z0-9-]{1,40}"],
        option::of(".{0,10}"),
        prop_oneof![
            Just(Source::Device),
            Just(Source::Link),
            Just(Source::Count)
        ],
        answers(),
    )
        .prop_map(|(id, label, source, answers)| Response {
            id,
            label,
            source,
            answers,
            ..Response::default()
        })
}

fn profile() -> impl Strategy<Value = Profile> {
    (
        option::of(".{0,20}"),
        option::of(".{0,20}"),
        option::of(".{0,20}"),
        option::of(any::<u32>()),
        option::of("20[0-9]{2}-0[1-9]-[12][0-8]"),
        time(),
    )
        .prop_map(|(name, commodity, region, members, date, at)| Profile {
            name,
            commodity,
            region,
            members,
            date,
            at,
            ..Profile::default()
        })
}

fn assessment() -> impl Strategy<Value = Assessment> {
    (any::<bool>(), profile(), vec(response(), 0..5)).prop_map(|(quick, profile, mut responses)| {
        let mut ids = std::collections::BTreeSet::new();
        responses.retain(|response| ids.insert(response.id.clone()));
        let depth = if quick { Depth::Quick } else { Depth::Full };
        Assessment {
            profile,
            responses,
            ..Assessment::new(&instrument(), depth)
        }
    })
}

/// With few draws: enough to go through everything.
fn evaluate(instrument: &Instrument, assessment: &Assessment) -> readiness::Evaluation {
    let options = Options {
        draws: 5,
        ..Options::default()
    };
    evaluate_with(instrument, assessment, &options)
}

fn quickly(assessment: &Assessment) -> readiness::Evaluation {
    evaluate_with(
        &instrument(),
        assessment,
        &Options {
            draws: 0,
            ..Options::default()
        },
    )
}

/// JSON that looks like a file of ours, with anything put at any place.
fn damaged(file: &'static str) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("{".to_owned()),
        Just("]".to_owned()),
        Just("null".to_owned()),
        Just("NaN".to_owned()),
        Just("-1".to_owned()),
        Just("1e999".to_owned()),
        Just("\"".to_owned()),
        Just("[[{\"a\":".to_owned()),
        ".{0,8}",
    ];
    vec((any::<prop::sample::Index>(), 0..12_usize, piece), 1..4).prop_map(|changes| {
        let mut text: Vec<char> = file.chars().collect();
        for (at, length, piece) in changes {
            let at = at.index(text.len());
            let end = (at + length).min(text.len());
            text.splice(at..end, piece.chars());
        }
        text.into_iter().collect()
    })
}

const ASSESSMENT: &str = r#"{"format": "siapklaster.assessment/1",
  "instrument": {"id": "all-kinds", "version": 3}, "depth": "quick", "profile": {"name": "x", "members": 3},
  "responses": [{"id": "r", "source": "count", "answers": {
    "a-1": {"level": 3, "at": "2026-11-24T03:00:00Z", "note": "n", "evidence": true},
    "a-3": {"number": 62.5}, "b-1": {"state": "dont_know"},
    "c-1": {"tally": {"levels": [0, 2, 5, 1], "dont_know": 1, "not_applicable": 0}}}}]}"#;

const TEXT: &str = r#"{"root": {"title": "t"}, "a-1": {"question": "q", "levels": ["a","b","c","d","e"],
  "next": [{"owner": "o", "step": "s"}]}, "b-2": {"question": "q"}}"#;

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_file_panics(text in prop_oneof![".{0,60}", damaged(INSTRUMENT), damaged(ASSESSMENT), damaged(TEXT)]) {
        let _ = Instrument::from_json(&text);
        let _ = Text::from_json(&text, &instrument());
        if let Ok(assessment) = Assessment::from_json(&text) {
            let _ = assessment.check(&instrument());
            let _ = evaluate(&instrument(), &assessment);
            prop_assert_eq!(Assessment::from_json(&assessment.to_json()), Ok(assessment));
        }
    }

    #[test]
    fn no_damaged_instrument_panics_later(text in damaged(INSTRUMENT), assessment in assessment()) {
        if let Ok(instrument) = Instrument::from_json(&text) {
            let evaluation = evaluate(&instrument, &assessment);
            let _ = Summary::of(&instrument, &assessment, &evaluation).to_fragment(&instrument);
        }
    }

    #[test]
    fn no_link_panics(kind in "[asibx]", text in prop_oneof!["[A-Za-z0-9_-]{0,200}", ".{0,60}"]) {
        let _ = decode(&text, &instrument());
        let _ = decode(&format!("https://example.org/#{kind}={text}"), &instrument());
    }

    #[test]
    fn no_body_panics(kind in prop_oneof![Just('a'), Just('s'), Just('i')], rest in vec(any::<u8>(), 0..120)) {
        match decode(&sealed(kind, &rest), &instrument()) {
            Ok(Letter::Answers(letter)) => {
                let assessment = letter.clone().into_assessment();
                prop_assert_eq!(assessment.check(&instrument()), vec![]);
                let again = letter.to_fragment(&instrument()).unwrap();
                prop_assert_eq!(decode(&again, &instrument()), Ok(Letter::Answers(letter)));
            }
            Ok(Letter::Summary(summary)) => {
                let again = summary.to_fragment(&instrument()).unwrap();
                prop_assert_eq!(decode(&again, &instrument()), Ok(Letter::Summary(summary)));
            }
            Ok(Letter::Invitation(invitation)) => {
                let again = invitation.to_fragment(&instrument()).unwrap();
                prop_assert_eq!(decode(&again, &instrument()), Ok(Letter::Invitation(invitation)));
            }
            Err(error) => prop_assert!(
                matches!(error, readiness::LinkError::Altered | readiness::LinkError::Unfit(_)), "{error:?}"),
        }
    }

    #[test]
    fn assessments_come_back_from_their_file(assessment in assessment()) {
        prop_assert_eq!(Assessment::from_json(&assessment.to_json()), Ok(assessment));
    }

    #[test]
    fn letters_come_back_from_their_link(assessment in assessment()) {
        let instrument = instrument();
        for place in 0..assessment.responses.len() {
            let letter = AnswersLetter::of(&assessment, place).unwrap();
            let fragment = letter.to_fragment(&instrument).unwrap();
            prop_assert_eq!(decode(&fragment, &instrument), Ok(Letter::Answers(letter.clone())));
            // Passing it on changes nothing.
            let again = AnswersLetter::of(&letter.clone().into_assessment(), 0);
            prop_assert_eq!(again, Some(letter));
        }
        let evaluation = evaluate(&instrument, &assessment);
        let summary = Summary::of(&instrument, &assessment, &evaluation);
        let fragment = summary.to_fragment(&instrument).unwrap();
        let profile = summary.profile().clone();
        prop_assert_eq!(decode(&fragment, &instrument), Ok(Letter::Summary(summary)));
        let invitation = Invitation { depth: assessment.depth, profile };
        let fragment = invitation.to_fragment(&instrument).unwrap();
        prop_assert_eq!(decode(&fragment, &instrument), Ok(Letter::Invitation(invitation)));
    }

    #[test]
    fn every_score_lies_in_its_range(assessment in assessment()) {
        let evaluation = quickly(&assessment);
        for (id, node) in evaluation.nodes.iter() {
            if let Some(score) = node.score {
                let [low, high] = node.missing.unwrap();
                prop_assert!(low <= score && score <= high, "{} {:?}", id, node);
                prop_assert!((0.0..=100.0).contains(&low) && (0.0..=100.0).contains(&high));
            }
        }
    }

    #[test]
    fn a_level_more_never_lowers_the_index(assessment in assessment()) {
        let before = quickly(&assessment);
        for (place, response) in assessment.responses.iter().enumerate() {
            for &(item, levels) in &ITEMS {
                if let Some(Some(Answer::Level(level))) = response.answers.get(item).map(|r| r.answer.clone())
                    && level + 1 < levels
                {
                    let mut raised = assessment.clone();
                    let recorded = raised.responses[place].answers.get_mut(item).unwrap();
                    recorded.answer = Some(Answer::Level(level + 1));
                    let after = quickly(&raised);
                    prop_assert!(after.headline.score >= before.headline.score.map(|score| score - 1e-9));
                    prop_assert_eq!(after.headline.coverage, before.headline.coverage);
                }
            }
        }
        prop_assert!(before.leverage.iter().all(|leverage| leverage.gain >= 0.0));
    }

    #[test]
    fn merging_does_not_depend_on_order(a in assessment(), b in assessment(), c in assessment()) {
        let merged = |a: &Assessment, b: &Assessment| { let mut m = a.clone(); m.merge(b); m };
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        let ab = merged(&a, &b);
        prop_assert_eq!(merged(&ab, &b), ab.clone());
        prop_assert_eq!(merged(&ab, &ab), ab.clone());
        prop_assert_eq!(merged(&ab, &c), merged(&a, &merged(&b, &c)));
    }
}

/// A link of this kind whose checksum holds around anything at all.
fn sealed(kind: char, rest: &[u8]) -> String {
    seal::link(u8::try_from(kind).unwrap(), &instrument(), rest)
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
        decode(&sealed('s', &body), &instrument())
    };
    assert!(matches!(of(none, [0xff; 2], 10, 5), Ok(Letter::Summary(_))));
    assert!(matches!(
        of([0, 1, 0, 2], [7, 7], 0, 0),
        Ok(Letter::Summary(_))
    ));
    for refused in [
        of(none, [0xff; 2], 11, 5),
        of(none, [0xff; 2], 10, 6),
        of([0, 2, 0, 1], [0xff; 2], 0, 0),
        of(none, [8, 7], 0, 0),
    ] {
        assert_eq!(refused, Err(readiness::LinkError::Altered));
    }
}

#[test]
fn a_blank_retired_answer_is_not_carried() {
    // Found by fuzzing: read with a time, it could not be written with it.
    // Response "r", full, no answers; field 8: "old" blank; field 7: a time.
    let rest = b"\x01r\x00\x00\x08\x05\x03old\x00\x07\x01\x07";
    let Ok(Letter::Answers(letter)) = decode(&sealed('a', rest), &instrument()) else {
        panic!("not answers")
    };
    assert!(letter.response().answers.is_empty());
    let again = letter.to_fragment(&instrument()).unwrap();
    assert_eq!(decode(&again, &instrument()), Ok(Letter::Answers(letter)));
}
