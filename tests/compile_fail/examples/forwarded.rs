use doccodes::huawei::Oms;

macro_rules! is {
    ($code:literal) => {
        matches!(Oms::Ok, Oms!($code))
    };
}

fn main() {
    let _ = is!(404);
    let _ = is!(499);
}
