//! Shows a program without std and without an allocator: the codes of a sensor on a bus.
#![no_std]
#![no_main]

use core::fmt::{self, Write};
use core::panic::PanicInfo;

use doccodes::{Attempt, codes};

#[codes("docs/sensor-codes.md")]
enum Sensor {}

/// The answers of the sensor, in order.
const ANSWERS: [u8; 5] = [0x11, 0x00, 0x10, 0x20, 0x63];

fn check(console: &mut impl Write) -> fmt::Result {
    for byte in ANSWERS {
        let code = Sensor::observe(byte);
        write!(console, "{code}: ")?;
        match code.documented() {
            Some(Sensor!(0)) => writeln!(console, "take the value")?,
            Some(Sensor!("MEMBRANE_BROKEN")) => writeln!(console, "switch the pump off")?,
            Some(code) if code.retryability().permits(Attempt::new()) => writeln!(console, "measure again")?,
            Some(code) => writeln!(console, "{}", code.description())?,
            None => writeln!(console, "ignore it")?,
        }
    }
    Ok(())
}

/// The output of the C library, in place of a serial port.
struct Console;

impl Write for Console {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            if host::putchar(byte.into()) < 0 {
                return Err(fmt::Error);
            }
        }
        Ok(())
    }
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    host::abort()
}

/// The link to the C library of this machine. Firmware has its start-up code instead.
#[allow(unsafe_code, reason = "symbols of the linker")]
mod host {
    use core::ffi::c_int;

    #[link(name = "c")]
    unsafe extern "C" {
        pub(crate) safe fn putchar(character: c_int) -> c_int;
        pub(crate) safe fn abort() -> !;
    }

    /// The entry point.
    #[unsafe(no_mangle)]
    extern "C" fn main() -> c_int {
        c_int::from(super::check(&mut super::Console).is_err())
    }

    /// The core library of this machine refers to it, since it can unwind, but nothing calls it.
    #[unsafe(no_mangle)]
    extern "C" fn rust_eh_personality() {}
}
