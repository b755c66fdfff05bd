//! Numbers are read and written as exactly as Rust's own library does it.

use proptest::prelude::*;
use readiness::number::{parse, write};

fn agrees(text: &str) {
    let expected = text.parse::<f64>().unwrap();
    let expected = Some(expected).filter(|number| number.is_finite());
    assert_eq!(
        parse(text).map(f64::to_bits),
        expected.map(f64::to_bits),
        "{text}"
    );
}

fn goes_both_ways(number: f64) {
    let text = write(number);
    agrees(&text);
    assert_eq!(parse(&text).map(f64::to_bits), Some(number.to_bits()));
    // The shortest, of two the nearer one, and of two as near the even one.
    let theirs = serde_json::Value::from(number).to_string();
    assert_eq!(text, theirs.trim_end_matches(".0"), "{number:e}");
}

#[test]
fn only_jsons_grammar_is_a_number() {
    for text in ["0", "-0", "10", "0.5", "-1.50e-3", "1E+2", "1e0", "0e9"] {
        agrees(text);
        assert!(parse(text).is_some(), "{text}");
    }
    for text in [
        "", "-", "+1", "01", "-01", ".5", "1.", "1.e2", "1e", "1e+", "1 ", " 1", "1_0", "0x10",
        "NaN", "inf", "Infinity", "1e999", "-1e999", "1,5", "１", "--1", "1e1.5", "1e400e1",
    ] {
        assert_eq!(parse(text), None, "{text}");
    }
}

#[test]
fn hard_cases_are_read_to_the_nearest_float() {
    for text in [
        // Halfway between two floats, and a hair beside it.
        "9007199254740993",
        "9007199254740993.0000000000000000000000000000001",
        "9007199254740992.9999999999999999999999999999999",
        "9007199254740995",
        "1.00000000000000011102230246251565404236316680908203125",
        "1.00000000000000011102230246251565404236316680908203124",
        "1.00000000000000011102230246251565404236316680908203126",
        "8.5e15",
        "1090544144181609348671888949248",
        // Where floats get thin, and where they end.
        "2.2250738585072011e-308",
        "2.2250738585072014e-308",
        "2.225073858507201136057409796709131975934819546351645648023426109724822222021076945516529523908135087914149158913039621106870086438694594645527657207407820621743379988141063267329253552286881372149012981122451451889849057222307285255133155755015914397476397983411801999323962548289017107081850690630666655994938275772572015763062690663332647565300009245888316433037779791869612049497390377829704905051080609940730262937128958950003583799967207254304360284078895771796150945516748243471030702609144621572289880258182545180325707018860872113128079512233426288368622321503775666622503982534335974568884423900265498198385487948292206894721689831099698365846814022854243330660339850886445804001034933970427567186443383770486037861622771738545623065874679014086723327636718751",
        "5e-324",
        "2.4703282292062327208e-324",
        "2.4703282292062328e-324",
        "1.7976931348623157e308",
        "1.7976931348623158079e308",
        "1.7976931348623159e308",
        "0.000000000000000000000000000000000000000000000000000001e54",
        "100000000000000000000000000000000000000000000000000000e-54",
        "6929495644600919.5e0",
        "1e22",
        "1e23",
        "7.2057594037927933e16",
        "1e-1000000000000000000000000",
        "0e1000000000000000000000000",
    ] {
        agrees(text);
        agrees(&format!("-{text}"));
    }
    let long = "9".repeat(5000);
    agrees(&format!("0.{long}"));
    agrees(&format!("{long}e-5000"));
    agrees(&format!("0.{}1e4990", "0".repeat(5000)));
    let halfway = "9007199254740993.".to_owned() + &"0".repeat(900);
    agrees(&halfway);
    agrees(&(halfway + "1"));
}

#[test]
fn numbers_are_written_short() {
    for (number, text) in [
        (0.0, "0"),
        (-0.0, "-0"),
        (100.0, "100"),
        (62.5, "62.5"),
        (-2.31, "-2.31"),
        (0.1 + 0.2, "0.30000000000000004"),
        // Halfway between …12 and …13.
        (2_f64.powi(-25), "2.9802322387695312e-8"),
        (1e15, "1000000000000000"),
        (1e16, "1e+16"),
        (1.5e300, "1.5e+300"),
        (1e-5, "0.00001"),
        (1e-6, "1e-6"),
        (5e-324, "5e-324"),
        (f64::MAX, "1.7976931348623157e+308"),
        (f64::MIN_POSITIVE, "2.2250738585072014e-308"),
        (f64::NAN, "null"),
        (f64::INFINITY, "null"),
    ] {
        assert_eq!(write(number), text);
    }
}

#[test]
fn powers_of_two_and_their_neighbours_go_both_ways() {
    for exponent in 0..2047_u64 {
        for bits in [
            exponent << 52,
            (exponent << 52) + 1,
            ((exponent << 52) | ((1 << 52) - 1)),
        ] {
            goes_both_ways(f64::from_bits(bits));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_float_goes_both_ways(bits in any::<u64>()) {
        let number = f64::from_bits(bits);
        if number.is_finite() {
            goes_both_ways(number);
        }
    }

    #[test]
    fn scores_go_both_ways(number in 0.0..100.0, hundredths in 0..10_000_u32) {
        goes_both_ways(number);
        goes_both_ways(f64::from(hundredths) / 100.0);
        goes_both_ways(f64::from(hundredths) * 1e-3);
    }

    #[test]
    fn every_number_is_read_to_the_nearest_float(text in "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?") {
        agrees(&text);
    }

    #[test]
    fn numbers_beside_a_halfway_point_are_read_to_the_nearest_float(bits in any::<u64>(), more in "[0-9]{0,4}") {
        // The exact decimal digits of a float, and of the point halfway to the next one.
        let number = f64::from_bits(bits & (!0 >> 1));
        if number.is_finite() && number > 1e-290 && number < 1e290 {
            let next = f64::from_bits(number.to_bits() + 1);
            agrees(&format!("{number:.350}{more}"));
            let halfway = number / 2.0 + next / 2.0;
            agrees(&format!("{halfway:.20e}"));
            agrees(&format!("{number:.17}"));
        }
    }

    #[test]
    fn exact_ties_are_read_to_the_even_float(mantissa in 1_u64 << 53..1 << 54, zeros in 0..30_usize, more in "[0-9]{0,3}") {
        // Odd whole numbers beyond 2^53 are halfway between two floats.
        let odd = u128::from(mantissa) | 1;
        agrees(&format!("{odd}.{}{more}0", "0".repeat(zeros)));
        agrees(&format!("{}", odd << 60));
        agrees(&format!("{}", (odd << 60) + 1));
        agrees(&format!("{}", (odd << 60) - 1));
    }

    #[test]
    fn any_text_is_a_number_or_not(text in "[-+0-9.eE]{0,12}") {
        if let Some(number) = parse(&text) {
            prop_assert_eq!(text.parse::<f64>(), Ok(number));
        }
    }
}
