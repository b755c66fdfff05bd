//! Any assessment of any sound instrument: every figure is finite, inside what
//! it can be, and the same whatever the order of the responses.

#![no_main]

use arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;
use readiness::{Options, change, evaluate_with};
use readiness_link::{SharedLink, Summary, decode};
use readiness_fuzz::checks;
use readiness_samples::{any_assessment, instrument, weight};

fuzz_target!(|data: &[u8]| {
    // Too few bytes build nothing, and say nothing.
    let _ = run(&mut Unstructured::new(data));
});

fn run(u: &mut Unstructured<'_>) -> Result<()> {
    let instrument = instrument(u)?;
    let mut options = Options {
        draws: u.int_in_range(0..=12)?,
        seed: u.arbitrary()?,
        ..Options::default()
    };
    for _ in 0..u.int_in_range(0..=2)? {
        let node = format!("{}-{}", u.choose(&["i", "g"])?, u.int_in_range(0..=4)?);
        // What isn't above 0 is passed over.
        let weight = if u.ratio(1, 4)? {
            u.arbitrary()?
        } else {
            weight(u)?
        };
        options.weights.insert(node.as_str().into(), weight);
    }
    let assessment = any_assessment(u, &instrument)?;
    let evaluation = evaluate_with(&instrument, &assessment, &options);
    checks::evaluation(&instrument, &evaluation);

    let mut reversed = assessment.clone();
    reversed.responses.reverse();
    assert_eq!(evaluation, evaluate_with(&instrument, &reversed, &options));

    let summary = Summary::of(&instrument, &assessment, &evaluation);
    if let Ok(fragment) = summary.to_fragment(&instrument) {
        assert_eq!(decode(&fragment, &instrument), Ok(SharedLink::Summary(summary)));
    }

    let later = any_assessment(u, &instrument)?;
    checks::change(&change(&instrument, &assessment, &later, &options));
    Ok(())
}
