//! Turkish. The head of a header comes last, with an ending: `Hata kodu`.

use doccodes_page::choice::Role;

use super::words::{Head, RetryHeaders, Vocabulary};

pub(super) const TURKISH: Vocabulary = Vocabulary {
    head: Head::Last,
    headers: &[
        // Codes.
        (Role::Code, 3, "hatakodu hatakodlari hatanumarasi hatano"),
        (Role::Code, 2, "donuskodu sonuckodu rednedenikodu =kod =kodu"),
        (Role::Code, 1, "kodu =numara =no =deger =hata durumu"),
        // HTTP statuses.
        (Role::HttpStatus, 3, "httpkodu httpdurumkodu httpdurumu"),
        (Role::HttpStatus, 2, "durumkodu yanitkodu cevapkodu"),
        (Role::HttpStatus, 1, "=durum"),
        // Names.
        (Role::Name, 2, "=ad =adi =isim hataadi =sabit =baslik"),
        (Role::Name, 1, "=hata =anlam =anlami"),
        // Messages that the service sends.
        (Role::Message, 3, "hatamesaji hatametni"),
        (Role::Message, 2, "mesaj mesaji"),
        // Descriptions.
        (Role::Description, 3, "aciklama aciklamasi anlam anlami"),
        (Role::Description, 2, "tanim tanimi detay detayi"),
        (Role::Description, 1, "not notlar =hata"),
        // Causes.
        (Role::Cause, 3, "neden nedeni sebep sebebi olasineden olasisebep"),
        // What to do.
        (Role::Solution, 3, "cozum cozumu cozumonerisi yapilmasigereken yapilmasigerekenler"),
        (Role::Solution, 2, "oneri onerisi aksiyon"),
        // Words that would otherwise be read as something else.
        (Role::Other, 2, "ulkekodu postakodu parabirimikodu dilkodu urunkodu kategori"),
    ],
    neutral: &["olasi"],
    topics: &["hata", "hatalar", "durum", "yanit", "donus"],
    subjects: &["parametre", "alan", "ozellik", "ayar", "zorunlu", "secenek", "degisken", "gereksinim"],
    retry: RetryHeaders {
        may: &["tekrardenenebilir", "yenidendenenebilir"],
        must_not: &["tekrardenenemez"],
        words: &["denenebil", "yenidendene", "tekrardene"],
    },
    denials: &["degil", "yok", "haric"],
    senders: &[],
    yes: &["evet"],
    no: &["hayir"],
    no_with_remark: &["hayir"],
};
