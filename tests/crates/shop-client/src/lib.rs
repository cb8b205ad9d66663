//! A client of the shop, which depends only on the facade.

use std::borrow::Cow;

use doccodes::Observed;
use doccodes_tests_shop::codes::{Http, Order, Payment};
use serde::{Deserialize, Serialize};

/// An answer of the shop.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer<'a> {
    /// The status, which the shop repeats in the body.
    pub status: Http,
    /// What is wrong with the order.
    #[serde(borrow)]
    pub order: Observed<Order, Cow<'a, str>>,
    /// What is wrong with the payment.
    pub payment: Option<Payment>,
}

/// Whether the order may be sent again.
pub fn may_send_again(answer: &Answer<'_>) -> bool {
    match (answer.status, answer.order.documented()) {
        (Http!(200), _) => false,
        (_, Some(code @ Order!("SHOP.TOO_FAST"))) => code.is_retryable(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_and_written() {
        let text = doccodes_tests_shop_test_utils::refused();
        let answer: Answer<'_> = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(answer.status, Http!(409));
        assert_eq!(answer.order.documented(), Some(Order!("SHOP.SOLD_OUT")));
        assert!(!may_send_again(&answer));
        assert_eq!(serde_json::to_string(&answer).ok().as_deref(), Some(text.as_str()));
        let fast = Answer { order: Order!("SHOP.TOO_FAST").into(), ..answer };
        assert!(may_send_again(&fast));
        assert!(doccodes_tests_shop_test_utils::is_lost(Payment!(1001)));
    }
}
