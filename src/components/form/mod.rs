//! The questionnaire's form.

pub mod clear_button;
pub mod item_card;
pub mod note_field;
pub mod number_field;
pub mod page_foot;
pub mod page_hints;
pub mod page_link;
pub mod page_list;
pub mod page_title;
pub mod paper_link;
pub mod progress;
pub mod question;
pub mod retired_answers;
pub mod stage_ticks;
