//! Words of the result: the sheet itself, which the shared view draws too, and what one can
//! do with it.

/// See [`super::ReportWords::result`]. Numbers arrive already written in the language.
pub struct ResultWords {
    /// Above the heading, and the page's title.
    pub title: &'static str,
    /// The heading where the group gave no name.
    pub unnamed: &'static str,
    /// (members): in the line beneath the heading.
    pub members: fn(u32) -> String,
    /// The months, for dates.
    pub months: [&'static str; 12],

    /// Name of the score for screen readers.
    pub score: &'static str,
    /// Behind the big number.
    pub out_of: &'static str,
    /// Instead of the number of a node that has too few answers.
    pub too_few: &'static str,
    /// Instead of the number of a node to which nothing applies.
    pub not_applicable: &'static str,
    /// Instead of the big number.
    pub no_score: &'static str,
    /// (share answered, share needed, more items): why there is no score.
    pub needs_more: fn(&str, &str, usize) -> String,
    /// (score, band): the headline in a phrase.
    pub verdict: fn(&str, &str) -> String,
    /// (low, high, items): the range from missing answers.
    pub range: fn(&str, &str, usize) -> String,
    /// (low, high): the same where the items can't be counted.
    pub range_uncounted: fn(&str, &str) -> String,
    /// (low, high, items): the range of a quick walk.
    pub range_quick: fn(&str, &str, usize) -> String,
    /// (low, high): a quick walk's range where the items can't be counted.
    pub range_quick_uncounted: fn(&str, &str) -> String,
    /// No range, for nothing is missing.
    pub no_range: &'static str,
    /// (low, high): the interval from weights and members, without a full stop.
    pub interval: fn(&str, &str) -> String,
    /// (low, high): the interval from weights alone, without a full stop.
    pub interval_weights: fn(&str, &str) -> String,
    /// (draws of a hundred, band): how often the band stays the same.
    pub stability: fn(&str, &str) -> String,
    /// (dimension, its score, band by the score, that band's floor, the band).
    pub held_back: fn(&str, &str, &str, &str, &str) -> String,
    /// (percent answered, percent needed): the quick walk's result stands until then.
    pub still_quick: fn(&str, &str) -> String,
    /// (titles): what the score leaves out, since too few of its questions are answered.
    pub left_out: fn(&str) -> String,
    /// (dimension, its score): the binding constraint.
    pub binding: fn(&str, &str) -> String,
    /// Tag beside the binding constraint.
    pub binding_tag: &'static str,
    /// (answered, asked)
    pub answered: fn(usize, usize) -> String,
    /// (items)
    pub dont_know: fn(usize) -> String,
    /// (items)
    pub inapplicable: fn(usize) -> String,
    /// (items)
    pub blank: fn(usize) -> String,
    /// (share): coverage where the items can't be counted.
    pub covered: fn(&str) -> String,
    /// (share): how much of what is answered has evidence.
    pub evidence: fn(&str) -> String,
    /// (people): how many answered.
    pub respondents: fn(u32) -> String,
    /// Label: the binding constraint.
    pub fact_binding: &'static str,
    /// Label: coverage.
    pub fact_coverage: &'static str,
    /// What a quick walk's result is.
    pub quick: &'static str,
    /// Button: deepen the quick walk.
    pub deepen: &'static str,

    /// Heading of the dimensions.
    pub dimensions: &'static str,
    /// Legend: the solid bar.
    pub legend_sure: &'static str,
    /// Legend: the outlined bar.
    pub legend_range: &'static str,
    /// Legend: the tick.
    pub legend_score: &'static str,
    /// Heading of the radar.
    pub radar: &'static str,
    /// (dimensions, strongest, its score, weakest, its score): the radar in a sentence.
    pub radar_name: fn(usize, &str, &str, &str, &str) -> String,
    /// The radar where no dimension has a score.
    pub radar_empty: &'static str,
    /// (dimension, its score)
    pub strongest: fn(&str, &str) -> String,
    /// (dimension, its score)
    pub weakest: fn(&str, &str) -> String,
    /// (arithmetic score, points): what imbalance costs.
    pub imbalance: fn(&str, &str) -> String,
    /// Imbalance costs less than a tenth of a point.
    pub balanced: &'static str,
    /// Opens the table behind a picture.
    pub as_table: &'static str,
    /// Caption of that table.
    pub table_caption: &'static str,
    /// Column: section or dimension.
    pub column_node: &'static str,
    /// Column: score.
    pub column_score: &'static str,
    /// Column: lowest.
    pub column_low: &'static str,
    /// Column: highest.
    pub column_high: &'static str,
    /// Column: coverage.
    pub column_coverage: &'static str,

    /// Heading of the stages.
    pub stages: &'static str,
    /// (reached, all)
    pub stages_reached: fn(u32, usize) -> String,
    /// (titles): stages that were skipped.
    pub stages_skipped: fn(&str) -> String,
    /// State of a stage.
    pub stage_finished: &'static str,
    /// State of a stage.
    pub stage_under_way: &'static str,
    /// State of a stage.
    pub stage_not_begun: &'static str,
    /// State of a stage.
    pub stage_skipped: &'static str,
    /// State of a stage.
    pub stage_unknown: &'static str,

    /// Heading of the next steps.
    pub steps: &'static str,
    /// What the next steps are.
    pub steps_about: &'static str,
    /// There is nothing to recommend.
    pub steps_none: &'static str,
    /// (points): what a step adds to the score.
    pub gain: fn(&str) -> String,
    /// (level, top level, the level's sentence): where an item stands.
    pub stands_at: fn(u8, u8, &str) -> String,
    /// Before the owner, for screen readers.
    pub owner: &'static str,
    /// (title): an item for which no step is recommended.
    pub raise: fn(&str) -> String,
    /// Heading of the steps by owner.
    pub by_owner: &'static str,
    /// (steps): what the list by owner is.
    pub by_owner_about: fn(usize) -> String,
    /// Owner of steps that name none.
    pub no_owner: &'static str,
    /// Button: copy the list.
    pub copy_list: &'static str,
    /// Label of the list as text.
    pub list_as_text: &'static str,

    /// Heading of the lenses.
    pub lenses: &'static str,
    /// What a lens is.
    pub lenses_about: &'static str,
    /// Titles of the lens families, by the part of a tag before its dot, where the
    /// instrument's text has none.
    pub families: [(&'static str, &'static str); 4],

    /// Heading of the method's statement.
    pub method: &'static str,
    /// The method of an instrument that combines dimensions geometrically.
    pub method_geometric: &'static str,
    /// The method of any other instrument.
    pub method_other: &'static str,
    /// (instrument, version)
    pub method_instrument: fn(&str, u32) -> String,

    /// Heading of what one can do.
    pub actions: &'static str,
    /// Button: print.
    pub print: &'static str,
    /// Button: download.
    pub download: &'static str,
    /// What the file is.
    pub download_about: &'static str,
    /// Button: back to the questions.
    pub back: &'static str,
    /// Button: to the start, for another one.
    pub new: &'static str,
    /// There is no sign of the print dialogue.
    pub print_failed: &'static str,

    /// Heading of the links.
    pub share: &'static str,
    /// Before the choice of what a link holds.
    pub share_what: &'static str,
    /// Choice: the summary.
    pub share_summary: &'static str,
    /// What a summary holds.
    pub share_summary_about: &'static str,
    /// Choice: the answers.
    pub share_answers: &'static str,
    /// What the answers' link holds.
    pub share_answers_about: &'static str,
    /// Tick: the group's profile goes along.
    pub share_profile: &'static str,
    /// Tick: the notes go along.
    pub share_notes: &'static str,
    /// Label of the link.
    pub link: &'static str,
    /// (characters)
    pub link_about: fn(usize) -> String,
    /// Button: copy.
    pub copy: &'static str,
    /// Copied.
    pub copied: &'static str,
    /// The clipboard refused, the text is selected.
    pub copy_failed: &'static str,
    /// Button: the device's own share menu.
    pub share_with: &'static str,
    /// The share menu failed.
    pub share_failed: &'static str,
    /// No link could be made.
    pub no_link: &'static str,
}

/// Bahasa Indonesia.
pub static ID: ResultWords = ResultWords {
    title: "Hasil kesiapan klaster",
    unnamed: "Kelompok kita",
    members: |members| format!("{members} anggota"),
    months: [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ],

    score: "Skor kesiapan",
    out_of: "dari 100",
    too_few: "Terlalu sedikit jawaban",
    not_applicable: "Tidak berlaku",
    no_score: "Belum cukup jawaban untuk sebuah skor",
    needs_more: |answered, needed, more| {
        format!(
            "Baru {answered}% penilaian yang terjawab. Skor muncul mulai {needed}%: kira-kira {more} butir lagi."
        )
    },
    verdict: |score, band| format!("Kesiapan {score} dari 100 – {band}"),
    range: |low, high, items| {
        format!("Antara {low} dan {high}, karena {items} butir belum terjawab.")
    },
    range_uncounted: |low, high| {
        format!("Antara {low} dan {high}, karena ada butir yang belum terjawab.")
    },
    range_quick: |low, high, items| {
        format!(
            "Antara {low} dan {high}, karena {items} butir tidak ditanyakan atau belum terjawab."
        )
    },
    range_quick_uncounted: |low, high| {
        format!("Antara {low} dan {high}, karena jalan cepat hanya menanyakan butir kunci.")
    },
    no_range: "Tanpa rentang: semua butir yang dinilai sudah terjawab.",
    interval: |low, high| {
        format!("Bila bobot dan susunan penjawab sedikit berbeda: antara {low} dan {high}")
    },
    interval_weights: |low, high| {
        format!("Bila bobot antar-aspek sedikit berbeda: antara {low} dan {high}")
    },
    stability: |draws, band| format!("{draws} dari 100 perhitungan tetap di ‘{band}’."),
    held_back: |dimension, score, by_score, floor, band| {
        format!(
            "Skornya sudah setinggi ‘{by_score}’, tetapi aspek {dimension} baru {score}. Tingkat itu meminta setiap aspek sedikitnya {floor}, maka hasilnya ‘{band}’."
        )
    },
    still_quick: |answered, needed| {
        format!(
            "Ini masih hasil versi cepat. Versi lengkap baru {answered}% terjawab; hasilnya muncul mulai {needed}%."
        )
    },
    left_out: |titles| {
        format!(
            "Skor ini belum memperhitungkan {titles}: jawabannya terlalu sedikit. Lengkapi dulu, karena hasilnya bisa jauh berubah."
        )
    },
    binding: |dimension, score| format!("{dimension} ({score})"),
    binding_tag: "Paling menahan",
    answered: |answered, asked| format!("{answered} dari {asked} butir terjawab"),
    dont_know: |items| format!("{items} tidak tahu"),
    inapplicable: |items| format!("{items} tidak berlaku"),
    blank: |items| format!("{items} kosong"),
    covered: |share| format!("{share}% penilaian terjawab"),
    evidence: |share| format!("{share}% jawaban ada buktinya"),
    respondents: |people| format!("{people} penjawab"),
    fact_binding: "Yang paling menahan",
    fact_coverage: "Kelengkapan jawaban",
    quick: "Ini hasil jalan cepat: hanya butir kunci tiap aspek yang ditanyakan, jadi rentangnya lebih lebar. Perdalam untuk mempersempitnya; jawaban yang sudah ada tetap dipakai.",
    deepen: "Perdalam penilaian",

    dimensions: "Kekuatan tiap aspek",
    legend_sure: "sudah pasti",
    legend_range: "rentang karena jawaban kosong",
    legend_score: "skor",
    radar: "Bentuk keseluruhan",
    radar_name: |axes, strongest, high, weakest, low| {
        format!("Radar {axes} aspek: terkuat {strongest} ({high}), terlemah {weakest} ({low}).")
    },
    radar_empty: "Radar: belum ada aspek yang cukup jawabannya.",
    strongest: |dimension, score| format!("Terkuat: {dimension} ({score})."),
    weakest: |dimension, score| format!("Terlemah: {dimension} ({score})."),
    imbalance: |arithmetic, points| {
        format!(
            "Andaikan aspek yang kuat boleh menutupi yang lemah, skornya {arithmetic}. Ketimpangan antar-aspek memotong {points} poin."
        )
    },
    balanced: "Aspek-aspeknya seimbang: ketimpangan tidak memotong skor.",
    as_table: "Lihat sebagai tabel",
    table_caption: "Skor tiap aspek (0–100) dan rentangnya",
    column_node: "Aspek",
    column_score: "Skor",
    column_low: "Terendah",
    column_high: "Tertinggi",
    column_coverage: "Terjawab",

    stages: "Posisi pada tahapan",
    stages_reached: |reached, all| {
        if reached == 0 {
            format!("Belum sampai tahap pertama dari {all}.")
        } else {
            format!("Sampai tahap {reached} dari {all}.")
        }
    },
    stages_skipped: |titles| format!("Terlompati: {titles}."),
    stage_finished: "Selesai",
    stage_under_way: "Sedang berjalan",
    stage_not_begun: "Belum dimulai",
    stage_skipped: "Terlompati",
    stage_unknown: "Belum terjawab",

    steps: "Lima langkah berikutnya",
    steps_about: "Diurutkan menurut daya ungkit: berapa poin skor naik bila butirnya naik satu tingkat.",
    steps_none: "Belum ada langkah yang bisa diurutkan. Jawab lebih banyak butir dulu.",
    gain: |points| format!("+{points} poin"),
    stands_at: |level, top, sentence| format!("Sekarang di tingkat {level} dari {top}: {sentence}"),
    owner: "Penanggung jawab: ",
    raise: |title| format!("Naikkan satu tingkat: {title}"),
    by_owner: "Bawa ke siapa",
    by_owner_about: |steps| {
        format!("{steps} langkah dengan daya ungkit terbesar, menurut penanggung jawabnya.")
    },
    no_owner: "Belum ditentukan",
    copy_list: "Salin daftar ini",
    list_as_text: "Daftar langkah sebagai teks",

    lenses: "Dilihat dari tujuannya",
    lenses_about: "Jawaban yang sama, dikelompokkan menurut manfaat dan tujuan yang didukungnya (0–100).",
    families: [
        ("strategic", "Manfaat strategis"),
        ("region", "Tujuan pembangunan wilayah"),
        ("performance", "Kinerja"),
        ("pel", "Pengembangan ekonomi lokal (PEL)"),
    ],

    method: "Cara menghitung",
    method_geometric: "Tiap butir bernilai 0–100 menurut tingkatnya. Butir dalam satu aspek dirata-ratakan; aspek digabung dengan rata-rata geometrik, sehingga aspek lemah tidak tertutup aspek kuat. Rentang: semua jawaban kosong dihitung yang terburuk, lalu yang terbaik. Aspek yang terlalu sedikit jawabannya tidak diberi angka.",
    method_other: "Tiap butir bernilai 0–100 menurut tingkatnya, lalu digabung menurut bobot dalam instrumen. Rentang: semua jawaban kosong dihitung yang terburuk, lalu yang terbaik. Aspek yang terlalu sedikit jawabannya tidak diberi angka.",
    method_instrument: |instrument, version| {
        format!("Instrumen {instrument} versi {version}, dihitung di perangkat ini.")
    },

    actions: "Simpan dan bagikan",
    print: "Cetak",
    download: "Unduh berkas",
    download_about: "Berkas berisi semua jawaban dan catatan, untuk disimpan atau dibuka di perangkat lain. Unduhan tidak muncul? Pakai tautan berisi semua jawaban.",
    back: "Kembali ke pertanyaan",
    new: "Ke halaman awal",
    print_failed: "Jendela cetak tidak muncul? Bagikan tautannya, lalu cetak dari perangkat atau peramban lain.",

    share: "Bagikan lewat tautan",
    share_what: "Apa isi tautannya?",
    share_summary: "Ringkasan hasil",
    share_summary_about: "Skor dan rentangnya, tahapan, langkah berikutnya. Jawaban satu per satu tidak ikut.",
    share_answers: "Semua jawaban",
    share_answers_about: "Penerima melihat setiap jawaban dan bisa membuat salinannya.",
    share_profile: "Sertakan nama dan profil kelompok",
    share_notes: "Sertakan catatan (tautan menjadi lebih panjang)",
    link: "Tautan",
    link_about: |characters| {
        format!(
            "{characters} karakter. Isinya ada di dalam tautan itu sendiri; tidak ada yang disimpan di server."
        )
    },
    copy: "Salin tautan",
    copied: "Tersalin.",
    copy_failed: "Peramban menolak menyalin. Teksnya sudah dipilih: tekan Ctrl+C, atau tekan lama lalu pilih Salin.",
    share_with: "Kirim lewat…",
    share_failed: "Menu berbagi tidak bisa dibuka. Salin tautannya sebagai gantinya.",
    no_link: "Tautan untuk hasil ini tidak bisa dibuat. Unduh berkasnya sebagai gantinya.",
};

/// English.
pub static EN: ResultWords = ResultWords {
    title: "Cluster readiness result",
    unnamed: "Our group",
    members: |members| format!("{members} members"),
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],

    score: "Readiness score",
    out_of: "of 100",
    too_few: "Too few answers",
    not_applicable: "Not applicable",
    no_score: "Not enough answers for a score yet",
    needs_more: |answered, needed, more| {
        format!(
            "Only {answered}% of the assessment is answered. A score appears from {needed}%: about {more} more items."
        )
    },
    verdict: |score, band| format!("Readiness {score} of 100 – {band}"),
    range: |low, high, items| match items {
        1 => format!("Between {low} and {high}, because 1 item is not answered yet."),
        _ => format!("Between {low} and {high}, because {items} items are not answered yet."),
    },
    range_uncounted: |low, high| {
        format!("Between {low} and {high}, because some items are not answered yet.")
    },
    range_quick: |low, high, items| {
        format!("Between {low} and {high}, because {items} items were not asked or not answered.")
    },
    range_quick_uncounted: |low, high| {
        format!("Between {low} and {high}, because the quick walk asks only the key items.")
    },
    no_range: "No range: every scored item is answered.",
    interval: |low, high| {
        format!("Were weights and respondents slightly different: between {low} and {high}")
    },
    interval_weights: |low, high| {
        format!("Were the weights slightly different: between {low} and {high}")
    },
    stability: |draws, band| format!("{draws} of 100 calculations stay in ‘{band}’."),
    held_back: |dimension, score, by_score, floor, band| {
        format!(
            "The score alone would mean ‘{by_score}’, but {dimension} is only at {score}. That band asks at least {floor} of every dimension, so the result is ‘{band}’."
        )
    },
    still_quick: |answered, needed| {
        format!(
            "This is still the quick walk’s result. {answered}% of the full one is answered; its result appears from {needed}%."
        )
    },
    left_out: |titles| {
        format!(
            "This score leaves out {titles}: too few answers there. Complete them first, since the result may change a lot."
        )
    },
    binding: |dimension, score| format!("{dimension} ({score})"),
    binding_tag: "Holds back most",
    answered: |answered, asked| format!("{answered} of {asked} items answered"),
    dont_know: |items| format!("{items} don’t know"),
    inapplicable: |items| format!("{items} not applicable"),
    blank: |items| format!("{items} blank"),
    covered: |share| format!("{share}% of the assessment answered"),
    evidence: |share| format!("evidence for {share}% of the answers"),
    respondents: |people| format!("{people} respondents"),
    fact_binding: "What holds back most",
    fact_coverage: "Completeness",
    quick: "This is the quick walk’s result: only each dimension’s key item was asked, so the range is wider. Deepen it to narrow the range; the answers given so far stay.",
    deepen: "Deepen the assessment",

    dimensions: "Strength of each dimension",
    legend_sure: "certain",
    legend_range: "range from missing answers",
    legend_score: "score",
    radar: "The whole shape",
    radar_name: |axes, strongest, high, weakest, low| {
        format!(
            "Radar of {axes} dimensions: strongest {strongest} ({high}), weakest {weakest} ({low})."
        )
    },
    radar_empty: "Radar: no dimension has enough answers yet.",
    strongest: |dimension, score| format!("Strongest: {dimension} ({score})."),
    weakest: |dimension, score| format!("Weakest: {dimension} ({score})."),
    imbalance: |arithmetic, points| {
        format!(
            "If strong dimensions could make up for weak ones, the score would be {arithmetic}. Imbalance costs {points} points."
        )
    },
    balanced: "The dimensions are balanced: imbalance costs nothing.",
    as_table: "See as a table",
    table_caption: "Score of each dimension (0–100) and its range",
    column_node: "Dimension",
    column_score: "Score",
    column_low: "Lowest",
    column_high: "Highest",
    column_coverage: "Answered",

    stages: "Place on the path",
    stages_reached: |reached, all| {
        if reached == 0 {
            format!("Not yet at the first stage of {all}.")
        } else {
            format!("Reached stage {reached} of {all}.")
        }
    },
    stages_skipped: |titles| format!("Skipped: {titles}."),
    stage_finished: "Finished",
    stage_under_way: "Under way",
    stage_not_begun: "Not begun",
    stage_skipped: "Skipped",
    stage_unknown: "Not answered",

    steps: "Five next steps",
    steps_about: "Ordered by leverage: the points the score gains when the item rises by one level.",
    steps_none: "No step can be ranked yet. Answer more items first.",
    gain: |points| format!("+{points} points"),
    stands_at: |level, top, sentence| format!("Now at level {level} of {top}: {sentence}"),
    owner: "Owner: ",
    raise: |title| format!("Raise by one level: {title}"),
    by_owner: "Whom to bring it to",
    by_owner_about: |steps| format!("The {steps} steps with the most leverage, by who owns them."),
    no_owner: "Not decided",
    copy_list: "Copy this list",
    list_as_text: "The steps as text",

    lenses: "Seen by its aims",
    lenses_about: "The same answers, grouped by the benefit or aim that they serve (0–100).",
    families: [
        ("strategic", "Strategic benefit"),
        ("region", "Aims of regional development"),
        ("performance", "Performance"),
        ("pel", "Local economic development"),
    ],

    method: "How it is calculated",
    method_geometric: "Each item is worth 0–100 by its level. Items of a dimension are averaged; dimensions are combined by the geometric mean, so that strong ones don’t hide a weak one. Range: every missing answer counted at its worst, then at its best. A dimension with too few answers gets no number.",
    method_other: "Each item is worth 0–100 by its level, then combined by the instrument’s weights. Range: every missing answer counted at its worst, then at its best. A dimension with too few answers gets no number.",
    method_instrument: |instrument, version| {
        format!("Instrument {instrument} version {version}, calculated on this device.")
    },

    actions: "Keep and share",
    print: "Print",
    download: "Download the file",
    download_about: "The file holds all answers and notes, to keep or to open on another device. The download does not appear? Use a link with all answers.",
    back: "Back to the questions",
    new: "To the start page",
    print_failed: "The print window does not appear? Share the link and print from another device or browser.",

    share: "Share by link",
    share_what: "What should the link hold?",
    share_summary: "Summary of the result",
    share_summary_about: "Score and range, stages, next steps. Single answers stay here.",
    share_answers: "All answers",
    share_answers_about: "The reader sees every answer and can make a copy.",
    share_profile: "Include the group’s name and profile",
    share_notes: "Include the notes (the link gets longer)",
    link: "Link",
    link_about: |characters| {
        format!(
            "{characters} characters. Everything is inside the link itself; nothing is stored on a server."
        )
    },
    copy: "Copy link",
    copied: "Copied.",
    copy_failed: "The browser refused to copy. The text is selected: press Ctrl+C, or press long and choose Copy.",
    share_with: "Send by…",
    share_failed: "The share menu can’t be opened. Copy the link instead.",
    no_link: "No link can be made for this result. Download the file instead.",
};
