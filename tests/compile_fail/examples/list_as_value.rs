use doccodes::codes;
use doccodes::huawei::Oms;

#[codes("docs/status-codes.md")]
enum Status {}

fn is_missing(status: Status) -> bool {
    status == Status!(404 | 409 | 500..=599)
}

fn main() {
    let failure: Status = Status!(500..=599);
    let _ = [Status!(404 | 409).code(), 200];
    let _ = Oms!(404 | 409);
    // One code is a value.
    let _ = (is_missing(failure), Status!(404), Status!(500..=502), Oms!(404..=404));
}
