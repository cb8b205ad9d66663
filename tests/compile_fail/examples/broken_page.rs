use doccodes::codes;

#[codes("docs/broken.md")]
pub enum Status {}

fn main() {
    // The codes of valid rows exist, and literals for other codes are accepted, so there are no other errors.
    let _ = Status::Ok;
    let _ = Status!(404);
    let _ = Status!(300);
}
