use doccodes::codes;

#[codes("docs/status-code.md")]
pub enum Status {}

fn main() {
    // No more than the one error: the enum is there, whatever its codes.
    let _ = Status::from_code(404).map(Status::description);
    let _ = matches!(Status::from_code(404), Some(Status!(404)));
}
