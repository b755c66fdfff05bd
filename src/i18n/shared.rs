//! Words of the screen that a link opens.

/// See [`super::ReportWords::shared`].
pub struct SharedWords {
    /// The screen's heading.
    pub title: &'static str,
    /// A summary: whose it is, and that nothing here was touched.
    pub summary_about: &'static str,
    /// Answers: whose they are, and that nothing here was touched.
    pub answers_about: &'static str,
    /// Button: make a copy.
    pub copy: &'static str,
    /// What a copy is.
    pub copy_about: &'static str,
    /// Before the drafts that the answers can be added to.
    pub join_about: &'static str,
    /// (draft): Button: add them to it.
    pub join: fn(&str) -> String,
    /// Button: begin one's own.
    pub begin: &'static str,
    /// Opens the list of the answers.
    pub all_answers: &'static str,
    /// An answer.
    pub blank: &'static str,
    /// An answer.
    pub dont_know: &'static str,
    /// An answer.
    pub not_applicable: &'static str,
    /// Beside an answer that has evidence.
    pub evidence: &'static str,

    /// Heading of an invitation.
    pub invitation: &'static str,
    /// (group): what an invitation is.
    pub invitation_about: fn(&str) -> String,
    /// Button: accept the invitation.
    pub accept: &'static str,

    /// Heading where the link can't be read.
    pub unreadable: &'static str,
    /// See [`readiness_link::LinkError::NotALink`].
    pub not_a_link: &'static str,
    /// See [`readiness_link::LinkError::Cut`].
    pub cut: &'static str,
    /// See [`readiness_link::LinkError::Altered`].
    pub altered: &'static str,
    /// See [`readiness_link::LinkError::UnknownVersion`]: (version).
    pub unknown_version: fn(u8) -> String,
    /// See [`readiness_link::LinkError::OtherInstrument`]: (instrument, version).
    pub other_instrument: fn(&str, u32) -> String,
    /// See [`readiness_link::LinkError::OtherVersion`]: (the letter's, this one's).
    pub other_version: fn(u32, u32) -> String,
    /// See [`readiness_link::LinkError::TooLong`].
    pub too_long: &'static str,
    /// See [`readiness_link::LinkError::Unfit`] and what may come.
    pub unfit: &'static str,
    /// That nothing on this device was changed.
    pub untouched: &'static str,
    /// Label of the field for another link.
    pub paste: &'static str,
    /// Button: open the pasted link.
    pub open: &'static str,
    /// Button: to the start.
    pub start: &'static str,
}

/// Bahasa Indonesia.
pub static ID: SharedWords = SharedWords {
    title: "Hasil yang dibagikan",
    summary_about: "Ini ringkasan hasil yang dibagikan seseorang lewat tautan, bukan milik Anda. Draf di perangkat ini tidak berubah.",
    answers_about: "Ini jawaban yang dibagikan seseorang lewat tautan, bukan milik Anda. Hanya untuk dibaca; draf di perangkat ini tidak berubah.",
    copy: "Buat salinan di perangkat ini",
    copy_about: "Salinan menjadi draf baru yang bisa Anda ubah. Pengirimnya tidak melihat perubahan Anda.",
    join_about: "Jawaban dari anggota kelompok Anda? Tambahkan ke penilaian di perangkat ini: pengirimnya menjadi satu penjawab di sana, dan jawaban lain tidak berubah.",
    join: |draft| format!("Tambahkan ke “{draft}”"),
    begin: "Mulai penilaian kelompok saya",
    all_answers: "Semua jawaban dan catatan",
    blank: "Belum terjawab",
    dont_know: "Tidak tahu",
    not_applicable: "Tidak berlaku",
    evidence: "ada bukti",

    invitation: "Undangan untuk menjawab",
    invitation_about: |group| {
        format!(
            "Anda diundang ikut menjawab untuk {group}. Jawaban Anda disimpan di perangkat ini saja, sampai Anda sendiri yang mengirimkannya."
        )
    },
    accept: "Jawab untuk kelompok ini",

    unreadable: "Tautan ini tidak bisa dibuka",
    not_a_link: "Alamat ini tidak berisi hasil atau jawaban. Pastikan seluruh tautan tersalin, termasuk bagian setelah tanda #.",
    cut: "Ujung tautannya hilang; biasanya terpotong oleh aplikasi pesan. Salin tautan seutuhnya dari pengirim, atau minta dikirim ulang.",
    altered: "Isi tautannya berubah di perjalanan, jadi tidak bisa dipercaya. Minta pengirim mengirimkannya lagi.",
    unknown_version: |version| {
        format!(
            "Tautan ini dibuat dengan versi yang lebih baru (format {version}). Muat ulang halaman ini untuk memperbarui, lalu buka tautannya lagi."
        )
    },
    other_instrument: |instrument, version| {
        format!(
            "Tautan ini untuk kuesioner lain (‘{instrument}’ versi {version}). Buka di situs yang memakai kuesioner itu."
        )
    },
    other_version: |given, expected| {
        format!(
            "Tautan ini untuk kuesioner versi {given}, sedangkan situs ini memakai versi {expected}. Minta pengirim membuat tautan baru dari situs ini."
        )
    },
    too_long: "Tautan ini terlalu panjang untuk sebuah tautan hasil. Minta pengirim mengirimkan berkasnya.",
    unfit: "Isi tautan ini tidak cocok dengan kuesionernya. Minta pengirim membuat tautan baru, atau mengirimkan berkasnya.",
    untouched: "Draf di perangkat ini tidak berubah.",
    paste: "Tempel tautan lain",
    open: "Buka tautan",
    start: "Ke halaman awal",
};

/// English.
pub static EN: SharedWords = SharedWords {
    title: "A shared result",
    summary_about: "This is the summary of a result that somebody shared by a link; it is not yours. The drafts on this device are unchanged.",
    answers_about: "These are answers that somebody shared by a link; they are not yours. They are read-only here, and the drafts on this device are unchanged.",
    copy: "Make a copy on this device",
    copy_about: "The copy becomes a new draft that you can change. The sender does not see your changes.",
    join_about: "Answers from a member of your group? Add them to an assessment on this device: the sender becomes one respondent there, and other answers stay as they are.",
    join: |draft| format!("Add to “{draft}”"),
    begin: "Start an assessment of my group",
    all_answers: "All answers and notes",
    blank: "Not answered",
    dont_know: "Don’t know",
    not_applicable: "Not applicable",
    evidence: "has evidence",

    invitation: "An invitation to answer",
    invitation_about: |group| {
        format!(
            "You are invited to answer for {group}. Your answers stay on this device until you send them yourself."
        )
    },
    accept: "Answer for this group",

    unreadable: "This link can’t be opened",
    not_a_link: "This address holds no result and no answers. Make sure that the whole link was copied, with the part behind the # sign.",
    cut: "The end of the link is missing; message apps often cut it. Copy the whole link from the sender, or ask for it again.",
    altered: "The link was altered on its way and can’t be trusted. Ask the sender for it again.",
    unknown_version: |version| {
        format!(
            "This link was made by a newer version (format {version}). Reload this page to update it, then open the link again."
        )
    },
    other_instrument: |instrument, version| {
        format!(
            "This link belongs to another questionnaire (‘{instrument}’ version {version}). Open it on the site that uses that one."
        )
    },
    other_version: |given, expected| {
        format!(
            "This link belongs to version {given} of the questionnaire, but this site uses version {expected}. Ask the sender for a new link from this site."
        )
    },
    too_long: "This link is longer than a result’s link can be. Ask the sender for the file.",
    unfit: "What this link holds does not fit the questionnaire. Ask the sender for a new link, or for the file.",
    untouched: "The drafts on this device are unchanged.",
    paste: "Paste another link",
    open: "Open the link",
    start: "To the start page",
};
