//! Words of the profile screen.

/// See [`super::Words::profile`].
pub struct ProfileWords {
    /// The heading.
    pub title: &'static str,
    /// All of it may be left out.
    pub optional: &'static str,
    /// Name of the group.
    pub name: &'static str,
    /// Example of one.
    pub name_hint: &'static str,
    /// Leading commodity.
    pub commodity: &'static str,
    /// Example of one.
    pub commodity_hint: &'static str,
    /// Region.
    pub region: &'static str,
    /// Example of one.
    pub region_hint: &'static str,
    /// Number of members.
    pub members: &'static str,
    /// What is typed is no number of members.
    pub members_fault: &'static str,
    /// Date of the assessment.
    pub date: &'static str,
    /// Fills in today.
    pub today: &'static str,
    /// Goes on to the result.
    pub next: &'static str,
    /// Goes back to the questions.
    pub back: &'static str,
}

/// Bahasa Indonesia.
pub(super) static ID: ProfileWords = ProfileWords {
    title: "Kelompok Anda",
    optional: "Semuanya boleh dikosongkan. Isian ini muncul di hasil dan cetakan, supaya jelas hasil itu milik siapa.",
    name: "Nama kelompok",
    name_hint: "Misalnya: Koperasi Batik Trusmi",
    commodity: "Komoditas unggulan",
    commodity_hint: "Misalnya: batik tulis, garam, kopi arabika",
    region: "Daerah",
    region_hint: "Desa, kecamatan, atau kabupaten/kota",
    members: "Jumlah anggota",
    members_fault: "Isi dengan bilangan bulat, misalnya 24. Isian ini belum disimpan.",
    date: "Tanggal penilaian",
    today: "Hari ini",
    next: "Lihat hasil",
    back: "Kembali",
};

/// English.
pub(super) static EN: ProfileWords = ProfileWords {
    title: "Your group",
    optional: "All of this may be left empty. It stands on the result and its print, so that it is clear whose result it is.",
    name: "Name of the group",
    name_hint: "For example: Koperasi Batik Trusmi",
    commodity: "Leading commodity",
    commodity_hint: "For example: hand-drawn batik, salt, arabica coffee",
    region: "Region",
    region_hint: "Village, district or regency",
    members: "Number of members",
    members_fault: "Enter a whole number, such as 24. This one is not saved yet.",
    date: "Date of the assessment",
    today: "Today",
    next: "See the result",
    back: "Back",
};
