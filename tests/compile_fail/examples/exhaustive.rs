use doccodes::codes;

#[codes("docs/status-codes.md")]
pub enum Status {}

fn main() {
    match Status::Ok {
        Status!(200) | Status!(202) | Status!(304) => {}
        Status!(400) | Status!(404) | Status!(409) | Status!(413) | Status!(429) => {}
        Status!(500) => {}
    }
}
