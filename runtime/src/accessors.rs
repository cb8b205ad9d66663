//! The accessors of a documented code, each written once: they are methods of the trait [`Code`](crate::Code), and `const fn`s of
//! every enum.

/// Calls a macro with all accessors. An accessor gets its data from `__table` and `__place`, which both the trait and the enums
/// have.
#[doc(hidden)]
#[macro_export]
macro_rules! __accessors {
    ([$($callback:tt)+]) => {
        $($callback)+! {
            /// The documented name: a reason phrase (`Not Found`) or a symbolic name (`QUOTA_EXCEEDED`), if the page
            /// has one. An HTTP status without a name on the page has the registered phrase. `None` if rows of the code
            /// have different names, which [`entries`](Self::entries) shows; for an HTTP status it is the registered phrase.
            fn name(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                Self::__table().name(self.__place())
            }

            /// The documented description, in the page's first language or in the one that the attribute chose. Where
            /// the page has no description, this is the message, or else the cause, or else the name; empty if there is
            /// none of these.
            fn description(self) -> &'static ::core::primitive::str {
                Self::__table().description(self.__place())
            }

            /// The documented description in a language, if the page has one.
            fn description_in(
                self,
                language: $crate::Language,
            ) -> ::core::option::Option<&'static ::core::primitive::str> {
                Self::__table().text(self.__place(), $crate::__v1::Column::DescriptionIn(language))
            }

            /// The text that the server sends with this code, if the page has it.
            fn message(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                Self::__table().text(self.__place(), $crate::__v1::Column::Message)
            }

            /// Why the code occurs, if the page says so.
            fn cause(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                Self::__table().text(self.__place(), $crate::__v1::Column::Cause)
            }

            /// What to do about it, if the page says so.
            fn solution(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                Self::__table().text(self.__place(), $crate::__v1::Column::Solution)
            }

            /// The HTTP status that comes with this code: the code itself where the codes are HTTP statuses, otherwise
            /// the status that the page documents for it. `None` if rows of the code have different statuses, which
            /// [`entries`](Self::entries) shows.
            fn http_status(self) -> ::core::option::Option<::core::primitive::u16> {
                self.__http_status()
            }

            /// Every documented row of this code, in page order; at least one.
            fn entries(self) -> $crate::Entries {
                $crate::Entries::new(Self::__table(), self.__place())
            }

            /// Whether a request that was answered with this code may be sent again.
            fn retryability(self) -> $crate::Retryability {
                Self::__table().retryability(self.__place())
            }

            /// Where [`retryability`](Self::retryability) comes from.
            fn retry_basis(self) -> $crate::RetryBasis {
                Self::__table().retry_basis(self.__place())
            }

            /// The sentence on the page that [`retryability`](Self::retryability) follows, if its basis is `Text`.
            fn retry_evidence(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                Self::__table().retry_evidence(self.__place())
            }

            /// Whether the request that was answered with this code was carried out.
            fn outcome(self) -> $crate::Outcome {
                Self::__table().outcome(self.__place())
            }

            /// Where [`outcome`](Self::outcome) comes from.
            fn outcome_basis(self) -> $crate::RetryBasis {
                Self::__table().outcome_basis(self.__place())
            }

            /// The sentence on the page that states [`outcome`](Self::outcome), if its basis is `Text`.
            fn outcome_evidence(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                Self::__table().outcome_evidence(self.__place())
            }

            /// Retryability and outcome, each with basis and evidence.
            fn verdict(self) -> $crate::Verdict {
                Self::__table().verdict(self.__place())
            }

            /// Whether this code is a success: a 2xx status, or a code that the page or the attribute gives as the code of
            /// success, such as `0`.
            fn is_success(self) -> ::core::primitive::bool {
                Self::__table().is_success(self.__place())
            }

            /// Whether any request that was answered with this code may be repeated: true for `AfterBackoff` alone.
            fn is_retryable(self) -> ::core::primitive::bool {
                ::core::matches!(self.retryability(), $crate::Retryability::AfterBackoff)
            }
        }
    };
}

/// Accessors as provided methods of a trait.
macro_rules! trait_accessors {
    ($(
        $(#[$attribute:meta])*
        fn $name:ident($self:ident $(, $argument:ident: $type:ty)* $(,)?) -> $result:ty { $($body:tt)* }
    )+) => {$(
        $(#[$attribute])*
        #[must_use]
        fn $name($self $(, $argument: $type)*) -> $result { $($body)* }
    )+};
}

pub(crate) use trait_accessors;

/// Accessors as associated functions of an enum.
#[doc(hidden)]
#[macro_export]
macro_rules! __inherent_accessors {
    ($(
        $(#[$attribute:meta])*
        fn $name:ident($self:ident $(, $argument:ident: $type:ty)* $(,)?) -> $result:ty { $($body:tt)* }
    )+) => {$(
        $(#[$attribute])*
        #[must_use]
        #[inline]
        pub const fn $name($self $(, $argument: $type)*) -> $result { $($body)* }
    )+};
}
