//! Indonesian and Malay.

use super::words::{Head, RetryHeaders, Vocabulary};
use crate::catalogue::column::role::Role;

pub(super) const INDONESIAN: Vocabulary = Vocabulary {
    head: Head::First,
    headers: &[
        // Codes.
        ("kodeerror", Role::Code, 3),
        ("kodekesalahan", Role::Code, 3),
        ("kodegalat", Role::Code, 3),
        ("kodralat", Role::Code, 3),
        ("kodepenolakan", Role::Code, 2),
        ("kodehasil", Role::Code, 2),
        ("kodekembali", Role::Code, 2),
        ("=kode", Role::Code, 2),
        ("=kod", Role::Code, 2),
        ("kode", Role::Code, 1),
        ("=nomor", Role::Code, 1),
        ("=nilai", Role::Code, 1),
        ("=kesalahan", Role::Code, 1),
        // HTTP statuses.
        ("kodehttp", Role::HttpStatus, 3),
        ("kodestatushttp", Role::HttpStatus, 3),
        ("kodestatus", Role::HttpStatus, 2),
        ("koderespon", Role::HttpStatus, 2),
        ("koderespons", Role::HttpStatus, 2),
        ("kodejawaban", Role::HttpStatus, 2),
        // Names.
        ("=nama", Role::Name, 2),
        ("namaerror", Role::Name, 2),
        ("=judul", Role::Name, 2),
        ("=kesalahan", Role::Name, 1),
        ("=arti", Role::Name, 1),
        // Messages that the service sends.
        ("pesan", Role::Message, 2),
        ("pesanerror", Role::Message, 3),
        ("pesankesalahan", Role::Message, 3),
        // Descriptions.
        ("deskripsi", Role::Description, 3),
        ("keterangan", Role::Description, 3),
        ("penjelasan", Role::Description, 3),
        ("arti", Role::Description, 3),
        ("definisi", Role::Description, 2),
        ("rincian", Role::Description, 2),
        ("catatan", Role::Description, 1),
        ("=kesalahan", Role::Description, 1),
        // Causes.
        ("penyebab", Role::Cause, 3),
        ("sebab", Role::Cause, 3),
        ("alasan", Role::Cause, 2),
        // What to do.
        ("solusi", Role::Solution, 3),
        ("tindakan", Role::Solution, 2),
        ("penanganan", Role::Solution, 2),
        ("carapenyelesaian", Role::Solution, 3),
        ("caramengatasi", Role::Solution, 3),
        ("saran", Role::Solution, 2),
        ("rekomendasi", Role::Solution, 2),
        // Words that would otherwise be taken for something else.
        ("kodenegara", Role::Other, 2),
        ("kodepos", Role::Other, 2),
        ("kodebank", Role::Other, 2),
        ("kodebahasa", Role::Other, 2),
        ("kodematauang", Role::Other, 2),
        ("kodeproduk", Role::Other, 2),
        ("kategori", Role::Other, 2),
        ("tipe", Role::Other, 1),
        ("jenis", Role::Other, 1),
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
