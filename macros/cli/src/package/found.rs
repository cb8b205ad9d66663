//! The enums of a package, found in its sources.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use doccodes_codegen::source::Source;

use super::located::Located;
use super::metadata::{Package, Workspace};
use super::relative::relative;
use super::scan::{Reason, Renames, Site, Unchecked, scan};
use super::sources::rust_files;
use super::tree::Tree;

/// The sources of packages.
pub(crate) struct Sources<'a> {
    tree: &'a dyn Tree,
    workspace: &'a Workspace,
    texts: BTreeMap<PathBuf, Result<Rc<Source>, Unread>>,
    /// The files below the folder of each package, by the index of the package.
    files: BTreeMap<usize, Vec<PathBuf>>,
    renames: Renames,
}

/// What was found in the sources of a package.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) sites: Vec<Site>,
    pub(crate) unchecked: Vec<Unchecked>,
}

impl<'a> Sources<'a> {
    /// Reads the sources of all packages of a workspace: a package may import the attribute from another one, which renames it.
    ///
    /// # Errors
    ///
    /// A folder cannot be read.
    pub(crate) fn read(tree: &'a dyn Tree, workspace: &'a Workspace) -> Result<Self, String> {
        let mut sources = Self {
            tree,
            workspace,
            texts: BTreeMap::new(),
            files: BTreeMap::new(),
            renames: Renames::default(),
        };
        for (n, package) in workspace.packages.iter().enumerate() {
            let files = rust_files(tree, &package.folder, &workspace.target)
                .map_err(|error| format!("{}: {error}", package.folder.display()))?;
            for file in &files {
                // A source that cannot be read is reported with the enums of its package.
                let _ = sources.load(file);
            }
            sources.files.insert(n, files);
        }
        Ok(sources)
    }

    /// The enums of a package. `is_excluded` is asked for paths relative to its folder.
    pub(crate) fn enums(&mut self, package: usize, is_excluded: &dyn Fn(&str) -> bool) -> Found {
        let Package { folder, targets, uses_doccodes, .. } = &self.workspace.packages[package];
        let mut found = Found::default();
        let (mut generated, mut written) = (Vec::new(), BTreeSet::new());
        let mut seen = BTreeSet::new();
        let mut queue: VecDeque<PathBuf> =
            self.files.get(&package).into_iter().flatten().chain(targets).cloned().collect();
        while let Some(file) = queue.pop_front() {
            if !seen.insert(file.clone()) || is_excluded(&relative(&file, folder)) {
                continue;
            }
            let source = match self.load(&file) {
                Ok(source) => Rc::clone(source),
                Err(Unread { may_have_codes, reason }) => {
                    if *may_have_codes {
                        let reason = Reason::NotRead(reason.clone());
                        let file = relative(&file, &self.workspace.root);
                        found.unchecked.push(Unchecked { file, place: None, reason });
                    }
                    continue;
                }
            };
            let scanned = scan(&source, &self.renames);
            let may_have_codes = self.renames.may_be_in(source.text());
            found.sites.extend(scanned.sites);
            let mentions =
                |unchecked: &Unchecked| may_have_codes || !matches!(unchecked.reason, Reason::NotRust(_));
            found.unchecked.extend(scanned.unchecked.into_iter().filter(mentions));
            written.extend(scanned.written);
            for include in scanned.includes {
                match Located::find(self.tree, folder, &file, &include) {
                    Located::File(path) => queue.push_back(path),
                    Located::NoModule => {}
                    other => generated.push((include, other)),
                }
            }
        }
        if *uses_doccodes || !found.sites.is_empty() || !found.unchecked.is_empty() {
            let unknown = generated.into_iter().filter_map(|(include, located)| {
                let reason = match located {
                    // A file that a build script writes with `Build` is found in the build script.
                    Located::Generated(path) if written.contains(&path) => return None,
                    Located::Generated(path) if is_excluded(&format!("OUT_DIR/{path}")) => return None,
                    Located::Generated(path) => Reason::Generated(path),
                    Located::Missing(path) => Reason::NoFile(path),
                    _ => Reason::UnknownFile,
                };
                Some(Unchecked::at(include.place, reason))
            });
            found.unchecked.extend(unknown);
        }
        found.sites.sort_by_key(|site| (site.place.source.name().to_owned(), site.place.offset));
        found.unchecked.sort_by_key(|unchecked| {
            (unchecked.file.clone(), unchecked.place.as_ref().map(|place| place.offset))
        });
        found
    }

    fn load(&mut self, file: &Path) -> Result<&Rc<Source>, &Unread> {
        if !self.texts.contains_key(file) {
            let name = relative(file, &self.workspace.root);
            let read = read(self.tree, file, &name);
            if let Ok(source) = &read {
                self.renames.add(source.text());
            }
            self.texts.insert(file.to_owned(), read);
        }
        self.texts[file].as_ref()
    }
}

/// A source that cannot be read.
struct Unread {
    may_have_codes: bool,
    reason: String,
}

fn read(tree: &dyn Tree, file: &Path, name: &str) -> Result<Rc<Source>, Unread> {
    let bytes =
        tree.read(file).map_err(|error| Unread { may_have_codes: true, reason: error.to_string() })?;
    Source::new(name, &bytes).map(Rc::new).map_err(|problem| {
        let may_have_codes = bytes.windows(5).any(|bytes| bytes == b"codes");
        Unread { may_have_codes, reason: problem.message().to_owned() }
    })
}
