//! Around every page: the header, what is said, whether the work is stored.

pub mod confirm_dialog;
pub mod header;
pub mod heading;
pub mod home_link;
pub mod language_switch;
pub mod notices;
pub mod own_answers;
pub mod saved_mark;
pub mod storage_warning;
