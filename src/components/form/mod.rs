//! The questionnaire's form.

pub mod item_card;
pub mod number_field;
pub mod page_foot;
pub mod page_link;
pub mod page_list;
pub mod paper_link;
pub mod progress;
pub mod stage_ticks;
