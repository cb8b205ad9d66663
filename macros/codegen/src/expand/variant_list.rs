//! The list of all variants, for `list_variants!`.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};

use super::token_list::TokenList;
use super::variant::Variant;

/// The most variants in a part of the list. In a dev build, a look-up writes a part to the stack, and the compiler takes for a part
/// the time that it takes for a function.
const PART: usize = 256;

/// The list of all variants. A long one is in parts, each after its number. The last part, after `last`, is filled up with the first
/// variant, so that all parts have the size that precedes them.
pub(super) fn variant_list(enumeration: &Ident, variants: &[Variant<'_>]) -> TokenStream {
    let names = TokenList::with_names(enumeration, variants);
    let mut list = TokenList::default();
    if variants.len() <= PART {
        list.push(array(enumeration, variants, None, &names));
        return list.into_stream();
    }
    list.push(Literal::usize_unsuffixed(PART));
    let last = (variants.len() - 1) / PART;
    for (number, part) in variants.chunks(PART).enumerate() {
        if number < last {
            list.push(Literal::usize_unsuffixed(number));
        } else {
            list.push(Ident::new("last", Span::call_site()));
        }
        list.push(array(enumeration, part, variants.first(), &names));
    }
    list.into_stream()
}

/// `[Enum::A, Enum::B,]`, filled up with a variant to the size of a part. In a large table, `Self::A` takes the compiler twice the
/// time.
fn array(
    enumeration: &Ident,
    part: &[Variant<'_>],
    filling: Option<&Variant<'_>>,
    names: &TokenList,
) -> TokenTree {
    let written = enumeration.to_string();
    let mut tokens = TokenList::with_same_names(names);
    let mut push = |variant: &Variant<'_>| {
        tokens.enumeration(enumeration, &written);
        tokens.path_separator();
        tokens.variant(variant);
        tokens.punct(',');
    };
    part.iter().for_each(&mut push);
    if let Some(filling) = filling {
        (part.len()..PART).for_each(|_| push(filling));
    }
    Group::new(Delimiter::Bracket, tokens.into_stream()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The list for an enum with variants `V0`, `V1` and so on.
    fn list(count: usize) -> Vec<String> {
        let names: Vec<String> = (0..count).map(|n| format!("V{n}")).collect();
        let variants: Vec<Variant<'_>> = names.iter().map(|name| Variant { name, pinned: None }).collect();
        let list = variant_list(&Ident::new("E", Span::call_site()), &variants);
        list.into_iter().map(|token| token.to_string()).collect()
    }

    /// The names of the variants in an array.
    fn names(array: &str) -> Vec<&str> {
        let names = array.trim_matches(['[', ']', ' ']).split(',').map(str::trim);
        names.filter_map(|path| path.strip_prefix("E :: ")).collect()
    }

    #[test]
    fn a_short_list_is_an_array() {
        assert_eq!(list(2), ["[E :: V0 , E :: V1 ,]"]);
        assert_eq!(list(PART).len(), 1);
    }

    #[test]
    fn a_long_list_is_in_parts_of_one_size() {
        let list = list(2 * PART + 1);
        let [size, zero, first, one, second, last, third] = list.as_slice() else { panic!("{list:?}") };
        assert_eq!([size, zero, one, last].map(String::as_str), ["256", "0", "1", "last"]);
        let parts = [first, second, third].map(|part| names(part));
        assert!(parts.iter().all(|part| part.len() == PART));
        assert_eq!([parts[0][0], parts[0][255], parts[1][0]], ["V0", "V255", "V256"]);
        assert_eq!([parts[2][0], parts[2][1], parts[2][255]], ["V512", "V0", "V0"]);
    }

    #[test]
    fn a_list_of_full_parts_has_no_other_part() {
        let list = list(2 * PART);
        assert_eq!((list.len(), list[3].as_str()), (5, "last"));
        assert_eq!(names(&list[4]).last(), Some(&"V511"));
    }
}
