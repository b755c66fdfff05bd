//! Small parts that only draw. One component a file; its style has the same name in
//! `styles/`.

pub mod agreement;
pub mod answer_list;
pub mod ask;
pub mod closed_row;
pub mod completeness;
pub mod copy_text;
pub mod dimension_bars;
pub mod dimension_radar;
pub mod draft_row;
pub mod export;
pub mod file_door;
#[cfg(test)]
pub(crate) mod fixture;
pub mod headline;
pub mod item_card;
pub mod lens_table;
pub mod map_page;
pub mod masthead;
pub mod next_steps;
pub mod notices;
pub mod number_field;
pub mod page_foot;
pub mod paper;
pub mod radar;
pub mod range_bar;
pub mod recommendation;
pub mod result_sheet;
pub mod saved_mark;
pub mod score_scale;
pub mod share_panel;
pub mod sheet;
pub mod stage_path;
pub mod stage_ticks;
pub mod standing;
pub mod walk_map;
pub mod walk_progress;
