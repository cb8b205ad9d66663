//! Shows how to pay once: the outcome of an error says whether to finish, to give up, or to ask the bank first.

use doccodes::{Attempt, Failure, Outcome, codes};

#[codes("docs/payments.md")]
enum PayError {}

/// The state of a payment.
enum Payment {
    Paid,
    NotPaid(Failure<PayError, String>),
    /// The order must not be paid again before the bank has been asked.
    Unknown(Failure<PayError, String>),
}

/// Pays, in at most this number of attempts.
///
/// All attempts have the same key, and the bank carries out only one payment with it. So they are idempotent.
fn pay(bank: &mut Bank, key: &str, attempts: u32) -> Payment {
    let Err(failure) = bank.pay(key) else { return Payment::Paid };
    println!("  {failure}");
    let attempt = Attempt::new().idempotent(true);
    match failure.outcome() {
        Outcome::Done => Payment::Paid,
        // A real program waits before it tries again, longer each time.
        Outcome::Refused if attempts > 1 && failure.retryability().permits(attempt) => {
            pay(bank, key, attempts - 1)
        }
        Outcome::Refused => Payment::NotPaid(failure),
        // The outcome is unknown or unstated: ask first.
        _ => match bank.has_paid(key) {
            Some(true) => Payment::Paid,
            Some(false) if attempts > 1 => pay(bank, key, attempts - 1),
            Some(false) => Payment::NotPaid(failure),
            None => Payment::Unknown(failure),
        },
    }
}

fn main() {
    for (key, answers) in [
        ("order-1", &["OK"][..]),
        ("order-2", &["PAY.0004", "OK"]),
        ("order-3", &["PAY.0001"]),
        ("order-4", &["PAY.0003"]),
        ("order-5", &["PAY.0002", "paid"]),
        ("order-6", &["PAY.9999", "not paid", "OK"]),
        ("order-7", &["PAY.9999", "no answer"]),
    ] {
        println!("{key}");
        match pay(&mut Bank(answers.iter()), key, 3) {
            Payment::Paid => println!("  paid"),
            Payment::NotPaid(failure) => println!("  not paid: {}", failure.observed()),
            Payment::Unknown(failure) => println!("  nobody knows: {}", failure.observed()),
        }
    }
}

/// A bank that gives these responses.
struct Bank(std::slice::Iter<'static, &'static str>);

impl Bank {
    fn pay(&mut self, _key: &str) -> Result<(), Failure<PayError, String>> {
        match self.0.next() {
            Some(&"OK") => Ok(()),
            Some(&code) => PayError::observe(code.to_owned()).into_result().map(drop),
            None => unreachable!("each order has enough answers"),
        }
    }

    /// Whether a payment with this key has been carried out; `None` if the bank does not respond.
    fn has_paid(&mut self, _key: &str) -> Option<bool> {
        match self.0.next() {
            Some(&"paid") => Some(true),
            Some(&"not paid") => Some(false),
            _ => None,
        }
    }
}
