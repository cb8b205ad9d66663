//! The levels that the user gave to lints.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};
use doccodes_core::near::{Spelling, nearest};

use super::definition::Lint;
use super::level::Level;
use super::table::LINTS;

/// The name that stands for every lint that warns.
const WARNINGS: &str = "warnings";

/// The levels of `--allow`, `--warn` and `--deny`, in the order in which the user gave them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Levels(Vec<(String, Level)>);

/// The options, with their short forms, their levels and their help.
const OPTIONS: [(&str, char, Level, &str); 3] = [
    (
        "allow",
        'A',
        Level::Allow,
        "Hide the findings of this lint; `warnings` stands for every lint that warns",
    ),
    ("warn", 'W', Level::Warn, "Show the findings of this lint, but do not fail"),
    (
        "deny",
        'D',
        Level::Deny,
        "Fail if this lint finds something; of several options for a lint, the last one counts",
    ),
];

impl Levels {
    /// Gives a level to a lint, or to `warnings`. It overrides the levels that were given before.
    pub(crate) fn set(&mut self, name: &str, level: Level) {
        self.0.push((name.to_owned(), level));
    }

    /// Gives levels, in this order.
    pub(crate) fn set_all(&mut self, levels: &[(String, Level)]) {
        self.0.extend_from_slice(levels);
    }

    /// Adds other levels, which override these.
    pub(crate) fn append(&mut self, others: &Self) {
        self.0.extend_from_slice(&others.0);
    }

    /// The level of a lint, by the rules of rustc: the last level given to the lint counts, and, if the lint then warns, the last
    /// level of `warnings`.
    pub(crate) fn of_lint(&self, lint: &Lint) -> Level {
        match self.last(lint.name).unwrap_or(lint.level) {
            Level::Warn => self.last(WARNINGS).unwrap_or(Level::Warn),
            level => level,
        }
    }

    fn last(&self, name: &str) -> Option<Level> {
        self.0.iter().rev().find(|(listed, _)| listed == name).map(|&(_, level)| level)
    }
}

/// The names that levels are given to.
pub(crate) fn names() -> impl Iterator<Item = &'static str> + Clone {
    LINTS.iter().map(|lint| lint.name).chain([WARNINGS])
}

/// The name of a lint, or `warnings`, as an argument.
///
/// # Errors
///
/// No lint has this name; the error says which one is meant.
pub(crate) fn parse_name(name: &str) -> Result<String, String> {
    if names().any(|known| known == name) {
        return Ok(name.to_owned());
    }
    let part: Vec<&str> = names().filter(|known| name.len() > 2 && known.contains(name)).collect();
    Err(match nearest(&Spelling::new(name), names().map(|known| (known, Spelling::new(known)))) {
        [Some(near), ..] => format!("no lint has this name: did you mean `{near}`?"),
        _ if !part.is_empty() => format!("no lint has this name: expected one of {}", part.join(", ")),
        _ => "no lint has this name; `cargo doccodes check --help` lists them".to_owned(),
    })
}

impl Args for Levels {
    fn augment_args(command: Command) -> Command {
        let option = |(name, short, _, help): (&'static str, char, Level, &'static str)| {
            Arg::new(name)
                .long(name)
                .short(short)
                .action(ArgAction::Append)
                .value_name("LINT")
                .value_parser(parse_name)
                .help(help)
        };
        command.args(OPTIONS.map(option))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Levels {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut given: Vec<(usize, &String, Level)> = Vec::new();
        for (option, _, level, _) in OPTIONS {
            let places = matches.indices_of(option).into_iter().flatten();
            let names = matches.get_many::<String>(option).into_iter().flatten();
            given.extend(places.zip(names).map(|(place, name)| (place, name, level)));
        }
        given.sort_by_key(|(place, ..)| *place);
        let mut levels = Self::default();
        for (_, name, level) in given {
            levels.set(name, level);
        }
        Ok(levels)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
