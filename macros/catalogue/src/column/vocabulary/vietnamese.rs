//! Vietnamese. Letters lose their accents before words are compared.

use doccodes_page::choice::Role;

use super::words::{Head, RetryHeaders, Vocabulary};

pub(super) const VIETNAMESE: Vocabulary = Vocabulary {
    head: Head::First,
    headers: &[
        // Codes.
        (Role::Code, 3, "maloi macacloi"),
        (Role::Code, 2, "maphanhoi maketqua matrave =ma"),
        (Role::Code, 1, "=so =giatri =loi trangthai"),
        // HTTP statuses.
        (Role::HttpStatus, 3, "mahttp matrangthaihttp trangthaihttp"),
        (Role::HttpStatus, 2, "matrangthai"),
        (Role::HttpStatus, 1, "=trangthai"),
        // Names.
        (Role::Name, 2, "=ten tenloi"),
        (Role::Name, 1, "=loi =ynghia"),
        // Messages that the service sends.
        (Role::Message, 2, "thongbao thongdiep noidungloi"),
        (Role::Message, 3, "thongbaoloi thongdieploi"),
        // Descriptions.
        (Role::Description, 3, "mota motaloi motachitiet ynghia giaithich diengiai"),
        (Role::Description, 2, "dinhnghia chitiet noidung thongtinloi"),
        (Role::Description, 1, "ghichu =loi"),
        // Causes.
        (Role::Cause, 3, "nguyennhan"),
        (Role::Cause, 2, "lydo"),
        // What to do.
        (Role::Solution, 3, "giaiphap cachxuly cachkhacphuc huongxuly huongdanxuly khacphuc"),
        (Role::Solution, 2, "hanhdong xuly"),
        // Words that would otherwise be read as something else.
        (Role::Other, 2, "maquocgia mabuudien mangonngu matiente"),
        (Role::Other, 1, "loai"),
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
