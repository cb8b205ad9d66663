//! Finds the documented codes for what is written in a literal macro.

use proc_macro2::Span;

use super::description::Description;
use super::error::{
    empty_range, leading_zeros, other_kind, other_type, range_of_strings, shared_name, undocumented,
    without_codes,
};
use super::pattern::Alternative;
use super::written_code::WrittenCode;
use super::written_list::WrittenItem;
use super::written_range::WrittenRange;

/// What is wrong with a code or a range.
pub(super) struct LiteralProblem {
    pub(super) message: String,
    /// The first and the last token.
    pub(super) span: [Span; 2],
}

/// The variants that the items stand for: in the order of the items, and those of a range in page order.
///
/// A range leaves out the codes of the items before it. An item that adds no code still becomes one variant, so that the compiler
/// warns that the item is unreachable, as it does for patterns of numbers.
pub(super) fn resolve<'a>(
    description: &Description<'a>,
    items: &[WrittenItem],
) -> Result<Vec<Alternative<'a>>, Vec<LiteralProblem>> {
    let accepts_undocumented = description.accepts_undocumented && !description.codes.is_empty();
    let mut taken = vec![false; description.codes.len()];
    let mut alternatives = Vec::new();
    let mut problems = Vec::new();
    for item in items {
        let found = match item {
            WrittenItem::Code(code) => find(description, code).map(|at| vec![at]),
            WrittenItem::Range(range) => find_range(description, range),
        };
        let mut codes = match found {
            Ok(codes) => codes,
            Err(_) if accepts_undocumented => vec![0],
            Err(message) => {
                problems.push(LiteralProblem { message, span: item.span() });
                continue;
            }
        };
        if accepts_undocumented || codes.iter().any(|&at| !taken[at]) {
            codes.retain(|&at| !taken[at]);
        } else {
            codes.truncate(1);
        }
        let is_one = codes.len() == 1 && !accepts_undocumented;
        for at in codes {
            taken[at] = true;
            let variant = description.codes[at].variant;
            alternatives.push(Alternative { variant, shown_at: is_one.then(|| item.span()) });
        }
    }
    if problems.is_empty() { Ok(alternatives) } else { Err(problems) }
}

/// The place of the code with this value or name.
fn find(description: &Description<'_>, written: &WrittenCode) -> Result<usize, String> {
    let same_spelling = description.codes.iter().position(|code| code.code == written.value);
    if let Some(at) = same_spelling
        && written.is_text == description.is_text()
    {
        return check_type(description, written).map(|()| at);
    }
    let is_name = written.is_text && same_spelling.is_none();
    let named = if is_name { description.named(&written.value) } else { Vec::new() };
    match named.as_slice() {
        [at] => Ok(*at),
        [] => Err(other_kind(description, written, same_spelling)
            .or_else(|| check_type(description, written).err())
            .unwrap_or_else(|| undocumented(description, written))),
        several => Err(shared_name(description, written, several)),
    }
}

/// The places of the documented codes in a range, in page order. There is at least one.
fn find_range(description: &Description<'_>, range: &WrittenRange) -> Result<Vec<usize>, String> {
    if description.is_text() || range.bounds().any(|bound| bound.is_text) {
        return Err(range_of_strings(description));
    }
    for bound in range.bounds() {
        check_type(description, bound)?;
        if bound.number().is_none() {
            return Err(leading_zeros(bound));
        }
    }
    let [first, last] = range.limits();
    if first > last {
        return Err(empty_range(range));
    }
    let mut codes = Vec::new();
    for (at, number) in description.numbers() {
        if (first..=last).contains(&number) {
            codes.push(at);
        }
    }
    if codes.is_empty() { Err(without_codes(description, range)) } else { Ok(codes) }
}

/// Checks that a number has no integer type, or that of the codes.
fn check_type(description: &Description<'_>, written: &WrittenCode) -> Result<(), String> {
    if written.suffix.is_empty() || written.suffix == description.kind {
        return Ok(());
    }
    Err(other_type(description, written))
}
