//! What a generated enum implements of other crates' traits, as far as the features of this crate have it.
//!
//! The macro cannot know these features: it may have been compiled with others than the crate that its code refers to.

/// The implementations for an enum, with the attributes that they carry.
#[doc(hidden)]
#[macro_export]
macro_rules! __foreign {
    ($(#[$attribute:meta])* $name:ident $is_http:ident) => {
        $crate::__status_code! { $(#[$attribute])* $name $is_http }
        $crate::__serialization! { $(#[$attribute])* $name }
    };
}
