//! What the paper form says besides the questionnaire.

/// The words in one language.
pub(crate) struct FormWords {
    /// Its code, as in `<html lang>` and the file's name.
    pub(crate) language: &'static str,
    /// The form in the other language: code, and its name in that language.
    pub(crate) other: (&'static str, &'static str),
    /// The heading.
    pub(crate) title: &'static str,
    /// Back to the app.
    pub(crate) back: &'static str,
    /// How to get it on paper.
    pub(crate) print: &'static str,
    /// The button that prints.
    pub(crate) button: &'static str,
    /// Leads to the quick form.
    pub(crate) to_quick: &'static str,
    /// Leads to the full form.
    pub(crate) to_full: &'static str,
    /// The stages as one question, and how to answer it.
    pub(crate) ticks: [&'static str; 2],
    /// No stage is finished.
    pub(crate) none: &'static str,
    /// Heading of the lines at the top.
    pub(crate) profile: &'static str,
    /// The lines at the top: label, and whether it shares its row.
    pub(crate) lines: [(&'static str, bool); 6],
    /// Heading of the instruction.
    pub(crate) how: &'static str,
    /// The instruction, a sentence an entry.
    pub(crate) rules: [&'static str; 4],
    /// Which items make the short form; `{mark}` stands for the mark.
    pub(crate) quick: &'static str,
    /// The mark's name for who can't see it.
    pub(crate) key: &'static str,
    /// The answer of who does not know.
    pub(crate) dont_know: &'static str,
    /// The answer where the question does not fit.
    pub(crate) not_applicable: &'static str,
    /// There is evidence.
    pub(crate) evidence: &'static str,
    /// Before an example of evidence.
    pub(crate) for_example: &'static str,
    /// Space for a note.
    pub(crate) note: &'static str,
    /// Before the number that is asked for.
    pub(crate) number: &'static str,
    /// What happens with the form.
    pub(crate) end: &'static str,
}

/// Indonesian.
pub(crate) static ID: FormWords = FormWords {
    language: "id",
    other: ("en", "English"),
    title: "Formulir penilaian mandiri",
    back: "Buka SiapKlaster",
    print: "Kertas A4, hitam putih; bisa juga lewat Cetak di menu peramban.",
    button: "Cetak formulir ini",
    to_quick: "Formulir versi cepat",
    to_full: "Formulir lengkap",
    ticks: [
        "Tahap mana saja yang sudah selesai?",
        "Centang tahap yang keadaannya sudah seperti tertulis. Yang tidak dicentang dianggap belum selesai.",
    ],
    none: "Belum satu pun",
    profile: "Kelompok",
    lines: [
        ("Nama kelompok", false),
        ("Komoditas unggulan", true),
        ("Daerah", true),
        ("Jumlah anggota", true),
        ("Tanggal penilaian", true),
        ("Diisi oleh (boleh kosong)", true),
    ],
    how: "Cara mengisi",
    rules: [
        "Beri tanda centang pada satu kotak untuk setiap pertanyaan: pilih kalimat yang paling cocok dengan keadaan sekarang, bukan harapan.",
        "Pilih angka tertinggi yang kalimatnya sepenuhnya benar; bila ragu di antara dua, pilih yang lebih kecil.",
        "Boleh menjawab “tidak tahu”. Pilih “tidak berlaku” bila pertanyaannya tidak cocok untuk kelompok ini.",
        "Bila ada bukti (catatan, nota, foto), centang “ada bukti”.",
    ],
    quick: "Waktu sempit? Cukup jawab yang bertanda {mark}; di bagian Tahapan, centang tingkat 3 pada tahap yang sudah selesai saja.",
    key: "versi cepat",
    dont_know: "Tidak tahu",
    not_applicable: "Tidak berlaku",
    evidence: "Ada bukti",
    for_example: "Bukti",
    note: "Catatan",
    number: "Jawaban",
    end: "Terima kasih. Serahkan formulir ini kepada pemandu pertemuan; jawabannya dimasukkan ke SiapKlaster untuk dihitung.",
};

/// English.
pub(crate) static EN: FormWords = FormWords {
    language: "en",
    other: ("id", "Bahasa Indonesia"),
    title: "Self-assessment form",
    back: "Open SiapKlaster",
    print: "A4 paper, black and white; or choose Print in the browser’s menu.",
    button: "Print this form",
    to_quick: "Quick form",
    to_full: "Full form",
    ticks: [
        "Which stages are finished?",
        "Tick those where things stand as written. A stage without a tick counts as not finished.",
    ],
    none: "Not one yet",
    profile: "The group",
    lines: [
        ("Name of the group", false),
        ("Leading commodity", true),
        ("Region", true),
        ("Number of members", true),
        ("Date of the assessment", true),
        ("Filled in by (may stay empty)", true),
    ],
    how: "How to fill it in",
    rules: [
        "Tick one box for each question: the sentence that fits best how things are now, not how you hope they will be.",
        "Take the highest number that is wholly true; where you waver between two, take the smaller.",
        "“Don’t know” is an answer too. Choose “does not apply” where the question does not fit this group.",
        "Where there is evidence (records, receipts, photographs), tick “there is evidence”.",
    ],
    quick: "Short of time? Answer those marked {mark}; in the part on stages, tick level 3 of the finished ones only.",
    key: "quick version",
    dont_know: "Don’t know",
    not_applicable: "Does not apply",
    evidence: "There is evidence",
    for_example: "Evidence",
    note: "Note",
    number: "Answer",
    end: "Thank you. Hand this form to whoever guides the meeting; the answers are entered into SiapKlaster to be counted.",
};
