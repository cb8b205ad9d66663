//! The codes of a shop.

use doccodes::codes;

/// The HTTP statuses.
#[codes("docs/statuses.md", http, serde)]
pub enum Status {}

/// The errors of orders.
#[codes("docs/order-errors.md", serde)]
pub enum OrderError {}

/// The errors of payments.
#[codes("docs/payment-errors.md", serde)]
#[non_exhaustive]
pub enum PaymentError {}

/// The status of an answer with this error.
pub fn status_of(error: OrderError) -> Status {
    error.http_status().and_then(Status::from_code).unwrap_or(Status!(409))
}

#[cfg(test)]
mod tests {
    use super::*;

    // The crate of the helper depends on this crate, which is compiled twice: with and without its tests.
    #[test]
    fn a_helper_that_depends_on_this_crate_can_be_used() {
        assert_eq!(doccodes_tests_shop_test_utils::sold_out(), "SHOP.SOLD_OUT");
        assert_eq!(status_of(OrderError!("SHOP.TOO_FAST")), Status!(429));
        assert_eq!(PaymentError!(1003), PaymentError::BankSilent);
    }
}
