//! The format in which a command prints its result.

use clap::ValueEnum;

/// A format of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutputFormat {
    /// Text for people
    Human,
    /// One JSON object on each line
    Json,
    /// Annotations for the workflows of GitHub
    Github,
}

/// The options that choose the format.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct FormatOptions {
    /// How to print the result: text for people, JSON, or annotations for GitHub workflows
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<OutputFormat>,
    /// Print one JSON object per page, each on one line: short for `--format json`
    #[arg(long, conflicts_with = "format")]
    json: bool,
}

impl FormatOptions {
    /// The chosen format.
    pub(crate) fn format(&self) -> OutputFormat {
        match self.json {
            true => OutputFormat::Json,
            false => self.format.unwrap_or(OutputFormat::Human),
        }
    }
}
