//! With the feature `miette`: a failure as a diagnostic.

use std::boxed::Box;
use std::fmt::{Debug, Display};
use std::format;

use miette::{Diagnostic, Severity};

use crate::line::Line;
use crate::{Code, Failure};

/// The code of a diagnostic is the service and the code (`OMS::404`), its help what the page says to do, or else the
/// description, its URL that of the page, if the attribute has one.
impl<C: Code, R: Debug + Display> Diagnostic for Failure<C, R> {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        let service = Line(format_args!("{}", C::SERVICE));
        Some(match self.observed() {
            crate::Observed::Documented(code) => {
                Box::new(format!("{service}::{}", Line(format_args!("{}", code.code()))))
            }
            crate::Observed::Unknown(code) => {
                Box::new(format!("{service}::{}", Line(format_args!("{code}"))))
            }
        })
    }

    fn severity(&self) -> Option<Severity> {
        Some(Severity::Error)
    }

    fn url<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        Some(Box::new(C::URL?))
    }

    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        let code = self.documented()?;
        // A description that is the reason phrase, or the message, has been said.
        let described = Some(code.description())
            .filter(|text| !text.is_empty() && *text != code.reason() && Some(*text) != code.message());
        let help = code.solution().or(described)?;
        Some(Box::new(help))
    }
}
