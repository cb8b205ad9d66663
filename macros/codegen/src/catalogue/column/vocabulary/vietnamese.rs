//! Vietnamese. Letters lose their accents before words are compared.

use super::words::{Head, RetryHeaders, Vocabulary};
use crate::catalogue::column::role::Role;

pub(super) const VIETNAMESE: Vocabulary = Vocabulary {
    head: Head::First,
    headers: &[
        // Codes.
        ("maloi", Role::Code, 3),
        ("macacloi", Role::Code, 3),
        ("maphanhoi", Role::Code, 2),
        ("maketqua", Role::Code, 2),
        ("matrave", Role::Code, 2),
        ("=ma", Role::Code, 2),
        ("=so", Role::Code, 1),
        ("=giatri", Role::Code, 1),
        ("=loi", Role::Code, 1),
        ("trangthai", Role::Code, 1),
        // HTTP statuses.
        ("mahttp", Role::HttpStatus, 3),
        ("matrangthaihttp", Role::HttpStatus, 3),
        ("trangthaihttp", Role::HttpStatus, 3),
        ("matrangthai", Role::HttpStatus, 2),
        ("=trangthai", Role::HttpStatus, 1),
        // Names.
        ("=ten", Role::Name, 2),
        ("tenloi", Role::Name, 2),
        ("=loi", Role::Name, 1),
        ("=ynghia", Role::Name, 1),
        // Messages that the service sends.
        ("thongbao", Role::Message, 2),
        ("thongdiep", Role::Message, 2),
        ("thongbaoloi", Role::Message, 3),
        ("thongdieploi", Role::Message, 3),
        ("noidungloi", Role::Message, 2),
        // Descriptions.
        ("mota", Role::Description, 3),
        ("motaloi", Role::Description, 3),
        ("motachitiet", Role::Description, 3),
        ("ynghia", Role::Description, 3),
        ("giaithich", Role::Description, 3),
        ("dinhnghia", Role::Description, 2),
        ("chitiet", Role::Description, 2),
        ("noidung", Role::Description, 2),
        ("thongtinloi", Role::Description, 2),
        ("diengiai", Role::Description, 3),
        ("ghichu", Role::Description, 1),
        ("=loi", Role::Description, 1),
        // Causes.
        ("nguyennhan", Role::Cause, 3),
        ("lydo", Role::Cause, 2),
        // What to do.
        ("giaiphap", Role::Solution, 3),
        ("cachxuly", Role::Solution, 3),
        ("cachkhacphuc", Role::Solution, 3),
        ("huongxuly", Role::Solution, 3),
        ("huongdanxuly", Role::Solution, 3),
        ("khacphuc", Role::Solution, 3),
        ("hanhdong", Role::Solution, 2),
        ("xuly", Role::Solution, 2),
        // Words that would otherwise be taken for something else.
        ("maquocgia", Role::Other, 2),
        ("mabuudien", Role::Other, 2),
        ("mangonngu", Role::Other, 2),
        ("matiente", Role::Other, 2),
        ("loai", Role::Other, 1),
    ],
    neutral: &["cac"],
    topics: &["loi", "trangthai", "phanhoi"],
    subjects: &["thamso", "truong", "thuoctinh", "batbuoc", "tuychon", "cauhinh", "bien"],
    retry: RetryHeaders {
        may: &["cothethulai", "duocthulai"],
        must_not: &["khongthulai"],
        words: &["thulai"],
    },
    denials: &["khong", "ngoai"],
    senders: &[],
    yes: &["co"],
    no: &["khong"],
    no_with_remark: &["khong"],
};
