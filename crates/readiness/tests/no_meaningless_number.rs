//! What can't be scored has no score, and what can be has one that is finite
//! and where it should be: the table of inputs at the edge of the measure.

// Values that are exact in binary are compared exactly.
#![allow(clippy::float_cmp)]

use readiness::{
    Answer, Assessment, Depth, Evaluation, Instrument, Options, Response, Tally, change, evaluate,
    evaluate_with,
};
use serde_json::{Value, json};

fn instrument(root: &Value) -> Instrument {
    let json = json!({
        "format": "siapklaster.instrument/1", "id": "test", "version": 1,
        "bands": [{"id": "low", "from": 0}, {"id": "high", "from": 50}], "root": root});
    Instrument::from_json(&json.to_string()).unwrap()
}

fn scale(id: &str) -> Value {
    json!({"id": id, "kind": "scale", "levels": 5})
}

/// Two dimensions of two items.
fn two_dimensions() -> Instrument {
    instrument(&json!({"id": "all", "children": [
        {"id": "a", "children": [scale("a-1"), scale("a-2")]},
        {"id": "b", "children": [scale("b-1"), scale("b-2")]}]}))
}

fn one_item() -> Instrument {
    instrument(&json!({"id": "all", "children": [scale("x")]}))
}

/// Each response the object of its answers.
fn assessment(responses: &[Value]) -> Assessment {
    let responses: Vec<Value> = responses
        .iter()
        .enumerate()
        .map(|(n, answers)| json!({"id": format!("r{n}"), "answers": answers}))
        .collect();
    let json = json!({
        "format": "siapklaster.assessment/1", "instrument": {"id": "test", "version": 1},
        "responses": responses});
    Assessment::from_json(&json.to_string()).unwrap()
}

/// Nothing at all is said, and no item left for leverage or discussion.
fn assert_says_nothing(evaluation: &Evaluation) {
    let headline = &evaluation.headline;
    assert_eq!(headline.score, None);
    assert_eq!(headline.arithmetic, None);
    assert_eq!(headline.band, None);
    assert_eq!(headline.held_back_by, None);
    assert_eq!(headline.interval, None);
    assert_eq!(headline.band_stability, None);
    assert_eq!(evaluation.binding, None);
    assert_eq!(evaluation.imbalance, None);
    assert!(evaluation.leverage.is_empty());
    assert_eq!(evaluation.agreement.kendall_w, None);
    assert!(evaluation.agreement.discuss.is_empty());
    assert!(
        evaluation
            .nodes
            .iter()
            .all(|(_, node)| node.score.is_none() && node.interval.is_none())
    );
}

#[test]
fn a_vote_for_a_level_that_does_not_exist_counts_for_nobody() {
    let evaluation = evaluate(&one_item(), &assessment(&[json!({"x": {"level": 5}})]));
    assert_says_nothing(&evaluation);
    assert_eq!(evaluation.headline.coverage, Some(0.0));
    let faults = assessment(&[json!({"x": {"level": 5}})]).check(&one_item());
    assert_eq!(
        faults[0].to_string(),
        "responses[0].answers.x.level: there is no level 5, the highest is 4"
    );
    // A level that no item can have isn't read at all.
    let json = json!({"format": "siapklaster.assessment/1", "instrument": {"id": "test", "version": 1},
        "responses": [{"id": "r", "answers": {"x": {"level": 11}}}]});
    let error = Assessment::from_json(&json.to_string()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "responses[0].answers.x.level: must be a whole number from 0 to 10"
    );
}

#[test]
fn a_tally_that_overflows_is_named_and_counts_for_nobody() {
    for (counts, expected) in [
        (
            json!([4_294_967_296_u64, 0, 0, 0, 0]),
            "responses[0].answers.x.tally.levels[0]: must be a whole number from 0 to 4294967295",
        ),
        (
            json!([1e300, 0, 0, 0, 0]),
            "responses[0].answers.x.tally.levels[0]: must be a whole number from 0 to 4294967295",
        ),
        (
            json!([0, -1, 0, 0, 0]),
            "responses[0].answers.x.tally.levels[1]: must be a whole number from 0 to 4294967295",
        ),
    ] {
        let json = json!({"format": "siapklaster.assessment/1", "instrument": {"id": "test", "version": 1},
            "responses": [{"id": "r", "answers": {"x": {"tally": {"levels": counts}}}}]});
        let error = Assessment::from_json(&json.to_string()).unwrap_err();
        assert_eq!(error.to_string(), expected);
    }
    // Each count fits; all together they don't.
    let most = [u32::MAX; 5];
    let full = assessment(&[json!({"x": {"tally": {"levels": most, "dont_know": u32::MAX}}})]);
    assert_eq!(
        full.check(&one_item())[0].to_string(),
        "responses[0].answers.x.tally: more than 1000000 people"
    );
    assert_says_nothing(&evaluate(&one_item(), &full));
}

#[test]
fn more_people_than_can_be_counted_are_refused() {
    let tally = || Tally {
        levels: vec![0, 0, 1_000_000, 0, 0],
        ..Tally::default()
    };
    let hand_counts = |count: u32| {
        let mut assessment = Assessment::new(&one_item(), Depth::Full);
        for n in 0..count {
            assessment.responses.push(Response {
                id: n.to_string(),
                answers: [("x".into(), Answer::Tally(tally()).into())].into(),
                ..Response::default()
            });
        }
        assessment
    };
    // 4,294 million are below 2³², 4,295 million above.
    assert_eq!(hand_counts(4294).check(&one_item()), []);
    let faults = hand_counts(4295).check(&one_item());
    assert_eq!(faults.len(), 1);
    assert_eq!(
        faults[0].to_string(),
        "responses: more than 4294967295 people"
    );
    let options = Options {
        draws: 0,
        ..Options::default()
    };
    let evaluation = evaluate_with(&one_item(), &hand_counts(4294), &options);
    assert_eq!(evaluation.respondents, 4_294_000_000);
    assert_eq!(evaluation.headline.score, Some(50.0));
    assert_eq!(
        evaluation.agreement.items.get("x").unwrap().n,
        4_294_000_000
    );
}

#[test]
fn an_empty_tally_is_blank() {
    let nobody = json!({"x": {"tally": {"levels": [0, 0, 0, 0, 0]}}});
    let evaluation = evaluate(&one_item(), &assessment(&[nobody]));
    assert_says_nothing(&evaluation);
    assert_eq!(evaluation.headline.missing, Some([0.0, 100.0]));
}

#[test]
fn weights_that_are_none_are_passed_over() {
    let tree = two_dimensions();
    let answers =
        json!({"a-1": {"level": 4}, "a-2": {"level": 4}, "b-1": {"level": 0}, "b-2": {"level": 0}});
    let answers = assessment(&[answers]);
    for weight in [0.0, -0.0, -1.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let options = Options {
            weights: [("a".into(), weight)].into(),
            ..Options::default()
        };
        let evaluation = evaluate_with(&tree, &answers, &options);
        assert_eq!(evaluation, evaluate(&tree, &answers), "{weight}");
    }
}

#[test]
fn the_greatest_and_the_smallest_weights_have_intervals() {
    let interval = |weight: f64| {
        let tree = instrument(&json!({"id": "all", "weight": weight, "children": [
            {"id": "x", "weight": weight, "kind": "scale", "levels": 5},
            {"id": "y", "weight": weight, "kind": "scale", "levels": 5}]}));
        let answers = assessment(&[json!({"x": {"level": 4}, "y": {"level": 0}})]);
        let evaluation = evaluate(&tree, &answers);
        assert_eq!(evaluation.headline.score, Some(50.0));
        let same = change(&tree, &answers, &answers, &Options::default());
        assert_eq!(same.headline.unwrap().interval, Some([0.0, 0.0]));
        evaluation.headline.interval.unwrap()
    };
    // Weights are relative: as wide as with any other.
    let [low, high] = interval(1.0);
    assert!(low < 48.0 && 52.0 < high, "{low} {high}");
    for weight in [f64::MIN_POSITIVE * 1e20, 1e300, f64::MAX / 1.25] {
        let [other_low, other_high] = interval(weight);
        assert!((low - other_low).abs() < 1e-9 && (high - other_high).abs() < 1e-9);
    }
    // Above, what a draw would add is cut off; below, it is less than the last digit.
    let [cut_low, cut_high] = interval(f64::MAX);
    assert!(low <= cut_low && cut_low < 50.0 && 50.0 < cut_high && cut_high <= high);
    assert_eq!(interval(5e-324), [50.0, 50.0]);
}

#[test]
fn rounding_is_no_change() {
    let tree = instrument(
        &json!({"id": "all", "children": [{"id": "some", "children": [
        {"id": "x", "kind": "number", "lo": 0, "hi": 100},
        {"id": "y", "kind": "number", "lo": 0, "hi": 100}]}]}),
    );
    // One mean in two orders of magnitude of people: 0.1 and 0.3 are no binary numbers.
    let round = |people: usize| {
        let answers: Vec<Value> = (0..people)
            .map(
                |n| json!({"x": {"number": if n % 2 == 0 { 10 } else { 30 }}, "y": {"number": 10}}),
            )
            .collect();
        assessment(&answers)
    };
    let options = Options::default();
    for (before, after) in [(2, 14), (14, 30), (6, 1000)] {
        let change = change(&tree, &round(before), &round(after), &options);
        let headline = change.headline.unwrap();
        assert!(headline.points.abs() < 1e-9 && !headline.changed);
    }
}

#[test]
fn numbers_at_the_ends_have_a_median_and_a_spread() {
    let tree = instrument(&json!({"id": "all", "children": [
        {"id": "x", "kind": "number", "lo": f64::MIN, "hi": f64::MAX}]}));
    let number = |number: f64| json!({"x": {"number": number}});
    let of = |numbers: &[f64]| {
        let responses: Vec<Value> = numbers.iter().map(|&x| number(x)).collect();
        let evaluation = evaluate(&tree, &assessment(&responses));
        let x = *evaluation.agreement.items.get("x").unwrap();
        (evaluation.headline.score, x.median, x.iqr)
    };
    let (min, max) = (f64::MIN, f64::MAX);
    assert_eq!(of(&[min, 0.0, max]), (Some(50.0), 0.0, max));
    // Half-way between the ends; the spread is twice the greatest number there is.
    assert_eq!(of(&[min, min, max, max]), (Some(50.0), 0.0, max));
    assert_eq!(of(&[max, max, max]), (Some(100.0), max, 0.0));
}

#[test]
fn an_instrument_with_one_item_is_scored() {
    let evaluation = evaluate(&one_item(), &assessment(&[json!({"x": {"level": 3}})]));
    let headline = &evaluation.headline;
    assert_eq!(headline.score, Some(75.0));
    // With one item no weight makes a difference.
    assert_eq!(headline.interval, Some([75.0, 75.0]));
    assert_eq!(headline.band_stability, Some(1.0));
    assert_eq!(evaluation.imbalance, Some(0.0));
    assert_eq!(evaluation.binding.as_deref(), Some("all"));
    assert_eq!(evaluation.leverage[0].gain, 25.0);
    // One dimension can't be ranked.
    let three = [1, 3, 3].map(|level| json!({"x": {"level": level}}));
    assert_eq!(
        evaluate(&one_item(), &assessment(&three))
            .agreement
            .kendall_w,
        None
    );
}

#[test]
fn where_nothing_applies_there_is_nothing_to_say() {
    let not_applicable = json!({"state": "not_applicable"});
    let answers = json!({"a-1": not_applicable, "a-2": not_applicable,
                         "b-1": not_applicable, "b-2": not_applicable});
    for people in 1..=4 {
        let evaluation = evaluate(
            &two_dimensions(),
            &assessment(&vec![answers.clone(); people]),
        );
        assert_says_nothing(&evaluation);
        assert_eq!(evaluation.headline.coverage, None);
        assert_eq!(evaluation.headline.missing, None);
        assert!(evaluation.agreement.items.iter().next().is_none());
        assert_eq!(evaluation.evidence, None);
    }
}

#[test]
fn where_all_are_tied_there_is_no_common_order() {
    let same =
        json!({"a-1": {"level": 2}, "a-2": {"level": 2}, "b-1": {"level": 2}, "b-2": {"level": 2}});
    let evaluation = evaluate(&two_dimensions(), &assessment(&vec![same; 5]));
    assert_eq!(evaluation.headline.score, Some(50.0));
    assert_eq!(evaluation.headline.interval, Some([50.0, 50.0]));
    // Everyone ties both dimensions, and agrees on every item.
    assert_eq!(evaluation.agreement.kendall_w, None);
    assert!(evaluation.agreement.discuss.is_empty());
    for (id, item) in &evaluation.agreement.items {
        assert_eq!((item.rwg, item.iqr), (Some(1.0), 0.0), "{id}");
    }
    for (id, dimension) in &evaluation.agreement.dimensions {
        assert_eq!(dimension.rwg_j, 1.0, "{id}");
    }
    // Nobody could do better, and nobody worse.
    for level in [0, 4] {
        let all = json!({"a-1": {"level": level}, "a-2": {"level": level}, "b-1": {"level": level}, "b-2": {"level": level}});
        let evaluation = evaluate(&two_dimensions(), &assessment(&vec![all; 5]));
        assert_eq!(evaluation.headline.score, Some(25.0 * f64::from(level)));
    }
}

#[test]
fn one_or_two_people_say_nothing_about_agreement() {
    let one =
        json!({"a-1": {"level": 4}, "a-2": {"level": 3}, "b-1": {"level": 0}, "b-2": {"level": 0}});
    let other =
        json!({"a-1": {"level": 0}, "a-2": {"level": 0}, "b-1": {"level": 4}, "b-2": {"level": 3}});
    let alone = evaluate(&two_dimensions(), &assessment(std::slice::from_ref(&one)));
    assert!(alone.agreement.items.iter().next().is_none());
    assert!(alone.agreement.dimensions.iter().next().is_none());
    assert_eq!(alone.agreement.kendall_w, None);
    // (7/8 + 0)/2; the interval is that of other weights.
    assert_eq!(alone.headline.score, Some(43.75));
    let [low, high] = alone.headline.interval.unwrap();
    assert!(low < 43.75 && 43.75 < high);

    let two = evaluate(&two_dimensions(), &assessment(&[one, other]));
    assert_eq!(two.headline.score, Some(43.75));
    assert!(two.agreement.items.iter().next().is_none());
    assert!(two.agreement.discuss.is_empty());
    // Two opposite orders are as far from a common one as can be.
    assert_eq!(two.agreement.kendall_w.unwrap().w, 0.0);
}

#[test]
fn a_hand_count_has_an_interval_of_weights_only() {
    // docs/method.md: it is drawn as one response, so that its members don't vary.
    let count = json!({"a-1": {"tally": {"levels": [5, 0, 0, 0, 5]}}, "a-2": {"tally": {"levels": [5, 0, 0, 0, 5]}},
                       "b-1": {"tally": {"levels": [5, 0, 0, 0, 5]}}, "b-2": {"tally": {"levels": [5, 0, 0, 0, 5]}}});
    let evaluation = evaluate(&two_dimensions(), &assessment(&[count]));
    assert_eq!(evaluation.respondents, 10);
    assert_eq!(evaluation.headline.score, Some(50.0));
    assert_eq!(evaluation.headline.interval, Some([50.0, 50.0]));
    // Ten people by name vary.
    let by_name: Vec<Value> = (0..10)
        .map(|n| {
            let level = 4 * (n % 2);
            json!({"a-1": {"level": level}, "a-2": {"level": level}, "b-1": {"level": level}, "b-2": {"level": level}})
        })
        .collect();
    let evaluation = evaluate(&two_dimensions(), &assessment(&by_name));
    let [low, high] = evaluation.headline.interval.unwrap();
    assert!(low < 40.0 && 60.0 < high, "{low} {high}");
}

/// A response each, `level` at `a-1` and so on.
fn crowd(people: u32) -> Assessment {
    let mut crowd = Assessment::new(&two_dimensions(), Depth::Full);
    for n in 0..people {
        let level = |step: u32| u8::try_from((n + step) % 5).unwrap();
        crowd.responses.push(Response {
            id: n.to_string(),
            answers: ["a-1", "a-2", "b-1", "b-2"]
                .into_iter()
                .zip(0..)
                .map(|(id, step)| (id.into(), Answer::Level(level(step)).into()))
                .collect(),
            ..Response::default()
        });
    }
    crowd
}

fn assert_crowd_is_scored(people: u32) {
    let options = Options {
        draws: 3,
        ..Options::default()
    };
    let evaluation = evaluate_with(&two_dimensions(), &crowd(people), &options);
    // Every level is as frequent on every item.
    assert_eq!(evaluation.respondents, people);
    assert_eq!(evaluation.headline.score, Some(50.0));
    let item = evaluation.agreement.items.get("a-1").unwrap();
    assert_eq!((item.n, item.median, item.iqr), (people, 2.0, 2.0));
    // s² = 2 · n/(n − 1) of 2 by chance: no agreement at all.
    assert_eq!(item.rwg, Some(0.0));
    let [low, high] = evaluation.headline.interval.unwrap();
    assert!(48.0 < low && low <= high && high < 52.0, "{low} {high}");
}

#[test]
fn a_crowd_is_scored() {
    assert_crowd_is_scored(20_000);
}

#[test]
#[ignore = "too slow unoptimised: `cargo xtask test --only slow` runs it"]
fn a_million_people_are_scored_in_seconds() {
    let begun = std::time::Instant::now();
    assert_crowd_is_scored(1_000_000);
    let seconds = begun.elapsed().as_secs_f64();
    assert!(seconds < 60.0, "{seconds} s");
    println!("{seconds:.1} s");
}
