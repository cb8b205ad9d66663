//! Integer literals as pages spell numbers.

use syn::LitInt;

/// The number of a literal in decimal, without its suffix. The leading zeros of a decimal number stay: `0404` may be meant as
/// a string, or as an octal number.
pub(crate) fn documented_number(number: &LitInt) -> String {
    let spelled = number.to_string();
    let zeros = spelled
        .strip_prefix('0')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == '_'));
    if zeros {
        spelled.strip_suffix(number.suffix()).unwrap_or(&spelled).to_owned()
    } else {
        number.base10_digits().to_owned()
    }
}
