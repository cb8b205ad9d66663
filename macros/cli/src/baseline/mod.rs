//! Baselines: files with the codes, variants, outcomes and verdicts of enums, which `check` compares with what it reads.

mod comparison;
mod file;
mod gate;

pub(crate) use gate::{BaselineOptions, Differences, Findings, Gate, Subject, may_be_renewed};
