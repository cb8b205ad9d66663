use doccodes::codes;

#[codes("docs/status-code.md")]
pub enum Status {}

fn main() {
    // The enum exists and literals are accepted, so there is only one error.
    let _ = Status::from_code(404).map(Status::description);
    let _ = matches!(Status::from_code(404), Some(Status!(404)));
}
