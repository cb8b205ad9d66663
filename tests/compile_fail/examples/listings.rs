use doccodes::codes;

#[codes("docs/list.md", skip("L-17", classes))]
pub enum Lift {
    #[code(5003)]
    Lost,
}

#[codes("docs/list.md", skip("L-17", classes), literal_macro = lift)]
pub enum Undocumented {}

/// Two items are not codes.
#[codes("docs/list.md")]
pub enum Odd {}

#[codes("docs/list.md", listing = "Errors of the stairs")]
pub enum Nowhere {}

#[codes("docs/list.md", "docs/empty.md", skip("L-17", classes))]
pub enum WithEmptyPage {}

fn main() {
    let _ = lift!(5003);
    let _ = (Lift::ALL, Odd!(5001), Nowhere::ALL, WithEmptyPage!(5002));
}
