//! The options that say how pages are read. They are the attribute's arguments for reading.

mod argument;
mod page_name;
mod read;
mod reading;
mod stdin;
mod syntax;
mod unmatched;

pub(crate) use page_name::names;
pub(crate) use reading::ReadingOptions;
pub(crate) use stdin::is_stdin;
pub(crate) use syntax::OptionSyntax;
pub(crate) use unmatched::UnmatchedEverywhere;

#[cfg(test)]
pub(crate) mod testing {
    use clap::Parser;
    use doccodes_codegen::source::Source;

    use super::ReadingOptions;
    use crate::inspected::Inspected;

    /// A page of Markdown, read without options.
    pub(crate) fn inspected(page: &str) -> Inspected {
        inspected_with(page, &[])
    }

    /// A page of Markdown, read with options.
    pub(crate) fn inspected_with(page: &str, arguments: &[&str]) -> Inspected {
        let Tool { options } = Tool::parse_from([&["tool"], arguments].concat());
        options.inspect_source(&Source::new("p.md", page.as_bytes()).unwrap())
    }

    #[derive(Parser)]
    struct Tool {
        #[command(flatten)]
        options: ReadingOptions,
    }
}
