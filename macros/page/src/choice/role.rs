//! The roles of columns.

/// The role of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The codes.
    Code,
    /// The HTTP status that comes with a code.
    HttpStatus,
    /// The documented name: a reason phrase or a symbolic name.
    Name,
    /// The message that the service sends.
    Message,
    /// What the code means.
    Description,
    /// Why the code occurs.
    Cause,
    /// What to do about it.
    Solution,
    /// Whether the request may be sent again: yes or no.
    Retry,
    /// Anything else.
    Other,
}

impl Role {
    /// Every role, in the order in which errors list them.
    pub const ALL: [Self; 9] = [
        Self::Code,
        Self::HttpStatus,
        Self::Name,
        Self::Message,
        Self::Description,
        Self::Cause,
        Self::Solution,
        Self::Retry,
        Self::Other,
    ];

    /// The role's name, in the attribute and in the output of the tool.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::HttpStatus => "http_status",
            Self::Name => "name",
            Self::Message => "message",
            Self::Description => "description",
            Self::Cause => "cause",
            Self::Solution => "solution",
            Self::Retry => "retry",
            Self::Other => "other",
        }
    }
}
