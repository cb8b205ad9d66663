//! The arguments of a proposal in the syntax of the attribute.

use doccodes_codegen::AttributeSyntax;
use doccodes_codegen::catalogue::Skip;
use doccodes_codegen::remedy::{Argument, Syntax as _};

use super::choice::{Chosen, LeftOut};

impl Chosen {
    /// The arguments, without those that are written elsewhere.
    pub(crate) fn written(&self) -> String {
        AttributeSyntax.arguments(&self.arguments)
    }

    /// What to write instead.
    pub(crate) fn instead_written(&self) -> Vec<String> {
        self.instead.iter().map(|arguments| AttributeSyntax.arguments(arguments)).collect()
    }
}

impl LeftOut {
    /// The content of `skip(…)`.
    pub(crate) fn written(&self) -> String {
        inner(&Argument::Skip(vec![self.skip.clone()]), "skip")
    }
}

/// All arguments except the paths. Each name occurs once: columns and rows are lists.
pub(super) fn arguments(chosen: &[Chosen], left_out: &[LeftOut]) -> Vec<String> {
    let mut written = Vec::new();
    let mut columns = Vec::new();
    for argument in chosen.iter().flat_map(|choice| &choice.arguments) {
        match argument {
            Argument::Column(..) => columns.push(inner(argument, "columns")),
            _ => written.push(AttributeSyntax.arguments(std::slice::from_ref(argument))),
        }
    }
    if !columns.is_empty() {
        written.push(format!("columns({})", columns.join(", ")));
    }
    let skips: Vec<Skip> = left_out.iter().map(|rows| rows.skip.clone()).collect();
    if !skips.is_empty() {
        written.push(AttributeSyntax.arguments(&[Argument::Skip(skips)]));
    }
    written
}

/// The content of an argument's parentheses.
fn inner(argument: &Argument, name: &str) -> String {
    let written = AttributeSyntax.arguments(std::slice::from_ref(argument));
    let inner = written.strip_prefix(name).and_then(|rest| rest.strip_prefix('(')?.strip_suffix(')'));
    inner.unwrap_or(&written).to_owned()
}
