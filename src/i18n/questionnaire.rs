//! Words of the questionnaire's pages.

/// See [`super::Words::questionnaire`].
pub struct QuestionnaireWords {
    /// (answered, questions): progress through the whole.
    pub progress: fn(usize, usize) -> String,
    /// Opens the list of pages.
    pub map: &'static str,
    /// (part, whole): how far a page is answered, which page of the list is open.
    pub map_page: fn(usize, usize) -> String,
    /// (page): the title of a page whose group has none.
    pub untitled: fn(usize) -> String,
    /// (title, part, parts): the title of a page that has a part of its group's questions.
    pub part: fn(&str, usize, usize) -> String,
    /// All of a page is answered.
    pub map_done: &'static str,
    /// Leads on to the profile.
    pub profile: &'static str,
    /// Don't know.
    pub dont_know: &'static str,
    /// Not applicable.
    pub not_applicable: &'static str,
    /// Above these two.
    pub states: &'static str,
    /// Clears the answer.
    pub clear: &'static str,
    /// (question): the same for screen readers.
    pub clear_of: fn(&str) -> String,
    /// Opens the note.
    pub note_add: &'static str,
    /// Opens the note that is there.
    pub note: &'static str,
    /// Label of the note.
    pub note_label: &'static str,
    /// There is evidence.
    pub evidence: &'static str,
    /// (example): what would be evidence.
    pub evidence_example: fn(&str) -> String,
    /// (lowest, highest, unit): what a number may be.
    pub bounds: fn(&str, &str, &str) -> String,
    /// (nearest bound, unit): a number outside counts as that.
    pub outside: fn(&str, &str) -> String,
    /// What is typed is no number.
    pub no_number: &'static str,
    /// (questions): how many of this page are not answered.
    pub missing: fn(usize) -> String,
    /// All of this page are answered.
    pub complete: &'static str,
    /// To the page before.
    pub back: &'static str,
    /// To the next page.
    pub next: &'static str,
    /// To the result.
    pub result: &'static str,
    /// The stages asked as one question.
    pub ticks: &'static str,
    /// How to tick them.
    pub ticks_hint: &'static str,
    /// None is finished.
    pub ticks_none: &'static str,
    /// (other respondents): whose answers these are.
    pub others: fn(usize) -> String,
    /// These answers came as ticks.
    pub ticks_before: &'static str,
    /// (highest level): how to answer by keyboard.
    pub keys: fn(u8) -> String,
    /// Heading of the answers to questions that are gone.
    pub retired: &'static str,
    /// What becomes of them.
    pub retired_hint: &'static str,
    /// (level): a retired answer.
    pub level: fn(u8) -> String,
}

/// Bahasa Indonesia.
pub(super) static ID: QuestionnaireWords = QuestionnaireWords {
    progress: |answered, questions| format!("{answered} dari {questions} terisi"),
    map: "Daftar bagian",
    map_page: |answered, questions| format!("{answered} dari {questions}"),
    untitled: |page| format!("Bagian {page}"),
    part: |title, part, parts| format!("{title} ({part} dari {parts})"),
    map_done: "lengkap",
    profile: "Kelompok Anda",
    dont_know: "Tidak tahu",
    not_applicable: "Tidak berlaku",
    states: "Tidak bisa memilih?",
    clear: "Hapus jawaban",
    clear_of: |question| format!("Hapus jawaban: {question}"),
    note_add: "Tambah catatan",
    note: "Catatan",
    note_label: "Catatan untuk kelompok",
    evidence: "Ada bukti",
    evidence_example: |example| format!("Contoh: {example}"),
    bounds: |low, high, unit| format!("Dari {low} sampai {high} {unit}"),
    outside: |bound, unit| format!("Di luar batas: dihitung sebagai {bound} {unit}."),
    no_number: "Isi dengan angka, misalnya 62,5. Isian ini belum disimpan.",
    missing: |count| format!("{count} pertanyaan di halaman ini belum diisi. Boleh dilewati dulu."),
    complete: "Semua pertanyaan di halaman ini sudah diisi.",
    back: "Sebelumnya",
    next: "Berikutnya",
    result: "Lihat hasil",
    ticks: "Tahap mana saja yang sudah selesai?",
    ticks_hint: "Centang tahap yang keadaannya sudah seperti tertulis. Yang tidak dicentang dianggap belum selesai.",
    ticks_none: "Belum satu pun",
    others: |others| {
        format!(
            "{others} penjawab lain sudah masuk. Di sini Anda menjawab sebagai satu penjawab lagi."
        )
    },
    ticks_before: "Centang dari versi cepat sudah terisi di sini: selesai menjadi tingkat 3, belum menjadi tingkat 0. Sesuaikan bila perlu.",
    keys: |top| format!("Dengan papan ketik: tekan 0–{top} untuk memilih jawaban."),
    retired: "Pertanyaan yang sudah tidak dipakai",
    retired_hint: "Kuesioner sudah diperbarui. Jawaban ini tetap tersimpan, tetapi tidak ikut dihitung.",
    level: |level| format!("tingkat {level}"),
};

/// English.
pub(super) static EN: QuestionnaireWords = QuestionnaireWords {
    progress: |answered, questions| format!("{answered} of {questions} filled in"),
    map: "List of pages",
    map_page: |answered, questions| format!("{answered} of {questions}"),
    untitled: |page| format!("Page {page}"),
    part: |title, part, parts| format!("{title} ({part} of {parts})"),
    map_done: "complete",
    profile: "Your group",
    dont_know: "Don't know",
    not_applicable: "Not applicable",
    states: "Can't choose?",
    clear: "Clear answer",
    clear_of: |question| format!("Clear answer: {question}"),
    note_add: "Add a note",
    note: "Note",
    note_label: "Note for the group",
    evidence: "There is evidence",
    evidence_example: |example| format!("Example: {example}"),
    bounds: |low, high, unit| format!("From {low} to {high} {unit}"),
    outside: |bound, unit| format!("Out of bounds: it counts as {bound} {unit}."),
    no_number: "Enter a number, such as 62.5. This one is not saved yet.",
    missing: |count| {
        if count == 1 {
            "1 question on this page is still open. You may skip it for now.".into()
        } else {
            format!("{count} questions on this page are still open. You may skip them for now.")
        }
    },
    complete: "All questions on this page are filled in.",
    back: "Previous",
    next: "Next",
    result: "See the result",
    ticks: "Which stages are finished?",
    ticks_hint: "Tick the stages where things stand as written. A stage without a tick counts as not finished.",
    ticks_none: "Not one yet",
    others: |others| match others {
        1 => "1 other respondent is in. Here you answer as one more.".into(),
        _ => format!("{others} other respondents are in. Here you answer as one more."),
    },
    ticks_before: "The ticks of the quick version are filled in here: finished is level 3, not finished is level 0. Adjust them where needed.",
    keys: |top| format!("By keyboard: press 0–{top} to choose an answer."),
    retired: "Questions no longer asked",
    retired_hint: "The questionnaire has been renewed. These answers are kept, but do not count.",
    level: |level| format!("level {level}"),
};
