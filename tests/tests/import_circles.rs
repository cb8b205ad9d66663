//! No file imports from a file that imports from it, directly or through other files.
//!
//! Each path in a `use` item and in the code is followed, through re-exports, to the file that defines the item. Files that
//! only declare modules and re-export items are not part of a circle. The bodies of `macro_rules!` are not read.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::Path;

use doccodes_tests::workspace;
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Attribute, Expr, Item, Token, UseTree};

/// The folders with the sources of each crate.
const CRATES: [&str; 9] = [
    "macros/catalogue/src",
    "macros/cli/src",
    "macros/codegen/src",
    "macros/formats/src",
    "macros/page/src",
    "macros/sentences/src",
    "macros/src",
    "runtime/core/src",
    "runtime/src",
];

#[test]
fn no_files_import_from_each_other_in_a_circle() {
    let mut found = Vec::new();
    for folder in CRATES {
        let mut sources = BTreeMap::new();
        read_sources(&workspace().join(folder), "", &mut sources);
        assert!(!sources.is_empty(), "{folder} has no sources");
        for circle in circles(&imports(&sources)) {
            let circle: Vec<String> = circle.iter().map(|file| format!("{folder}/{file}")).collect();
            found.push(shown(&circle));
        }
    }
    assert!(found.is_empty(), "files import from each other in a circle:\n{}", found.join("\n"));
}

/// `a.rs -> b.rs -> a.rs`
fn shown(circle: &[String]) -> String {
    format!("{} -> {}", circle.join(" -> "), circle[0])
}

/// Reads all Rust files below a folder, by their paths relative to the first folder.
fn read_sources(folder: &Path, prefix: &str, sources: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            read_sources(&path, &format!("{prefix}{name}/"), sources);
        } else if name.ends_with(".rs") {
            sources.insert(format!("{prefix}{name}"), fs::read_to_string(&path).unwrap());
        }
    }
}

/// The files that each file imports from.
type Imports = BTreeMap<String, BTreeSet<String>>;

/// Finds the imports between the files of a crate.
fn imports(sources: &BTreeMap<String, String>) -> Imports {
    let root = ["lib.rs", "main.rs"].into_iter().find(|root| sources.contains_key(*root)).unwrap();
    let mut modules = Modules { sources, modules: vec![Module::new(root, "", None)] };
    modules.read_file(0);
    let mut imports = Imports::new();
    for (id, module) in modules.modules.iter().enumerate() {
        let used = module.uses.iter().map(|import| &import.path).chain(&module.paths);
        for path in used {
            let Some(Target::Item(file)) = modules.resolve(id, path, &mut Vec::new()) else { continue };
            if file != module.file && modules.has_items(&module.file) {
                imports.entry(module.file.clone()).or_default().insert(file);
            }
        }
    }
    imports
}

/// A module, which is a file or a part of a file.
struct Module {
    file: String,
    /// The folder of the files of its child modules, empty or with a slash at the end.
    folder: String,
    parent: Option<usize>,
    children: BTreeMap<String, usize>,
    /// The names of the items that it defines.
    items: BTreeSet<String>,
    /// Whether it has an item that is not a module or an import.
    has_items: bool,
    uses: Vec<Import>,
    /// The paths in its code.
    paths: Vec<Vec<String>>,
}

/// One name that a `use` item brings into scope.
struct Import {
    /// The name; `*` stands for all names of the module at `path`.
    name: String,
    path: Vec<String>,
}

/// What a path names.
enum Target {
    Module(usize),
    /// An item, by the file that defines it.
    Item(String),
}

impl Module {
    fn new(file: &str, folder: &str, parent: Option<usize>) -> Self {
        Self {
            file: file.to_owned(),
            folder: folder.to_owned(),
            parent,
            children: BTreeMap::new(),
            items: BTreeSet::new(),
            has_items: false,
            uses: Vec::new(),
            paths: Vec::new(),
        }
    }
}

/// The modules of a crate, the root first.
struct Modules<'a> {
    sources: &'a BTreeMap<String, String>,
    modules: Vec<Module>,
}

impl Modules<'_> {
    fn read_file(&mut self, id: usize) {
        let name = &self.modules[id].file;
        let file = syn::parse_file(&self.sources[name]).unwrap_or_else(|error| panic!("{name}: {error}"));
        self.read_items(id, &file.items);
    }

    fn read_items(&mut self, id: usize, items: &[Item]) {
        for item in items {
            if let Item::Mod(module) = item {
                if !is_test(&module.attrs) {
                    self.read_module(id, module);
                }
            } else {
                Reader { module: &mut self.modules[id] }.visit_item(item);
            }
        }
    }

    fn read_module(&mut self, parent: usize, item: &syn::ItemMod) {
        let name = item.ident.to_string();
        let Module { file, folder, .. } = &self.modules[parent];
        let child_folder = format!("{folder}{name}/");
        let child_file = if item.content.is_some() {
            file.clone()
        } else {
            let files = [format!("{folder}{name}.rs"), format!("{child_folder}mod.rs")];
            let found = files.into_iter().find(|file| self.sources.contains_key(file));
            found.unwrap_or_else(|| panic!("{file}: the module {name} has no file"))
        };
        let child = self.modules.len();
        self.modules.push(Module::new(&child_file, &child_folder, Some(parent)));
        self.modules[parent].children.insert(name, child);
        match &item.content {
            Some((_, items)) => self.read_items(child, items),
            None => self.read_file(child),
        }
    }

    /// Whether a file has items of its own.
    fn has_items(&self, file: &str) -> bool {
        self.modules.iter().any(|module| module.file == file && module.has_items)
    }

    /// Follows a path from a module. `None` stands for an item of another crate.
    fn resolve(&self, from: usize, path: &[String], seen: &mut Vec<(usize, String)>) -> Option<Target> {
        let mut module = from;
        let mut path = path.iter().map(String::as_str).peekable();
        while let Some(keyword) = path.next_if(|segment| matches!(*segment, "crate" | "self" | "super")) {
            module = match keyword {
                "crate" => 0,
                "super" => self.modules[module].parent?,
                _ => module,
            };
        }
        while let Some(name) = path.next() {
            match self.find(module, name, path.peek().is_none(), seen)? {
                Target::Module(found) => module = found,
                // The rest of the path is a variant or an associated item.
                item @ Target::Item(_) => return Some(item),
            }
        }
        Some(Target::Module(module))
    }

    /// Finds a name in a module. The last name of a path is more likely an item than a module.
    fn find(&self, id: usize, name: &str, is_last: bool, seen: &mut Vec<(usize, String)>) -> Option<Target> {
        let module = &self.modules[id];
        let child = module.children.get(name).map(|&child| Target::Module(child));
        if name == "*" {
            return module.has_items.then(|| Target::Item(module.file.clone()));
        }
        if module.items.contains(name) && (is_last || child.is_none()) {
            return Some(Target::Item(module.file.clone()));
        }
        if child.is_some() {
            return child;
        }
        let key = (id, name.to_owned());
        if seen.contains(&key) {
            return None;
        }
        seen.push(key);
        for import in &module.uses {
            if import.name == name
                && let Some(target) = self.resolve(id, &import.path, seen)
            {
                return Some(target);
            }
        }
        for import in module.uses.iter().filter(|import| import.name == "*") {
            let path = &import.path[..import.path.len() - 1];
            if let Some(Target::Module(found)) = self.resolve(id, path, seen)
                && let Some(target) = self.find(found, name, is_last, seen)
            {
                return Some(target);
            }
        }
        None
    }
}

/// Whether an item is only compiled for tests.
fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let is_cfg_test = || attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"));
        attribute.path().is_ident("test") || attribute.path().is_ident("cfg") && is_cfg_test()
    })
}

/// The name and the attributes of an item that is not a module or an import.
fn name_and_attributes(item: &Item) -> Option<(Option<&syn::Ident>, &[Attribute])> {
    Some(match item {
        Item::Const(item) => (Some(&item.ident), &item.attrs),
        Item::Enum(item) => (Some(&item.ident), &item.attrs),
        Item::Fn(item) => (Some(&item.sig.ident), &item.attrs),
        Item::Impl(item) => (None, &item.attrs),
        Item::Macro(item) => (item.ident.as_ref(), &item.attrs),
        Item::Static(item) => (Some(&item.ident), &item.attrs),
        Item::Struct(item) => (Some(&item.ident), &item.attrs),
        Item::Trait(item) => (Some(&item.ident), &item.attrs),
        Item::Type(item) => (Some(&item.ident), &item.attrs),
        Item::Union(item) => (Some(&item.ident), &item.attrs),
        _ => return None,
    })
}

/// Collects the items, the imports and the paths of a module.
struct Reader<'a> {
    module: &'a mut Module,
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if let Some((name, attributes)) = name_and_attributes(item) {
            if is_test(attributes) {
                return;
            }
            self.module.has_items = true;
            self.module.items.extend(name.map(ToString::to_string));
        }
        let is_macro_definition = matches!(item, Item::Macro(item) if item.ident.is_some());
        if !is_macro_definition {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if item.leading_colon.is_none() && !is_test(&item.attrs) {
            flatten(&item.tree, &mut Vec::new(), &mut self.module.uses);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        // A single name is defined by a `use` item or by the module itself.
        if path.leading_colon.is_none() && path.segments.len() > 1 {
            let segments = path.segments.iter().map(|segment| segment.ident.to_string());
            self.module.paths.push(segments.collect());
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        // The arguments of `format!` and its like; other macros are not read.
        if let Ok(arguments) = call.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated) {
            for argument in &arguments {
                // The tokens are parsed here, so they do not live as long as the file.
                Reader { module: self.module }.visit_expr(argument);
            }
        }
    }

    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}
}

/// Adds each name that a tree of a `use` item brings into scope.
fn flatten(tree: &UseTree, path: &mut Vec<String>, imports: &mut Vec<Import>) {
    match tree {
        UseTree::Path(tree) => {
            path.push(tree.ident.to_string());
            flatten(&tree.tree, path, imports);
            path.pop();
        }
        UseTree::Name(tree) => add_import(&tree.ident.to_string(), &tree.ident.to_string(), path, imports),
        UseTree::Rename(tree) => add_import(&tree.rename.to_string(), &tree.ident.to_string(), path, imports),
        UseTree::Glob(_) => add_import("*", "*", path, imports),
        UseTree::Group(group) => group.items.iter().for_each(|tree| flatten(tree, path, imports)),
    }
}

fn add_import(name: &str, last: &str, path: &[String], imports: &mut Vec<Import>) {
    let mut path = path.to_vec();
    // `use a::b::{self}` imports `b`.
    let name = if last == "self" { path.last().cloned().unwrap_or_default() } else { name.to_owned() };
    if last != "self" {
        path.push(last.to_owned());
    }
    imports.push(Import { name, path });
}

/// Finds, for each file, the shortest circle in which it comes first in alphabetical order.
fn circles(imports: &Imports) -> Vec<Vec<String>> {
    imports.keys().filter_map(|first| shortest_circle(imports, first)).collect()
}

fn shortest_circle(imports: &Imports, first: &String) -> Option<Vec<String>> {
    let mut importer: BTreeMap<&String, &String> = BTreeMap::new();
    let mut queue = VecDeque::from([first]);
    while let Some(file) = queue.pop_front() {
        for imported in imports.get(file).into_iter().flatten() {
            if imported == first {
                let mut circle = vec![file.clone()];
                let mut file = file;
                while file != first {
                    file = importer[file];
                    circle.push(file.clone());
                }
                circle.reverse();
                return Some(circle);
            }
            if imported > first && !importer.contains_key(imported) {
                importer.insert(imported, file);
                queue.push_back(imported);
            }
        }
    }
    None
}

/// The circles between the files of a crate, as the test prints them.
fn circles_in(files: &[(&str, &str)]) -> Vec<String> {
    let sources = files.iter().map(|&(file, text)| (file.to_owned(), text.to_owned())).collect();
    circles(&imports(&sources)).iter().map(|circle| shown(circle)).collect()
}

#[test]
fn two_files_that_import_from_each_other_are_a_circle() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "use crate::b::B; pub struct A;"),
        ("b.rs", "pub struct B; fn f() { let _ = super::a::A; }"),
    ];
    assert_eq!(circles_in(&files), ["a.rs -> b.rs -> a.rs"]);
}

#[test]
fn an_import_is_followed_through_a_re_export() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "use crate::b::{self, Renamed}; fn f() { b::g(); } pub fn h() {}"),
        ("b/mod.rs", "mod c; mod d; pub use c::C as Renamed; pub use d::*;"),
        ("b/c.rs", "pub struct C;"),
        ("b/d.rs", "pub fn g() { format!(\"{}\", crate::a::h()); }"),
    ];
    assert_eq!(circles_in(&files), ["a.rs -> b/d.rs -> a.rs"]);
}

#[test]
fn a_child_that_imports_from_a_parent_that_imports_from_it_is_a_circle() {
    let files = [
        ("lib.rs", "mod a;"),
        ("a/mod.rs", "mod b; pub struct A; fn f() { b::g(); }"),
        ("a/b.rs", "use super::A; pub fn g() {}"),
    ];
    assert_eq!(circles_in(&files), ["a/b.rs -> a/mod.rs -> a/b.rs"]);
}

#[test]
fn imports_for_tests_and_from_files_without_items_are_not_circles() {
    let files = [
        ("lib.rs", "mod a; mod b; pub use a::A; pub use b::B;"),
        ("a.rs", "use crate::B; pub struct A; impl A { fn f(_: B) {} }"),
        ("b.rs", "pub struct B; #[cfg(test)] mod tests { use crate::a::A; } #[cfg(test)] use super::A;"),
    ];
    assert_eq!(circles_in(&files), [""; 0]);
}
