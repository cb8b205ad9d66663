use doccodes::codes;

#[codes("docs/status-codes.md")]
enum Status {}

#[codes("docs/zeros.md")]
enum Zeros {}

fn main() {
    let _ = Status::observe("404");
    let _ = Status::observe(404.0);
    let _ = Zeros::observe(String::from("0001"));
}
