//! The device's clock and chance.

use crate::state::Moment;

/// Now.
pub fn now() -> Moment {
    let now = js_sys::Date::new_0();
    // A clock before 1970 counts as 1970; the rest are whole numbers far below 2^53.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    Moment {
        millis: now.get_time() as u64,
        offset: -(now.get_timezone_offset() as i32),
        chance: (js_sys::Math::random() * 4_294_967_296.0) as u64,
    }
}
