//! Decides which texts can be written as a doc comment instead of an attribute.

/// Whether `/**text*/` is the same documentation as `#[doc = "text"]`: one comment, whose text the compiler does not change. The
/// compiler removes stars at the start of lines, and refuses a carriage return.
pub(super) fn is_comment(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return false };
    if matches!(first, b'*' | b'/' | b'\n') || matches!(last, b'*' | b'/' | b'\n') || bytes.contains(&b'\r') {
        return false;
    }
    let mut next = 0;
    while let Some(star) = text[next..].find('*') {
        let at = next + star;
        let (before, after) = (bytes[at - 1], bytes[at + 1]);
        let is_cut = matches!(before, b'\n' | b' ') && matches!(after, b' ' | b'*' | b'\n');
        if before == b'/' || after == b'/' || is_cut {
            return false;
        }
        next = at + 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The documentation of a variant with this comment, if the comment is the only token before its name.
    fn doc(text: &str) -> Option<String> {
        let variant: syn::Variant = syn::parse_str(&format!("/**{text}*/A")).ok()?;
        let [attribute] = variant.attrs.as_slice() else { return None };
        let syn::Meta::NameValue(doc) = &attribute.meta else { return None };
        let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &doc.value else { return None };
        Some(text.value())
    }

    #[test]
    fn texts_that_a_comment_changes_are_no_comments() {
        for text in ["A", "A\n\n*Outcome:* `Done`.\\\n*Literal:* `A!(\"1\")`.", "A/B", "A * B", "码"] {
            assert!(is_comment(text) == (text != "A * B"), "{text}");
        }
        for text in [
            "", "*", "*A", "/", "/A", "A*", "A/", "A*/B", "A/*B", "A/**/B", "A\rB", "A\n* B", "A\n *",
            "A\n**B",
        ] {
            assert!(!is_comment(text), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn a_comment_is_the_text(text in "(/|\\*|\n| |\r|\\\\|\"|'|a|//|/\\*|\\*/|#\\[|\\]|,|码|\u{0}|\u{2028}){0,10}") {
            if is_comment(&text) {
                proptest::prop_assert_eq!(doc(&text), Some(text));
            }
        }
    }
}
