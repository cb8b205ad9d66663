//! English words. They are in lower case and are matched as whole words.

/// Words that negate what directly follows them.
pub(in super::super) const NEGATIONS: &[&str] = &["not", "no", "never", "without", "nor", "neither", "yet", "nothing", "nobody"];

/// That a code is to be treated as a success.
pub(in super::super) const SUCCESSES: &[&str] = &[
    "treat…as success", "treat…as a success", "treat…as successful", "treated as success", "treated as a success",
    "treated as successful", "consider…a success", "considered a success", "considered successful", "regard…as success",
];

/// Words that revoke that a code is a success.
pub(in super::super) const NO_SUCCESSES: &[&str] =
    &["not", "never", "wrongly", "some", "otherwise", "only", "instead of", "rather than", "when", "unless"];

/// That the result of the request is not known, or that only a part of it was carried out.
pub(in super::super) const MAY_BE_DONE: &[&str] = &[
    "may have", "might have", "could have been", "may already", "might already", "may still", "might still",
    "outcome…unknown", "result…unknown", "status…unknown", "state…unknown", "unknown outcome", "unknown result",
    "outcome…unclear", "result…unclear", "status…unclear", "outcome…uncertain", "result…uncertain", "status…uncertain",
    "outcome…not known", "result…not known", "unclear whether", "unconfirmed", "partially", "partly", "half way",
    "halfway", "partial success", "some…sent", "some…processed", "some…written", "some…applied", "messages that were sent",
    "were sent before", "not sure whether", "not certain whether", "not certain", "could not be confirmed", "not be confirmed", "under review", "being verified", "awaits approval", "awaiting approval", "by webhook", "via webhook", "by callback", "reconcile", "reconciliation", "waiting for confirmation", "awaiting confirmation", "still be processed",
];

/// Money that may have been taken: "if the customer was charged".
pub(in super::super) const TAKEN: &[&str] = &[
    "charged", "debited", "deducted", "captured", "paid", "booked", "processed",
];

/// Words that turn a clause into a condition.
pub(in super::super) const CONDITIONS: &[&str] = &["if", "whether", "in case", "provided that", "unless"];

/// That the same request, order or key was sent before.
pub(in super::super) const DUPLICATES: &[&str] = &[
    "duplicate request", "duplicate order", "duplicate transaction", "duplicate payment", "duplicate message",
    "duplicate key", "duplicate notification", "duplicate submission", "duplicate charge", "duplicate reference",
    "duplicate transfer", "duplicated request", "duplicated order", "duplicated transaction", "duplicated payment",
    "duplicate order number", "identified as duplicate", "as a duplicate", "second time", "idempotency key…conflict",
    "idempotency conflict", "idempotency key…reuse", "idempotency key…mismatch", "same idempotency key", "this request before", "sent…twice", "repeated request", "repeated order", "request…repeated",
    "duplicate transmission", "double charge", "double payment", "double spend", "identical payment", "identical request",
    "identical order", "identical transaction",
];

/// That an identifier of a request was used before.
pub(in super::super) const USED_BEFORE: &[&str] = &[
    "already been used", "already used", "was used before", "already in use", "already exists", "is already used",
];

/// The identifiers of a request.
pub(in super::super) const REQUEST_IDS: &[&str] = &[
    "idempotency", "request id", "order number", "order id", "order no", "transaction id", "transaction number",
    "payment id", "reference number", "merchant reference", "nonce", "trade no", "out trade no", "message id", "key",
    "header",
];

/// That this very operation had been carried out before.
pub(in super::super) const DONE_BEFORE: &[&str] = &[
    "already paid", "already captured", "already charged", "already refunded", "already settled", "already processed",
    "already completed", "already executed", "already performed", "already booked", "already credited",
    "already debited", "already transferred", "already carried out", "already been paid", "already been captured",
    "already been charged", "already been refunded", "already been settled", "already been processed",
    "already been completed", "already been executed", "already been performed", "already been booked",
    "already been credited", "already been debited", "already been transferred", "already been carried out",
    "already fully refunded", "already been fully refunded", "already fully captured", "already been fully captured",
    "paid already", "captured already", "charged already", "refunded already", "settled already", "processed already",
    "completed already", "executed already", "performed already", "booked already", "credited already", "debited already",
    "transferred already", "carried out already",
];

/// That an operation succeeded.
pub(in super::super) const SUCCEEDED: &[&str] = &[
    "payment succeeded", "charge succeeded", "transfer succeeded", "refund succeeded", "order succeeded",
    "transaction succeeded", "purchase succeeded", "previous attempt succeeded", "first attempt succeeded",
    "payment went through", "charge went through", "order went through", "transaction went through",
    "transfer went through", "previous attempt was successful", "first attempt was successful",
    "payment was successful", "transaction was successful", "charge was successful", "order was successful",
    "previous attempt…been booked", "previous attempt…been processed", "payment has been booked",
    "write was applied", "writes were applied", "customer was charged", "customer has been charged",
    "card was charged", "card has been charged", "money was debited", "amount was debited", "payment has been captured",
    "payment was captured", "was charged", "has been debited", "was paid",
];

/// That something was carried out, or that money is given back.
pub(in super::super) const LOOKS_DONE: &[&str] = &[
    "payment completed", "payment captured", "payment approved", "transaction approved", "transfer completed", "amount debited",
    "amount captured", "message delivered", "funds reserved", "funds captured", "will be refunded", "will be reversed",
    "left the account", "automatic reversal", "automatically reversed",
    // Perhaps by another person.
    "already bought", "already been bought", "bought already", "already purchased", "already been purchased", "purchased already",
];

/// That an operation is refused because of the current state.
pub(in super::super) const FORBIDS_ANOTHER: &[&str] = &["can not", "not allowed", "not permitted", "unable to", "no longer", "denied", "failed", "refused", "rejected", "impossible", "invalid", "expired", "closed", "locked", "void", "cancellation", "not be", "declined"];

/// That the server did not receive the request in time.
pub(in super::super) const NOT_RECEIVED: &[&str] = &[
    "did not arrive", "to be sent to the server", "was not received", "did not receive the request", "not received in time",
    "client did not send", "client did not finish sending", "took too long to send", "request body…not received",
];

/// Things other than a request that may be received: an answer, money, a message to a person.
pub(in super::super) const NO_REQUESTS: &[&str] = &[
    "answer", "answers", "response", "responses", "reply", "replies", "ack", "acknowledgement", "acknowledgment", "receipt",
    "result", "results", "confirmation", "money", "funds", "sms", "message", "handset", "beneficiary", "notification", "code",
    "callback", "upstream", "bank", "issuer",
];

/// That time ran out.
pub(in super::super) const TIMEOUTS: &[&str] = &[
    "timeout", "timeouts", "time out", "timed out", "time limit", "took too long", "is too slow", "deadline exceeded",
    "exceeded the deadline",
];

/// Things that expire before a request is carried out: a session that timed out leaves nothing open.
pub(in super::super) const EXPIRING: &[&str] = &[
    "session", "token", "login", "signature", "password", "otp", "verification", "captcha", "link", "page", "qr", "period",
];

/// That an upstream or the network gave no answer.
pub(in super::super) const NO_ANSWER: &[&str] = &[
    "no response", "no answer", "no reply", "not respond", "not answer", "not responding", "not answering", "not reply",
    "not responded", "not answered", "not confirm it", "not confirm the", "not confirmed", "without a response",
    "connection…reset", "connection…lost", "connection…closed", "connection…aborted", "connection…broken",
    "connection…dropped", "connection…interrupted", "connection error", "connection failure", "network error",
    "network failure", "network interruption", "network problem", "network issue", "network exception", "client closed",
    "client disconnected", "is not responding",
    "not send…answer", "not send…response", "not send…reply", "not return…answer", "not return…response", "not return…reply",
    "not return…result", "not receive…answer", "not receive…response", "not receive…reply", "not receive…confirmation",
    "not received…answer", "not received…response", "not received…reply", "not get…answer", "not get…response", "not get…reply",
    "not give…answer",
];

/// That the request was accepted, but is not finished.
pub(in super::super) const TAKEN_IN: &[&str] = &[
    "being processed", "is processing", "still processing", "in the middle of processing", "in progress", "is pending",
    "are pending", "is queued", "are queued", "been queued", "was queued", "were queued", "in the queue", "was accepted",
    "been accepted", "is accepted", "accepted for processing", "was submitted", "been submitted", "was created",
    "been created", "was placed", "been placed", "been placed already", "was sent", "were sent", "been sent", "will be delivered",
    "being confirmed", "on its way", "is still running", "already submitted", "already created", "already placed", "already sent", "already accepted", "queued for", "initiated", "still being executed", "still executing", "is executing", "underway", "under way", "in flight", "still running",
    "spooled", "buffered", "deliver…later", "run it later", "working on",
];

/// The subjects of [`TAKEN_IN`].
pub(in super::super) const REQUESTS: &[&str] = &[
    "request", "requests", "order", "payment", "transaction", "transfer", "refund", "charge", "repayment", "settlement",
    "purchase", "deposit", "withdrawal", "message", "messages", "invoice", "booking", "authorization", "authorisation",
    "it", "this operation", "submission", "idempotency", "batch", "disbursement", "payout", "remittance", "attempt",];

/// Words that show that a clause with [`TAKEN_IN`] is not about this request.
pub(in super::super) const NOT_THIS_REQUEST: &[&str] = &[
    "another", "other", "previous", "different", "concurrent", "existing", "to be", "can", "could", "must", "should",
    "until", "if", "unless", "whether", "once", "after", "when", "before", "not", "no", "only",
];

/// That the reader should ask for the outcome first.
pub(in super::super) const ASK: &[&str] = &[
    "check the…status", "check the…result", "query the", "query order", "query transaction", "query payment", "verify the…status", "confirm the…status",
    "look up the", "retrieve the", "get the…status", "check its", "poll its", "check whether the", "check if the", "verify whether the",
    "verify if the", "confirm whether the", "inquire", "query its",
];

/// The objects of [`ASK`].
pub(in super::super) const ASKED: &[&str] = &[
    "order", "transaction", "payment", "transfer", "refund", "charge", "payout", "order status", "operation", "its status",
    "its result",
];

/// Objects of a check that is about the request itself, and not about its outcome.
pub(in super::super) const REQUEST_DETAILS: &[&str] = &[
    "number", "parameter", "parameters", "details", "method", "amount", "input", "format", "documentation", "id",
];

/// That there were too many requests.
pub(in super::super) const RATE_LIMITED: &[&str] = &[
    "too many requests", "too many calls", "too many api calls", "too many concurrent requests", "rate limit…exceeded",
    "rate limit…reached", "rate limit…hit", "exceeded…rate limit", "exceeded…request rate", "exceeds…rate limit",
    "reached…rate limit", "hit…rate limit", "rate limited", "rate limiting", "is throttled", "was throttled", "were throttled",
    "been throttled", "being throttled", "throttled", "throttling", "request rate…exceeded", "request rate…too high",
    "frequency limit", "velocity limit", "requests…too frequent", "too frequently", "queue is full", "queue full",
    "too many messages",
];

/// That the request was rejected.
pub(in super::super) const REJECTED: &[&str] = &[
    "request was rejected", "request is rejected", "request has been rejected", "requests are rejected",
    "requests were rejected", "transaction was rejected", "transaction was refused", "payment was rejected",
    "payment was refused", "request was refused", "request was not accepted", "order was rejected", "order was not accepted",
    "will not be processed", "will not be executed",
];

/// That the request had no effect.
pub(in super::super) const NO_EFFECT: &[&str] = &[
    "was not executed", "not been executed", "were not executed", "was not carried out", "not been carried out",
    "was not charged", "not been charged", "were not charged", "nothing was charged", "nothing was executed",
    "nothing was saved", "nothing was persisted", "nothing was written", "no money was taken", "was rolled back",
    "been rolled back", "were rolled back",
];

/// That the whole service is temporarily out of order.
pub(in super::super) const UNAVAILABLE: &[&str] = &[
    "service is temporarily unavailable", "service is currently unavailable", "service temporarily unavailable",
    "services are temporarily unavailable", "server is temporarily unavailable", "server temporarily unavailable",
    "system is temporarily unavailable", "system temporarily unavailable", "api is temporarily unavailable",
    "api temporarily unavailable", "is temporarily unavailable$", "temporarily unavailable$", "under maintenance",
    "down for maintenance", "is in maintenance", "system maintenance", "service maintenance", "temporarily overloaded",
    "temporarily down",
];

/// That the service itself is to blame.
pub(in super::super) const BLAMES: &[&str] = &[
    "failed to", "fail to", "failure to", "internal", "exception", "system error", "server error", "error occurred",
    "service error", "unexpected error", "unknown error", "error has occurred", "creation failed", "query failed",
    "update failed", "operation failed", "went wrong", "malfunction", "could not connect", "could not reach", "could not complete", "unable to connect", "unable to reach", "unable to complete", "not reachable", "unreachable", "problem occurred", "technical", "on our side", "on our end", "invalid answer", "broke down", "crashed", "failed$",
];

/// Systems behind the service.
pub(in super::super) const UPSTREAMS: &[&str] = &["backend", "gateway", "upstream", "dependency"];

/// Third parties that carry out a part of the request.
pub(in super::super) const THIRD_PARTIES: &[&str] = &[
    "bank", "banks", "issuer", "issuers", "issuing bank", "acquirer", "acquirers", "processor", "psp", "carrier", "carriers",
    "operator", "operators", "card network", "card scheme", "smsc", "third party", "partner", "partners",
];

/// That something is out of order.
pub(in super::super) const OUT_OF_ORDER: &[&str] = &[
    "unavailable", "not available", "inoperative", "down", "offline", "error", "errors", "problem", "problems", "failure",
    "failed", "out of service", "lost contact", "lost connection", "too late", "no contact",
];

/// Actions on the request whose failure blames the request: "failed to parse the body".
pub(in super::super) const CHECKS: &[&str] = &[
    "to validate", "to verify", "to parse", "to authenticate", "to authorize", "to decode", "to deserialize",
    "to check", "to match", "to meet", "to comply", "to provide", "to specify", "to pass", "to satisfy", "to contain",
    "to include", "to supply", "to retry", "validation", "verification failed", "authentication failed", "authorization failed", "login failed",
    "signature", "password", "credentials", "precondition", "expectation", "check failed", "checks failed", "auth failed",
];

/// That a resource exists already.
pub(in super::super) const EXISTS: &[&str] = &["already exists", "already exist", "already existing", "already in use"];

/// Demands to do something else before the request is sent again.
pub(in super::super) const CHANGE_FIRST: &[&str] = &[
    "log in again", "log in first", "sign in again", "sign in first", "re authenticate", "reauthenticate", "authenticate again",
    "login again", "enable the", "activate the", "turn on the", "first refund", "refund the payment first", "refund it first",
    "cancel the order and", "void the authorization", "only after a refund", "create the…first", "must be created first",
    "refresh your input", "unlock it", "obtain a new", "get a new token", "after getting a new", "remove the", "reduce the size",
];

/// Demands for another identifier of the request.
pub(in super::super) const ANOTHER: &[&str] = &[
    "use a new", "use another", "use a different", "use a unique", "use a fresh", "use new", "with a new", "with another",
    "with a different", "with a unique", "with a fresh", "a new…is required", "a new…required", "must be new", "must be unique",
    "must be different", "must be changed", "needs its own", "need its own", "needs a new", "need a new", "requires a new",
    "change the", "generate a new",
];

/// The objects of [`ANOTHER`].
pub(in super::super) const NEW_IDS: &[&str] = &[
    "order number", "order id", "request id", "transaction id", "transaction number", "reference", "nonce", "idempotency key",
    "idempotency", "key", "order", "ticket", "number", "id", "header",
];

/// Demands to look at something and to correct it.
pub(in super::super) const CHECK: &[&str] = &[
    "check the", "check your", "check that", "verify the", "verify your", "verify that", "correct the", "correct your", "fix the",
    "fix your", "modify the", "modify your", "adjust the", "adjust your", "ensure that", "make sure that", "make sure the",
    "ensure the",
];

/// The objects of [`CHECK`]: the request, its parameters, the account or its configuration.
pub(in super::super) const CHECKED: &[&str] = &[
    "request", "parameter", "parameters", "input", "account", "configuration", "settings", "credentials", "signature", "format",
    "password", "card number", "amount", "fields", "field", "payload", "body", "syntax", "api key", "access key", "window",
];

/// Things that are checked without changing the request.
pub(in super::super) const NOT_CHECKED: &[&str] = &["status", "state", "whether", "log", "logs", "result", "if", "documentation", "network", "rate", "rate limit", "frequency", "page"];

/// Demands to buy or raise something.
pub(in super::super) const PURCHASE: &[&str] = &[
    "buy more", "buy a", "purchase more", "purchase a", "purchase additional", "please buy", "please purchase", "top up",
    "recharge your", "please recharge", "upgrade your", "please upgrade your plan", "increase your quota", "raise your quota",
    "request a quota increase", "apply for a higher quota", "apply for more quota", "add funds", "add credits", "add credit",
    "renew your", "increase your credit", "buy…credits", "purchase…credits", "buy…plan", "purchase…plan", "subscribe to", "upgrade to a", "raise your limit", "raise the limit", "request a quota", "quota increase", "increase the quota", "billing details", "check your plan", "quota…used up", "out of credits", "out of credit", "run out of",
];

/// Words that turn a demand into an offer: it is one of two choices, or a condition.
pub(in super::super) const OFFERS: &[&str] = &["or", "if", "unless", "otherwise", "not", "can", "may", "could", "alternatively"];

/// All words of a clause about a completed operation: whose operation it was. Any other word means another operation.
pub(in super::super) const OPERATIONS: &[&str] = &["the", "this", "your", "a", "an", "order", "orders", "number", "payment", "transaction", "charge", "invoice", "transfer", "refund", "purchase", "bill", "request", "provided", "has", "have", "been", "already", "is", "was", "and", "it", "merchant", "id", "previous attempt", "previous", "attempt", "first attempt", "operation", "successfully", "fully", "so", "customer", "card", "in full", "primary", "on the primary", "your order", "that", "there", "the data item", "please note that", "note that"];

/// That something was done.
pub(in super::super) const COMPLETIONS: &[&str] = &["has been sent", "have been sent", "been forwarded", "was forwarded", "been shipped", "was shipped", "been delivered", "was delivered", "been posted", "was posted", "been executed", "was executed", "been transferred", "was transferred", "been applied", "was applied", "been written", "was written", "been stored", "was stored", "been saved", "was saved", "been processed", "was processed", "been indexed", "were indexed", "been moved", "been debited", "was debited", "been charged", "was charged", "been credited", "was credited", "been booked", "was booked", "acknowledged", "took effect", "gone out", "posted", "half of", "the others", "the rest", "remains", "is kept", "will be executed", "will be processed", "will be delivered", "may be delivered", "was settled", "been settled", "been captured", "was captured", "been refunded", "was refunded", "was paid", "been paid", "received by", "has left", "were sent", "was sent", "been accepted", "was accepted", "been created", "was created", "partial", "some of", "one or more", "unprocessed", "already applied", "is executed", "was committed", "is committed", "after commit", "after execution", "executed afterwards", "executed later", "processed afterwards", "processed later"];

/// Phrases for "do not send the request twice".
pub(in super::super) const TWICE: &[&str] = &[
    "do not resend", "do not resubmit", "do not submit…again", "do not send…again", "do not pay…again", "do not place…again",
    "do not repeat the", "avoid double", "avoid duplicate", "avoid sending…twice",
];

/// That something is already the case.
pub(in super::super) const ALREADY: &[&str] = &["already", "is present", "not unique", "seen before", "made earlier", "sent twice"];

/// All words of a clause about too many requests: who sent them. Any other word means the limit of somebody else.
pub(in super::super) const LIMITED: &[&str] = &["the", "this", "your", "a", "an", "you", "have", "has", "had", "are", "is", "was", "were", "been", "being", "api", "open", "request", "requests", "call", "calls", "client", "clients", "application", "app", "user", "users", "per", "second", "minute", "hour", "day", "minutes", "seconds", "for", "of", "from", "to", "and", "or", "all", "total", "individual", "title", "ip", "ip address", "exceeded", "exceed", "exceeds", "reached", "hit", "limit", "limits", "rate", "made", "sent", "too many", "received", "in", "a short time", "within", "its", "their", "allowed", "maximum", "number of", "concurrent", "qps", "rpm", "tps", "burst", "constraints", "throttled", "so", "temporarily", "because", "there", "due to", "currently", "by", "service", "system", "server", "additional", "will not be processed", "until the", "expires", "single", "given", "time", "period", "please", "slow down", "this operation", "operation", "operations", "merchant", "merchants", "account", "velocity"];

/// All words of a clause about a rejected request: which request. Any other word means a part of it, or something else.
pub(in super::super) const REJECTED_REQUESTS: &[&str] = &["the", "this", "your", "request", "requests", "transaction", "payment", "order", "operation", "charge", "transfer", "message", "call", "it", "customer", "card", "has", "have", "been", "was", "were", "is", "are", "and", "so", "therefore", "additional", "until the rate limit expires", "you", "whole", "entire", "batch", "by the service", "by the server", "by the system"];

/// All words of a clause about a service that is out of order: which service. Any other word means another service.
pub(in super::super) const SERVICES: &[&str] = &["the", "this", "our", "service", "services", "server", "servers", "system", "systems", "api", "apis", "platform", "is", "are", "currently", "temporarily", "now", "at the moment", "at this time", "for", "for maintenance", "and", "please", "due to", "because of", "scheduled", "planned", "unavailable", "overloaded", "down", "endpoint", "web", "database", "a", "while", "moment", "short", "time", "or", "busy", "to process", "the request", "your request", "requests"];

/// Phrases that say under a 503, beside advice to try again later, that the service did not accept the request.
pub(in super::super) const BUSY: &[&str] = &["service unavailable", "service temporarily unavailable", "unavailable", "not available", "not completed", "not be completed", "request", "overloaded", "busy", "too busy", "abnormal", "maintenance", "under maintenance", "temporarily", "closed"];

/// Words of a clause after a refusal that does not revoke it: it is about a limit, an error, the documentation, the manner of
/// sending the request again, or another means to pay.
pub(in super::super) const HARMLESS: &[&str] = &[
    "per second", "per minute", "per hour", "per day", "limit", "limits", "limited", "maximum", "at most", "quota", "frequency", "rate",
    "error", "retry after", "retryafter", "back off", "backoff", "documentation", "docs", "guide", "manual",
    "another card", "different card", "another payment method", "different payment method",
];

/// Phrases that ask for the result, even in a clause that says when to send the request again or whom to ask.
pub(in super::super) const RESULTS: &[&str] = &["result", "results", "outcome", "status", "state", "whether", "if", "might"];

/// Words of a clause after a statement that the operation was carried out, which do not revoke it: nothing is left to do.
pub(in super::super) const NOTHING_LEFT: &[&str] = &["do not", "no further", "no action", "nothing to do", "nothing is left", "nothing more", "again later"];
