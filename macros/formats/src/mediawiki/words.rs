//! The keywords of MediaWiki that determine which text of a page is shown.

/// Words between double underscores that control how the page is shown.
const SWITCHES: &[&str] = &[
    "DISAMBIG",
    "EXPECTUNUSEDCATEGORY",
    "EXPECTUNUSEDTEMPLATE",
    "FORCETOC",
    "HIDDENCAT",
    "INDEX",
    "NEWSECTIONLINK",
    "NOCC",
    "NOCONTENTCONVERT",
    "NOEDITSECTION",
    "NOGALLERY",
    "NOINDEX",
    "NONEWSECTIONLINK",
    "NOTC",
    "NOTITLECONVERT",
    "NOTOC",
    "STATICREDIRECT",
    "TOC",
];

/// The prefixes of pictures and other files.
const FILES: &[&str] = &[
    "afbeelding",
    "archivo",
    "arquivo",
    "bestand",
    "bild",
    "datei",
    "dosya",
    "fichier",
    "ficheiro",
    "fil",
    "file",
    "grafika",
    "image",
    "imagem",
    "imagen",
    "immagine",
    "plik",
    "soubor",
    "tiedosto",
    "изображение",
    "зображення",
    "файл",
    "图像",
    "圖像",
    "文件",
    "檔案",
    "画像",
    "ファイル",
    "파일",
    "그림",
];

/// The prefixes of categories.
const CATEGORIES: &[&str] = &[
    "categoria",
    "categorie",
    "category",
    "categoría",
    "catégorie",
    "kategori",
    "kategoria",
    "kategorie",
    "kategória",
    "luokka",
    "категория",
    "категорія",
    "分类",
    "分類",
    "カテゴリ",
    "분류",
];

/// The prefixes of addresses.
const SCHEMES: &[&str] = &[
    "https://", "http://", "//", "ftp://", "ftps://", "git://", "irc://", "ircs://", "mailto:", "news:",
    "sftp://", "ssh://", "svn://", "tel:",
];

/// The length of the switch that a text starts with: `__NOTOC__`.
pub(super) fn switch_length(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("__")?;
    let length = rest.bytes().take_while(u8::is_ascii_uppercase).count();
    let (word, after) = rest.split_at_checked(length)?;
    (after.starts_with("__") && SWITCHES.contains(&word)).then_some(length + 4)
}

/// Whether a link shows a file, or puts the page into a category. Neither is text.
pub(super) fn is_not_text(target: &str) -> bool {
    let Some((space, _)) = target.split_once(':') else { return false };
    let space = space.trim().to_lowercase();
    FILES.contains(&space.as_str()) || CATEGORIES.contains(&space.as_str())
}

/// Whether a text starts like the address of a link.
pub(super) fn starts_address(text: &str) -> bool {
    SCHEMES.iter().any(|scheme| {
        text.as_bytes().get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme.as_bytes()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn switches_are_closed_words() {
        assert_eq!(switch_length("__NOTOC__ a"), Some(9));
        for text in ["__INIT__", "__notoc__", "__NOTOC", "__", "____"] {
            assert_eq!(switch_length(text), None, "{text}");
        }
    }

    #[test]
    fn targets_and_addresses_are_known_by_their_starts() {
        assert!(is_not_text("File:a.png") && is_not_text(" datei : b") && is_not_text("分类:状态"));
        assert!(!is_not_text("Errors") && !is_not_text("Help:File") && !is_not_text(":File:a"));
        assert!(starts_address("HTTP://a") && starts_address("//a") && starts_address("mailto:a"));
        assert!(!starts_address("a") && !starts_address("httpx://") && !starts_address("状"));
    }
}
