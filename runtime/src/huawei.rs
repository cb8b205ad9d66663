//! The status codes of services of Huawei Cloud.
//!
//! The enums are generated from pages that are our summaries of the vendor's pages. The codes and the reason phrases are the
//! vendor's. The descriptions are ours, in English and in Chinese, and keep what the vendor says about sending a request again. So
//! where a variant's documentation says "the page says", it quotes our summary. The summaries name the vendor's pages but have no
//! links to them, since these pages do not state their addresses: `URL` is `None`.
//!
//! # Examples
//!
//! ```
//! use doccodes::Language;
//! use doccodes::huawei::{Ecs, ModelArts};
//!
//! assert_eq!(Ecs::SERVICE, "ECS");
//! assert_eq!(Ecs!(409), Ecs::Conflict);
//! for code in ModelArts::ALL {
//!     assert!(code.description_in(Language::Zh).is_some());
//! }
//! ```

use crate::codes;

/// Defines the enum of each service. An entry is the documentation, the name and the page of a service.
macro_rules! services {
    ($($(#[$about:meta])* $name:ident $page:literal,)+) => {
        $(
            $(#[$about])*
            ///
            /// The descriptions and the quoted sentences are from our summary of the page of Huawei Cloud.
            #[codes($page, crate = crate)]
            #[non_exhaustive]
            pub enum $name {}

            #[cfg(feature = "serde")]
            crate::__v1::implement_serde! { [] $name }
            #[cfg(feature = "http")]
            crate::__v1::implement_http! { [] $name }
        )+

        /// The name, the path and the text of each page, for the tool.
        #[cfg(feature = "__pages")]
        #[doc(hidden)]
        pub const __PAGES: &[(&str, &str, &str)] =
            &[$((stringify!($name), $page, include_str!(concat!("../", $page)))),+];
    };
}

services! {
    /// The status codes of the Object Storage Migration Service.
    Oms "tables/oms.md",

    /// The status codes of the Elastic Cloud Server.
    ///
    /// The page only documents reason phrases in English, so these are the English descriptions.
    Ecs "tables/ecs.md",

    /// The status codes of the Document Database Service.
    Dds "tables/dds.md",

    /// The status codes of the Data Encryption Workshop.
    Dew "tables/dew.md",

    /// The status codes of ModelArts.
    ModelArts "tables/modelarts.md",
}
