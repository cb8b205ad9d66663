//! The procedural macros of doccodes; use them through the crate `doccodes`.

use doccodes_codegen::CallSite;
use proc_macro::{Span, TokenStream};

// The documentation is in the crate `doccodes`: rustdoc puts the text of a re-export and the text of the item on one page.
#[expect(missing_docs, reason = "the crate `doccodes` documents it")]
#[proc_macro_attribute]
pub fn codes(attribute: TokenStream, item: TokenStream) -> TokenStream {
    doccodes_codegen::codes(attribute.into(), item.into(), &call_site()).into()
}

fn call_site() -> CallSite {
    let span = Span::call_site();
    CallSite::from_env(span.file(), span.line(), span.column())
}

/// Expands a literal for which the literal macro of an enum has no arm.
#[doc(hidden)]
#[proc_macro]
pub fn __literal(input: TokenStream) -> TokenStream {
    doccodes_codegen::literal(input.into()).into()
}

/// Registers an enum that was generated into a file, which several crates may compile.
#[doc(hidden)]
#[proc_macro]
pub fn __register(input: TokenStream) -> TokenStream {
    doccodes_codegen::register(input.into(), &call_site()).into()
}
