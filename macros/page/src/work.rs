//! Counts work in tests. A test compares the counts for a page and for one of twice the size: if the work is linear, the second
//! is about twice the first. Unlike a time, a count is the same on every machine.

use std::cell::Cell;

thread_local! {
    static DONE: Cell<usize> = const { Cell::new(0) };
}

/// Adds units of work: bytes that are looked at, or calls.
pub fn add(units: usize) {
    DONE.set(DONE.get() + units);
}

/// The work that a function does.
pub fn count(work: impl FnOnce()) -> usize {
    let before = DONE.get();
    work();
    DONE.get() - before
}

/// Checks that the work of a function is linear in its argument, a size.
#[track_caller]
pub fn check_linear(name: &str, size: usize, work: impl Fn(usize)) {
    let [small, large] = [size, 2 * size].map(|size| count(|| work(size)));
    assert!(small > 0, "{name}: no work is counted");
    assert!(large * 10 <= small * 23, "{name}: {small} for {size}, and {large} for twice as many");
}
