use doccodes::codes;

#[codes("docs/status-codes.md")]
enum Status {}

fn main() {
    let _ = Status::observe("404");
    let _ = Status::observe(404.0);
}
