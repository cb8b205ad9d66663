//! A range of codes that is written in a program.

use proc_macro2::Span;

use super::written_code::WrittenCode;

/// A range of codes, such as `500..=599`.
pub(super) struct WrittenRange {
    pub(super) start: Option<WrittenCode>,
    pub(super) end: Option<WrittenCode>,
    /// Whether the range includes its end.
    pub(super) is_inclusive: bool,
    /// The first and the last token.
    pub(super) span: [Span; 2],
}

impl WrittenRange {
    /// The bounds that are written.
    pub(super) fn bounds(&self) -> impl Iterator<Item = &WrittenCode> {
        self.start.iter().chain(&self.end)
    }

    /// The first and the last number of the range.
    pub(super) fn limits(&self) -> [i128; 2] {
        let number = |bound: &Option<WrittenCode>, open: i128| {
            bound.as_ref().and_then(WrittenCode::number).unwrap_or(open)
        };
        let (first, last) = (number(&self.start, i128::MIN), number(&self.end, i128::MAX));
        let is_half_open = self.end.is_some() && !self.is_inclusive;
        [first, if is_half_open { last.saturating_sub(1) } else { last }]
    }

    /// The range for errors.
    pub(super) fn shown(&self) -> String {
        let shown = |bound: &Option<WrittenCode>| bound.as_ref().map(WrittenCode::shown).unwrap_or_default();
        let dots = if self.is_inclusive { "..=" } else { ".." };
        format!("{}{dots}{}", shown(&self.start), shown(&self.end))
    }
}
