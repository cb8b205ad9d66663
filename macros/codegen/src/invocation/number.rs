//! Integer literals, as a page would spell the number.

use doccodes_page::characters::starts_with_digit;
use syn::LitInt;

/// The decimal digits of an integer literal, without its suffix. Leading zeros of a decimal number are kept: `0404` may be
/// meant as a string or as an octal number.
pub(crate) fn documented_number(number: &LitInt) -> String {
    let literal = number.to_string();
    let has_leading_zeros =
        literal.strip_prefix('0').is_some_and(|rest| starts_with_digit(rest) || rest.starts_with('_'));
    if has_leading_zeros {
        literal.strip_suffix(number.suffix()).unwrap_or(&literal).to_owned()
    } else {
        number.base10_digits().to_owned()
    }
}
