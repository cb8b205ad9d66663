//! The folder in which a workflow of GitHub checked out the repository.

use std::env;
use std::path::{self, PathBuf};

/// The folder of the repository. GitHub shows a message beside a file whose path is relative to it.
#[derive(Debug, Default)]
pub(crate) struct Workspace(Option<PathBuf>);

impl Workspace {
    /// The folder that the workflow names, in the variable `GITHUB_WORKSPACE`.
    pub(crate) fn from_env() -> Self {
        Self(env::var_os("GITHUB_WORKSPACE").map(PathBuf::from).filter(|folder| folder.is_absolute()))
    }

    /// The path of a page relative to the folder, with slashes; a page outside the folder keeps the path that the user wrote.
    pub(crate) fn path(&self, page: &str) -> String {
        let absolute = path::absolute(page).ok();
        let within = absolute.as_deref().zip(self.0.as_deref());
        let relative = within.and_then(|(page, folder)| page.strip_prefix(folder).ok());
        let path = relative.map_or(page.to_owned(), |relative| relative.to_string_lossy().into_owned());
        if cfg!(windows) { path.replace('\\', "/") } else { path }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_relative_to_the_repository() {
        let here = env::current_dir().unwrap();
        let above = Workspace(here.parent().map(PathBuf::from));
        let folder = here.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(above.path("docs/a.md"), format!("{folder}/docs/a.md"));
        assert_eq!(Workspace(Some(here.join("other"))).path("docs/a.md"), "docs/a.md");
        assert_eq!(Workspace::default().path("docs/a.md"), "docs/a.md");
    }
}
