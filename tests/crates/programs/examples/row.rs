//! Shows codes in the columns of a database: a number and a text that become codes, and are written back unchanged.

use std::error::Error;

use doccodes::{Observed, UnknownCode, codes};

#[codes("docs/gate-codes.csv")]
enum Gate {}

#[codes("docs/errors.md")]
enum FerryError {}

/// A row as a driver returns it: integers are `i64`, and texts are `String`.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    gate: i64,
    error: Option<String>,
}

/// The same row in our program.
#[derive(Debug, PartialEq)]
struct Scan {
    /// Our own program has written this column, so other numbers are an error.
    gate: Gate,
    /// This column has whatever the service sent.
    error: Option<Observed<FerryError, String>>,
}

impl TryFrom<Row> for Scan {
    type Error = UnknownCode<Gate>;

    fn try_from(row: Row) -> Result<Self, UnknownCode<Gate>> {
        // Any number may be in the column, not only those that fit into the integer type of `Gate`.
        let gate = Gate::observe(row.gate).into_documented()?;
        Ok(Self { gate, error: row.error.map(Observed::new) })
    }
}

impl From<Scan> for Row {
    fn from(scan: Scan) -> Self {
        Self { gate: scan.gate.code().into(), error: scan.error.map(|error| error.code().to_owned()) }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    for (gate, error) in [(0, None), (90, Some("FERRY.0005")), (12, Some("FERRY.8888"))] {
        let row = Row { gate, error: error.map(str::to_owned) };
        let scan = Scan::try_from(row.clone())?;
        println!("{}, {:?}", scan.gate, scan.error);
        assert_eq!(Row::from(scan), row);
    }
    for gate in [26, -1] {
        if let Err(error) = Scan::try_from(Row { gate, error: None }) {
            println!("{error}");
        }
    }
    Ok(())
}
