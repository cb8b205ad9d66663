//! With the feature `miette`: a failure as a diagnostic.

use std::boxed::Box;
use std::fmt::{Debug, Display};
use std::format;

use miette::{Diagnostic, Severity};

use doccodes_core::line::Line;

use crate::{Code, Failure, Observed};

/// The code of a diagnostic is the service and the code (`OMS::404`), its help what the page says to do, or else the
/// description, its URL that of the page, if the attribute has one.
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
        // A description that repeats the name or the message is no help.
        let described = Some(code.description())
            .filter(|text| !text.is_empty() && Some(*text) != code.name() && Some(*text) != code.message());
        let help = code.solution().or(described)?;
        Some(Box::new(help))
    }
}
