//! A first pass over a JSON text, for limits and characters that the parser does not check, and for what may follow.

use doccodes_page::limits::{MAX_JSON_DEPTH, MAX_JSON_VALUES};

/// The result of a first pass over a text.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// The brackets that are open at the end, and their offsets.
    open: Vec<(char, usize)>,
    last: Last,
    values: usize,
    /// The first fault.
    pub(super) fault: Option<Fault>,
}

/// The last token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Last {
    #[default]
    Nothing,
    Open,
    Comma,
    Colon,
    Key,
    /// The end of a value.
    Value,
}

/// An error that the parser does not find.
#[derive(Debug, Clone, Copy)]
pub(super) enum Fault {
    TooDeep {
        offset: usize,
    },
    TooMany {
        offset: usize,
    },
    /// A character that JSON does not allow there; `token` is the start of the string that has it.
    Character {
        offset: usize,
        token: usize,
        in_string: bool,
    },
}

impl Survey {
    pub(super) fn new(text: &str) -> Self {
        let mut survey = Self::default();
        let mut chars = text.char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                ' ' | '\t' | '\n' | '\r' => {}
                '{' | '[' => {
                    survey.open.push((c, at));
                    survey.last = Last::Open;
                    if survey.open.len() > MAX_JSON_DEPTH {
                        survey.fault = Some(Fault::TooDeep { offset: at });
                        break;
                    }
                }
                '}' | ']' => {
                    survey.open.pop();
                    survey.last = Last::Value;
                }
                ',' => {
                    survey.last = Last::Comma;
                    survey.values += 1;
                    if survey.values >= MAX_JSON_VALUES {
                        survey.fault = Some(Fault::TooMany { offset: at });
                        break;
                    }
                }
                ':' => survey.last = Last::Colon,
                '"' => {
                    let in_object = survey.open.last().is_some_and(|&(bracket, _)| bracket == '{');
                    let key = in_object && matches!(survey.last, Last::Open | Last::Comma);
                    survey.last = if key { Last::Key } else { Last::Value };
                    while let Some((offset, c)) = chars.next() {
                        match c {
                            '"' => break,
                            '\\' => drop(chars.next()),
                            '\0'..' ' => {
                                survey.keep_first(Fault::Character { offset, token: at, in_string: true });
                            }
                            _ => {}
                        }
                    }
                }
                c if c.is_whitespace() => {
                    survey.keep_first(Fault::Character { offset: at, token: at, in_string: false });
                }
                _ => survey.last = Last::Value,
            }
        }
        survey
    }

    fn keep_first(&mut self, fault: Fault) {
        self.fault.get_or_insert(fault);
    }

    /// The innermost bracket that is open at the end of the text, and its offset.
    pub(super) fn open_bracket(&self) -> Option<(char, usize)> {
        self.open.last().copied()
    }

    /// What may follow the text.
    pub(super) fn expected(&self) -> &'static str {
        match (self.open.last().map(|&(bracket, _)| bracket), self.last) {
            (_, Last::Key) => "`:` after the key",
            (_, Last::Colon) | (None, Last::Nothing) => "a value",
            (Some('{'), Last::Open) => "a key in double quotes, or `}`",
            (Some('{'), Last::Comma) => "a key in double quotes",
            (Some('{'), _) => "`,` or `}`",
            (Some(_), Last::Open) => "a value, or `]`",
            (Some(_), Last::Comma) => "a value",
            (Some(_), _) => "`,` or `]`",
            (None, _) => "the end of the page",
        }
    }
}
