//! What is said about saving.

/// See [`super::Words::storage`].
pub struct StorageWords {
    /// (time): the last change is stored.
    pub saved: fn(&str) -> String,
    /// The last change is in memory only, in two words.
    pub unsaved: &'static str,
    /// Why, and what to do: the browser gives no storage.
    pub blocked: &'static str,
    /// Why, and what to do: no room is left.
    pub full: &'static str,
    /// Why, and what to do: a newer version of the app has the draft.
    pub newer: &'static str,
    /// Saves the open draft as a file.
    pub file: &'static str,
    /// Copies a link with the open draft's answers.
    pub link: &'static str,
    /// The link was copied.
    pub link_copied: &'static str,
    /// It was not, or it could not be made.
    pub link_failed: &'static str,
}

/// Bahasa Indonesia.
pub(super) static ID: StorageWords = StorageWords {
    saved: |time| format!("Tersimpan pukul {time}"),
    unsaved: "Belum tersimpan",
    blocked: "Belum tersimpan, karena peramban ini tidak mengizinkan penyimpanan. Anda tetap bisa menjawab sampai selesai; sebelum halaman ditutup, simpan jawaban sebagai berkas atau tautan.",
    full: "Belum tersimpan, karena tempat penyimpanan di perangkat ini penuh. Anda tetap bisa menjawab sampai selesai; sebelum halaman ditutup, simpan jawaban sebagai berkas atau tautan.",
    newer: "Belum tersimpan, karena draf ini sudah dibuka di tab lain dengan versi SiapKlaster yang lebih baru. Simpan jawaban di sini sebagai berkas, muat ulang halaman ini, lalu buka berkasnya.",
    file: "Simpan sebagai berkas",
    link: "Salin tautan jawaban",
    link_copied: "Tautan jawaban sudah disalin. Tempelkan di tempat yang aman, misalnya pesan kepada diri sendiri.",
    link_failed: "Tautan tidak bisa disalin di peramban ini. Simpan jawaban sebagai berkas.",
};

/// English.
pub(super) static EN: StorageWords = StorageWords {
    saved: |time| format!("Saved at {time}"),
    unsaved: "Not saved",
    blocked: "Not saved, because this browser does not allow storage. You can go on answering to the end; before closing the page, save the answers as a file or a link.",
    full: "Not saved, because the storage of this device is full. You can go on answering to the end; before closing the page, save the answers as a file or a link.",
    newer: "Not saved, because a newer version of SiapKlaster has this draft in another tab. Save the answers here as a file, reload this page, then open the file.",
    file: "Save as a file",
    link: "Copy a link with the answers",
    link_copied: "The link with the answers is copied. Paste it somewhere safe, such as a message to yourself.",
    link_failed: "This browser can't copy the link. Save the answers as a file.",
};
