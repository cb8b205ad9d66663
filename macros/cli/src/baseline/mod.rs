//! Baselines: files with the codes, variants, outcomes and verdicts of enums, which `check` compares with what it reads.

mod comparison;
mod file;

pub(crate) use comparison::{Difference, differences};
pub(crate) use file::{Baseline, Recorded, RecordedCode};
