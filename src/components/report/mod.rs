//! What the answers say: the parts of a result.

pub mod agreement;
pub mod answer_list;
pub mod completeness;
pub mod copy_text;
pub mod headline;
pub mod lens_table;
pub mod next_steps;
pub mod recommendation;
pub mod result_sheet;
pub mod share_panel;
pub mod sheet;
pub mod stage_path;
pub mod unreadable_link;
