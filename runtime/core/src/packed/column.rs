//! The texts of a documented row, by their meaning.

use crate::language::Language;

/// A text of a documented row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The name or reason phrase.
    Name,
    /// The text that the server sends.
    Message,
    /// The description, in the language that the attribute chose, or else in the first language on the page.
    Description,
    /// The description in a language.
    DescriptionIn(Language),
    /// The cause.
    Cause,
    /// What to do about it.
    Solution,
}

impl Column {
    /// The number of columns.
    pub(super) const COUNT: usize = Self::LANGUAGES + Language::ALL.len();

    /// The place of the first language.
    const LANGUAGES: usize = 6;

    /// The place of a code's name, if it differs from the name in the first row that has one.
    pub(super) const CODE_NAME: usize = 5;

    /// The place of the column among all columns.
    #[inline]
    pub(super) const fn place(self) -> usize {
        match self {
            Self::Name => 0,
            Self::Message => 1,
            Self::Description => 2,
            Self::Cause => 3,
            Self::Solution => 4,
            Self::DescriptionIn(language) => Self::LANGUAGES + language as usize,
        }
    }
}

/// The positions of the columns among the texts of a row; 0 for a column that the page does not have. The text at
/// position 0 is the name of the variant.
pub(super) type Positions = [u8; Column::COUNT];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_has_its_own_place() {
        let fixed = [Column::Name, Column::Message, Column::Description, Column::Cause, Column::Solution];
        let languages = Language::ALL.iter().map(|&language| Column::DescriptionIn(language));
        let places = fixed.into_iter().chain(languages).map(Column::place);
        let every_other = (0..Column::COUNT).filter(|&place| place != Column::CODE_NAME);
        assert!(places.eq(every_other));
    }
}
