//! Pictures of scores, in SVG.

pub mod dimension_bars;
pub mod dimension_radar;
pub mod radar;
pub mod range_bar;
pub mod score_scale;
