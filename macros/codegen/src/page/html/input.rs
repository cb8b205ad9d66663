//! The tokenizer's input, which can be stopped.

use std::cell::Cell;
use std::convert::Infallible;
use std::rc::Rc;

use html5gum::{Readable as _, Reader, StringReader};

/// A text that ends where it is stopped.
pub(super) struct Input<'a> {
    reader: StringReader<'a>,
    stopped: Rc<Cell<bool>>,
}

impl<'a> Input<'a> {
    /// The input ends as soon as `stopped` is true.
    pub(super) fn new(text: &'a str, stopped: Rc<Cell<bool>>) -> Self {
        Self { reader: text.to_reader(), stopped }
    }
}

impl Reader for Input<'_> {
    type Error = Infallible;

    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        if self.stopped.get() { Ok(None) } else { self.reader.read_byte() }
    }

    fn try_read_string(&mut self, text: &[u8], case_sensitive: bool) -> Result<bool, Infallible> {
        if self.stopped.get() { Ok(false) } else { self.reader.try_read_string(text, case_sensitive) }
    }

    fn read_until<'b>(
        &'b mut self,
        needle: &[u8],
        buffer: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, Infallible> {
        if self.stopped.get() { Ok(None) } else { self.reader.read_until(needle, buffer) }
    }
}
