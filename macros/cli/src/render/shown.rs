//! Selects the findings for text. A page can have thousands of one kind, which nobody reads.

use crate::lint::{Found, Level, Lint};

/// The most findings of a lint in text. JSON has all of them.
const MOST_SHOWN: usize = 20;

/// The findings of a lint that are not shown.
pub(super) struct More {
    pub(super) lint: &'static Lint,
    pub(super) level: Level,
    count: usize,
}

impl More {
    pub(super) fn message(&self) -> String {
        format!("and {} more; `--format json` has all of them", self.count)
    }
}

/// The findings to show, and the number of the others.
pub(super) fn shown(findings: &[Found]) -> (Vec<&Found>, Vec<More>) {
    let (mut shown, mut counts) = (Vec::new(), Vec::<More>::new());
    for found in findings {
        let at = counts.iter().position(|more| more.lint.name == found.lint.name);
        let at = at.unwrap_or_else(|| {
            counts.push(More { lint: found.lint, level: found.level, count: 0 });
            counts.len() - 1
        });
        counts[at].count += 1;
        if counts[at].count <= MOST_SHOWN {
            shown.push(found);
        }
    }
    for more in &mut counts {
        more.count = more.count.saturating_sub(MOST_SHOWN);
    }
    counts.retain(|more| more.count > 0);
    (shown, counts)
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::MOST_SHOWN;
    use crate::lint::{Levels, Report};
    use crate::options;
    use crate::workspace::Workspace;

    #[test]
    fn a_lint_shows_twenty_findings_and_counts_the_others() {
        let page = |codes: usize| {
            let mut page = "|Error code|Text|\n|-|-|\n".to_owned();
            for n in 0..codes {
                page.push_str(&format!("|A.{n}|It\u{200b} is torn.|\n"));
            }
            options::testing::inspected(&page)
        };
        for (codes, last) in
            [(MOST_SHOWN, None), (1000, Some("and 980 more; `--format json` has all of them"))]
        {
            let inspected = page(codes);
            let report = Report::new(&inspected, &Levels::default());
            let text = anstream::adapter::strip_str(&check::text(&report, None)).to_string();
            assert_eq!(text.matches("contains hidden characters").count(), MOST_SHOWN);
            let more = last.map(|last| format!("warning[hidden-characters]: {last}\n"));
            assert_eq!(text.lines().find(|line| line.contains("more")).map(|line| format!("{line}\n")), more);
            assert!(text.ends_with(&format!("no errors, {codes} warnings\n")), "{text}");
            let github = check::github(&report, &Workspace::default());
            assert_eq!(github.lines().count(), MOST_SHOWN + usize::from(last.is_some()));
            assert!(last.is_none_or(|last| github.trim_end().ends_with(&format!("::{last}"))), "{github}");
            assert_eq!(check::json(&report).matches("contains hidden characters").count(), codes);
        }
    }
}
