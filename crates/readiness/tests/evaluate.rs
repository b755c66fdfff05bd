//! The calculator against values worked out by hand.

// Values that are exact in binary are compared exactly; a fixture's values are used up.
#![allow(
    clippy::float_cmp,
    clippy::needless_pass_by_value,
    clippy::cloned_ref_to_slice_refs
)]

use readiness::{Assessment, Evaluation, Instrument, Options, evaluate_with};
use serde_json::{Value, json};

fn instrument(root: Value) -> Instrument {
    let json = json!({
        "format": "siapklaster.instrument/1", "id": "test", "version": 1,
        "bands": [{"id": "sentra", "from": 0}, {"id": "pemula", "from": 25},
                  {"id": "dinamis", "from": 50, "dimension_floor": 25},
                  {"id": "maju", "from": 75, "dimension_floor": 50}],
        "root": root
    });
    Instrument::from_json(&json.to_string()).unwrap()
}

fn scale(id: &str) -> Value {
    json!({"id": id, "kind": "scale", "levels": 5})
}

fn number(id: &str) -> Value {
    json!({"id": id, "kind": "number", "lo": 0, "hi": 100})
}

/// Evaluates responses, each the object of its answers.
fn evaluate_as(instrument: &Instrument, depth: &str, responses: &[Value]) -> Evaluation {
    let responses: Vec<Value> = responses
        .iter()
        .enumerate()
        .map(|(n, answers)| json!({"id": format!("r{n}"), "answers": answers}))
        .collect();
    let json = json!({
        "format": "siapklaster.assessment/1", "instrument": {"id": "test", "version": 1},
        "depth": depth, "responses": responses
    });
    let assessment = Assessment::from_json(&json.to_string()).unwrap();
    let options = Options {
        draws: 0,
        ..Options::default()
    };
    evaluate_with(instrument, &assessment, &options)
}

fn evaluate(instrument: &Instrument, responses: &[Value]) -> Evaluation {
    evaluate_as(instrument, "full", responses)
}

/// One response with a level for every item named.
fn levels(levels: &[(&str, u8)]) -> Value {
    levels
        .iter()
        .map(|(id, level)| ((*id).to_owned(), json!({"level": level})))
        .collect()
}

fn near(a: Option<f64>, b: f64) {
    assert!(
        a.is_some_and(|a| (a - b).abs() < 1e-9),
        "{a:?} should be {b}"
    );
}

fn near_range(a: Option<[f64; 2]>, b: [f64; 2]) {
    near(a.map(|a| a[0]), b[0]);
    near(a.map(|a| a[1]), b[1]);
}

fn score(evaluation: &Evaluation, node: &str) -> Option<f64> {
    evaluation.nodes.get(node).unwrap().score
}

/// Two dimensions of two items under a geometric root.
fn two_dimensions() -> Instrument {
    instrument(
        json!({"id": "all", "aggregation": "geometric", "children": [
        {"id": "a", "children": [scale("a-1"), scale("a-2")]},
        {"id": "b", "children": [scale("b-1"), scale("b-2")]}]}),
    )
}

#[test]
fn a_tree_is_summed_as_declared_and_arithmetically() {
    // a = (0 + 0)/2 = 0, b = (4 + 4)/(2·4) = 1.
    // Geometric: sqrt(0.01 · 1) = 0.1, (0.1 − 0.01)/0.99 = 1/11. Arithmetic: 1/2.
    let evaluation = evaluate(
        &two_dimensions(),
        &[levels(&[("a-1", 0), ("a-2", 0), ("b-1", 4), ("b-2", 4)])],
    );
    near(evaluation.headline.score, 100.0 / 11.0);
    near(evaluation.headline.arithmetic, 50.0);
    near(evaluation.imbalance, 50.0 - 100.0 / 11.0);
    assert_eq!(evaluation.binding.as_deref(), Some("a"));
    assert_eq!(score(&evaluation, "a"), Some(0.0));
    assert_eq!(score(&evaluation, "b"), Some(100.0));
    assert_eq!(evaluation.headline.coverage, Some(1.0));
    near_range(evaluation.headline.missing, [100.0 / 11.0; 2]);
    assert_eq!(evaluation.respondents, 1);
}

#[test]
fn weights_are_relative_to_siblings() {
    let tree = instrument(json!({"id": "all", "children": [
        {"id": "x", "weight": 3, "kind": "scale", "levels": 5},
        {"id": "y", "weight": 0.5, "kind": "scale", "levels": 5},
        {"id": "z", "weight": 0.5, "kind": "number", "lo": 10, "hi": 20, "direction": "lower_is_better"}]}));
    // (3 · 0.5 + 0.5 · 1 + 0.5 · 0.75) / 4 = 2.375 / 4.
    let mut answers = levels(&[("x", 2), ("y", 4)]);
    answers["z"] = json!({"number": 12.5});
    near(evaluate(&tree, &[answers]).headline.score, 59.375);
}

#[test]
fn the_minimum_is_the_lowest_scored_child() {
    let tree = instrument(json!({"id": "all", "aggregation": "minimum", "children": [
        {"id": "a", "children": [scale("a-1")]}, {"id": "b", "children": [scale("b-1")]},
        {"id": "c", "children": [scale("c-1")]}]}));
    let evaluation = evaluate(&tree, &[levels(&[("a-1", 3), ("b-1", 1)])]);
    // Two of three are answered: 0.667 is enough, and c takes no part.
    assert_eq!(evaluation.headline.score, Some(25.0));
    assert_eq!(evaluation.headline.missing, Some([0.0, 25.0]));
}

#[test]
fn published_rows_of_coinr_come_out() {
    let root = |aggregation: &str| {
        instrument(
            json!({"id": "all", "aggregation": aggregation, "children": [
            {"id": "conn", "children": [number("c1"), number("c2"), number("c3"), number("c4"), number("c5")]},
            {"id": "sust", "children": [number("s1"), number("s2"), number("s3")]}]}),
        )
    };
    let row = |values: [f64; 8]| -> Value {
        ["c1", "c2", "c3", "c4", "c5", "s1", "s2", "s3"]
            .iter()
            .zip(values)
            .map(|(id, value)| ((*id).to_owned(), json!({"number": value})))
            .collect()
    };
    for (values, conn, sust, index) in [
        (
            [12.6, 52.4, 39.5, 34.8, 52.5, 31.9, 71.9, 55.7],
            38.4,
            53.2,
            45.8,
        ),
        (
            [26.2, 77.5, 54.1, 41.1, 78.2, 69.5, 72.8, 62.9],
            55.4,
            68.4,
            61.9,
        ),
    ] {
        let evaluation = evaluate(&root("arithmetic"), &[row(values)]);
        for (node, published) in [("conn", conn), ("sust", sust), ("all", index)] {
            let ours = score(&evaluation, node).unwrap();
            assert!(
                (ours - published).abs() <= 0.1,
                "{node}: {ours} {published}"
            );
        }
    }
}

#[test]
fn too_little_answered_is_insufficient_and_takes_no_part() {
    let items = |prefix: &str| {
        (1..=5)
            .map(|n| scale(&format!("{prefix}-{n}")))
            .collect::<Vec<_>>()
    };
    let tree = instrument(json!({"id": "all", "children": [
        {"id": "a", "children": items("a")}, {"id": "b", "children": items("b")},
        {"id": "c", "children": items("c")}]}));
    let one = evaluate(&tree, &[levels(&[("a-1", 4)])]);
    assert_eq!(one.nodes.get("a").unwrap().coverage, Some(0.2));
    assert_eq!(score(&one, "a"), None);
    assert_eq!(one.headline.score, None);
    assert_eq!(one.headline.band, None);
    assert_eq!(one.binding, None);
    assert!(one.leverage.is_empty());
    near_range(one.headline.missing, [100.0 / 15.0, 100.0]);

    // a and b full, one of five in c: coverage (1 + 1 + 0.2)/3 = 0.733.
    let mut answers = vec![("c-1", 4)];
    answers.extend(["a-1", "a-2", "a-3", "a-4", "a-5"].map(|id| (id, 2)));
    answers.extend(["b-1", "b-2", "b-3", "b-4", "b-5"].map(|id| (id, 2)));
    let two = evaluate(&tree, &[levels(&answers)]);
    assert_eq!(score(&two, "c"), None);
    assert_eq!(two.headline.score, Some(50.0), "c takes no part");
    // c between (1 + 4·0)/5 and 1.
    near_range(
        two.headline.missing,
        [(50.0 + 50.0 + 20.0) / 3.0, 200.0 / 3.0],
    );
}

#[test]
fn the_range_is_widened_to_the_headline() {
    // c is answered 0 once, 4 times blank; left out, the index is 100, but at
    // best c is 0.8 and the index (1 + 1 + 0.8)/3.
    let tree = instrument(json!({"id": "all", "children": [
        {"id": "a", "children": [scale("a-1")]}, {"id": "b", "children": [scale("b-1")]},
        {"id": "c", "children": (1..=5).map(|n| scale(&format!("c-{n}"))).collect::<Vec<_>>()}]}));
    let evaluation = evaluate(&tree, &[levels(&[("a-1", 4), ("b-1", 4), ("c-1", 0)])]);
    assert_eq!(evaluation.headline.score, Some(100.0));
    near_range(evaluation.headline.missing, [200.0 / 3.0, 100.0]);
}

#[test]
fn missing_and_not_applicable_are_not_the_same() {
    let tree = instrument(json!({"id": "all", "children": [scale("x"), scale("y"), scale("z")]}));
    let mut answers = levels(&[("x", 4), ("y", 2)]);
    answers["z"] = json!({"state": "not_applicable"});
    let evaluation = evaluate(&tree, &[answers.clone()]);
    assert_eq!(evaluation.headline.coverage, Some(1.0));
    assert_eq!(evaluation.headline.score, Some(75.0));
    assert_eq!(evaluation.headline.missing, Some([75.0, 75.0]));
    assert_eq!(evaluation.nodes.get("z").unwrap().coverage, None);
    for missing in [
        json!({"state": "dont_know"}),
        json!({"at": "2026-11-24T03:00:00Z"}),
    ] {
        answers["z"] = missing;
        let evaluation = evaluate(&tree, &[answers.clone()]);
        near(evaluation.headline.coverage, 2.0 / 3.0);
        assert_eq!(evaluation.headline.score, Some(75.0));
        near_range(evaluation.headline.missing, [50.0, 250.0 / 3.0]);
    }
    let nothing_applies = json!({"x": {"state": "not_applicable"}, "y": {"state": "not_applicable"},
                                 "z": {"state": "not_applicable"}});
    let evaluation = evaluate(&tree, &[nothing_applies]);
    assert_eq!(evaluation.headline.coverage, None);
    assert_eq!(evaluation.headline.score, None);
    assert_eq!(evaluation.headline.missing, None);
}

#[test]
fn nobody_has_answered_anything() {
    let evaluation = evaluate(&two_dimensions(), &[]);
    assert_eq!(evaluation.headline.coverage, Some(0.0));
    assert_eq!(evaluation.headline.score, None);
    assert_eq!(evaluation.headline.missing, Some([0.0, 100.0]));
    assert_eq!(evaluation.respondents, 0);
}

#[test]
fn several_people_are_averaged_over_those_who_answered() {
    let tree = instrument(json!({"id": "all", "children": [scale("x")]}));
    let dont_know = json!({"x": {"state": "dont_know"}});
    let not_applicable = json!({"x": {"state": "not_applicable"}});
    let evaluation = evaluate(
        &tree,
        &[
            levels(&[("x", 4)]),
            levels(&[("x", 1)]),
            levels(&[("x", 1)]),
            dont_know,
            not_applicable,
        ],
    );
    // (4 + 1 + 1)/(3·4) = 0.5; 3 of 4 answered; missing at worst 1.5/4, at best 2.5/4.
    assert_eq!(evaluation.headline.score, Some(50.0));
    assert_eq!(evaluation.headline.coverage, Some(0.75));
    assert_eq!(evaluation.headline.missing, Some([37.5, 62.5]));
    assert_eq!(evaluation.respondents, 5);
}

#[test]
fn people_who_answer_the_same_have_exactly_that_as_their_mean() {
    // Thrice 0.1 is more than 0.3 in binary, and six times 0.1 less than 0.6.
    let tree = instrument(json!({"id": "all", "children": [number("x"),
        {"id": "y", "kind": "scale", "levels": 11}]}));
    let one = json!({"x": {"number": 10}, "y": {"level": 1}});
    for people in [1, 3, 6, 7, 10, 30] {
        let evaluation = evaluate(&tree, &vec![one.clone(); people]);
        for node in ["x", "y", "all"] {
            assert_eq!(score(&evaluation, node), Some(10.0), "{node}, {people}");
        }
        assert_eq!(evaluation.headline.missing, Some([10.0, 10.0]), "{people}");
    }
}

#[test]
fn a_tally_counts_its_people() {
    let tree = instrument(json!({"id": "all", "children": [scale("x"), scale("y")]}));
    let count = json!({
        "x": {"tally": {"levels": [0, 2, 5, 1, 0], "dont_know": 1, "not_applicable": 1}},
        "y": {"tally": {"levels": [0, 0, 0, 0, 10]}}});
    let evaluation = evaluate(&tree, &[count.clone()]);
    // x: (2·1 + 5·2 + 1·3)/(8·4) = 15/32, coverage 8/9; y: 1.
    near(score(&evaluation, "x"), 100.0 * 15.0 / 32.0);
    near(evaluation.nodes.get("x").unwrap().coverage, 8.0 / 9.0);
    near(evaluation.headline.score, 50.0 * (15.0 / 32.0 + 1.0));
    assert_eq!(evaluation.respondents, 10);

    // One more person beside it; what the count leaves blank is missing for all ten.
    let mut blank = count;
    blank["y"] = json!({});
    let evaluation = evaluate(&tree, &[blank, levels(&[("x", 4), ("y", 4)])]);
    near(score(&evaluation, "x"), 100.0 * 19.0 / 36.0);
    near(evaluation.nodes.get("y").unwrap().coverage, 1.0 / 11.0);
    assert_eq!(evaluation.respondents, 11);
}

#[test]
fn an_answer_that_does_not_fit_is_missing() {
    let tree = instrument(json!({"id": "all", "children": [scale("x"), scale("y"), scale("z")]}));
    let mut answers = levels(&[("x", 2), ("y", 2), ("z", 9)]);
    let with = |answers: &Value| evaluate(&tree, &[answers.clone()]).headline;
    assert_eq!(with(&answers).score, Some(50.0));
    near(with(&answers).coverage, 2.0 / 3.0);
    answers["z"] = json!({"tally": {"levels": [u32::MAX, u32::MAX, u32::MAX, u32::MAX, u32::MAX]}});
    near(with(&answers).coverage, 2.0 / 3.0);
}

#[test]
fn the_order_of_responses_does_not_matter() {
    let tree = two_dimensions();
    let json = |order: [usize; 3]| {
        let responses: Vec<Value> = order
            .iter()
            .map(|n| json!({"id": format!("r{n}"), "answers": levels(&[("a-1", 1), ("a-2", 3 - u8::try_from(*n).unwrap()), ("b-1", 2), ("b-2", 3)])}))
            .collect();
        json!({"format": "siapklaster.assessment/1", "instrument": {"id": "test", "version": 1}, "responses": responses})
    };
    let of = |order| {
        let assessment = Assessment::from_json(&json(order).to_string()).unwrap();
        evaluate_with(&tree, &assessment, &Options::default())
    };
    assert_eq!(of([0, 1, 2]), of([2, 0, 1]));
}

#[test]
fn the_order_of_a_hand_count_and_a_vote_does_not_matter() {
    // Found by fuzzing: the sum of squares came out another in the last digit.
    let tree = instrument(json!({"id": "all", "children": [
        {"id": "x", "kind": "scale", "levels": 2}]}));
    let of = |order: [usize; 3]| {
        let answers = [
            json!({"x": {"tally": {"levels": [8, 5]}}}),
            json!({"x": {"tally": {"levels": [7, 1]}}}),
            json!({"x": {"level": 1}}),
        ];
        let responses: Vec<Value> = order
            .iter()
            .map(|n| json!({"id": format!("r{n}"), "answers": answers[*n]}))
            .collect();
        let json = json!({"format": "siapklaster.assessment/1",
            "instrument": {"id": "test", "version": 1}, "responses": responses});
        let assessment = Assessment::from_json(&json.to_string()).unwrap();
        evaluate_with(&tree, &assessment, &Options::default())
    };
    for order in [[0, 2, 1], [2, 1, 0], [1, 0, 2]] {
        assert_eq!(of([0, 1, 2]), of(order));
    }
}

#[test]
fn bands_start_at_their_thresholds() {
    let tree = instrument(json!({"id": "all", "children": [number("x")]}));
    let band = |value: f64| {
        let headline = evaluate(&tree, &[json!({"x": {"number": value}})]).headline;
        (headline.band.unwrap().to_string(), headline.held_back_by)
    };
    for (value, expected) in [
        (0.0, "sentra"),
        (24.99, "sentra"),
        (25.0, "pemula"),
        (49.999, "pemula"),
        (50.0, "dinamis"),
        (74.9, "dinamis"),
        (75.0, "maju"),
        (100.0, "maju"),
    ] {
        assert_eq!(band(value), (expected.to_owned(), None), "{value}");
    }
}

#[test]
fn an_even_profile_at_a_threshold_is_not_pushed_under_it_by_rounding() {
    let dimensions: Vec<Value> = (0..7)
        .map(|n| json!({"id": format!("d-{n}"), "children": [scale(&format!("i-{n}"))]}))
        .collect();
    let tree = instrument(json!({"id": "all", "aggregation": "geometric", "children": dimensions}));
    let answers: Value = (0..7)
        .map(|n| (format!("i-{n}"), json!({"level": 3})))
        .collect();
    let headline = evaluate(&tree, &[answers]).headline;
    assert_eq!(headline.score, Some(75.0));
    assert_eq!(headline.band.as_deref(), Some("maju"));
}

#[test]
fn a_dimension_under_the_floor_holds_the_band_back() {
    let dimensions: Vec<Value> = ["a", "b", "c", "d"]
        .iter()
        .map(|id| json!({"id": id, "children": [number(&format!("{id}-1"))]}))
        .collect();
    let tree = instrument(json!({"id": "all", "children": dimensions}));
    let band = |values: [f64; 4]| {
        let answers: Value = ["a-1", "b-1", "c-1", "d-1"]
            .iter()
            .zip(values)
            .map(|(id, value)| ((*id).to_owned(), json!({"number": value})))
            .collect();
        let headline = evaluate(&tree, &[answers]).headline;
        (
            headline.band.unwrap().to_string(),
            headline.held_back_by.map(|id| id.to_string()),
        )
    };
    // Mean 85, d at 40: maju asks 50 of every dimension, dinamis 25.
    assert_eq!(
        band([100.0, 100.0, 100.0, 40.0]),
        ("dinamis".to_owned(), Some("d".to_owned()))
    );
    // Mean 77.5, c at 10: under dinamis' floor too.
    assert_eq!(
        band([100.0, 100.0, 10.0, 100.0]),
        ("pemula".to_owned(), Some("c".to_owned()))
    );
    // Mean 90, all above 50.
    assert_eq!(band([100.0, 100.0, 100.0, 60.0]), ("maju".to_owned(), None));
    // Mean 35: pemula has no floor.
    assert_eq!(band([0.0, 40.0, 50.0, 50.0]), ("pemula".to_owned(), None));
}

#[test]
fn leverage_is_what_one_level_more_adds() {
    // a = (1/4 + 3/4)/2 = 0.5, b = (0 + 1)/2 = 0.5: the index is 50.
    // A level more on any item lifts its dimension to 0.625:
    // sqrt(0.505 · 0.62875) = 0.5634937…, (… − 0.01)/0.99 = 0.5590845…; b-2 is at the top.
    let evaluation = evaluate(
        &two_dimensions(),
        &[levels(&[("a-1", 1), ("a-2", 3), ("b-1", 0), ("b-2", 4)])],
    );
    near(evaluation.headline.score, 50.0);
    let expected = 100.0 * ((0.505_f64 * 0.628_75).sqrt() - 0.01) / 0.99 - 50.0;
    let items: Vec<&str> = evaluation
        .leverage
        .iter()
        .map(|l| l.item.as_str())
        .collect();
    assert_eq!(items, ["a-1", "a-2", "b-1", "b-2"]);
    for leverage in &evaluation.leverage[..3] {
        near(Some(leverage.gain), expected);
    }
    assert_eq!(evaluation.leverage[3].gain, 0.0);
    let levels: Vec<_> = evaluation.leverage.iter().map(|l| l.level).collect();
    assert_eq!(levels, [Some(1), Some(3), Some(0), Some(4)]);
}

#[test]
fn leverage_of_a_number_is_a_quarter_of_its_range() {
    let tree = instrument(json!({"id": "all", "children": [number("x"), scale("y")]}));
    let mut answers = levels(&[("y", 3)]);
    answers["x"] = json!({"number": 90.0});
    let evaluation = evaluate(&tree, &[answers]);
    // x can rise from 0.9 to 1 only: 0.1/2; y by a level: 0.25/2.
    assert_eq!(evaluation.leverage[0].item, "y");
    near(Some(evaluation.leverage[0].gain), 12.5);
    near(Some(evaluation.leverage[1].gain), 5.0);
    assert_eq!(evaluation.leverage[1].level, None);
}

#[test]
fn the_level_of_a_group_is_its_mean_rounded_down() {
    let tree = instrument(json!({"id": "all", "children": [scale("x")]}));
    let evaluation = evaluate(&tree, &[levels(&[("x", 2)]), levels(&[("x", 3)])]);
    assert_eq!(evaluation.leverage[0].level, Some(2));
    near(Some(evaluation.leverage[0].gain), 25.0);
}

#[test]
fn a_quick_walk_is_scored_on_what_it_asks_and_is_wider() {
    let dimension = |id: &str| {
        json!({"id": id, "children": [
            {"id": format!("{id}-1"), "kind": "scale", "levels": 5, "key": true},
            {"id": format!("{id}-2"), "kind": "scale", "levels": 5}]})
    };
    let tree = instrument(json!({"id": "all", "children": [
        dimension("a"), dimension("b"),
        {"id": "path", "scored": false, "children": [scale("s-1")]}]}));
    let answers = levels(&[("a-1", 2), ("b-1", 4), ("b-2", 0), ("s-1", 3)]);
    let quick = evaluate_as(&tree, "quick", &[answers.clone()]);
    assert_eq!(quick.headline.score, Some(75.0), "b-2 isn't asked");
    assert_eq!(quick.headline.coverage, Some(1.0));
    // a from (0.5 + 0)/2 to (0.5 + 1)/2, b from (1 + 0)/2 to 1.
    assert_eq!(quick.headline.missing, Some([37.5, 87.5]));
    assert_eq!(quick.nodes.get("b-2").unwrap().coverage, None);
    assert_eq!(quick.stages.unwrap().reached, 1);
    assert_eq!(quick.leverage.len(), 2);

    let full = evaluate_as(&tree, "full", &[answers]);
    // Three of four answered: a = 1/2 answered is insufficient, b = (1 + 0)/2.
    assert_eq!(full.headline.coverage, Some(0.75));
    assert_eq!(full.headline.score, Some(50.0));
}

#[test]
fn quick_without_key_items_asks_all() {
    let answers = levels(&[("a-1", 1), ("a-2", 3), ("b-1", 0), ("b-2", 4)]);
    let tree = two_dimensions();
    let quick = evaluate_as(&tree, "quick", &[answers.clone()]);
    assert_eq!(quick.headline, evaluate(&tree, &[answers]).headline);
}

#[test]
fn a_lens_is_a_weighted_mean_over_its_items() {
    let item = |id: &str, weight: f64, tags: Value| json!({"id": id, "kind": "scale", "levels": 5, "weight": weight, "tags": tags});
    let tree = instrument(json!({"id": "all", "children": [
        {"id": "a", "children": [item("a-1", 1.0, json!(["one", "two"])), item("a-2", 3.0, json!(["two"]))]},
        {"id": "b", "children": [item("b-1", 1.0, json!(["two", "one"])), item("b-2", 2.0, json!(["three"]))]},
        {"id": "path", "scored": false, "children": [item("s-1", 1.0, json!(["path"]))]}]}));
    let evaluation = evaluate(&tree, &[levels(&[("a-1", 4), ("a-2", 2), ("s-1", 4)])]);
    let lens = |id: &str| *evaluation.lenses.get(id).unwrap();
    // two: (1·1 + 3·0.5)/4 over what is answered, coverage 4/5.
    near(lens("two").score, 62.5);
    assert_eq!(lens("two").coverage, Some(0.8));
    // one: one of two answered is too little. three: nothing is answered.
    assert_eq!((lens("one").score, lens("one").coverage), (None, Some(0.5)));
    assert_eq!(
        (lens("three").score, lens("three").coverage),
        (None, Some(0.0))
    );
    let order: Vec<&str> = evaluation
        .lenses
        .iter()
        .map(|(id, _)| id.as_str())
        .collect();
    assert_eq!(
        order,
        ["one", "two", "three"],
        "the path's items are not scored"
    );
}

#[test]
fn stages_are_reached_without_a_gap() {
    let steps: Vec<Value> = (1..=5).map(|n| scale(&format!("s-{n}"))).collect();
    let tree = instrument(json!({"id": "all", "children": [
        scale("x"), {"id": "path", "scored": false, "children": steps}]}));
    let of = |answers: [Option<u8>; 5]| {
        let answers: Value = (1..)
            .zip(answers)
            .map(|(n, level)| {
                let answer = match level {
                    Some(level) => json!({"level": level}),
                    None => json!({"state": "not_applicable"}),
                };
                (format!("s-{n}"), answer)
            })
            .collect();
        let evaluation = evaluate(&tree, &[answers]);
        assert_eq!(score(&evaluation, "path"), None, "the path is not scored");
        let stages = evaluation.stages.unwrap();
        let skipped: Vec<String> = stages.skipped.iter().map(ToString::to_string).collect();
        (stages.reached, skipped.join(" "))
    };
    assert_eq!(
        of([Some(4), Some(3), Some(2), Some(0), Some(0)]),
        (2, String::new())
    );
    assert_eq!(
        of([Some(4), Some(0), Some(1), Some(3), Some(0)]),
        (1, "s-2".to_owned())
    );
    assert_eq!(
        of([Some(3), None, Some(3), Some(2), Some(0)]),
        (2, String::new())
    );
    assert_eq!(
        of([Some(0), Some(0), Some(0), Some(0), Some(0)]),
        (0, String::new())
    );
    assert_eq!(
        of([Some(3), Some(3), Some(3), Some(3), Some(3)]),
        (5, String::new())
    );

    let evaluation = evaluate(
        &tree,
        &[
            levels(&[("s-1", 4), ("s-2", 1)]),
            levels(&[("s-1", 3), ("s-2", 2)]),
        ],
    );
    let stages = evaluation.stages.unwrap();
    assert_eq!(stages.levels.get("s-1"), Some(&Some(3.5)));
    assert_eq!(stages.levels.get("s-2"), Some(&Some(1.5)));
    assert_eq!(stages.levels.get("s-3"), Some(&None));
}

#[test]
fn evidence_is_the_share_of_answers_that_have_some() {
    let tree = instrument(json!({"id": "all", "children": [
        scale("x"), scale("y"), {"id": "path", "scored": false, "children": [scale("s")]}]}));
    let answers = json!({"x": {"level": 3, "evidence": true}, "y": {"level": 1},
                         "s": {"level": 4, "evidence": true}});
    let unsure =
        json!({"x": {"state": "dont_know", "evidence": true}, "y": {"level": 2, "evidence": true}});
    near(evaluate(&tree, &[answers, unsure]).evidence, 2.0 / 3.0);
    // An empty tally is blank.
    let counted = json!({"x": {"level": 3, "evidence": true}, "y": {"tally": {"levels": [0, 0]}}});
    near(evaluate(&tree, &[counted]).evidence, 1.0);
    assert_eq!(evaluate(&tree, &[]).evidence, None);
}

#[test]
fn the_score_on_evidence_takes_every_other_answer_as_missing() {
    let tree = instrument(json!({"id": "all", "children": [scale("x"), scale("y"), scale("z")]}));
    let of = |proven: [bool; 3]| {
        let answers = json!({"x": {"level": 4, "evidence": proven[0]},
                             "y": {"level": 2, "evidence": proven[1]},
                             "z": {"level": 0, "evidence": proven[2]}});
        evaluate(&tree, &[answers])
    };
    // Two of three are enough: (4/4 + 2/4)/2; all of them: (4 + 2 + 0)/12.
    near(of([true, true, false]).evidence_score, 75.0);
    near(of([true; 3]).evidence_score, 50.0);
    // One of three is not, and none is none.
    assert_eq!(of([true, false, false]).evidence_score, None);
    assert_eq!(of([false; 3]).evidence_score, None);
    near(of([false, true, true]).headline.score, 50.0);
    // What doesn't apply needs no evidence.
    let answers = json!({"x": {"level": 4, "evidence": true}, "y": {"level": 0},
                         "z": {"state": "not_applicable"}});
    assert_eq!(evaluate(&tree, &[answers]).evidence_score, None);
    let answers = json!({"x": {"level": 3, "evidence": true}, "z": {"state": "not_applicable"}});
    assert_eq!(evaluate(&tree, &[answers]).evidence_score, None);
}

#[test]
fn weights_can_be_overridden() {
    let tree = instrument(json!({"id": "all", "children": [scale("x"), scale("y")]}));
    let json = json!({"format": "siapklaster.assessment/1", "instrument": {"id": "test", "version": 1},
        "responses": [{"id": "r", "answers": levels(&[("x", 4), ("y", 0)])}]});
    let assessment = Assessment::from_json(&json.to_string()).unwrap();
    let with = |weight: f64| {
        let weights = [("x".into(), weight)].into();
        let options = Options {
            draws: 0,
            weights,
            ..Options::default()
        };
        let evaluation = evaluate_with(&tree, &assessment, &options);
        let named = evaluation.weights.get("x").copied();
        assert_eq!(evaluation.weights.len(), usize::from(named.is_some()));
        (evaluation.headline.score, named)
    };
    near(with(3.0).0, 75.0);
    // The result says whose weights these are.
    assert_eq!(with(3.0).1, Some(3.0));
    for refused in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        near(with(refused).0, 50.0);
        assert_eq!(with(refused).1, None);
    }
}

#[test]
fn an_evaluation_is_written_in_its_format() {
    let evaluation = evaluate(
        &two_dimensions(),
        &[levels(&[("a-1", 2), ("a-2", 2), ("b-1", 2)])],
    );
    let text = evaluation.to_json();
    let json: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["format"], "siapklaster.evaluation/1");
    assert_eq!(json["instrument"], json!({"id": "test", "version": 1}));
    assert_eq!(
        json["headline"],
        json!({"score": 50.0, "arithmetic": 50.0, "band": "dinamis", "held_back_by": null,
               "coverage": 0.75, "missing": evaluation.headline.missing, "interval": null,
               "band_stability": null})
    );
    assert_eq!(
        json["nodes"]["b"],
        json!({"score": null, "coverage": 0.5, "arithmetic": null, "missing": [25.0, 75.0], "interval": null})
    );
    assert_eq!(json["binding"], "a");
    assert_eq!(json["leverage"][0]["item"], "a-1");
    assert_eq!(json["stages"], Value::Null);
    let place = |node: &str| text.find(&format!("\"{node}\":{{\"score\"")).unwrap();
    assert!(place("all") < place("a") && place("a") < place("a-1") && place("a-1") < place("b"));
}

#[test]
fn intervals_are_drawn_only_when_asked_for_and_the_same_every_time() {
    let tree = two_dimensions();
    let json = json!({"format": "siapklaster.assessment/1", "instrument": {"id": "test", "version": 1},
        "responses": [{"id": "r", "answers": levels(&[("a-1", 4), ("a-2", 2), ("b-1", 0), ("b-2", 1)])}]});
    let assessment = Assessment::from_json(&json.to_string()).unwrap();
    let drawn = readiness::evaluate(&tree, &assessment);
    let [low, high] = drawn.headline.interval.unwrap();
    assert!(low < drawn.headline.score.unwrap() && drawn.headline.score.unwrap() < high);
    assert_eq!(drawn.method.as_ref().map(|method| method.draws), Some(1000));
    assert_eq!(drawn, readiness::evaluate(&tree, &assessment));

    let options = Options {
        draws: 0,
        ..Options::default()
    };
    let plain = evaluate_with(&tree, &assessment, &options);
    assert_eq!(plain.headline.interval, None);
    assert_eq!(plain.headline.band_stability, None);
    assert_eq!(plain.method, None);
    assert_eq!(plain.headline.score, drawn.headline.score);
}
