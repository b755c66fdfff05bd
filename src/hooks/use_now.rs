//! The clock.

use yew::prelude::*;

use crate::browser::clock;
use crate::state::Moment;

/// Tells the time when an event asks for it; while a page is drawn there may be no clock.
#[hook]
pub fn use_now() -> Callback<(), Moment> {
    use_callback((), |(), ()| clock::now())
}
