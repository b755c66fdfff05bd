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
    /// What the interval comes from: weights and members; weights alone; nobody knows which.
    pub interval_if: [&'static str; 3],
    /// (low, high): the interval, without a full stop.
    pub between: fn(&str, &str) -> String,
    /// (score): the same where both ends are that.
    pub stays: fn(&str) -> String,
    /// Missing answers are not in it.
    pub answered_alone: &'static str,
    /// (band): the band, where missing answers may change it.
    pub so_far: fn(&str) -> String,
    /// (lowest, highest band): what it may still become.
    pub could_be: fn(&str, &str) -> String,
    /// (low, high): behind the headline in a phrase, where missing answers may change the band.
    pub for_now: fn(&str, &str) -> String,
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
    /// No dimension is lower than the others.
    pub binding_none: &'static str,
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
    /// (score): what the answers with evidence alone amount to.
    pub evidence_score: fn(&str) -> String,
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
    /// (score): all dimensions have it.
    pub all_same: fn(&str) -> String,
    /// (dimension, its score)
    pub strongest: fn(&str, &str) -> String,
    /// (dimension, its score)
    pub weakest: fn(&str, &str) -> String,
    /// (arithmetic score, points): what imbalance costs.
    pub imbalance: fn(&str, &str) -> String,
    /// Imbalance costs less than a tenth of a point.
    pub balanced: &'static str,
    /// (number): what stands for a dimension, a section, a band and a lens without a title.
    pub neutral_names: [fn(usize) -> String; 4],
    /// Opens the table behind a picture.
    pub as_table: &'static str,
    /// Caption of that table.
    pub table_caption: &'static str,
    /// Column: section or dimension.
    pub column_node: &'static str,
    /// Column: score.
    pub column_score: &'static str,
    /// Column: lowest to highest.
    pub column_range: &'static str,
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

    /// Before the ways to the page's parts.
    pub jumps: &'static str,
    /// Heading of what to talk about first.
    pub discuss: &'static str,
    /// (items listed, items answered by several): what the list is.
    pub discuss_about: fn(usize, usize) -> String,
    /// There is nothing to list.
    pub agreed: &'static str,
    /// Degrees of agreement: hardly any, weak, moderate.
    pub degrees: [&'static str; 3],
    /// (`r_wg` in percent, median, people): the figures behind it.
    pub agreement: fn(&str, &str, u32) -> String,
    /// (W in percent, chi-squared, degrees of freedom): whether people see the same order.
    pub same_order: fn(&str, &str, u32) -> String,

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
    /// Lines to fill in on paper: by whom, until when.
    pub promise: [&'static str; 2],
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
            "Baru {answered}% yang terjawab. Skor muncul mulai {needed}%: kira-kira {more} pertanyaan lagi."
        )
    },
    verdict: |score, band| format!("Kesiapan {score} dari 100 – {band}"),
    range: |low, high, items| {
        format!(
            "Antara {low} dan {high}, karena {items} pertanyaan kosong atau dijawab ‘tidak tahu’."
        )
    },
    range_uncounted: |low, high| {
        format!(
            "Antara {low} dan {high}, karena ada pertanyaan yang kosong atau dijawab ‘tidak tahu’."
        )
    },
    range_quick: |low, high, items| {
        format!(
            "Antara {low} dan {high}, karena {items} pertanyaan tidak ditanyakan, kosong, atau dijawab ‘tidak tahu’."
        )
    },
    range_quick_uncounted: |low, high| {
        format!("Antara {low} dan {high}, karena versi cepat hanya menanyakan pertanyaan kunci.")
    },
    no_range: "Tanpa rentang: semua pertanyaan yang masuk skor sudah terjawab.",
    interval_if: [
        "Bila bobot dan susunan penjawab sedikit berbeda",
        "Bila bobot antar-aspek sedikit berbeda",
        "Bila dihitung ulang dengan sedikit perbedaan",
    ],
    between: |low, high| format!("antara {low} dan {high}"),
    stays: |score| format!("tetap {score}"),
    answered_alone: "Jawaban yang kosong belum diperhitungkan di sini.",
    so_far: |band| format!("Sementara: {band}"),
    could_be: |lowest, highest| {
        format!("Bila semua sudah terjawab, hasilnya bisa dari ‘{lowest}’ sampai ‘{highest}’.")
    },
    for_now: |low, high| format!(" (sementara; bisa {low} sampai {high})"),
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
    binding_none: "Tidak ada yang menonjol",
    binding_tag: "Penghambat utama",
    answered: |answered, asked| format!("{answered} dari {asked} pertanyaan terjawab"),
    dont_know: |items| format!("{items} tidak tahu"),
    inapplicable: |items| format!("{items} tidak berlaku"),
    blank: |items| format!("{items} kosong"),
    covered: |share| format!("{share}% penilaian terjawab"),
    evidence: |share| format!("{share}% jawaban ada buktinya"),
    evidence_score: |score| format!("skor dari yang ada buktinya saja: {score}"),
    respondents: |people| format!("{people} penjawab"),
    fact_binding: "Penghambat utama",
    fact_coverage: "Kelengkapan jawaban",
    quick: "Ini hasil versi cepat: hanya pertanyaan kunci tiap aspek yang ditanyakan, jadi rentangnya lebih lebar. Versi lengkap mempersempitnya; jawaban yang sudah ada tetap dipakai.",
    deepen: "Lanjutkan ke versi lengkap",

    dimensions: "Kekuatan tiap aspek",
    legend_sure: "sudah pasti",
    legend_range: "rentang karena jawaban kosong",
    legend_score: "skor",
    radar: "Bentuk keseluruhan",
    radar_name: |axes, strongest, high, weakest, low| {
        format!("Radar {axes} aspek: terkuat {strongest} ({high}), terlemah {weakest} ({low}).")
    },
    radar_empty: "Radar: belum ada aspek yang cukup jawabannya.",
    all_same: |score| format!("Semua aspek sama: {score}."),
    strongest: |dimension, score| format!("Terkuat: {dimension} ({score})."),
    weakest: |dimension, score| format!("Terlemah: {dimension} ({score})."),
    imbalance: |arithmetic, points| {
        format!(
            "Andaikan aspek yang kuat boleh menutupi yang lemah, skornya {arithmetic}. Ketimpangan antar-aspek memotong {points} poin."
        )
    },
    balanced: "Aspek-aspeknya seimbang: ketimpangan tidak memotong skor.",
    neutral_names: [
        |number| format!("Aspek {number}"),
        |number| format!("Bagian {number}"),
        |number| format!("Tingkat {number}"),
        |number| format!("Sasaran {number}"),
    ],
    as_table: "Lihat sebagai tabel",
    table_caption: "Skor tiap aspek (0–100) dan rentangnya",
    column_node: "Aspek",
    column_score: "Skor",
    column_range: "Rentang",
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

    jumps: "Langsung ke",
    discuss: "Bicarakan dulu",
    discuss_about: |listed, all| {
        format!(
            "Pada {listed} dari {all} pertanyaan jawaban para anggota berbeda-beda. Mulai dari yang paling berbeda: tanyakan alasan masing-masing sebelum menyepakati langkah."
        )
    },
    agreed: "Jawaban para anggota sejalan di semua pertanyaan.",
    degrees: ["sangat berbeda", "berbeda", "agak berbeda"],
    agreement: |rwg, median, people| {
        format!("kesepakatan {rwg} dari 100, jawaban tengah {median}, {people} penjawab")
    },
    same_order: |w, chi2, df| {
        format!(
            "Apakah para anggota melihat aspek kuat dan lemah dalam urutan yang sama? Keselarasan {w} dari 100 (W Kendall; χ² = {chi2}, derajat bebas {df})."
        )
    },

    steps: "Langkah berikutnya",
    steps_about: "Diurutkan menurut berapa poin skor naik bila jawabannya naik satu tingkat.",
    steps_none: "Belum ada langkah yang bisa diurutkan. Jawab lebih banyak pertanyaan dulu.",
    gain: |points| format!("+{points} poin"),
    stands_at: |level, top, sentence| format!("Sekarang di tingkat {level} dari {top}: {sentence}"),
    promise: ["Oleh", "Kapan"],
    owner: "Penanggung jawab: ",
    raise: |title| format!("Naikkan satu tingkat: {title}"),
    by_owner: "Bawa ke siapa",
    by_owner_about: |steps| {
        format!("{steps} langkah yang paling menaikkan skor, menurut penanggung jawabnya.")
    },
    no_owner: "Belum ditentukan",
    copy_list: "Salin daftar ini",
    list_as_text: "Daftar langkah sebagai teks",

    lenses: "Menurut tujuan yang didukung",
    lenses_about: "Jawaban yang sama, dikelompokkan menurut manfaat dan tujuan yang didukungnya (0–100).",
    families: [
        ("strategic", "Manfaat strategis"),
        ("region", "Tujuan pembangunan wilayah"),
        ("performance", "Kinerja"),
        ("pel", "Pengembangan ekonomi lokal (PEL)"),
    ],

    method: "Cara menghitung",
    method_geometric: "Tiap jawaban bernilai 0–100 menurut tingkatnya. Jawaban dalam satu aspek dirata-ratakan; aspek digabung dengan rata-rata geometrik, sehingga aspek lemah tidak tertutup aspek kuat. Rentang: semua jawaban kosong dihitung yang terburuk, lalu yang terbaik. Aspek yang terlalu sedikit jawabannya tidak diberi angka.",
    method_other: "Tiap jawaban bernilai 0–100 menurut tingkatnya, lalu digabung menurut bobot dalam instrumen. Rentang: semua jawaban kosong dihitung yang terburuk, lalu yang terbaik. Aspek yang terlalu sedikit jawabannya tidak diberi angka.",
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
    share_answers_about: "Untuk menggabungkan jawaban anggota: kirim ke pemandu pertemuan, yang membukanya dan memilih “Tambahkan”. Penerima melihat setiap jawaban dan bisa membuat salinannya.",
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
            "Only {answered}% of the assessment is answered. A score appears from {needed}%: about {more} more questions."
        )
    },
    verdict: |score, band| format!("Readiness {score} of 100 – {band}"),
    range: |low, high, items| match items {
        1 => format!(
            "Between {low} and {high}, because 1 question is blank or answered ‘don’t know’."
        ),
        _ => format!(
            "Between {low} and {high}, because {items} questions are blank or answered ‘don’t know’."
        ),
    },
    range_uncounted: |low, high| {
        format!(
            "Between {low} and {high}, because some questions are blank or answered ‘don’t know’."
        )
    },
    range_quick: |low, high, items| {
        format!(
            "Between {low} and {high}, because {items} questions were not asked, are blank or answered ‘don’t know’."
        )
    },
    range_quick_uncounted: |low, high| {
        format!("Between {low} and {high}, because the quick version asks only the key questions.")
    },
    no_range: "No range: every scored question is answered.",
    interval_if: [
        "Were weights and respondents slightly different",
        "Were the weights slightly different",
        "Calculated again with slight differences",
    ],
    between: |low, high| format!("between {low} and {high}"),
    stays: |score| format!("still {score}"),
    answered_alone: "Missing answers are not in this.",
    so_far: |band| format!("For now: {band}"),
    could_be: |lowest, highest| {
        format!("Once all is answered it may be anything from ‘{lowest}’ to ‘{highest}’.")
    },
    for_now: |low, high| format!(" (for now; {low} to {high} is possible)"),
    stability: |draws, band| format!("{draws} of 100 calculations stay in ‘{band}’."),
    held_back: |dimension, score, by_score, floor, band| {
        format!(
            "The score alone would mean ‘{by_score}’, but {dimension} is only at {score}. That band asks at least {floor} of every dimension, so the result is ‘{band}’."
        )
    },
    still_quick: |answered, needed| {
        format!(
            "This is still the quick version’s result. {answered}% of the full one is answered; its result appears from {needed}%."
        )
    },
    left_out: |titles| {
        format!(
            "This score leaves out {titles}: too few answers there. Complete them first, since the result may change a lot."
        )
    },
    binding: |dimension, score| format!("{dimension} ({score})"),
    binding_none: "None stands out",
    binding_tag: "Holds back most",
    answered: |answered, asked| format!("{answered} of {asked} questions answered"),
    dont_know: |items| format!("{items} don’t know"),
    inapplicable: |items| format!("{items} not applicable"),
    blank: |items| format!("{items} blank"),
    covered: |share| format!("{share}% of the assessment answered"),
    evidence: |share| format!("evidence for {share}% of the answers"),
    evidence_score: |score| format!("score on those alone: {score}"),
    respondents: |people| format!("{people} respondents"),
    fact_binding: "What holds back most",
    fact_coverage: "Completeness",
    quick: "This is the quick version’s result: only each dimension’s key question was asked, so the range is wider. The full version narrows it; the answers given so far stay.",
    deepen: "Go on to the full version",

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
    all_same: |score| format!("All dimensions are the same: {score}."),
    strongest: |dimension, score| format!("Strongest: {dimension} ({score})."),
    weakest: |dimension, score| format!("Weakest: {dimension} ({score})."),
    imbalance: |arithmetic, points| {
        format!(
            "If strong dimensions could make up for weak ones, the score would be {arithmetic}. Imbalance costs {points} points."
        )
    },
    balanced: "The dimensions are balanced: imbalance costs nothing.",
    neutral_names: [
        |number| format!("Dimension {number}"),
        |number| format!("Section {number}"),
        |number| format!("Band {number}"),
        |number| format!("Aim {number}"),
    ],
    as_table: "See as a table",
    table_caption: "Score of each dimension (0–100) and its range",
    column_node: "Dimension",
    column_score: "Score",
    column_range: "Range",
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

    jumps: "Go to",
    discuss: "Talk about this first",
    discuss_about: |listed, all| {
        format!(
            "On {listed} of {all} questions the members’ answers differ. Begin with those that differ most: ask for each one’s reasons before agreeing on steps."
        )
    },
    agreed: "The members’ answers agree on every question.",
    degrees: ["very different", "different", "somewhat different"],
    agreement: |rwg, median, people| {
        format!("agreement {rwg} of 100, middle answer {median}, {people} respondents")
    },
    same_order: |w, chi2, df| {
        format!(
            "Do the members see strong and weak dimensions in the same order? Concordance {w} of 100 (Kendall’s W; χ² = {chi2}, {df} degrees of freedom)."
        )
    },

    steps: "Next steps",
    steps_about: "Ordered by the points that the score gains when the answer rises by one level.",
    steps_none: "No step can be ranked yet. Answer more questions first.",
    gain: |points| format!("+{points} points"),
    stands_at: |level, top, sentence| format!("Now at level {level} of {top}: {sentence}"),
    promise: ["Who", "When"],
    owner: "Owner: ",
    raise: |title| format!("Raise by one level: {title}"),
    by_owner: "Whom to bring it to",
    by_owner_about: |steps| {
        format!("The {steps} steps that raise the score most, by who owns them.")
    },
    no_owner: "Not decided",
    copy_list: "Copy this list",
    list_as_text: "The steps as text",

    lenses: "By the aims it serves",
    lenses_about: "The same answers, grouped by the benefit or aim that they serve (0–100).",
    families: [
        ("strategic", "Strategic benefit"),
        ("region", "Aims of regional development"),
        ("performance", "Performance"),
        ("pel", "Local economic development"),
    ],

    method: "How it is calculated",
    method_geometric: "Each answer is worth 0–100 by its level. Answers of a dimension are averaged; dimensions are combined by the geometric mean, so that strong ones don’t hide a weak one. Range: every missing answer counted at its worst, then at its best. A dimension with too few answers gets no number.",
    method_other: "Each answer is worth 0–100 by its level, then combined by the instrument’s weights. Range: every missing answer counted at its worst, then at its best. A dimension with too few answers gets no number.",
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
    share_answers_about: "To bring members’ answers together: send it to the facilitator, who opens it and chooses “Add”. The reader sees every answer and can make a copy.",
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
