//! Helpers that the tests share.

use doccodes_tests_shop_api::{OrderError, PaymentError, Status};

/// The code of an article that is sold out.
pub fn sold_out() -> &'static str {
    OrderError!("SHOP.SOLD_OUT").code()
}

/// An answer of the shop: an order that is refused.
pub fn refused() -> String {
    format!(r#"{{"status":{},"order":"{}","payment":null}}"#, Status!(409).code(), sold_out())
}

/// Whether the card cannot be used again.
pub fn is_lost(error: PaymentError) -> bool {
    matches!(error, PaymentError!(1001) | PaymentError!("CARD_STOLEN"))
}
