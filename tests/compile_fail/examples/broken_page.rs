use doccodes::codes;

#[codes("docs/broken.md")]
pub enum Status {}

fn main() {
    // The rows that could be read are there, so that nothing here is another error.
    let _ = Status::Ok;
    let _ = Status!(404);
    let _ = Status!(300);
}
