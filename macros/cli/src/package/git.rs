//! The files of a commit, read with git commands.
//!
//! Names come from `git ls-tree`, contents from one process `git cat-file --batch` that runs as long as files are read. Neither runs
//! hooks, and neither changes the repository.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use doccodes_codegen::problem::visible;
use doccodes_codegen::source::MAX_PAGE_BYTES;

use super::relative::relative;
use super::tree::{Kind, Tree};

/// The files of a commit.
pub(crate) struct Commit {
    /// The folder of the repository.
    root: PathBuf,
    /// The hash.
    pub(crate) hash: String,
    /// What is in each folder.
    folders: BTreeMap<PathBuf, Listing>,
    batch: RefCell<Batch>,
}

/// What is in a folder.
type Listing = BTreeMap<String, Kind>;

/// A process that prints files.
struct Batch {
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Commit {
    /// Opens the commit that `revision` names, in the repository that has this folder.
    ///
    /// # Errors
    ///
    /// git cannot be run, the folder is in no repository, or the repository has no such commit.
    pub(crate) fn open(folder: &Path, revision: &str) -> Result<Self, String> {
        // git would read it as an option.
        if revision.starts_with('-') {
            return Err(format!("`{}` is not a revision", visible(revision)));
        }
        // The path of the folder in the repository. `--show-toplevel` would print another path behind a symbolic link.
        let prefix = git(folder, &["rev-parse", "--show-prefix"])?;
        let prefix = String::from_utf8_lossy(&prefix);
        let depth = Path::new(prefix.trim_end_matches(['\n', '\r'])).components().count();
        let root = folder.ancestors().nth(depth).unwrap_or(folder).to_owned();
        let commit = format!("{revision}^{{commit}}");
        let hash =
            git(folder, &["rev-parse", "--verify", "--quiet", &commit]).map_err(|error| {
                match error.is_empty() {
                    true => format!("the repository has no revision `{}`", visible(revision)),
                    false => error,
                }
            })?;
        let hash = String::from_utf8_lossy(&hash).trim().to_owned();
        let listed = git(&root, &["ls-tree", "-r", "-z", "--full-tree", &hash])?;
        let batch = RefCell::new(Batch::start(&root)?);
        Ok(Self { folders: folders(&root, &listed), root, hash, batch })
    }

    /// The folders with a Cargo.toml.
    pub(crate) fn packages(&self) -> impl Iterator<Item = &Path> {
        let with_manifest = self.folders.iter().filter(|(_, files)| files.contains_key("Cargo.toml"));
        with_manifest.map(|(folder, _)| folder.as_path())
    }

    fn has(&self, file: &Path) -> bool {
        let name = file.file_name().and_then(|name| name.to_str());
        let files = file.parent().and_then(|folder| self.folders.get(folder));
        let kind = files.zip(name).and_then(|(files, name)| files.get(name));
        kind == Some(&Kind::File)
    }

    /// Whether a part of the path is a link, so that the file may be elsewhere.
    fn is_behind_link(&self, file: &Path) -> bool {
        let above = file.ancestors().take_while(|folder| *folder != self.root);
        above.into_iter().skip(1).any(|folder| self.has(folder))
    }
}

impl Tree for Commit {
    fn list(&self, folder: &Path) -> io::Result<Vec<(String, Kind)>> {
        let files = self.folders.get(folder).into_iter().flatten();
        Ok(files.map(|(name, kind)| (name.clone(), *kind)).collect())
    }

    fn read(&self, file: &Path) -> io::Result<Vec<u8>> {
        let path = relative(file, &self.root);
        self.batch.borrow_mut().read(&format!("{}:{path}", self.hash))
    }

    fn is_file(&self, file: &Path) -> bool {
        // git follows a link in the path.
        self.has(file) || self.is_behind_link(file) && self.read(file).is_ok()
    }
}

impl Batch {
    fn start(root: &Path) -> Result<Self, String> {
        let mut process = Command::new("git")
            .arg("-C")
            .arg(root)
            .args(["cat-file", "--batch", "--follow-symlinks"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(not_run)?;
        let (Some(input), Some(output)) = (process.stdin.take(), process.stdout.take()) else {
            return Err("git cannot be run".to_owned());
        };
        Ok(Self { process, input, output: BufReader::new(output) })
    }

    /// Reads one object. The answer is a line with its type and its size, and then its content.
    fn read(&mut self, object: &str) -> io::Result<Vec<u8>> {
        let missing = || io::Error::new(io::ErrorKind::NotFound, "it is not in the commit");
        if object.contains('\n') {
            return Err(missing());
        }
        writeln!(self.input, "{object}")?;
        self.input.flush()?;
        let mut header = String::new();
        self.output.read_line(&mut header)?;
        let words: Vec<&str> = header.trim_end_matches('\n').rsplitn(3, ' ').collect();
        // Other answers than an object: `dangling`, `loop`, `notdir` and `symlink` are followed by the path of a link.
        let Some(size) = words.first().and_then(|size| size.parse::<u64>().ok()) else {
            return Err(missing());
        };
        let mut content = Vec::new();
        let most = MAX_PAGE_BYTES as u64 + 1;
        self.output.by_ref().take(size.min(most)).read_to_end(&mut content)?;
        io::copy(&mut self.output.by_ref().take(size.saturating_sub(most) + 1), &mut io::sink())?;
        if words.get(1) == Some(&"blob") { Ok(content) } else { Err(missing()) }
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Runs git in a folder, and returns its output.
fn git(folder: &Path, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let output = Command::new("git").arg("-C").arg(folder).args(arguments).output().map_err(not_run)?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(visible(String::from_utf8_lossy(&output.stderr).trim_end()))
}

fn not_run(error: io::Error) -> String {
    format!("git cannot be run: {error}")
}

/// The folders of `git ls-tree -r -z`: for each file its mode, type and hash, a tab and its path.
fn folders(root: &Path, listed: &[u8]) -> BTreeMap<PathBuf, Listing> {
    let mut folders: BTreeMap<PathBuf, Listing> = BTreeMap::new();
    for entry in listed.split(|byte| *byte == 0) {
        let Ok(entry) = std::str::from_utf8(entry) else { continue };
        let Some((object, path)) = entry.split_once('\t') else { continue };
        // A submodule is a commit.
        if !object.contains(" blob ") {
            continue;
        }
        let path = root.join(path);
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { continue };
        let name = name.to_string_lossy().into_owned();
        folders.entry(folder.to_owned()).or_default().insert(name, Kind::File);
        for (inner, outer) in path.ancestors().skip(1).zip(path.ancestors().skip(2)) {
            if inner == root {
                break;
            }
            let name = inner.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if folders.entry(outer.to_owned()).or_default().insert(name, Kind::Folder).is_some() {
                break;
            }
        }
    }
    folders
}
