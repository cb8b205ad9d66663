//! Collects errors, so that all of them are reported at once.

use std::fmt::Display;

use proc_macro2::Span;
use syn::Error;

/// The errors that have been found so far, combined into one.
#[derive(Default)]
pub(super) struct Errors(pub(super) Option<Error>);

impl Errors {
    pub(super) fn add(&mut self, span: Span, message: impl Display) {
        let error = Error::new(span, message);
        match &mut self.0 {
            Some(errors) => errors.combine(error),
            None => self.0 = Some(error),
        }
    }
}
