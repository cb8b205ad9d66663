//! Matches the enums of one version with those of another.

/// The properties by which an enum is recognised.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Identity {
    /// The package; empty for pages that are read without a package.
    pub(crate) package: String,
    /// The name, with the inline modules around the enum; empty without a package.
    pub(crate) path: String,
    /// The paths of its pages.
    pub(crate) pages: Vec<String>,
    /// The source, if it is known.
    pub(crate) file: Option<String>,
}

impl Identity {
    /// Pages that are read without a package.
    pub(crate) fn of_pages(pages: &[String]) -> Self {
        let plain = |page: &String| page.replace('\\', "/").trim_start_matches("./").to_owned();
        Self { pages: pages.iter().map(plain).collect(), ..Self::default() }
    }

    /// `pay::PaymentError`, or the pages.
    pub(crate) fn title(&self) -> String {
        match self.is_enum() {
            true => format!("the enum {}::{}", self.package, self.path),
            false => format!("the page {}", self.pages.join(", ")),
        }
    }

    /// The name without modules.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit("::").next().unwrap_or("")
    }

    fn is_enum(&self) -> bool {
        !self.path.is_empty()
    }
}

/// A pair of enums, as indices. One of the two may be missing.
pub(crate) type Pair = (Option<usize>, Option<usize>);

/// Pairs the enums of two versions. An enum that was moved, renamed, or reads another page is still the same one, unless another
/// enum matches better. The pairs are in the order of the new enums; those without a new enum come last.
pub(crate) fn pairs(old: &[&Identity], new: &[&Identity]) -> Vec<Pair> {
    let mut olds: Vec<Option<usize>> = vec![None; new.len()];
    let mut is_paired = vec![false; old.len()];
    // Criteria for the same enum, from the most certain to the least.
    let sameness: [fn(&Identity, &Identity) -> bool; 6] = [
        |a, b| a == b,
        |a, b| a.path == b.path && a.pages == b.pages,
        |a, b| a.is_enum() && a.path == b.path && a.file.is_some() && a.file == b.file,
        |a, b| a.is_enum() && a.path == b.path,
        |a, b| a.is_enum() && a.name() == b.name(),
        |a, b| a.is_enum() == b.is_enum() && a.pages == b.pages,
    ];
    for is_same in sameness {
        for (n, identity) in new.iter().enumerate() {
            let fits =
                |m: usize| !is_paired[m] && old[m].package == identity.package && is_same(old[m], identity);
            if olds[n].is_none()
                && let Some(m) = (0..old.len()).find(|&m| fits(m))
            {
                olds[n] = Some(m);
                is_paired[m] = true;
            }
        }
    }
    let new_pairs = olds.iter().enumerate().map(|(n, old)| (*old, Some(n)));
    let removed = (0..old.len()).filter(|&m| !is_paired[m]).map(|m| (Some(m), None));
    new_pairs.chain(removed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity(path: &str, page: &str, file: &str) -> Identity {
        Identity {
            package: "p".to_owned(),
            path: path.to_owned(),
            pages: vec![page.to_owned()],
            file: (!file.is_empty()).then(|| file.to_owned()),
        }
    }

    fn paired(old: &[Identity], new: &[Identity]) -> Vec<Pair> {
        pairs(&old.iter().collect::<Vec<_>>(), &new.iter().collect::<Vec<_>>())
    }

    #[test]
    fn an_enum_that_changed_in_one_respect_is_the_same() {
        let old = [identity("m::A", "a.md", "a.rs")];
        for new in [
            identity("m::A", "a.md", "a.rs"),
            identity("m::A", "a.md", "b.rs"),
            identity("m::A", "b.md", "a.rs"),
            identity("m::A", "b.md", "b.rs"),
            identity("n::A", "b.md", "b.rs"),
            identity("m::B", "a.md", "b.rs"),
        ] {
            assert_eq!(paired(&old, std::slice::from_ref(&new)), [(Some(0), Some(0))], "{new:?}");
        }
        assert_eq!(paired(&old, &[identity("B", "b.md", "a.rs")]), [(None, Some(0)), (Some(0), None)]);
        let other = Identity { package: "q".to_owned(), ..old[0].clone() };
        assert_eq!(paired(&old, &[other]), [(None, Some(0)), (Some(0), None)]);
    }

    #[test]
    fn the_most_certain_pair_counts() {
        let old = [identity("A", "a.md", "a.rs"), identity("A", "b.md", "b.rs")];
        let new = [identity("A", "b.md", "c.rs"), identity("A", "c.md", "d.rs"), identity("A", "a.md", "")];
        assert_eq!(paired(&old, &new), [(Some(1), Some(0)), (None, Some(1)), (Some(0), Some(2))]);
    }

    #[test]
    fn pages_without_a_package_are_the_same_by_their_paths() {
        let of = |page: &str| Identity::of_pages(&[page.to_owned()]);
        assert_eq!(
            paired(&[of("a"), of("b")], &[of("b"), of("a")]),
            [(Some(1), Some(0)), (Some(0), Some(1))]
        );
        assert_eq!(paired(&[of("a")], &[of("b")]), [(None, Some(0)), (Some(0), None)]);
    }
}
