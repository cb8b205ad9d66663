#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| doccodes_fuzz::check("text", bytes));
