//! Systems whose codes a page repeats beside its own.

use super::fold::Folded;

/// Systems with codes of their own, as words of headers: a service built on one documents how its codes map to the service's own
/// (`ID` beside `MySQL error code`).
const SYSTEMS: &[&str] = &[
    // Databases.
    "db2",
    "mariadb",
    "mssql",
    "mysql",
    "odbc",
    "oracle",
    "postgres",
    "postgresql",
    "sqlite",
    "sqlserver",
    // Operating systems.
    "hresult",
    "linux",
    "posix",
    "unix",
    "win32",
    "windows",
    "winsock",
    // Protocols and platforms.
    "aws",
    "azure",
    "gcp",
    "grpc",
    "jsonrpc",
    "mastercard",
    "visa",
];

/// Whether a header names codes of another system.
pub(crate) fn names_foreign_system(header: &str) -> bool {
    let folded = Folded::new(header);
    let words = folded.words();
    for from in 0..words {
        // `SQL Server` and `JSON-RPC` are two words.
        for to in from + 1..=words.min(from + 2) {
            if SYSTEMS.contains(&folded.span(from, to)) {
                return true;
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systems_are_words_of_the_header() {
        for header in ["MySQL error code", "gRPC Code", "SQL Server error", "JSON-RPC code"] {
            assert!(names_foreign_system(header), "{header}");
        }
        for header in ["Error code", "Visage", "Laws"] {
            assert!(!names_foreign_system(header), "{header}");
        }
    }
}
