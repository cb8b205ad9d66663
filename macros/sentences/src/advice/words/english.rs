//! English words. They are in lower case and are matched as whole words.

// Stems: beginnings of words, for the quick search that skips most texts. They are looked up before a text
// is simplified, so the Chinese ones include traditional characters.

/// The beginnings of words, at least one of which is in every text with advice.
pub(super) const ADVICE_STEMS: &[&str] = &[
    "retr", "re-", "rerun", "after some", "again", "later", "resen", "resubmi", "reconnect", "reattempt",
    "repeat", "temporar",
];

// Retries: how a page says that a request is sent again, who sends it, when, and how.

/// Single words for sending again, of languages that put spaces between words. Folding replaces them with one
/// mark.
pub(super) const RETRY_WORDS: &[&str] = &[
    "retry", "retries", "retried", "retrying", "retryable", "retriable", "resend", "resends", "resent",
    "resending", "resubmit", "resubmits", "resubmitted", "resubmitting", "reconnect", "reconnects",
    "reconnecting", "reattempt", "rerun", "reruns",
];

/// What is sent again: the same request. These words do not change advice, on either side of the word for sending again.
pub(super) const SAME_REQUEST: &[&str] = &[
    "a", "any", "the", "this", "that", "your", "same", "it", "original", "failed", "current", "request",
    "requests", "operation", "operations", "command", "call", "transaction", "query", "action", "api",
    "order", "payment", "orders", "transactions", "the connection", "the login", "the read", "the write",
    "the upload", "the download", "the statement", "the commit", "the message", "this message",
    "your message", "procedure", "task", "job",
    "the same file", "same file", "document", "form", "batch", "refund", "transfer", "charge",
];

/// Who sends a request. A name such as "client retry" still only names a retry.
pub(super) const SENDERS: &[&str] = &["client", "user", "application", "merchant", "customer"];

/// Words for who may or should send again, and for permission or advice. None of these words turns the request into another one.
pub(super) const ADVICE_WORDS: &[&str] = &[
    "please", "kindly", "so", "therefore", "just", "simply", "and", "then", "you", "we", "client",
    "clients", "user", "users", "caller", "callers", "can", "may", "should", "need", "needs", "be", "is",
    "are", "to", "recommend", "recommended", "suggest", "suggested", "advise", "advised", "safe", "that",
    "needed", "error", "always", "safely", "which", "usually", "often", "generally", "typically",
    "developer", "developers", "merchant", "application", "currently", "try",
    "okay", "ok", "feel free to", "allow the user to", "allow the customer to", "allow them to",
    "allow users to", "will be able to", "be able to", "it is", "the customer", "customer", "customers",
    "must", "exponential", "backoff", "by", "do", "strategy", "pause",
    "never fail to", "never hesitate to", "do not hesitate to", "do not forget to", "asks you to", "ask you to", "asked to",
    "issuer asks you to", "bank asks you to", "service asks you to", "server asks you to",
];

/// Polite and modal words at the end of the words before a retry. They are dropped before the ending is judged.
pub(super) const ADVICE_ENDINGS: &[&str] = &["please", "later"];

/// When to send again.
pub(super) const TIMES: &[&str] = &[
    "later", "a little later", "a bit later", "shortly", "at any time", "at any later time",
    "at a later time", "some time later", "after a", "after an", "after some", "after several", "after #",
    "after one", "after at least", "tomorrow", "the next day", "in a", "in an", "in #", "in one",
    "in several", "in some", "in a few", "after a few", "after waiting", "after backing off",
    "implement backoff", "apply backoff", "use backoff", "use exponential backoff",
    "implement exponential backoff", "after delay", "after the delay", "after backoff", "after sometime",
    "until tomorrow", "until the next day", "allow a few", "allow some", "allow several", "allow #",
    "give it a few", "give it some", "in the next few",
    "using exponential backoff", "using an exponential backoff", "with exponential backoff",
    "using backoff",
];

/// Waiting, and for how long.
pub(super) const DURATIONS: &[&str] = &[
    "wait", "wait for", "back off", "and", "a", "an", "a few", "few seconds", "few minutes", "few hours",
    "several", "some", "one", "two", "#", "second", "seconds", "minute", "minutes", "hour", "hours",
    "moment", "moments", "while", "bit", "little", "time", "short", "period", "pause", "of", "delay",
    "briefly", "brief", "wait briefly",
    "no less than", "no more than", "at least", "small",
];

/// How to send again, after the word for it: with a delay, unchanged, several times. None of these words turns the request into
/// another one.
pub(super) const TAILS: &[&str] = &[
    "with backoff", "with a backoff", "with back off", "with exponential backoff",
    "with exponential back off", "with an exponential backoff", "with a delay", "using exponential backoff",
    "using backoff", "and jitter", "with jitter", "without modification", "without modifications",
    "without change", "without changes", "without any change", "without any changes",
    "without any modification", "without any modifications", "up to", "times", "three", "five", "within",
    "with increasing", "is allowed", "are allowed", "is permitted", "are permitted", "is recommended",
    "is safe", "by the client", "by the caller", "by the user", "by the application", "and report",
    "with the same parameters", "with the same request", "with the same statement",
    "with the same idempotency key", "using the same idempotency key", "with the same data",
    "with the same order number", "with the same order id", "with the same request id",
    "with the same transaction id", "with the same request parameters", "with the same reference",
    "with the same key", "with the same payload", "with the same body", "with the original idempotency key",
    "with the original order number", "with the original order id", "with the original request id",
    "with the original transaction id", "with the original parameters",
    "with the original request parameters", "with the original reference", "with the original key",
    "with the original payload", "with the original body", "with the original data",
    "with the original request", "with the original statement", "using the same order number",
    "using the same order id", "using the same request id", "using the same transaction id",
    "using the same parameters", "using the same request parameters", "using the same reference",
    "using the same key", "using the same payload", "using the same body", "using the same data",
    "using the same request", "using the same statement", "using the original idempotency key",
    "using the original order number", "using the original order id", "using the original request id",
    "using the original transaction id", "using the original parameters",
    "using the original request parameters", "using the original reference", "using the original key",
    "using the original payload", "using the original body", "using the original data",
    "using the original request", "using the original statement", "using a backoff strategy",
    "using a backoff", "using an exponential backoff", "using exponential backoff strategy",
    "using an exponential backoff strategy", "using exponential backoff pattern",
    "using an exponential backoff pattern", "with a backoff strategy",
    "with an exponential backoff strategy", "until it succeeds", "until success", "pattern", "strategy",
    "at most", "at most once", "at least once", "only once", "once more", "at most twice", "at least", "a few times", "several times", "with the same number",
    "using the same number",
    "with a small delay", "with a short delay", "with some delay", "with delay", "with a minimum delay",
    "with increasing delays", "no less than", "no more than",
];

/// Words before a retry that ends a failure: "it can be fixed by retrying".
pub(super) const RESOLVED_BY: &[&str] = &[
    "corrected by", "resolved by", "fixed by", "solved by", "recovered by", "handled by",
];

/// Verbs for sending less often, before [`RATES`]. Sending less often does not change the request, so folding replaces it with
/// waiting.
pub(super) const SLOWING_VERBS: &[&str] = &[
    "reduce", "reducing", "lower", "decrease", "limit", "slow down",
];

/// Those of [`SLOWING_VERBS`] that need no rate after them.
pub(super) const SLOWING_ALONE: &[&str] = &["slow down"];

/// Words that may surround [`RATES`]: whose requests they are, and of what kind.
pub(super) const SENT: &[&str] = &[
    "your", "the", "of", "request", "requests", "call", "calls", "calling", "api", "sending", "access",
    "message", "query",
];

/// The rates that are lowered when requests are sent less often.
pub(super) const RATES: &[&str] = &[
    "rate", "rates", "frequency", "qps", "tps", "speed", "concurrency", "number of requests",
    "number of concurrent requests",
];

/// Words for "or" within a clause, tried from the last to the first: a longer word follows the shorter one that it begins with.
pub(super) const ALTERNATIVES: &[&str] = &[" or "];

/// Words for "or" at the start of a clause, as whole words.
pub(super) const ALTERNATIVE_STARTS: &[&str] = &["or"];

/// Words for "or" that are a clause of their own: the other choice follows them.
pub(super) const BARE_ALTERNATIVES: &[&str] = &["or"];

/// Words that join a retry to an action before it.
pub(super) const CONNECTIVES: &[&str] = &["and", "then"];

/// No words: see the Chinese ones.
pub(super) const ONCE_MORE: &[&str] = &[];

// Negation: words that forbid or deny a retry.

/// Words that forbid, rather than only deny something. They also apply to the next clause.
pub(super) const PROHIBITIONS: &[&str] = &[
    "do not", "should not", "must not", "may not", "shall not", "need not", "never", "neither", "nor",
    "avoid", "avoiding", "refrain", "forbid", "forbids", "forbidden", "prohibit", "prohibits", "prohibited",
    "stop", "cease", "under no", "instead of", "no need", "no point", "no sense",
    "discouraged",
];

/// Words that contain one of [`PROHIBITIONS`] but forbid nothing.
pub(super) const HARMLESS_PROHIBITIONS: &[&str] = &[
    "never fail to", "never hesitate to", "do not hesitate to", "do not forget to", "may not be able", "might not be able",
    "was never", "were never", "has never", "have never", "had never",
];

/// Words after a retry that is forbidden only beyond a bound: "do not retry more than three times".
pub(super) const BOUNDS: &[&str] = &[
    "more than", "immediately", "right away", "at once", "too often", "too frequently", "before", "until", "indefinitely",
    "forever", "without a delay", "without delay", "too quickly", "too fast", "in a tight loop", "again before",
];

/// Of [`BOUNDS`], those on the number of retries: fewer are permitted.
pub(super) const COUNT_BOUNDS: &[&str] = &["more than"];

/// Words that leave it to the reader whether to send again.
pub(super) const CAUTIONS: &[&str] = &["with caution", "with care", "carefully", "at your own risk"];

/// Words that answer "yes" in the clause after a retry: "Retriable: true".
pub(super) const YES_ANSWERS: &[&str] = &["yes", "true", "y"];

/// Words before a retry that is asked about: "whether to retry".
pub(super) const WHETHER: &[&str] = &["whether", "is it", "can be"];

/// Requests to ask for the outcome. They do not change the request.
pub(super) const QUERIES: &[&str] = &[
    "query the", "query its", "check the transaction status", "check the order status", "check the payment status", "check the status",
    "check its status", "look up the", "verify whether", "check whether",
];

/// The endings of the words before a retry in a statement with a subject: "the call should be retried".
pub(super) const PASSIVES: &[&str] = &["be"];

/// Requests to check the connection to the service. They do not change the request.
pub(super) const CONNECTION_CHECKS: &[&str] = &[
    "check the network", "check your network", "check network", "check the network connection", "check your network connection",
    "check the network connectivity", "check network connectivity", "check the connectivity", "check connectivity",
    "check the connection", "check your connection", "check the internet connection", "check your internet connection",
];

/// Conjunctions with a modal verb: what follows is a statement of its own.
pub(super) const NEXT_VERBS: &[&str] = &[
    " and should ", " and can ", " and may ", " and must ", " so should ", " so please ", " and please ", " but can ", " but may ",
    " but should ",
];

/// All words that negate.
pub(super) const NEGATIONS: &[&str] = &[
    "not", "no", "non", "none", "without", "useless", "pointless", "futile", "impossible", "unsafe",
    "dangerous", "harmful", "unnecessary", "unwise", "inadvisable", "disallowed", "disabled", "unable",
    "nothing", "hardly",
];

/// Words that contain one of [`NEGATIONS`] but negate nothing.
pub(super) const HARMLESS_NEGATIONS: &[&str] = &["not only",
    "no less than", "no more than", "no later than", "not less than", "not more than", "no longer than",
];

/// Negations at the end of a clause that still hold for the next one: "you must not, in any case, retry".
pub(super) const NEGATION_ENDINGS: &[&str] = &["not", "no", "useless", "pointless", "impossible", "unsafe"];

/// Adverbs and verbs that may be between a negation and what it negates.
pub(super) const NEGATION_ADVERBS: &[&str] = &[
    "immediately", "automatically", "now", "ever", "just", "be", "to",
];

/// Words that answer "no" in the clause after a retry: "Retry: no".
pub(super) const NO_ANSWERS: &[&str] = &["no", "not", "false", "never", "not supported", "not allowed",
    "n",
];

/// Words about a retry that does not help.
pub(super) const IN_VAIN: &[&str] = &[
    "will fail", "will always fail", "fails again", "will produce the same", "the same result",
    "the same error",
];

/// Words that end a statement about a retry, so that a negation after them is about something else. [`CONDITIONS`] do the same.
pub(super) const DENIAL_BOUNDARIES: &[&str] = &["because", "since", "or", "until", "before"];

// Conditions: words for conditions, questions, and restrictions.

/// The starts of conditions.
pub(super) const CONDITIONS: &[&str] = &[
    "if", "when", "whenever", "whether", "unless", "in case", "even if", "assuming", "provided that",
];

/// No words: see the Chinese ones.
pub(super) const CONDITION_PREFIXES: &[&str] = &[];

/// No words: see the Chinese ones.
pub(super) const NOT_CONDITIONS: &[&str] = &[];

/// The starts of clauses that have to become true before the request is sent again: "once it is paid".
pub(super) const AFTER_STARTS: &[&str] = &["once", "after", "as soon as", "until", "following"];

/// No words: see the Chinese ones.
pub(super) const AFTER_ENDINGS: &[&str] = &[];

/// Words of a condition that does not change the request: that the request failed.
pub(super) const FAILURES: &[&str] = &[
    "busy", "fail", "fails", "failed", "error", "unavailable", "overloaded", "timeout", "problem", "issue",
    "occurs", "happens", "encounter", "encountered", "persists", "still", "continues", "needed",
    "necessary",
];

/// The ends of conditions that mean the failure itself: "when you see this".
pub(super) const CONDITION_ENDINGS: &[&str] = &["this"];

/// Words of conditions that are more than the failure itself.
pub(super) const EXCLUSIVES: &[&str] = &["only", "unless"];

/// Words of a condition after advice that does not change the advice: the request failed again, or there are questions.
pub(super) const FURTHER_FAILURES: &[&str] = &[
    "persists", "persist", "still", "continues", "occurs", "again", "questions", "help", "assistance",
    "captured", "charged", "debited", "not exist", "not found", "not help", "not work", "fails",
];

/// Words before a retry that restrict it to some requests.
pub(super) const RESTRICTIONS: &[&str] = &["only", "except"];

/// Kinds of requests that a retry may be restricted to.
pub(super) const REQUEST_KINDS: &[&str] = &["idempotent", "get", "post", "put", "head", "read", "reads"];

/// Words for idempotent requests. They are also looked up in text that is not folded.
/// A retry that needs the key of the first request is one, since the key makes the request idempotent.
pub(super) const IDEMPOTENCE: &[&str] = &[
    "idempotent", "Idempotent", "only with the same idempotency key", "only with an idempotency key",
    "only with the original idempotency key", "only using the same idempotency key",
    "only if you use the same idempotency key", "only if you send the same idempotency key",
];

/// Words for requests that are not idempotent.
pub(super) const NON_IDEMPOTENT: &[&str] = &[
    "non idempotent", "not idempotent", "nonidempotent", "without an idempotency key", "without idempotency key",
    "without the same idempotency key",
];

/// Words before a retry that ask whether, or restrict how often, so that it is not plain advice.
pub(super) const RESERVATIONS: &[&str] = &["only", "whether"];

/// No words: see the Chinese ones.
pub(super) const QUESTION_ENDINGS: &[&str] = &[];

/// Words about a code that is no longer in use. Its former meaning is not advice.
pub(super) const OBSOLETE: &[&str] = &[
    "deprecated", "obsolete", "no longer used", "not used any", "formerly",
];

// Counting: words around a retry that is counted or reported, but not asked for.

/// Words right before a retry that is counted or reported: "the number of retries".
pub(super) const COUNT_STARTS: &[&str] = &[
    "number of", "max", "maximum", "maximum of", "several", "multiple", "many", "repeated", "after #",
    "after", "during", "more", "automatic", "pending", "wait for", "wait for the", "wait for a",
    "waiting for",
    "was not automatically", "were not automatically", "was not", "were not", "not been automatically",
    "not been",
    "because", "since", "failed to", "fail to", "fails to", "failure to", "tried to", "error while", "error when",
];

/// Words right after a retry that is counted or reported, or that the service does by itself: "retry limit", "retried by the
/// server".
pub(super) const COUNT_TAILS: &[&str] = &[
    "limit", "limits", "count", "counts", "times", "time exceeded", "attempt", "attempts", "exceeded",
    "exhausted", "failed", "fail", "failure", "policy", "interval", "by the server", "by the system",
    "by the sdk", "by the driver", "by the broker", "by the library", "by the service", "by the platform",
    "by us", "by our", "queue", "token", "# of",
];

/// No words: see the Chinese ones.
pub(super) const SERVICE_ACTORS: &[&str] = &[];

/// No words: see the Chinese ones.
pub(super) const SERVICE_ACTS: &[&str] = &[];

// Waiting: words for waiting, and for what ends or recovers by itself.

/// Words for waiting, before a retry.
pub(super) const WAITS: &[&str] = &["wait"];

/// Verbs for waiting that turn a sentence into a time.
pub(super) const WAIT_VERBS: &[&str] = &["wait", "back off"];

/// The starts of clauses that ask to wait.
pub(super) const WAIT_STARTS: &[&str] = &["wait", "please wait"];

/// Words of clauses that only ask to wait for some time. Each such clause has at least one.
pub(super) const WAIT_CLAUSES: &[&str] = &["wait", "wait for", "back off", "later", "after a", "in a"];

/// Words for waiting for something, before that something.
pub(super) const WAIT_FOR: &[&str] = &["wait for", "wait until", "wait till"];

/// Words for letting time pass before a retry: "allow a minute before retrying".
pub(super) const ALLOWS_TIME: &[&str] = &["wait", "allow"];

/// Words for "before" between waiting and the retry.
pub(super) const BEFORE: &[&str] = &["before"];

/// No words: see the Chinese ones.
pub(super) const PENDING: &[&str] = &[];

/// Connectives at the end of a clause that asks to wait, in the order in which they are dropped.
pub(super) const TRAILING_CONNECTIVES: &[&str] = &["then", "and"];

/// No words: see the Chinese ones.
pub(super) const AT: &[&str] = &[];

/// The starts of times that come by themselves: "after the maintenance".
pub(super) const TIME_CONJUNCTIONS: &[&str] = &["after", "once", "when", "as soon as"];

/// Words about a task that ends.
pub(super) const TASK_ENDS: &[&str] = &[
    "to complete", "completes", "complete", "is complete", "is completed", "has completed", "to finish",
    "finishes", "finish", "is finished", "has finished", "to end", "ends", "is done", "is over",
];

/// Tasks that end by themselves. A task for a person ends only if somebody does it.
pub(super) const TASKS: &[&str] = &[
    "operation", "operations", "task", "tasks", "job", "jobs", "backup", "migration", "restart", "sync",
    "synchronization", "failover", "initialization", "maintenance",
];

/// Tasks that end by themselves only where the page asks to wait for them.
pub(super) const AWAITED_TASKS: &[&str] = &["process", "upgrade", "request", "queries"];

/// Words about a system that recovers.
pub(super) const RECOVERIES: &[&str] = &[
    "recovers", "has recovered", "to recover", "is restored", "is available", "becomes available",
    "is available again", "is back", "is ready", "is idle", "is running", "is online",
];

/// Systems that recover by themselves.
pub(super) const RECOVERING_SYSTEMS: &[&str] = &[
    "service", "server", "system", "cluster", "database", "network",
];

/// Systems that recover by themselves only where the page asks to wait for them.
pub(super) const AWAITED_SYSTEMS: &[&str] = &["node", "instance", "device"];

/// Pronouns for a task or a system that the page asks to wait for.
pub(super) const AWAITED_PRONOUNS: &[&str] = &["it"];

/// Words that may surround [`TASKS`] and [`RECOVERING_SYSTEMS`].
pub(super) const TASK_QUALIFIERS: &[&str] = &[
    "the", "a", "other", "another", "current", "previous", "running", "scheduled", "existing", "ongoing",
    "all", "data", "server", "system", "cluster", "database",
];

/// Words for people and for their tasks, which do not end by themselves.
pub(super) const HUMAN_TASKS: &[&str] = &["sdk", "your", "user", "payment", "approval"];

/// Things that end by themselves and need no verb: "after the maintenance".
pub(super) const SELF_ENDING: &[&str] = &["maintenance", "the maintenance", "the failover", "the restart"];

/// No words: see the Chinese ones.
pub(super) const SOON: &[&str] = &[];

// Changes and demands: words that ask for something other than the same request.

/// Words that turn the request into another one.
pub(super) const CHANGES: &[&str] = &[
    "change", "changing", "correct", "correcting", "corrected", "fix", "fixing", "modify", "modifying",
    "update", "updating", "adjust", "adjusting", "replace", "provide", "providing", "ensure", "make sure",
    "use", "using", "select", "choose", "specify", "enter", "set", "add", "remove", "delete", "reduce",
    "decrease", "increase", "check", "verify", "confirm", "review", "log in", "login", "sign in",
    "authenticate", "reauthenticate", "authorize", "upgrade", "obtain", "get", "sign up", "register",
    "bind", "link", "complete", "activate", "install", "rename", "switch", "shorten", "split", "generate",
    "regenerate", "rotate", "resolve", "repair", "grant", "subscribe", "purchase", "buy", "top up",
    "deposit", "raise", "open", "renew", "refresh", "create", "configure", "reset", "enable", "disable",
    "release", "clear", "free", "apply for", "request a", "pay", "recharge", "restart", "contact",
    "different", "another", "other", "valid", "new", "lower", "smaller",
];

/// Those of [`CHANGES`] that describe a thing at the start of a clause, and ask for nothing.
pub(super) const CHANGE_ATTRIBUTES: &[&str] = &[
    "another", "other", "new", "valid", "different", "lower", "smaller", "free",
];

/// Those of [`CHANGES`] that do not change the request, such as looking and confirming, and words for sending less often.
pub(super) const NO_CHANGES: &[&str] = &["check", "verify", "confirm", "review", "rate", "frequency"];

/// The starts of phrases and clauses after a retry that turn the request into another one: "retry with another key".
pub(super) const CHANGE_CONJUNCTIONS: &[&str] = &[
    "with", "using", "from", "after", "once", "only", "provided", "as soon as", "by", "until", "only if",
];

/// Words between something to do and the retry after it.
pub(super) const PREDECESSORS: &[&str] = &["and", "then", "before", "before you", "prior to"];

/// Words that end a statement about a retry, so that a change after them is another choice or another case.
pub(super) const REQUEST_BOUNDARIES: &[&str] = &["or", "and contact", "if"];

/// The starts of another choice or another case, right after advice that they do not change.
pub(super) const OTHER_CHOICES: &[&str] = &["or", "and contact", "and if"];

/// Words before a verb that turn it into an instruction.
pub(super) const INSTRUCTION_STARTS: &[&str] = &["must", "first", "have to", "to"];

/// No words: see the Chinese ones.
pub(super) const NOUN_MARKERS: &[&str] = &[];

/// Words of clauses that ask for something before the retry.
pub(super) const REQUIREMENTS: &[&str] = &[
    "must", "should", "need", "needs", "have to", "has to", "required", "only", "unless", "until",
    "provided", "make sure", "ensure", "please",
];

/// No words: see the Chinese ones.
pub(super) const HARMLESS_REQUIREMENTS: &[&str] = &[];

/// Words of clauses that say what has to be done first.
pub(super) const OBLIGATIONS: &[&str] = &[
    "must", "need to", "needs to", "have to", "has to", "be required", "is required", "are required",
    "requires", "should",
];

/// Words of such clauses that only ask to wait, or say what should be the case.
pub(super) const HARMLESS_OBLIGATIONS: &[&str] = &["wait", "back off", "should be", "should have"];

/// Verbs for changing the request. If a page forbids them, the request stays the same.
pub(super) const KEEPING_VERBS: &[&str] = &["change", "modify"];

/// The parts of a request that [`KEEPING_VERBS`] are about.
pub(super) const REQUEST_PARTS: &[&str] = &["id", "parameters", "request"];

/// Verbs at the start of a clause that turn it into a demand if it states nothing.
pub(super) const DEMAND_VERBS: &[&str] = &[
    "turn", "sign", "log", "free", "close", "move", "speak", "ask", "go", "charge", "plug", "unplug",
    "insert", "swipe", "scan", "tap", "press", "hold", "keep", "place", "connect", "disconnect", "reboot",
    "stop", "start", "kill", "quit", "leave", "exit", "join", "accept", "agree", "upload", "download",
    "import", "export", "convert", "compress", "trim", "truncate", "crop", "resize", "rephrase", "simplify",
    "narrow", "merge", "rebase", "unlock", "whitelist", "allowlist", "revoke", "mount", "unmount", "attach",
    "detach", "extend", "expand", "scale", "enlarge", "settle", "visit", "follow", "run", "send", "re",
    "rebuild", "recreate", "reinstall", "reload", "relogin", "roll", "sync", "synchronize", "encode",
    "escape", "drop", "finish",
];

/// Words after the first word of a clause that turn that word into an imperative: "compress the image".
pub(super) const DETERMINERS: &[&str] = &[
    "the", "a", "an", "your", "it", "them", "these", "those", "its", "all", "any", "some", "fewer", "more",
    "less",
];

/// Words before [`DETERMINERS`] that are not imperatives, or ask for nothing that changes the request.
pub(super) const NO_IMPERATIVES: &[&str] = &[
    "should", "must", "would", "let", "wait", "contact", "see", "report", "allow", "give", "take", "note",
    "try", "retry", "check", "review", "verify", "confirm", "back", "hit", "lost", "got", "found", "met",
    "had", "ran", "sent", "in", "on", "at", "for", "from", "with", "without", "by", "to", "of", "as", "if",
    "when", "while", "because", "since", "until", "after", "before", "during", "within", "into", "onto",
    "over", "under", "than", "that", "which", "and", "or", "but", "so", "not", "no", "only", "even", "all",
    "both", "is", "are", "was", "were", "has", "have", "be", "been", "can", "could", "did", "does", "do",
    "may", "might", "will", "there", "here", "it", "this", "either", "neither", "due", "per", "via", "once",
    "where", "whether", "though", "although", "despite", "about", "against", "between", "through", "across",
    "beyond", "above", "below", "then", "perhaps", "maybe", "also", "unlike", "what", "how", "why", "means",
];

/// The ends of words that are not imperatives.
pub(super) const NO_IMPERATIVE_SUFFIXES: &[&str] = &["ed", "ing", "ly"];

/// Verbs after "please" that ask for nothing that changes the request.
pub(super) const HARMLESS_REQUESTS: &[&str] = &["note", "be", "wait", "see", "refer",
    "query",
];

/// Words after a retry that continue it. Any other word means that something else is done again: "re-run the installer".
pub(super) const RETRY_COMPLEMENTS: &[&str] = &["or", "with", "to", "if", "using"];

/// Words for contacting the support, which does not change the request.
pub(super) const CONTACT: &[&str] = &["contact", "support", "ticket"];

/// The starts of clauses that follow advice without revoking it.
pub(super) const FOLLOW_UPS: &[&str] = &[
    "or", "otherwise", "report", "and report", "let us", "fail after", "give up after", "contact",
    "and contact",
];

// Statements: words that state what happened.

/// Words of clauses that state what happened.
pub(super) const STATEMENTS: &[&str] = &[
    "is", "are", "was", "were", "has", "have", "had", "been", "being", "can", "could", "does", "did", "not",
    "no", "fail", "failed", "fails", "failure", "error", "errors", "busy", "unavailable", "exceeded",
    "exceeds", "reached", "conflict", "conflicts", "timeout", "too", "insufficient", "overload",
    "overloaded", "abnormal", "exception", "timed out", "limited", "occurred", "down", "unable", "problem",
    "locked", "maintenance", "throttled", "hit", "resets", "transient",
];

/// No words: see the Chinese ones.
pub(super) const STATEMENT_ENDINGS: &[&str] = &[];

/// No words: see the Chinese ones.
pub(super) const TIMED_INABILITIES: &[&str] = &[];

/// The ends of clauses that report a failed action, and ask for none.
pub(super) const FAILURE_ENDINGS: &[&str] = &["failed", "error", "timeout", "timed out"];

/// Words before a retry that demand the retry itself.
pub(super) const DEMANDS: &[&str] = &["must"];

/// Faults of the request itself. A reader who is told to try again after one of them has to fix it first.
pub(super) const REQUEST_FAULTS: &[&str] = &[
    "incorrect", "invalid", "wrong", "illegal", "malformed", "missing", "mismatch", "expired", "duplicate",
    "too large", "too long", "too small", "exceeds", "required", "already exists", "unauthorized",
    "not found", "does not exist", "do not exist", "not exist", "empty", "must", "too short", "too weak",
    "not supported", "unsupported", "not authorized", "not allowed", "permission", "does not match",
    "not match", "not valid", "not correct", "unknown user", "parsed", "validation", "authentication",
    "login failed", "denied", "negative", "out of range", "syntax", "parameter error", "no longer valid",
    "already in use", "taken", "too big", "not solved", "not recognised", "not recognized", "unrecognized",
    "unrecognised", "no such", "is not a", "are not a", "in the past", "bad request", "bad format",
    "bad credentials", "approval", "credentials", "not verified", "not activated", "not bound",
    "not registered", "not enabled", "not configured", "not logged in", "not signed in", "not subscribed",
    "only", "balance", "funds", "corrupt", "corrupted", "damaged",
];

/// Labels of the text after them.
pub(super) const LABELS: &[&str] = &["solution", "resolution", "suggestion", "action", "cause", "reason"];

/// No words: see the Chinese ones.
pub(super) const MAINTAINED_SYSTEMS: &[&str] = &[];

/// No words: see the Chinese ones.
pub(super) const MAINTENANCE_ENDINGS: &[&str] = &[];

/// No words: see the Chinese ones.
pub(super) const NO_MAINTENANCE: &[&str] = &[];

/// No words: see the Chinese ones.
pub(super) const DISCONNECTED_ENDINGS: &[&str] = &[];

/// Systems that may be temporarily out of order: the service as a whole.
pub(super) const SYSTEMS: &[&str] = &[
    "service", "server", "system", "gateway", "api", "backend", "platform", "host", "endpoint", "cluster",
    "network",
];

/// Words about a system that is temporarily out of order.
pub(super) const TEMPORARY_STATES: &[&str] = &[
    "temporarily unavailable", "temporarily overloaded", "temporarily abnormal",
    "temporarily out of service", "temporarily down", "temporarily busy", "temporarily not available",
    "temporarily unable to handle", "temporarily unable to process", "temporary overload",
    "temporary outage", "temporary failure",
];

/// Words that may follow [`TEMPORARY_STATES`] in a clause about the system as a whole: "in your region" is not among them.
pub(super) const STATE_CONTINUATIONS: &[&str] = &[
    "due", "because", "owing", "and", "or", "as", "at", "right", "now", "of",
];

/// Words before [`TEMPORARY_STATES`] that negate them.
pub(super) const STATE_NEGATIONS: &[&str] = &["not", "never", "no", "nor"];

// The header Retry-After: words around the header.

/// Words about a header that is absent or does not count.
pub(super) const HEADER_ABSENT: &[&str] = &[
    "absent", "missing", "lacks", "ignore", "ignores", "ignored", "wrong", "invalid",
];

/// Words that say that the header is sent only sometimes.
pub(super) const HEADER_CONDITIONS: &[&str] = &[
    "temporary", "temporarily", "may", "might", "if", "when", "whenever", "unless",
];

/// Words that ask to do what the header says.
pub(super) const HEADER_WAITS: &[&str] = &["wait", "waiting", "honour", "honor", "respect", "obey"];

// Folding: the grammar of "again" and of contractions.

/// Verbs that mean a retry with "again" after them or `re-` before them.
pub(crate) const AGAIN_VERBS: &[&str] = &[
    "try", "tries", "tried", "trying", "retry", "send", "sent", "sending", "submit", "submitted",
    "submitting", "attempt", "attempted", "connect", "issue", "repeat", "execute", "run", "perform",
];

/// Follows one of [`AGAIN_VERBS`] and its object.
pub(crate) const AGAIN: &str = "again";
/// Follows "try" in place of [`AGAIN`]: "try later", "try this later".
pub(crate) const LATER: &str = "later";
/// The start of verbs that [`LATER`] may follow.
pub(crate) const TRY_PREFIX: &str = "tr";
/// Verbs before "after some time".
pub(crate) const TRY_VERBS: &[&str] = &["try", "trying"];
/// The preposition of a time.
pub(crate) const AFTER: &str = "after";
/// The starts of times after [`AFTER`]. `#` is any number.
pub(crate) const TIME_STARTS: &[&str] = &["some", "sometime", "a", "#", "few", "several"];
/// Words before a noun for the same thing as the first time: "open the door again".
pub(crate) const SAME_THING: &[&str] = &["the", "this", "same"];

/// The header, written as one word.
pub(crate) const RETRY_AFTER_WORDS: &[&str] = &["retryafter", "retry_after"];
/// The two words of the header, with a hyphen or with one of [`HEADER_NOUNS`] after them.
pub(crate) const RETRY_AFTER: [&str; 2] = ["retry", "after"];
/// Nouns after [`RETRY_AFTER`] that show that the header is meant, though it has no hyphen.
pub(crate) const HEADER_NOUNS: &[&str] = &["header", "value", "duration", "interval"];

/// The prefix, with a hyphen, that turns one of [`AGAIN_VERBS`] into a retry.
pub(crate) const RE: &str = "re";
/// Prefixes that negate one of [`RETRY_WORDS`].
pub(crate) const NEGATING_PREFIXES: &[&str] = &["un", "non"];
/// The fold of such a prefix.
pub(crate) const NON: &str = "non";
/// The ends of the adjectives among [`RETRY_WORDS`].
pub(crate) const RETRYABLE_SUFFIXES: &[&str] = &["iable", "yable"];
/// Nouns after such an adjective, which are folded with it: "a retryable error".
pub(crate) const RETRYABLE_NOUNS: &[&str] = &["error", "errors", "exception", "failure", "condition"];

/// The start of the forms of "repeat". "Repeat operation" names a fault; "repeat the operation" is a retry.
pub(crate) const REPEAT_PREFIX: &str = "repeat";
/// The participle of "repeat", which is a retry only if it is about a request.
pub(crate) const REPEATED: &str = "repeated";
/// Words after "repeat" that turn it into a retry.
pub(crate) const REPEAT_DETERMINERS: &[&str] = &["the", "this", "that", "your", "it", "a", "any"];
/// Words before "repeat" that turn it into a retry if a request is named after it.
pub(crate) const REPEAT_STARTS: &[&str] = &[
    " to", " not", "may", "can", "should", "must", "please", "and", "or", "never", "avoid",
];
/// The end, before [`REPEATED`], of a clause that asks to repeat something.
pub(crate) const BE: &str = " be";
/// The objects of such a clause that are requests; a parameter is not.
pub(crate) const REPEATED_NOUNS: &[&str] = &["request", "operation", "call", "command"];

/// The end of adverbs. They are skipped between an auxiliary and a form of "retry".
pub(crate) const ADVERB_SUFFIX: &str = "ly";
/// Adverbs without that ending.
pub(crate) const ADVERBS: &[&str] = &["also"];
/// The end of a form of "retry" that is a report if it is the whole clause: "Retrying..."
pub(crate) const PROGRESSIVE_SUFFIX: &str = "ing";
/// The ends of the participles of retry words.
pub(crate) const PARTICIPLE_SUFFIXES: &[&str] = &["ied", "ted", "ent"];
/// Words before a participle that may ask for a retry: "should be retried". After any other word it is a report: "was retried". The
/// empty word is the start of the clause.
pub(crate) const ASKING_AUXILIARIES: &[&str] = &["", "be", "not", "never", "no", "and", "or", "to"];
/// The end of a verb in the third person: "the client retries".
pub(crate) const THIRD_PERSON_SUFFIX: char = 's';
/// Subjects of such a verb.
pub(crate) const SENDING_SUBJECTS: &[&str] = &[
    "client", "user", "caller", "application", "customer", "driver", "sdk", "server", "system", "it",
];
/// What may follow a form of "retry" that reports: "Retrying in 5 seconds".
pub(crate) const IN: &str = "in";

/// Contractions without an apostrophe, or of an irregular form, with the verb that "not" follows.
pub(crate) const CONTRACTIONS: &[(&str, &str)] = &[
    ("cannot", "can"), ("can't", "can"), ("cant", "can"), ("dont", "do"), ("won't", "will"), ("wont", "will"),
];
/// The end of all [`CONTRACTIONS`] and of those with [`NOT_SUFFIX`], to skip other words quickly.
pub(crate) const CONTRACTION_END: char = 't';
/// The end of the other contractions.
pub(crate) const NOT_SUFFIX: &str = "n't";
/// The fold of contractions, after the verb.
pub(crate) const NOT: &str = "not";

/// "May", which with [`NOT`] and one of [`PERFECT`] after it does not forbid: "it may not have completed".
pub(crate) const MAY: &str = "may";
/// Words after "may not" that turn it into a guess.
pub(crate) const PERFECT: &[&str] = &["have", "yet"];
/// The fold of such a guess.
pub(crate) const MIGHT: &str = "might";
/// "Wrong", which after one of [`WENT`] is not a fault of the request.
pub(crate) const WRONG: &str = "wrong";
/// Forms of "go" before [`WRONG`].
pub(crate) const WENT: &[&str] = &["went", "gone", "goes"];
/// The fold of "went wrong", after the verb.
pub(crate) const FAILED: &str = "failed";

/// The fold of a demand to send less often.
pub(crate) const WAIT: &str = "wait ";

// Sentences.

/// Abbreviations whose full stop does not end a sentence, besides those of single letters such as "e.g.".
pub(crate) const ABBREVIATIONS: &[&str] = &["eg", "ie", "etc", "vs", "cf", "approx", "incl", "resp"];
/// Words at the end of a line that cannot end a sentence, so that the sentence continues on the next line.
pub(crate) const OPEN_ENDINGS: &[&str] = &[
    "not", "never", "no", "cannot", "don't", "and", "or", "then", "to", "the", "a", "must", "should", "please",
];
/// The ending of a word that may be a plural. Its parenthesis does not start a clause.
pub(crate) const OPTIONAL_PLURAL: &str = "(s)";
/// The fold of such an ending.
pub(crate) const PLURAL: &str = "s";
