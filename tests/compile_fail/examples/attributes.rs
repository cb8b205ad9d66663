use doccodes::codes;

#[codes("docs/status-codes.md")]
#[codes("docs/large.md")]
pub enum Twice {}

#[codes("docs/status-codes.md")]
pub enum Conditional {
    #[cfg(feature = "extra")]
    #[code(404)]
    Missing,
}

#[codes("docs/status-codes.md")]
pub enum Reserved {
    #[code(404)]
    URL,
    #[code(200)]
    code,
}

#[codes("docs/status-codes.md")]
#[cfg_attr(all(), derive(Debug))]
pub enum Derived {}

fn missing() -> Conditional {
    let _ = Twice!(404);
    Conditional!(404)
}

fn main() {
    let Conditional::Missing = missing() else { return };
}
