use doccodes::huawei::{Dew, Oms};

fn main() {
    let teapot = Oms!(418);
    if let Some(Oms!(599)) = Oms::from_code(599) {}
    let _ = matches!(Dew::Ok, Dew!("200 OK"));
    let _ = Oms!();
    let _ = Oms!(NotFound);
    let _ = Oms!(-404);
    drop(teapot);
}
