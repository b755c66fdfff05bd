//! Small parts that only draw. One component a file; its style has the same name in
//! `styles/`.

pub mod answer_list;
pub mod completeness;
pub mod copy_text;
pub mod dimension_bars;
pub mod dimension_radar;
pub mod export;
pub mod headline;
pub mod lens_table;
pub mod masthead;
pub mod next_steps;
pub mod notices;
pub mod radar;
pub mod range_bar;
pub mod recommendation;
pub mod result_sheet;
pub mod score_scale;
pub mod share_panel;
pub mod sheet;
pub mod stage_path;
pub mod standing;
