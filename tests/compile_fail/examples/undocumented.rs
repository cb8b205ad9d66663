use doccodes::huawei::{Dew, Oms};

#[doccodes::codes("docs/zeros.md")]
enum Lz {}

fn main() {
    let teapot = Oms!(418);
    if let Some(Oms!(599)) = Oms::from_code(599) {}
    let _ = matches!(Dew::Ok, Dew!("200 OK"));
    let _ = Oms!();
    let _ = Oms!(NotFound);
    let _ = Oms!(-404);
    let _ = Oms!("404");
    let _ = Oms!("Not Fuond");
    let _ = Oms!(0404);
    let _ = Oms!(404i8);
    let _ = Oms!(4xx);
    let _ = Lz!(0001);
    let _ = Lz!(1);
    let _ = Lz!(42);
    let code = 404;
    let _ = Oms!(code);
    let _ = Oms!(teapot.code());
}
