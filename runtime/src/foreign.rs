//! Implementations of other crates' traits for a generated enum, as far as the features of this crate ask for them.
//!
//! The proc macro cannot know these features: it may have been compiled with others than this crate.

/// The implementations for an enum. The attributes go to each of them.
#[doc(hidden)]
#[macro_export]
macro_rules! __foreign {
    ($attributes:tt $name:ident $is_http:ident) => {
        $crate::__status_code! { $attributes $name $is_http }
        $crate::__serialization! { $attributes $name }
    };
}
