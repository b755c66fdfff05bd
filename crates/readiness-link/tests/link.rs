//! Links: both ways, their size, and what happens to a damaged one.

use readiness::{
    Answer, Assessment, Depth, Id, Instrument, InstrumentRef, Profile, Recorded, Response, Source,
    Tally, evaluate,
};
use readiness_link::{
    EncodeError, Invitation, LinkError, SharedAnswers, SharedLink, Summary, decode,
};

fn shipped() -> Instrument {
    let json = include_str!("../../../instruments/klaster-unggulan/instrument.json");
    Instrument::from_json(json).unwrap()
}

fn assessment(instrument: &Instrument, people: usize) -> Assessment {
    let mut assessment = Assessment::new(instrument, Depth::Full);
    for person in 0..people {
        let answers = instrument
            .items()
            .enumerate()
            .map(|(n, item)| {
                let level = u8::try_from((n * 3 + person) % 5).unwrap();
                let recorded = Recorded {
                    answer: Some(Answer::Level(level)),
                    at: Some("2026-11-24T03:00:00Z".to_owned()),
                    evidence: n % 2 == 0,
                    ..Recorded::default()
                };
                (item.id.clone(), recorded)
            })
            .collect();
        assessment.responses.push(Response {
            id: format!("0f9b2c7e-5a1d-4c1e-9a53-{person:012}"),
            answers,
            ..Response::default()
        });
    }
    assessment
}

fn profile() -> Profile {
    Profile {
        name: Some("Kelompok \u{201c}Tani Maju\u{201d}".to_owned()),
        commodity: Some("salak".to_owned()),
        region: Some("Sleman".to_owned()),
        members: Some(24),
        date: Some("2026-11-24".to_owned()),
        ..Profile::default()
    }
}

fn answers_back(fragment: &str, instrument: &Instrument) -> SharedAnswers {
    match decode(fragment, instrument) {
        Ok(SharedLink::Answers(letter)) => letter,
        other => panic!("{other:?}"),
    }
}

#[test]
fn forty_three_answers_fit_in_120_characters() {
    let instrument = shipped();
    let letter = SharedAnswers::of(&assessment(&instrument, 1), 0).unwrap();
    let fragment = letter.to_fragment(&instrument).unwrap();
    assert!(
        fragment.len() < 120,
        "{} characters: {fragment}",
        fragment.len() + 1
    );
    assert_eq!(answers_back(&fragment, &instrument), letter);
    assert_eq!(letter.response().answers.len(), 43);
}

#[test]
fn every_kind_of_answer_comes_back() {
    let json = r#"{"format": "siapklaster.instrument/1", "id": "kinds", "version": 300,
        "bands": [{"id": "low", "from": 0}],
        "root": {"id": "all", "children": [
            {"id": "a", "kind": "scale", "levels": 11}, {"id": "b", "kind": "number", "lo": -1, "hi": 1},
            {"id": "c", "kind": "scale", "levels": 2}, {"id": "d", "kind": "scale", "levels": 5},
            {"id": "e", "kind": "scale", "levels": 5}, {"id": "f", "kind": "scale", "levels": 5}]}}"#;
    let instrument = Instrument::from_json(json).unwrap();
    let tally = Tally {
        levels: vec![1_000, 0],
        dont_know: 7,
        not_applicable: 200,
        ..Tally::default()
    };
    let noted = Recorded {
        answer: None,
        note: Some("nanti \u{1f33e}".to_owned()),
        ..Recorded::default()
    };
    let retired = Recorded {
        note: Some(String::new()),
        evidence: true,
        ..Answer::Number(-2.5).into()
    };
    let mut assessment = Assessment::new(&instrument, Depth::Quick);
    assessment.profile = profile();
    assessment.responses.push(Response {
        id: "ibu-s".to_owned(),
        label: Some("Ibu S".to_owned()),
        source: Source::Link,
        answers: [
            ("a", Answer::Level(10).into()),
            ("b", Answer::Number(0.1).into()),
            ("c", Answer::Tally(tally).into()),
            ("d", Answer::DontKnow.into()),
            ("e", Answer::NotApplicable.into()),
            ("f", noted),
            ("gone-1", retired),
        ]
        .into_iter()
        .map(|(id, recorded): (&str, Recorded)| (Id::from(id), recorded))
        .collect(),
        ..Response::default()
    });
    let letter = SharedAnswers::of(&assessment, 0).unwrap();
    let fragment = letter.to_fragment(&instrument).unwrap();
    let back = answers_back(&fragment, &instrument);
    assert_eq!(back.clone().into_assessment(), assessment);
    assert_eq!(back.to_fragment(&instrument).unwrap(), fragment);

    let bare = letter.without_notes().without_profile();
    let bare = answers_back(&bare.to_fragment(&instrument).unwrap(), &instrument);
    assert_eq!(bare.profile(), &Profile::default());
    assert!(
        !bare.response().answers.contains_key("f"),
        "only a note was there"
    );
    assert!(
        bare.response()
            .answers
            .values()
            .all(|recorded| recorded.note.is_none())
    );
}

#[test]
fn one_time_stands_for_all_answers() {
    let instrument = shipped();
    let mut assessment = assessment(&instrument, 1);
    let first = assessment.responses[0].answers.values_mut().next().unwrap();
    first.at = Some("2026-11-24T12:30:00.9+07:00".to_owned());
    let letter = SharedAnswers::of(&assessment, 0).unwrap();
    let back = answers_back(&letter.to_fragment(&instrument).unwrap(), &instrument);
    let mut times = back
        .response()
        .answers
        .values()
        .map(|recorded| recorded.at.as_deref());
    assert!(times.all(|at| at == Some("2026-11-24T05:30:00Z")));
}

#[test]
fn the_same_person_keeps_the_same_id() {
    let instrument = shipped();
    let assessment = assessment(&instrument, 2);
    let of = |response| SharedAnswers::of(&assessment, response).unwrap();
    let id = of(0).response().id.clone();
    assert!(id.starts_with("link-") && id.len() == 13, "{id}");
    assert_ne!(id, of(1).response().id);
    // Passed on, it stays.
    let again = SharedAnswers::of(&of(0).into_assessment(), 0).unwrap();
    assert_eq!(again.response().id, id);
    let back = answers_back(&again.to_fragment(&instrument).unwrap(), &instrument);
    assert_eq!(back.response().id, id);
}

#[test]
fn a_whole_summary_fits_in_300_characters() {
    let instrument = shipped();
    let mut assessment = assessment(&instrument, 8);
    let evaluation = evaluate(&instrument, &assessment);
    let summary = Summary::of(&instrument, &assessment, &evaluation);
    let fragment = summary.to_fragment(&instrument).unwrap();
    assert!(fragment.len() < 300, "{} characters", fragment.len() + 1);

    assessment.profile = profile();
    let summary = Summary::of(&instrument, &assessment, &evaluation);
    let fragment = summary.to_fragment(&instrument).unwrap();
    assert_eq!(
        decode(&fragment, &instrument),
        Ok(SharedLink::Summary(summary.clone()))
    );
    assert_eq!(summary.profile(), &profile());
    assert_eq!(summary.date(), Some("2026-11-24"));
    let bare = summary.without_profile().to_fragment(&instrument).unwrap();
    let bare = match decode(&bare, &instrument) {
        Ok(SharedLink::Summary(summary)) => summary,
        other => panic!("{other:?}"),
    };
    assert_eq!(bare.profile(), &Profile::default());
    assert_eq!(bare.date(), None);
}

#[test]
fn a_summary_says_what_the_evaluation_says() {
    let instrument = shipped();
    let assessment = assessment(&instrument, 3);
    let evaluation = evaluate(&instrument, &assessment);
    let carried = Summary::of(&instrument, &assessment, &evaluation).evaluation(&instrument);
    let tenth = |score: Option<f64>| score.map(|score| format!("{score:.1}"));
    assert_eq!(
        tenth(carried.headline.score),
        tenth(evaluation.headline.score)
    );
    assert_eq!(
        tenth(carried.headline.arithmetic),
        tenth(evaluation.headline.arithmetic)
    );
    assert_eq!(carried.headline.band, evaluation.headline.band);
    assert_eq!(
        carried.headline.held_back_by,
        evaluation.headline.held_back_by
    );
    assert_eq!(carried.binding, evaluation.binding);
    assert_eq!(carried.respondents, evaluation.respondents);
    assert_eq!(carried.nodes.len(), 1 + 2 + 12);
    for (id, node) in &carried.nodes {
        assert_eq!(
            tenth(node.score),
            tenth(evaluation.nodes.get(id).unwrap().score),
            "{id}"
        );
    }
    assert_eq!(carried.lenses.len(), evaluation.lenses.len());
    assert_eq!(carried.leverage.len(), 10);
    for (carried, exact) in carried.leverage.iter().zip(&evaluation.leverage) {
        assert_eq!((&carried.item, carried.level), (&exact.item, exact.level));
        assert_eq!(format!("{:.1}", carried.gain), format!("{:.1}", exact.gain));
    }
    let (ours, exact) = (carried.stages.unwrap(), evaluation.stages.unwrap());
    assert_eq!((ours.reached, ours.skipped), (exact.reached, exact.skipped));
    for (id, level) in &ours.levels {
        let exact = exact.levels.get(id).unwrap().unwrap();
        assert!((level.unwrap() - exact).abs() <= 0.025, "{id}");
    }
}

#[test]
fn an_invitation_comes_back() {
    let instrument = shipped();
    let invitation = Invitation {
        depth: Depth::Quick,
        profile: profile(),
    };
    let fragment = invitation.to_fragment(&instrument).unwrap();
    assert_eq!(
        decode(&fragment, &instrument),
        Ok(SharedLink::Invitation(invitation))
    );
}

#[test]
fn a_link_is_found_in_what_people_paste() {
    let instrument = shipped();
    let letter = SharedAnswers::of(&assessment(&instrument, 1), 0).unwrap();
    let fragment = letter.to_fragment(&instrument).unwrap();
    let (half, rest) = fragment.split_at(60);
    for link in [
        format!("https://example.org/kuesioner/?lang=en#{fragment}"),
        format!("  \u{a0}#{fragment}\r\n"),
        format!("https://example.org/#{half}\r\n {rest}"),
    ] {
        assert_eq!(answers_back(&link, &instrument), letter);
    }
    for other in [
        "",
        "#",
        "#/d/1/walk",
        "https://example.org/?a=1",
        "#b=AQ",
        "#aa=AQ",
        "a",
    ] {
        assert_eq!(
            decode(other, &instrument),
            Err(LinkError::NotALink),
            "{other}"
        );
    }
}

#[test]
fn what_others_hang_behind_a_whole_letter_is_passed_over() {
    let instrument = shipped();
    let letter = SharedAnswers::of(&assessment(&instrument, 1), 0).unwrap();
    let fragment = letter.to_fragment(&instrument).unwrap();
    for tail in [
        "=",
        "==",
        "%3D",
        "&utm_source=wa&utm_medium=pesan",
        "?fbclid=IwAR0",
        ":~:text=hasil",
        ".",
        ")",
        "\">",
        "\u{201d}",
        "\u{2026}",
        " #klaster #batik",
        "#klaster",
    ] {
        let link = format!("https://example.org/#{fragment}{tail}");
        assert_eq!(answers_back(&link, &instrument), letter, "{tail}");
        // Behind anything less than the whole letter it changes nothing.
        for end in [fragment.len() - 1, fragment.len() - 4, 60, 3] {
            let damaged = format!("{}{tail}", &fragment[..end]);
            let error = decode(&damaged, &instrument).unwrap_err();
            let expected = if tail == "\u{2026}" {
                LinkError::Cut
            } else {
                LinkError::Altered
            };
            assert_eq!(error, expected, "{tail} {end}");
        }
    }
    // What could be part of a payload is no tail.
    for more in ["A", "AAAA", "-", "_utm", "AA=="] {
        let longer = format!("{fragment}{more}");
        assert_eq!(decode(&longer, &instrument), Err(LinkError::Altered));
    }
}

#[test]
fn a_cut_link_says_so_at_every_length() {
    let instrument = shipped();
    let letter = SharedAnswers::of(&assessment(&instrument, 1), 0).unwrap();
    let fragment = letter.to_fragment(&instrument).unwrap();
    for end in 2..fragment.len() {
        assert_eq!(
            decode(&fragment[..end], &instrument),
            Err(LinkError::Cut),
            "{end}"
        );
        let marked = format!("{}\u{2026}", &fragment[..end]);
        assert_eq!(decode(&marked, &instrument), Err(LinkError::Cut), "{end}");
    }
}

#[test]
fn no_altered_character_goes_unseen() {
    let instrument = shipped();
    let letter = SharedAnswers::of(&assessment(&instrument, 1), 0).unwrap();
    let fragment = letter.to_fragment(&instrument).unwrap();
    let mut altered = 0;
    for place in 2..fragment.len() {
        for other in ['A', 'z', '_', '%', '='] {
            if fragment.as_bytes()[place] == other as u8 {
                continue;
            }
            let mut text: Vec<char> = fragment.chars().collect();
            text[place] = other;
            let text: String = text.into_iter().collect();
            let error = decode(&text, &instrument).expect_err(&text);
            altered += u32::from(error == LinkError::Altered);
            // The first byte is the version, the second the length: there the error is another one.
            assert!(
                place < 6 || error == LinkError::Altered,
                "{place} {error:?}"
            );
        }
    }
    assert!(altered > 400);
    assert_eq!(
        decode(&format!("{fragment}AAAA"), &instrument),
        Err(LinkError::Altered)
    );
    // One kind of letter under another's name.
    let renamed = fragment.replacen("a=", "s=", 1);
    assert_eq!(decode(&renamed, &instrument), Err(LinkError::Altered));
}

#[test]
fn other_versions_and_instruments_are_told_apart() {
    let instrument = shipped();
    let letter = SharedAnswers::of(&assessment(&instrument, 1), 0).unwrap();
    let fragment = letter.to_fragment(&instrument).unwrap();
    // "AQ" starts a payload of version 1, "Ag" one of version 2.
    let newer = fragment
        .replacen("a=AV", "a=Ag", 1)
        .replacen("a=AU", "a=Ag", 1);
    assert_ne!(newer, fragment);
    assert_eq!(
        decode(&newer, &instrument),
        Err(LinkError::UnknownVersion(2))
    );

    let json = include_str!("../../../instruments/klaster-unggulan/instrument.json");
    let next = json.replacen("\"version\": 1", "\"version\": 2", 1);
    let next = Instrument::from_json(&next).unwrap();
    let expected = LinkError::OtherVersion {
        given: 1,
        expected: 2,
    };
    assert_eq!(decode(&fragment, &next), Err(expected));
    assert!(matches!(
        letter.to_fragment(&next),
        Err(EncodeError::Mismatch(_))
    ));

    let other = json.replacen("\"id\": \"klaster-unggulan\"", "\"id\": \"lain\"", 1);
    let other = Instrument::from_json(&other).unwrap();
    let id = Id::from("klaster-unggulan");
    let expected = LinkError::OtherInstrument { id, version: 1 };
    assert_eq!(decode(&fragment, &other), Err(expected));
}

#[test]
fn what_is_too_long_or_does_not_fit_is_not_written() {
    let instrument = shipped();
    let mut assessment = assessment(&instrument, 1);
    let id = instrument.items().next().unwrap().id.clone();
    let answer = assessment.responses[0].answers.get_mut(&id).unwrap();
    answer.note = Some("x".repeat(40_000));
    let letter = SharedAnswers::of(&assessment, 0).unwrap();
    assert_eq!(letter.to_fragment(&instrument), Err(EncodeError::TooLong));
    assert_eq!(
        decode(&format!("a={}", "A".repeat(40_000)), &instrument),
        Err(LinkError::TooLong)
    );

    assessment.responses[0]
        .answers
        .insert(id, Answer::Level(7).into());
    let letter = SharedAnswers::of(&assessment, 0).unwrap();
    let error = letter.to_fragment(&instrument).unwrap_err();
    assert_eq!(
        error.to_string(),
        "networks-1.level: there is no level 7, the highest is 4"
    );
    assert_eq!(SharedAnswers::of(&assessment, 1), None);

    let mut foreign = assessment.clone();
    foreign.instrument = InstrumentRef {
        id: "lain".into(),
        ..InstrumentRef::default()
    };
    let letter = SharedAnswers::of(&foreign, 0).unwrap();
    assert!(matches!(
        letter.to_fragment(&instrument),
        Err(EncodeError::Mismatch(_))
    ));
}
