//! The words in code cells that are not codes, by language.

/// Every language of code cells, and before them the signs that all languages share.
pub(super) const LANGUAGES: &[Words] = &[SIGNS, ENGLISH, CHINESE];

/// Words beside codes.
pub(super) struct Words {
    /// Between the ends of a range: `4000 to 4005`.
    pub(super) between: &'static [&'static str],
    /// After the end of a range that is open: `5000 and above`.
    pub(super) open_ended: &'static [&'static str],
    /// After the digits of a class: `100 series`.
    pub(super) class: &'static [&'static str],
    /// Between several codes: `404 or 410`.
    pub(super) joining: &'static [&'static str],
    /// Remarks about a code that are not its name: `1004 (deprecated)`.
    pub(super) remarks: &'static [&'static str],
    /// First words of a text that continues with other codes: `404 and others` has no name.
    pub(super) continuing: &'static [&'static str],
}

const SIGNS: Words = Words {
    between: &["–", "—", "~", "～", "..", "…", " - "],
    open_ended: &["+"],
    class: &[],
    joining: &[],
    remarks: &[],
    continuing: &[],
};

const ENGLISH: Words = Words {
    between: &[" to ", " through "],
    open_ended: &[
        " and above",
        " or above",
        " and up",
        " or higher",
        " or greater",
        " and below",
        " or below",
    ],
    class: &["series", "class", "range"],
    joining: &[" or ", " and "],
    remarks: &["deprecated", "new", "reserved", "obsolete", "removed", "legacy", "unused"],
    continuing: &["and", "or", "to", "through"],
};

const CHINESE: Words = Words {
    between: &["至", "到"],
    open_ended: &["以上", "以下"],
    class: &[],
    joining: &["或", "和", "及"],
    remarks: &["已废弃", "已弃用", "新增"],
    continuing: &[],
};
