//! Made-up instruments, groups and links for the tests, benchmarks, fuzz targets and
//! examples of [`readiness`].
//!
//! What is typical comes from a seed: [`group`] makes people who answer as people do, for
//! measuring and simulating.
//!
//! ```
//! let instrument = readiness_samples::shipped();
//! let group = readiness_samples::group(&instrument, 30, 2026);
//! assert_eq!(group.responses.len(), 30);
//! assert_eq!(group, readiness_samples::group(&instrument, 30, 2026));
//! ```
//!
//! What is possible comes from arbitrary bytes: [`instrument`], [`fitting_assessment`] and
//! [`any_assessment`] turn what a fuzzer or a property test hands them into everything that
//! the rules allow, the rare and the extreme included. [`sealed_link`] gets any bytes past
//! the checksum.
//!
//! ```
//! use arbitrary::Unstructured;
//!
//! let mut bytes = Unstructured::new(b"whatever a fuzzer comes up with");
//! let instrument = readiness_samples::instrument(&mut bytes)?;
//! let assessment = readiness_samples::fitting_assessment(&mut bytes, &instrument)?;
//! assert_eq!(assessment.check(&instrument), []);
//! # Ok::<(), arbitrary::Error>(())
//! ```

mod assessment;
mod group;
mod instrument;
mod link;

pub use assessment::{any_assessment, fitting_assessment};
pub use group::group;
pub use instrument::{
    ALL_KINDS_JSON, SHIPPED_JSON, all_kinds, instrument, number, shipped, weight,
};
pub use link::sealed_link;
