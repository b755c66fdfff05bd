//! Words around every screen.

/// See [`super::Words::frame`].
pub struct FrameWords {
    /// Name of the product, which leads to the start.
    pub home: &'static str,
    /// (questionnaire): the same, under an own questionnaire's title.
    pub home_of: fn(&str) -> String,
    /// Name of the language switch.
    pub language: &'static str,
    /// Closes a notice.
    pub dismiss: &'static str,
    /// Takes a deletion back.
    pub undo: &'static str,
    /// Leaves a question as it was.
    pub cancel: &'static str,
    /// For a group without a name.
    pub unnamed: &'static str,
    /// For keyboard users: skips the header.
    pub skip: &'static str,
    /// Months, short.
    pub months: [&'static str; 12],
}

/// Bahasa Indonesia.
pub(super) static ID: FrameWords = FrameWords {
    home: "SiapKlaster, ke halaman awal",
    home_of: |title| format!("{title}, ke halaman awal"),
    language: "Bahasa",
    dismiss: "Tutup",
    undo: "Urungkan",
    cancel: "Batal",
    unnamed: "Tanpa nama",
    skip: "Langsung ke isi",
    months: [
        "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des",
    ],
};

/// English.
pub(super) static EN: FrameWords = FrameWords {
    home: "SiapKlaster, to the start",
    home_of: |title| format!("{title}, to the start"),
    language: "Language",
    dismiss: "Close",
    undo: "Undo",
    cancel: "Cancel",
    unnamed: "No name",
    skip: "Skip to the content",
    months: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
};
