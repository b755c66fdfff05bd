//! What happened or went wrong, and what to do about it.

use crate::i18n::Language;
use crate::state::{ImportFault, Notice};

/// See [`super::Words::fault`].
pub struct FaultWords {
    deleted: fn(&str) -> String,
    restored: fn(&str) -> String,
    /// A note was changed in two tabs.
    notes_joined: &'static str,
    imported: fn(&str) -> String,
    removed: &'static str,
    wiped: &'static str,
    joined: fn(&str, usize) -> String,
    copied: &'static str,
    missing: &'static str,
    vanished: &'static str,
    unspoken: fn(&str) -> String,
    not_downloaded: &'static str,
    deepened: &'static str,
    unread: &'static str,
    too_large: &'static str,
    not_json: &'static str,
    not_assessment: &'static str,
    newer: &'static str,
    other_instrument: fn(&str) -> String,
    newer_instrument: &'static str,
    faults: &'static str,
    /// Heading of the page that says why the questionnaire can't be used.
    pub refused: &'static str,
    /// What to do about it.
    pub refused_hint: &'static str,
    /// Tries again.
    pub again: &'static str,
    /// (path): a file did not come.
    pub not_fetched: fn(&str) -> String,
}

/// Bahasa Indonesia.
pub(super) static ID: FaultWords = FaultWords {
    deleted: |name| format!("Draf “{name}” dihapus."),
    restored: |name| format!("Draf “{name}” dikembalikan."),
    notes_joined: "Catatan ini juga diubah di tab lain. Keduanya disimpan, satu di bawah yang lain.",
    imported: |name| format!("Berkas dibuka sebagai draf “{name}”."),
    removed: "Data yang tidak bisa dibuka itu dihapus.",
    wiped: "Semua data SiapKlaster di perangkat ini sudah dihapus.",
    joined: |name, all| format!("Jawaban ditambahkan ke “{name}”: sekarang {all} penjawab."),
    copied: "Salinan dibuat sebagai draf Anda sendiri. Yang dibagikan tidak berubah.",
    missing: "Draf itu tidak ada di perangkat ini, atau tidak bisa dibuka.",
    vanished: "Draf ini baru saja dihapus di tab lain.",
    unspoken: |language| {
        format!("Teks {language} belum bisa diambil. Periksa sambungan, lalu coba lagi.")
    },
    not_downloaded: "Peramban ini tidak bisa menyimpan berkas dari halaman ini.",
    deepened: "Versi lengkap. Jawaban Anda tetap ada.",
    unread: "Berkas itu tidak bisa dibaca. Pilih berkas .json dari SiapKlaster.",
    too_large: "Berkas itu terlalu besar. Pilih berkas .json dari SiapKlaster.",
    not_json: "Isi berkas itu rusak atau bukan JSON. Tidak ada yang diubah.",
    not_assessment: "Berkas itu bukan penilaian SiapKlaster. Tidak ada yang diubah.",
    newer: "Berkas itu dibuat oleh versi SiapKlaster yang lebih baru. Muat ulang halaman ini, lalu coba lagi. Tidak ada yang diubah.",
    other_instrument: |id| {
        format!("Berkas itu untuk kuesioner lain ({id}). Tidak ada yang diubah.")
    },
    newer_instrument: "Berkas itu untuk versi kuesioner yang lebih baru. Muat ulang halaman ini, lalu coba lagi. Tidak ada yang diubah.",
    faults: "Ada isi yang tidak sah di berkas itu. Tidak ada yang diubah.",
    refused: "Kuesioner ini belum bisa dipakai",
    refused_hint: "Ada yang keliru dalam berkas kuesioner di situs ini. Beri tahu pengelola situs; inilah yang perlu diperbaiki:",
    again: "Coba lagi",
    not_fetched: |path| {
        format!("Berkas {path} tidak bisa diambil. Periksa sambungan, lalu coba lagi.")
    },
};

/// English.
pub(super) static EN: FaultWords = FaultWords {
    deleted: |name| format!("Draft “{name}” deleted."),
    restored: |name| format!("Draft “{name}” is back."),
    notes_joined: "This note was changed in another tab, too. Both are kept, one below the other.",
    imported: |name| format!("The file was opened as draft “{name}”."),
    removed: "The data that could not be opened was removed.",
    wiped: "All SiapKlaster data on this device has been removed.",
    joined: |name, all| {
        format!("The answers were added to “{name}”: it has {all} respondents now.")
    },
    copied: "A copy was made as a draft of your own. What was shared stays as it was.",
    missing: "That draft is not on this device, or it can't be opened.",
    vanished: "This draft has just been deleted in another tab.",
    unspoken: |language| {
        format!("The words in {language} could not be fetched. Check the connection and try again.")
    },
    not_downloaded: "This browser can't save a file from this page.",
    deepened: "The full version. Your answers are kept.",
    unread: "That file can't be read. Choose a .json file from SiapKlaster.",
    too_large: "That file is too large. Choose a .json file from SiapKlaster.",
    not_json: "That file is damaged or is not JSON. Nothing was changed.",
    not_assessment: "That file is not a SiapKlaster assessment. Nothing was changed.",
    newer: "That file was made by a newer version of SiapKlaster. Reload this page and try again. Nothing was changed.",
    other_instrument: |id| {
        format!("That file belongs to another questionnaire ({id}). Nothing was changed.")
    },
    newer_instrument: "That file belongs to a newer version of the questionnaire. Reload this page and try again. Nothing was changed.",
    faults: "Something in that file is not valid. Nothing was changed.",
    refused: "This questionnaire can't be used yet",
    refused_hint: "Something is wrong in this site's questionnaire files. Tell whoever runs the site; this needs to be mended:",
    again: "Try again",
    not_fetched: |path| {
        format!("The file {path} could not be fetched. Check the connection and try again.")
    },
};

impl Language {
    /// What a notice says: a sentence, and places where there are some to name.
    pub fn say(self, notice: &Notice) -> (String, Vec<String>) {
        let words = self.words().fault;
        let name = |name: &Option<String>| {
            name.clone()
                .unwrap_or_else(|| self.words().frame.unnamed.to_owned())
        };
        let sentence = match notice {
            Notice::Deleted(draft) => (words.deleted)(&name(draft)),
            Notice::Restored(draft) => (words.restored)(&name(draft)),
            Notice::Imported(draft) => (words.imported)(&name(draft)),
            Notice::Removed => words.removed.into(),
            Notice::Wiped => words.wiped.into(),
            Notice::Joined(draft, all) => (words.joined)(&name(draft), *all),
            Notice::Copied => words.copied.into(),
            Notice::Missing => words.missing.into(),
            Notice::Vanished => words.vanished.into(),
            Notice::Unspoken(language) => (words.unspoken)(language.name()),
            Notice::NotDownloaded => words.not_downloaded.into(),
            Notice::Deepened => words.deepened.into(),
            Notice::NotesJoined => words.notes_joined.into(),
            Notice::LinkCopied => self.words().storage.link_copied.into(),
            Notice::LinkNotCopied => self.words().storage.link_failed.into(),
            Notice::Refused(fault) => match fault {
                ImportFault::Unread => words.unread.into(),
                ImportFault::TooLarge => words.too_large.into(),
                ImportFault::NotJson => words.not_json.into(),
                ImportFault::NotAssessment => words.not_assessment.into(),
                ImportFault::Newer => words.newer.into(),
                ImportFault::OtherInstrument(id) => (words.other_instrument)(id),
                ImportFault::NewerInstrument(_) => words.newer_instrument.into(),
                ImportFault::Faults(faults) => return (words.faults.into(), faults.clone()),
            },
        };
        (sentence, Vec::new())
    }
}
