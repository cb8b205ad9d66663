//! The language of a text.

use std::borrow::Cow;

use doccodes_core::Language;

use crate::characters::{Kind, LETTER, character_at, find_byte, has};

/// The language of the texts of a column, judged together: Chinese if most texts have Han characters, none if most have
/// letters of other scripts, and English otherwise.
pub fn detect(texts: &[&str]) -> Option<Language> {
    let (mut all, mut han, mut other) = (0, 0, 0);
    for text in texts {
        if !has(text, LETTER) {
            continue;
        }
        all += 1;
        if text.is_ascii() {
            continue;
        }
        let (mut has_han, mut has_other, bytes, mut at) = (false, false, text.as_bytes(), 0);
        while at < bytes.len() && !has_other {
            match bytes[at] {
                ..0x80 => at += 1,
                // All of these are Han characters of three bytes.
                0xe5..=0xe9 => {
                    has_han = true;
                    at += 3;
                }
                _ => {
                    let (c, end) = character_at(text, at);
                    has_han |= is_han(c);
                    has_other = is_other_script(c);
                    at = end;
                }
            }
        }
        if has_other {
            other += 1;
        } else if has_han {
            han += 1;
        }
    }
    match () {
        () if other * 2 > all => None,
        () if han * 2 > all => Some(Language::Zh),
        () => Some(Language::En),
    }
}

/// Whether a character is a Han character, as in Chinese.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

/// Whether a character is kana, as in Japanese.
pub fn is_kana(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}')
}

/// Whether a character is Han, kana or hangul. Words of these scripts have no spaces between them; Korean has spaces, but often
/// leaves them out.
pub fn is_unspaced(c: char) -> bool {
    is_han(c) || is_kana(c) || matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// The same as a pattern.
pub const UNSPACED: Kind = is_unspaced;

/// The traditional characters, as written in Hong Kong and Taiwan, of the words in rules and headers.
const TRADITIONAL: &str = "\
     請試後時間暫過頻統務應當錯誤碼狀態義訊資說説類處決議聯繫絡網連線斷閉開啟關無動發來還對個們這為會須確認檢驗證權額帳號戶續\
     費購買單訂參數變換選擇輸設備載達戰複復體內儘異條項產業長級釋綁註冊創刪減縮擴獲補傳據樣觸臨稱問題調遠運進與從術報記結現員\
     範圍實機遲較勞絕審維護壞區節點組價幣賬環響讀寫執滿鎖訪許終嘗幾隨";

/// The same characters simplified, as in the tables of words.
const SIMPLIFIED: &str = "\
     请试后时间暂过频统务应当错误码状态义讯资说说类处决议联系络网连线断闭开启关无动发来还对个们这为会须确认检验证权额账号户续\
     费购买单订参数变换选择输设备载达战复复体内尽异条项产业长级释绑注册创删减缩扩获补传据样触临称问题调远运进与从术报记结现员\
     范围实机迟较劳绝审维护坏区节点组价币账环响读写执满锁访许终尝几随";

/// Simplifies the traditional characters of a text that occur in the words of the tables. Each character keeps its
/// length in bytes, so positions stay the same.
pub fn simplified(text: &str) -> Cow<'_, str> {
    if !has_traditional(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let mut simplified = String::with_capacity(text.len());
    for c in text.chars() {
        let at = if is_han(c) { TRADITIONAL.find(c) } else { None };
        simplified.push(at.and_then(|at| SIMPLIFIED[at..].chars().next()).unwrap_or(c));
    }
    Cow::Owned(simplified)
}

/// Whether a character is a letter of neither English nor Chinese.
fn is_other_script(c: char) -> bool {
    c.is_alphabetic() && !c.is_ascii() && !is_han(c) && !matches!(c, '\u{ff21}'..='\u{ff5a}' | 'µ' | 'é')
}

/// Whether a text has one of [`TRADITIONAL`]. Most texts have none, which a table shows faster than a search for each character.
fn has_traditional(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    // A pattern instead of an index: in a debug build, the macro pays for each check.
    while let [first, second, third, after @ ..] = rest {
        if *first < 0xe0 {
            rest = &rest[find_byte(rest, 1, &IS_LONG)..];
            continue;
        }
        let slot = slot(*first, *second, *third);
        if IS_TRADITIONAL[slot >> 6] >> (slot & 63) & 1 == 1 {
            return true;
        }
        rest = after;
    }
    false
}

/// Whether a byte is the first one of a character of three or four bytes.
static IS_LONG: [bool; 256] = {
    let (mut is_long, mut byte) = ([false; 256], 0xe0);
    while byte < 256 {
        is_long[byte] = true;
        byte += 1;
    }
    is_long
};

/// The place of a character of three bytes in [`IS_TRADITIONAL`].
#[inline(always)]
const fn slot(first: u8, second: u8, third: u8) -> usize {
    (first as usize & 0xf) << 12 | (second as usize & 0x3f) << 6 | third as usize & 0x3f
}

/// One bit for each character of three bytes: whether it is one of [`TRADITIONAL`].
static IS_TRADITIONAL: [u64; 1024] = {
    let mut bits = [0; 1024];
    let bytes = TRADITIONAL.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let slot = slot(bytes[at], bytes[at + 1], bytes[at + 2]);
        bits[slot >> 6] |= 1 << (slot & 63);
        at += 3;
    }
    bits
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_characters_are_simplified_in_place() {
        assert_eq!(simplified("系統繁忙，請稍後再試"), "系统繁忙，请稍后再试");
        assert!(matches!(simplified("系统繁忙, busy"), Cow::Borrowed(_)));
        assert_eq!(TRADITIONAL.chars().count(), SIMPLIFIED.chars().count());
        for (traditional, simplified) in TRADITIONAL.chars().zip(SIMPLIFIED.chars()) {
            assert_eq!(traditional.len_utf8(), simplified.len_utf8(), "{traditional}");
            assert_ne!(traditional, simplified);
        }
    }

    #[test]
    fn columns_are_judged_as_a_whole() {
        assert_eq!(detect(&["请求成功。", "OK", "非法请求。"]), Some(Language::Zh));
        assert_eq!(detect(&["Not found.", "参数 is wrong", "Done."]), Some(Language::En));
        assert_eq!(detect(&["要求が成功しました", "見つかりません"]), None);
        assert_eq!(detect(&[""]), Some(Language::En));
    }
}
