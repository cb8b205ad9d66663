//! Indonesian and Malay.

use doccodes_page::choice::Role;

use super::words::{Head, RetryHeaders, Vocabulary};

pub(super) const INDONESIAN: Vocabulary = Vocabulary {
    head: Head::First,
    headers: &[
        // Codes.
        (Role::Code, 3, "kodeerror kodekesalahan kodegalat kodralat"),
        (Role::Code, 2, "kodepenolakan kodehasil kodekembali =kode =kod"),
        (Role::Code, 1, "kode =nomor =nilai =kesalahan"),
        // HTTP statuses.
        (Role::HttpStatus, 3, "kodehttp kodestatushttp"),
        (Role::HttpStatus, 2, "kodestatus koderespon koderespons kodejawaban"),
        // Names.
        (Role::Name, 2, "=nama namaerror =judul"),
        (Role::Name, 1, "=kesalahan =arti"),
        // Messages that the service sends.
        (Role::Message, 2, "pesan"),
        (Role::Message, 3, "pesanerror pesankesalahan"),
        // Descriptions.
        (Role::Description, 3, "deskripsi keterangan penjelasan arti"),
        (Role::Description, 2, "definisi rincian"),
        (Role::Description, 1, "catatan =kesalahan"),
        // Causes.
        (Role::Cause, 3, "penyebab sebab"),
        (Role::Cause, 2, "alasan"),
        // What to do.
        (Role::Solution, 3, "solusi carapenyelesaian caramengatasi"),
        (Role::Solution, 2, "tindakan penanganan saran rekomendasi"),
        // Words that would otherwise be read as something else.
        (Role::Other, 2, "kodenegara kodepos kodebank kodebahasa kodematauang kodeproduk kategori"),
        (Role::Other, 1, "tipe jenis"),
    ],
    neutral: &["kemungkinan"],
    topics: &["kesalahan", "galat", "respon", "respons"],
    subjects: &["kolom", "atribut", "wajib", "opsional", "pengaturan", "variabel"],
    retry: RetryHeaders {
        may: &["dapatdicobalagi", "bisadicobalagi"],
        must_not: &["tidakdapatdicobalagi"],
        words: &["cobalagi"],
    },
    denials: &["bukan", "tidak", "tanpa"],
    senders: &[],
    yes: &["ya"],
    no: &["tidak"],
    no_with_remark: &["tidak"],
};
