//! The procedural macros of doccodes; use them through the crate `doccodes`.

use doccodes_codegen::CallSite;
use proc_macro::{Span, TokenStream};

/// Generates a typed enum from the page on which a service documents its codes.
///
/// See the documentation of the crate `doccodes`.
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
