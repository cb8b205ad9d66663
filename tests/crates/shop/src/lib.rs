//! The facade of the shop.

pub use doccodes_tests_shop_api::{OrderError, PaymentError, Status, status_of};

/// The codes under other names, with their literal macros.
pub mod codes {
    pub use doccodes_tests_shop_api::{OrderError as Order, PaymentError as Payment, Status as Http};
}
