//! A code that is written in a program.

use proc_macro2::{Literal, Span};
use syn::Lit;

use crate::invocation::documented_number;

/// A code that is written in a program.
pub(super) struct WrittenCode {
    /// The code as a page would spell it.
    pub(super) value: String,
    /// The literal as it is written.
    pub(super) literal: String,
    /// Whether it is a string.
    pub(super) is_text: bool,
    /// What follows the digits of a number, such as an integer type; empty without it.
    pub(super) suffix: String,
    pub(super) span: Span,
}

impl WrittenCode {
    /// `None` if the literal is neither an integer nor a string.
    pub(super) fn new(is_negative: bool, literal: &Literal) -> Option<Self> {
        let sign = if is_negative { "-" } else { "" };
        let span = literal.span();
        let written = format!("{sign}{literal}");
        match Lit::new(literal.clone()) {
            Lit::Int(number) => {
                let value = format!("{sign}{}", documented_number(&number));
                let suffix = number.suffix().to_owned();
                Some(Self { value, literal: written, is_text: false, suffix, span })
            }
            Lit::Str(text) if !is_negative && text.suffix().is_empty() => {
                let suffix = String::new();
                Some(Self { value: text.value(), literal: written, is_text: true, suffix, span })
            }
            _ => None,
        }
    }

    /// The code for errors.
    pub(super) fn shown(&self) -> String {
        if self.is_text { format!("{:?}", self.value) } else { self.value.clone() }
    }

    /// The number; `None` for a string and for a number with leading zeros. A number that is too large for any code is the
    /// largest one.
    pub(super) fn number(&self) -> Option<i128> {
        let digits = self.value.trim_start_matches('-');
        if self.is_text || digits.len() > 1 && digits.starts_with('0') {
            return None;
        }
        let farthest = if self.value.starts_with('-') { i128::MIN } else { i128::MAX };
        Some(self.value.parse().unwrap_or(farthest))
    }
}
