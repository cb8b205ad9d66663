use doccodes::codes;

#[codes("docs/zeros.md")]
enum Lz {}

#[codes("docs/status-codes.md", literal_macro = status)]
enum Status {}

macro_rules! either {
    ($first:literal, $second:literal) => {
        matches!(Status::Ok, status!($first | $second))
    };
}

fn main() {
    let _ = matches!(Status::Ok, status!(404 | 405 | 200 | 600..=699));
    let _ = matches!(Status::Ok, status!(404, 409));
    let _ = matches!(Status::Ok, status!(404 || 409));
    let _ = matches!(Status::Ok, status!(404 | 409 |));
    let _ = matches!(Status::Ok, status!(404 | code));
    let _ = matches!(Status::Ok, status!(599..=500));
    let _ = matches!(Status::Ok, status!(404...409));
    let _ = matches!(Status::Ok, status!(404..=));
    let _ = matches!(Status::Ok, status!("OK"..="Conflict"));
    let _ = matches!(Lz!("1"), Lz!("0001" | 1));
    let _ = matches!(Lz!("1"), Lz!("0001"..="A.1"));
    let _ = either!(200, 999);
    // Several errors in a statement.
    status!(999 | 998);
}
