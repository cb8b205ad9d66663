//! The codes and ranges that are written in a literal macro: `404 | 409 | 500..=599`.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

use super::mistake::{Mistake, MistakeKind};
use super::written_code::WrittenCode;
use super::written_range::WrittenRange;

/// A code or a range.
pub(super) enum WrittenItem {
    Code(WrittenCode),
    Range(WrittenRange),
}

impl WrittenItem {
    /// The first and the last token.
    pub(super) fn span(&self) -> [Span; 2] {
        match self {
            Self::Code(code) => [code.span; 2],
            Self::Range(range) => range.span,
        }
    }
}

/// The codes and ranges. There is at least one.
pub(super) struct WrittenList {
    pub(super) items: Vec<WrittenItem>,
    /// The first `|` between two items; without one, the first token.
    pub(super) separator: Span,
}

/// Reads codes and ranges that are separated by `|`. As in a pattern, the first one may follow a `|`, and as in a call,
/// a comma may follow the last one.
pub(super) fn read_list(tokens: TokenStream) -> Result<WrittenList, Mistake> {
    let mut flattened = Vec::new();
    flatten(tokens, &mut flattened);
    let mut tokens = Tokens { tokens: flattened, at: 0 };
    let mut items = Vec::new();
    tokens.take('|');
    let mut separator = None;
    loop {
        let item = tokens.item()?;
        let [first, _] = item.span();
        items.push(item);
        let next = match tokens.rest() {
            [TokenTree::Punct(comma)] if comma.as_char() == ',' => None,
            rest => rest.first(),
        };
        let Some(next) = next else {
            return Ok(WrittenList { items, separator: separator.unwrap_or(first) });
        };
        separator = separator.or(Some(next.span()));
        if !tokens.take('|') {
            return Err(tokens.mistake(MistakeKind::ExpectedSeparator));
        }
    }
}

/// Removes the invisible groups around tokens that another macro forwarded.
fn flatten(tokens: TokenStream, flattened: &mut Vec<TokenTree>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                flatten(group.stream(), flattened);
            }
            token => flattened.push(token),
        }
    }
}

struct Tokens {
    tokens: Vec<TokenTree>,
    at: usize,
}

impl Tokens {
    fn rest(&self) -> &[TokenTree] {
        &self.tokens[self.at..]
    }

    /// Takes this sign, if it is next.
    fn take(&mut self, sign: char) -> bool {
        let is_next = matches!(self.rest().first(), Some(TokenTree::Punct(punct)) if punct.as_char() == sign);
        self.at += usize::from(is_next);
        is_next
    }

    /// A mistake at the next token; at the end, at the last one.
    fn mistake(&self, kind: MistakeKind) -> Mistake {
        let span = match self.rest().first().or_else(|| self.tokens.last()) {
            Some(token) => token.span(),
            None => Span::call_site(),
        };
        Mistake { kind, span: [span; 2] }
    }

    fn item(&mut self) -> Result<WrittenItem, Mistake> {
        let first = self.at;
        let start = self.code()?;
        let dots = self.at;
        if !(self.take('.') && self.take('.')) {
            self.at = dots;
            let expected = || self.expected_code();
            return start.map(WrittenItem::Code).ok_or_else(expected);
        }
        let is_inclusive = self.take('=');
        if self.take('.') {
            return Err(self.mistake_since(dots, MistakeKind::ThreeDots));
        }
        let end = self.code()?;
        if end.is_none() && (start.is_none() || is_inclusive) {
            return Err(self.mistake_since(dots, MistakeKind::ExpectedBound));
        }
        let span = self.span_since(first);
        Ok(WrittenItem::Range(WrittenRange { start, end, is_inclusive, span }))
    }

    /// Takes a code, if a literal or a minus is next.
    fn code(&mut self) -> Result<Option<WrittenCode>, Mistake> {
        let before = self.at;
        let is_negative = self.take('-');
        let Some(TokenTree::Literal(literal)) = self.rest().first() else {
            return if is_negative { Err(self.expected_code()) } else { Ok(None) };
        };
        let code = WrittenCode::new(is_negative, literal);
        self.at += 1;
        code.map(Some).ok_or_else(|| self.mistake_since(before, MistakeKind::ExpectedCode))
    }

    fn expected_code(&self) -> Mistake {
        let kind = match self.rest() {
            [TokenTree::Ident(name), rest @ ..] => {
                let is_separator =
                    |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '|');
                MistakeKind::Name { name: name.to_string(), is_alone: rest.first().is_none_or(is_separator) }
            }
            _ => MistakeKind::ExpectedCode,
        };
        self.mistake(kind)
    }

    fn mistake_since(&self, first: usize, kind: MistakeKind) -> Mistake {
        Mistake { kind, span: self.span_since(first) }
    }

    /// The first and the last of the tokens that were taken since the one at `first`.
    fn span_since(&self, first: usize) -> [Span; 2] {
        let span = |at: usize| self.tokens.get(at).map_or_else(Span::call_site, TokenTree::span);
        [span(first), span(self.at.saturating_sub(1))]
    }
}
