use doccodes::codes;

#[codes("docs/status-codes.md")]
pub struct NotAnEnum;

#[codes("docs/status-codes.md")]
union AlsoNotAnEnum {
    code: u16,
}

#[codes("docs/status-codes.md")]
fn not_an_enum() {}

#[codes("docs/status-codes.md")]
pub enum Parameters<T> {}

#[codes("docs/status-codes.md")]
pub enum Variants {
    Ok,
    NotFound = 404,
}

#[codes("docs/status-codes.md")]
pub enum PinnedTwice {
    #[code(404)]
    Missing,
    #[code(404)]
    Absent,
    #[code(200, retry = never)]
    Fine,
}

#[codes("docs/status-codes.md")]
#[derive(Clone, PartialOrd)]
pub enum Derived {}

#[codes("docs/status-codes.md")]
#[repr(C)]
pub enum ReprC {}

#[codes("docs/status-codes.md")]
#[repr(u32, align(8))]
pub enum Aligned {}

#[codes("docs/status-codes.md")]
#[repr(align(8))]
pub enum OnlyAligned {}

#[codes("docs/status-codes.md")]
pub enum TakenName {
    #[code(202)]
    NotFound,
}

#[codes("docs/large.md")]
#[repr(u8)]
pub enum TooSmall {}

fn main() {}
