//! Scans one source.

use std::rc::Rc;

use doccodes_codegen::source::Source;
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;

use super::build_call::{Calls, Folder, Item};
use super::enumeration::{Attributes, Enumeration};
use super::include::IncludedPath;
use super::renames::Renames;
use super::site::{Include, PagesFolder, Place, Reason, Site, Unchecked};
use super::tokens::{MOST_NESTED, group, ident, is_punct, is_word, list, only_string, string};

/// What is found in one source.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    /// The enums that can be read.
    pub(crate) sites: Vec<Site>,
    /// The places of enums that cannot.
    pub(crate) unchecked: Vec<Unchecked>,
    /// The files that the source names.
    pub(crate) includes: Vec<Include>,
    /// The names of the files that a build script writes with `Build::write`.
    pub(crate) written: Vec<String>,
}

/// Scans a source.
pub(crate) fn scan(source: &Rc<Source>, renames: &Renames) -> Scan {
    let text = source.text();
    let mut scanner = Scanner {
        source,
        renames,
        modules: Vec::new(),
        mentions_build: mentions(text, "Build"),
        mentions_pages_in: mentions(text, "pages_in"),
        found: Scan::default(),
    };
    match text.parse::<TokenStream>() {
        Ok(tokens) => scanner.scan(tokens, Within::default()),
        Err(error) => {
            let place = scanner.place(error.span(), error.span());
            let reason = Reason::NotRust("it does not parse as Rust".to_owned());
            scanner.found.unchecked.push(Unchecked::at(place, reason));
        }
    }
    scanner.found
}

/// Whether a text contains a name as a whole word.
fn mentions(text: &str, name: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(name)
        .any(|(at, _)| !text[..at].ends_with(is_part) && !text[at + name.len()..].starts_with(is_part))
}

struct Scanner<'a> {
    source: &'a Rc<Source>,
    renames: &'a Renames,
    /// The inline modules around the tokens.
    modules: Vec<String>,
    mentions_build: bool,
    mentions_pages_in: bool,
    found: Scan,
}

/// The context of the tokens.
#[derive(Clone, Copy, Default)]
struct Within<'a> {
    /// The outermost macro.
    in_macro: Option<&'a Reason>,
    depth: usize,
}

impl Within<'_> {
    fn deeper(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }
}

impl Scanner<'_> {
    fn scan(&mut self, tokens: TokenStream, within: Within<'_>) {
        let tokens = list(tokens);
        self.scan_build_calls(&tokens, within);
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let attributes = Attributes::parse(&tokens[at..], self.renames);
            if attributes.length > 0 {
                self.scan_attributes(&attributes, within);
                at += attributes.length;
                continue;
            }
            at += match self.scan_macro(&tokens[at..], within) {
                0 => self.scan_module(&tokens[at..], within),
                length => length,
            };
            if let TokenTree::Group(group) = token {
                self.scan_group(group, within);
            }
        }
    }

    fn scan_group(&mut self, group: &Group, within: Within<'_>) {
        if within.depth < MOST_NESTED {
            self.scan(group.stream(), within.deeper());
            return;
        }
        let text = self.text(group.span());
        if self.renames.may_be_in(text) {
            let reason = Reason::NotRust("it is nested too deeply".to_owned());
            self.add_unchecked(group.span_open(), group.span_open(), reason);
        }
    }

    fn scan_attributes(&mut self, attributes: &Attributes<'_>, within: Within<'_>) {
        for content in attributes.contents() {
            for path in IncludedPath::of_attribute(content.clone()) {
                self.add_include(content.clone(), path);
            }
        }
        if let Some(reason) = within.in_macro {
            for [first, last] in attributes.brackets_of_codes() {
                self.add_unchecked(first.span(), last.span(), reason.clone());
            }
        } else if let Some(enumeration) = attributes.enumeration() {
            self.add_enumeration(enumeration);
        }
    }

    fn add_enumeration(&mut self, enumeration: Enumeration) {
        let Enumeration { name, is_non_exhaustive, codes } = enumeration;
        for codes in codes {
            let [first, last] = codes.tokens;
            let place = self.place(first.span(), last.span());
            if string(codes.arguments.clone().into_iter().next().as_ref()).is_none() {
                self.found.unchecked.push(Unchecked::at(place, Reason::PathNotLiteral));
                continue;
            }
            self.found.sites.push(Site {
                name: name.clone(),
                modules: self.modules.clone(),
                place,
                in_string: false,
                is_non_exhaustive,
                pages_in: PagesFolder::Package,
                attribute: codes.arguments,
                item: codes.item,
            });
        }
    }

    /// Scans `name! { … }` and `macro_rules! name { … }`. Returns the number of tokens, or 0 if it is neither.
    fn scan_macro(&mut self, tokens: &[TokenTree], within: Within<'_>) -> usize {
        let Some(name) = ident(tokens.first()).filter(|_| is_punct(tokens.get(1), '!')) else { return 0 };
        let defined = ident(tokens.get(2));
        let at = if defined.is_some() { 3 } else { 2 };
        let Some(TokenTree::Group(group)) = tokens.get(at) else { return 0 };
        // `return !(a)` is not a macro.
        if syn::parse_str::<syn::Ident>(&name.to_string()).is_err() {
            return 0;
        }
        if name == "include" && within.in_macro.is_none() {
            self.add_include(group.stream(), IncludedPath::of_include(group.stream()));
        }
        let reason = match defined {
            Some(defined) => Reason::MacroBody(defined.to_string()),
            None => Reason::MacroArguments(name.to_string()),
        };
        self.scan_group(group, Within { in_macro: within.in_macro.or(Some(&reason)), ..within });
        at + 1
    }

    /// Scans `mod name { … }` and `mod name;`. Returns the number of tokens, or 1 if it is neither.
    fn scan_module(&mut self, tokens: &[TokenTree], within: Within<'_>) -> usize {
        let Some(name) = ident(tokens.get(1)).filter(|_| is_word(tokens.first(), "mod")) else { return 1 };
        if let Some(body) = group(tokens.get(2), Delimiter::Brace) {
            self.modules.push(name.unraw().to_string());
            self.scan_group(body, within);
            self.modules.pop();
            return 3;
        }
        if is_punct(tokens.get(2), ';') {
            let path = IncludedPath::ModuleNamed(name.unraw().to_string());
            let name = TokenStream::from(tokens[1].clone());
            self.add_include(name, path);
            return 3;
        }
        1
    }

    fn scan_build_calls(&mut self, tokens: &[TokenTree], within: Within<'_>) {
        for statement in tokens.split(|token| is_punct(Some(token), ';')) {
            let calls = Calls::parse(statement);
            self.found.written.extend(calls.written.iter().map(syn::LitStr::value));
            for (method, arguments) in calls.codes {
                let item = only_string(arguments.stream()).and_then(|text| Item::parse(&text.value()));
                let span = [method.span(), arguments.span_close()];
                let folder = match &calls.folder {
                    Folder::Package => Some(PagesFolder::Package),
                    Folder::Named(folder) => Some(PagesFolder::Named(folder.clone())),
                    Folder::OfVariable if !self.mentions_pages_in => Some(PagesFolder::Package),
                    Folder::OfVariable | Folder::Computed => None,
                };
                match (item, folder, within.in_macro) {
                    (Some(_), _, Some(reason)) => self.add_unchecked(span[0], span[1], reason.clone()),
                    (Some(_), None, None) => self.add_unchecked(span[0], span[1], Reason::PagesIn),
                    (Some(item), Some(pages_in), None) => {
                        let place = self.place(span[0], span[1]);
                        self.found.sites.push(Site {
                            name: item.name,
                            modules: Vec::new(),
                            place,
                            in_string: true,
                            is_non_exhaustive: item.is_non_exhaustive,
                            pages_in,
                            attribute: item.arguments,
                            item: item.item,
                        });
                    }
                    // Other types also have methods of this name.
                    (None, ..) if self.mentions_build => {
                        self.add_unchecked(span[0], span[1], Reason::ItemNotLiteral);
                    }
                    (None, ..) => {}
                }
            }
        }
    }

    fn add_include(&mut self, tokens: TokenStream, path: IncludedPath) {
        let first = tokens.clone().into_iter().next().map_or_else(Span::call_site, |token| token.span());
        let last = tokens.into_iter().last().map_or(first, |token| token.span());
        let place = self.place(first, last);
        self.found.includes.push(Include { place, path, modules: self.modules.clone() });
    }

    fn add_unchecked(&mut self, first: Span, last: Span, reason: Reason) {
        let place = self.place(first, last);
        self.found.unchecked.push(Unchecked::at(place, reason));
    }

    fn place(&self, first: Span, last: Span) -> Place {
        let (start, end) = (first.byte_range().start, last.byte_range().end);
        Place {
            source: Rc::clone(self.source),
            offset: start as u32,
            length: end.saturating_sub(start) as u32,
        }
    }

    fn text(&self, span: Span) -> &str {
        self.source.text().get(span.byte_range()).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scanned(text: &str) -> Scan {
        let source = Rc::new(Source::new("src/lib.rs", text.as_bytes()).unwrap());
        let mut renames = Renames::default();
        renames.add(text);
        scan(&source, &renames)
    }

    /// `line:column modules::Name arguments` of each enum, and `line:column reason` of what is not read.
    fn shown(text: &str) -> Vec<String> {
        let scan = scanned(text);
        let position = |place: &Place| {
            let (line, column) = place.source.position(place.offset);
            format!("{line}:{column}")
        };
        let sites = scan.sites.iter().map(|site| {
            let mut path = site.modules.clone();
            path.push(site.name.clone());
            format!("{} {} {}", position(&site.place), path.join("::"), site.attribute)
        });
        let unchecked = scan.unchecked.iter().map(|unchecked| {
            format!("{} {:?}", unchecked.place.as_ref().map(position).unwrap(), unchecked.reason)
        });
        sites.chain(unchecked).collect()
    }

    #[test]
    fn enums_are_found_wherever_they_are() {
        let text = "
            use doccodes::codes;
            /// Doc.
            #[codes(\"a.md\")] pub enum A {}
            #[cfg(feature = \"b\")]
            #[doccodes::codes(\"b.md\", service = \"B\",)]
            #[non_exhaustive]
            pub(in crate::x) enum B { #[code(404)] Gone }
            mod m { pub mod n { #[::doccodes::codes(r#\"c.md\"#)] enum C {} } }
            impl X { fn f() { let x = || { #[r#codes(\"d.md\")] enum D {} }; } }";
        assert_eq!(
            shown(text),
            [
                "4:13 A \"a.md\"",
                "6:13 B \"b.md\" , service = \"B\" ,",
                "9:33 m::n::C r#\"c.md\"#",
                "10:44 D \"d.md\""
            ]
        );
        let found = scanned(text);
        let exhaustive: Vec<bool> = found.sites.iter().map(|site| !site.is_non_exhaustive).collect();
        assert_eq!(exhaustive, [true, false, true, true]);
        assert_eq!(
            found.sites[1].item.to_string(),
            "# [cfg (feature = \"b\")] # [non_exhaustive] pub (in crate :: x) enum B { # [code (404)] Gone }"
        );
        let place = &found.sites[1].place;
        assert_eq!(
            &text[place.offset as usize..][..place.length as usize],
            "#[doccodes::codes(\"b.md\", service = \"B\",)]"
        );
    }

    #[test]
    fn other_items_are_not_found() {
        for text in [
            "/// #[codes(\"a.md\")] enum A {}\nstruct S;",
            "//! ```\n//! #[codes(\"a.md\")] enum A {}\n//! ```",
            "// #[codes(\"a.md\")]\nenum A {}",
            "#[codes] enum A {}",
            "#[codes = \"a.md\"] enum A {}",
            "#[postcodes(\"a.md\")] enum A {}",
            "#[codes(\"a.md\")] struct A;",
            "const TEXT: &str = \"#[codes(\\\"a.md\\\")] enum A {}\";",
            "fn f(x: &X) { x.codes(\"a.md\"); x.codes(7).codes(); }",
            "use doccodes::codes as page; #[codes(\"a.md\")] fn f() {}",
        ] {
            assert!(shown(text).is_empty(), "{text}: {:?}", shown(text));
        }
    }

    #[test]
    fn a_renamed_attribute_is_found() {
        assert_eq!(
            shown(
                "use doccodes::{Code, codes as page};\n#[page(\"a.md\")] enum A {}\n#[crate::page(\"b.md\")] enum B {}"
            ),
            ["2:1 A \"a.md\"", "3:1 B \"b.md\""]
        );
        assert!(shown("#[page(\"a.md\")] enum A {}").is_empty());
    }

    #[test]
    fn the_attributes_of_the_module_are_not_those_of_its_first_item() {
        let text = "//! Module.\n#![allow(x)]\n#[codes(\"a.md\")] enum A {} mod m { #![deny(y)] #[codes(\"b.md\")] enum B {} }";
        assert_eq!(shown(text), ["3:1 A \"a.md\"", "3:48 m::B \"b.md\""]);
        let items: Vec<String> = scanned(text).sites.iter().map(|site| site.item.to_string()).collect();
        assert_eq!(items, ["enum A { }", "enum B { }"]);
    }

    #[test]
    fn conditional_attributes_are_alternatives() {
        let text = "#[derive(X)]\n#[cfg_attr(a, codes(\"a.md\"), doc = \"x\")]\n#[cfg_attr(not(a), cfg_attr(b, codes(\"b.md\", url = \"x\")))]\n\
                    #[derive(Y)] enum A {}";
        assert_eq!(shown(text), ["2:1 A \"a.md\"", "3:1 A \"b.md\" , url = \"x\""]);
        for site in scanned(text).sites {
            assert!(!site.item.to_string().contains("codes"), "{}", site.item);
        }
        let twice = scanned("#[derive(X)] #[codes(\"a.md\")] #[codes(\"b.md\")] #[derive(Y)] enum A {}");
        assert_eq!(
            twice.sites[0].item.to_string(),
            "# [codes (\"b.md\")] # [derive (Y)] enum A { }",
            "the macro reports the second one"
        );
    }

    #[test]
    fn enums_that_only_the_compiler_can_read_are_listed() {
        let text = "macro_rules! page { ($n:ident, $p:literal) => {\n#[$crate::codes($p)] enum $n {} } }
            wrap! { mod m { #[codes(\"a.md\")] enum A {} } }
            fn f() { other::quote!(#[doccodes::codes(#path)] enum #name {}); }
            #[codes(PATH)] enum B {}
            #[codes(concat!(\"a\", \".md\"))] enum C {}
            fn g() -> bool { return !(h()) }";
        assert_eq!(
            shown(text),
            [
                "2:1 MacroBody(\"page\")",
                "3:29 MacroArguments(\"wrap\")",
                "4:36 MacroArguments(\"quote\")",
                "5:13 PathNotLiteral",
                "6:13 PathNotLiteral"
            ]
        );
    }

    #[test]
    fn enums_of_build_scripts_are_found() {
        let text = r##"use doccodes_codegen::Build;
fn main() -> Result<(), Error> {
    println!("cargo::rerun-if-changed=build.rs");
    Build::from_env()?.codes("/// One.\n#[codes(\"a.md\")]\npub enum A {}").write("a.rs")?;
    Build::from_env()?.pages_in("docs").codes(r#"#[doccodes::codes("b.md")] enum B {}"#).write("b.rs")?;
    Build::from_env()?.pages_in(&out_dir).codes("#[codes(\"c.csv\")] enum C {}").write("c.rs")?;
    Build::from_env()?.codes(format!("#[codes(\"{page}\")] enum D {{}}")).write(&name)?;
    let build = Build::from_env()?;
    build.codes("#[codes(\"e.md\")] enum E {}").codes("enum F {}");
}"##;
        assert_eq!(
            shown(text),
            [
                "4:24 A \"a.md\"",
                "5:41 B \"b.md\"",
                "6:43 PagesIn",
                "7:24 ItemNotLiteral",
                "9:11 PagesIn",
                "9:49 ItemNotLiteral"
            ]
        );
        let found = scanned(text);
        assert_eq!(found.sites[1].pages_in, PagesFolder::Named("docs".to_owned()));
        assert_eq!(found.written, ["a.rs", "b.rs", "c.rs"]);
        let variable = "fn main() { let mut build = Build::from_env()?; build = build.codes(\"#[codes(\\\"a.md\\\")] enum A {}\"); }";
        assert_eq!(shown(variable), ["1:63 A \"a.md\""]);
        assert!(shown("fn f(builder: Builder) { builder.codes(7); }").is_empty());
    }

    #[test]
    fn a_source_that_is_not_rust_is_listed() {
        assert_eq!(shown("enum A {}\n fn f( { }"), ["2:6 NotRust(\"it does not parse as Rust\")"]);
        let deep = format!("{}#[codes(\"a.md\")] enum A {{}}{}", "{".repeat(100_000), "}".repeat(100_000));
        assert_eq!(shown(&deep), ["1:201 NotRust(\"it is nested too deeply\")"]);
    }

    #[test]
    fn places_are_those_of_the_source_as_it_is_read() {
        assert_eq!(
            shown("#!/usr/bin/env x\r\n// 状\r\n/* 状 */ #[codes(\"a.md\")] enum A {}"),
            ["3:9 A \"a.md\""]
        );
    }
}
