//! What components ask for.

mod link;
mod use_clipboard;
mod use_context;
mod use_dialog;
mod use_evaluation;
mod use_file_reader;
mod use_focus;
mod use_now;
mod use_offer_summary;
mod use_own_title;
mod use_print;
mod use_render_count;
mod use_share_sheet;
mod use_text_field;

pub use link::follow;
pub use use_clipboard::{Clipboard, CopyOutcome, use_clipboard};
pub use use_context::{
    Environment, Questionnaire, use_dispatch, use_environment, use_language, use_questionnaire,
};
pub use use_dialog::use_dialog;
pub use use_evaluation::{at_once, use_evaluation};
pub use use_file_reader::use_file_reader;
pub use use_focus::focus;
pub use use_now::use_now;
pub use use_offer_summary::use_offer_summary;
pub use use_own_title::{use_own_title, use_text_language};
pub use use_print::use_print;
pub use use_render_count::use_render_count;
pub use use_share_sheet::{Shared, use_share_sheet};
pub use use_text_field::use_text_field;
