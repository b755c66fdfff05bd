//! The drafts on this device: their list, and how a file comes in and goes out.

pub mod closed_row;
pub mod draft_list;
pub mod draft_row;
pub mod export;
pub mod file_picker;
pub mod rename_form;
