//! The status codes of services of Huawei Cloud.
//!
//! The pages they are generated from are in `tables/`: the facts are the vendor's, the sentences are ours, in English
//! and in Chinese.
//!
//! # Examples
//!
//! ```
//! use doccodes::Language;
//! use doccodes::huawei::{Ecs, ModelArts};
//!
//! assert_eq!(Ecs::SERVICE, "ECS");
//! assert_eq!(Ecs!(409), Ecs::Conflict);
//! assert!(ModelArts::ALL.iter().all(|code| code.description_in(Language::Zh).is_some()));
//! ```

use crate::codes;

/// The status codes of the Object Storage Migration Service.
#[codes("tables/oms.md", crate = crate)]
pub enum Oms {}

/// The status codes of the Elastic Cloud Server.
///
/// Its page documents reason phrases only: the English description is the reason phrase.
#[codes("tables/ecs.md", crate = crate)]
pub enum Ecs {}

/// The status codes of the Document Database Service.
#[codes("tables/dds.md", crate = crate)]
pub enum Dds {}

/// The status codes of the Data Encryption Workshop.
#[codes("tables/dew.md", crate = crate)]
pub enum Dew {}

/// The status codes of ModelArts.
#[codes("tables/modelarts.md", crate = crate)]
pub enum ModelArts {}
