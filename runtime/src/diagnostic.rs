//! `Failure` as a diagnostic, with the feature `miette`.

use std::boxed::Box;
use std::fmt::{Debug, Display};
use std::format;

use miette::{Diagnostic, Severity};

use doccodes_core::line::Line;

use crate::{Code, Failure, Observed};

/// The diagnostic's code is the service and the code (`OMS::404`). Its help is the solution on the page, or else the
/// description. Its URL is the argument `url` of the attribute.
impl<C: Code, R: Debug + Display> Diagnostic for Failure<C, R> {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        Some(Box::new(match self.observed() {
            Observed::Documented(code) => {
                format!("{}", Line(format_args!("{}::{}", C::SERVICE, code.code())))
            }
            Observed::Unknown(code) => format!("{}", Line(format_args!("{}::{code}", C::SERVICE))),
        }))
    }

    fn severity(&self) -> Option<Severity> {
        Some(Severity::Error)
    }

    fn url<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        Some(Box::new(C::URL?))
    }

    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        let code = self.documented()?;
        // A description that repeats the name or the message does not help.
        let description = Some(code.description())
            .filter(|text| !text.is_empty() && Some(*text) != code.name() && Some(*text) != code.message());
        let help = code.solution().or(description)?;
        Some(Box::new(help))
    }
}
