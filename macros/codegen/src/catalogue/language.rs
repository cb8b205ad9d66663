//! In which language a text is written, as far as doccodes tells languages apart.

/// A language of descriptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Language {
    /// English.
    En,
    /// Chinese.
    Zh,
}

impl Language {
    /// The language of the texts of a column, judged together: Chinese if most texts have Han characters, none that
    /// is known if there are letters of other scripts, else English.
    pub(crate) fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let (mut all, mut han, mut other) = (0, 0, 0);
        for text in texts.into_iter().filter(|text| text.chars().any(char::is_alphabetic)) {
            all += 1;
            if text.chars().any(is_other_script) {
                other += 1;
            } else if text.chars().any(is_han) {
                han += 1;
            }
        }
        match () {
            () if other * 2 > all => None,
            () if han * 2 > all => Some(Self::Zh),
            () => Some(Self::En),
        }
    }
}

/// Whether a character is one of those that Chinese is written in.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

/// Whether a letter belongs neither to English nor to Chinese.
fn is_other_script(c: char) -> bool {
    c.is_alphabetic() && !c.is_ascii() && !is_han(c) && !matches!(c, '\u{ff21}'..='\u{ff5a}' | 'µ' | 'é')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_judged_as_a_whole() {
        assert_eq!(Language::of(["请求成功。", "OK", "非法请求。"]), Some(Language::Zh));
        assert_eq!(Language::of(["Not found.", "参数 is wrong", "Done."]), Some(Language::En));
        assert_eq!(Language::of(["要求が成功しました", "見つかりません"]), None);
        assert_eq!(Language::of([""]), Some(Language::En));
    }
}
