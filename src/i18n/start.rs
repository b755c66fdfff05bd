//! Words of the start screen.

/// See [`super::Words::start`].
pub struct StartWords {
    /// The heading.
    pub title: &'static str,
    /// What this is.
    pub what: &'static str,
    /// Three facts: for whom, how, and who listens.
    pub facts: [(&'static str, &'static str); 3],
    /// Heading of the choice between quick and full.
    pub begin: &'static str,
    /// Name of the quick walk.
    pub quick: &'static str,
    /// (minutes, questions): how long it takes.
    pub length: fn(usize, usize) -> String,
    /// What the quick walk is good for.
    pub quick_hint: &'static str,
    /// Begins it.
    pub quick_begin: &'static str,
    /// Name of the full walk.
    pub full: &'static str,
    /// What the full walk is good for.
    pub full_hint: &'static str,
    /// Begins it.
    pub full_begin: &'static str,
    /// Heading of the drafts.
    pub drafts: &'static str,
    /// (drafts): unfolds the older ones.
    pub more_drafts: fn(usize) -> String,
    /// (answered, questions): how far a draft is.
    pub progress: fn(usize, usize) -> String,
    /// (responses): how many others' answers are in it.
    pub others: fn(usize) -> String,
    /// (day and time): when a draft was last changed.
    pub updated: fn(&str) -> String,
    /// Goes on with a draft.
    pub resume: &'static str,
    /// Shows a draft's result.
    pub result: &'static str,
    /// Gives a draft another name.
    pub rename: &'static str,
    /// Label of the new name.
    pub new_name: &'static str,
    /// Takes the new name.
    pub rename_done: &'static str,
    /// Saves a draft as a file.
    pub export: &'static str,
    /// Deletes a draft.
    pub delete: &'static str,
    /// (what a button does, draft): the button's whole name for screen readers.
    pub of_draft: fn(&str, &str) -> String,
    /// Heading of what can't be opened.
    pub closed: &'static str,
    /// It can't be parsed.
    pub unreadable: &'static str,
    /// It is of a newer version of the app.
    pub newer: &'static str,
    /// (drafts): how many belong to other questionnaires.
    pub of_others: fn(usize) -> String,
    /// (questionnaire, version): it belongs elsewhere.
    pub elsewhere: fn(&str, u32) -> String,
    /// Saves it as a file.
    pub closed_export: &'static str,
    /// Removes it.
    pub closed_remove: &'static str,
    /// Heading of the ways in and out.
    pub more: &'static str,
    /// Opens a file.
    pub import: &'static str,
    /// What may be opened.
    pub import_hint: &'static str,
    /// Leads to the form to print.
    pub paper: &'static str,
    /// What it is for.
    pub paper_hint: &'static str,
    /// The form's address.
    pub paper_href: &'static str,
    /// Removes everything.
    pub wipe: &'static str,
    /// What that is for.
    pub wipe_hint: &'static str,
    /// Asks before removing everything.
    pub wipe_ask: &'static str,
    /// What will be gone.
    pub wipe_what: &'static str,
    /// Does it.
    pub wipe_do: &'static str,
    /// (draft): the file's draft is here already.
    pub clash: fn(&str) -> String,
    /// What may be done.
    pub clash_what: &'static str,
    /// The later of each answer counts.
    pub clash_merge: &'static str,
    /// The file becomes another draft.
    pub clash_separate: &'static str,
}

/// Bahasa Indonesia.
pub(super) static ID: StartWords = StartWords {
    title: "Seberapa siap klaster kelompok Anda?",
    what: "Jawab pertanyaannya bersama kelompok, lihat di mana kelompok berdiri, lalu bawa pulang daftar langkah berikutnya: apa yang dikerjakan, dan oleh siapa.",
    facts: [
        (
            "Untuk siapa",
            "Asosiasi, koperasi, sentra, dan kelompok usaha bersama pada komoditas unggulan daerah.",
        ),
        (
            "Cara mengisi",
            "Satu HP atau satu laptop dengan proyektor cukup. Boleh berhenti kapan saja lalu dilanjutkan.",
        ),
        (
            "Siapa yang melihat",
            "Hanya Anda. Jawaban tetap di perangkat ini, tidak dikirim ke mana pun, dan tanpa akun.",
        ),
    ],
    begin: "Mulai penilaian",
    quick: "Cepat",
    length: |minutes, questions| format!("± {minutes} menit · {questions} pertanyaan"),
    quick_hint: "Satu pertanyaan kunci untuk setiap aspek. Cocok untuk melihat gambaran pertama; hasilnya masih perkiraan kasar, dan bisa dilanjutkan ke versi lengkap tanpa mengulang.",
    quick_begin: "Mulai versi cepat",
    full: "Lengkap",
    full_hint: "Semua pertanyaan. Cocok untuk satu kali pertemuan kelompok; hasilnya lebih pasti dan langkah berikutnya lebih tepat.",
    full_begin: "Mulai versi lengkap",
    drafts: "Lanjutkan yang sudah dimulai",
    more_drafts: |drafts| format!("{drafts} draf lainnya"),
    progress: |answered, questions| format!("{answered} dari {questions} terisi"),
    others: |others| format!("{others} penjawab lain"),
    updated: |when| format!("terakhir disimpan {when}"),
    resume: "Lanjutkan",
    result: "Lihat hasil",
    rename: "Ganti nama",
    new_name: "Nama kelompok",
    rename_done: "Simpan nama",
    export: "Unduh berkas",
    delete: "Hapus",
    of_draft: |what, draft| format!("{what}: {draft}"),
    closed: "Tidak bisa dibuka di sini",
    unreadable: "Draf ini tidak bisa dibaca, jadi disisihkan. Draf lain tidak terganggu. Unduh isinya bila masih diperlukan.",
    newer: "Draf ini dibuat oleh versi SiapKlaster yang lebih baru. Dibiarkan seperti adanya.",
    of_others: |drafts| format!("{drafts} draf untuk kuesioner lain, dibiarkan seperti adanya"),
    elsewhere: |instrument, version| {
        format!(
            "Draf ini untuk kuesioner lain ({instrument}, versi {version}). Dibiarkan seperti adanya."
        )
    },
    closed_export: "Unduh isinya",
    closed_remove: "Hapus",
    more: "Lainnya",
    import: "Buka berkas",
    import_hint: "Berkas .json dari SiapKlaster. Menjadi draf tersendiri; draf Anda tidak diubah tanpa ditanya.",
    paper: "Formulir untuk dicetak",
    paper_hint: "Pertanyaan yang sama di kertas, untuk anggota yang tidak memegang HP.",
    paper_href: "blank.id.html",
    wipe: "HP bersama: hapus semuanya",
    wipe_hint: "Bila perangkat ini dipakai orang lain juga.",
    wipe_ask: "Hapus semuanya dari perangkat ini?",
    wipe_what: "Semua draf, nama, dan jawaban SiapKlaster di perangkat ini akan hilang dan tidak bisa dikembalikan. Unduh dulu berkasnya bila masih diperlukan.",
    wipe_do: "Ya, hapus semuanya",
    clash: |name| format!("Draf “{name}” sudah ada di perangkat ini"),
    clash_what: "Berkas itu berasal dari draf yang sama. Mau digabungkan, atau disimpan sebagai draf tersendiri?",
    clash_merge: "Gabungkan, jawaban terbaru yang dipakai",
    clash_separate: "Simpan sebagai draf tersendiri",
};

/// English.
pub(super) static EN: StartWords = StartWords {
    title: "How ready is your group's cluster?",
    what: "Answer the questions together, see where the group stands, and take home a list of next steps: what to do, and who does it.",
    facts: [
        (
            "Who it is for",
            "Associations, cooperatives, centres of small industry and joint business groups on a region's leading commodity.",
        ),
        (
            "How it goes",
            "One phone, or one laptop with a projector, is enough. Stop at any time and go on later.",
        ),
        (
            "Who sees it",
            "Only you. The answers stay on this device, are sent nowhere, and need no account.",
        ),
    ],
    begin: "Begin an assessment",
    quick: "Quick",
    length: |minutes, questions| format!("± {minutes} minutes · {questions} questions"),
    quick_hint: "One key question for each dimension. Good for a first picture; the result is less certain, and you can go on to the full version without answering again.",
    quick_begin: "Begin the quick one",
    full: "Full",
    full_hint: "All the questions. Good for one meeting of the group; the result is more certain and the next steps are more precise.",
    full_begin: "Begin the full one",
    drafts: "Go on where you left off",
    more_drafts: |drafts| format!("{drafts} more drafts"),
    progress: |answered, questions| format!("{answered} of {questions} filled in"),
    others: |others| match others {
        1 => "1 other respondent".into(),
        _ => format!("{others} other respondents"),
    },
    updated: |when| format!("last saved {when}"),
    resume: "Go on",
    result: "See the result",
    rename: "Rename",
    new_name: "Name of the group",
    rename_done: "Save the name",
    export: "Download file",
    delete: "Delete",
    of_draft: |what, draft| format!("{what}: {draft}"),
    closed: "Can't be opened here",
    unreadable: "This draft can't be read, so it was set aside. Other drafts are unharmed. Download what is in it if you still need it.",
    newer: "This draft was made by a newer version of SiapKlaster. It is left as it is.",
    of_others: |drafts| match drafts {
        1 => "1 draft of another questionnaire, left as it is".into(),
        _ => format!("{drafts} drafts of other questionnaires, left as they are"),
    },
    elsewhere: |instrument, version| {
        format!(
            "This draft belongs to another questionnaire ({instrument}, version {version}). It is left as it is."
        )
    },
    closed_export: "Download it",
    closed_remove: "Remove",
    more: "More",
    import: "Open a file",
    import_hint: "A .json file from SiapKlaster. It becomes a draft of its own; your drafts are not changed unasked.",
    paper: "Form to print",
    paper_hint: "The same questions on paper, for members without a phone.",
    paper_href: "blank.en.html",
    wipe: "Shared phone: remove everything",
    wipe_hint: "If others use this device too.",
    wipe_ask: "Remove everything from this device?",
    wipe_what: "All drafts, names and answers of SiapKlaster on this device will be gone and can't be brought back. Download the files first if you still need them.",
    wipe_do: "Yes, remove everything",
    clash: |name| format!("Draft “{name}” is on this device already"),
    clash_what: "The file comes from the same draft. Should the two be merged, or the file be kept as a draft of its own?",
    clash_merge: "Merge, the latest answers count",
    clash_separate: "Keep as a draft of its own",
};
