//! The vocabulary of the user's choices: what both the options of the user and the remedies of problems speak of.

mod code_kind;
mod column_name;
mod role;
mod skip;
mod table_choice;

pub use code_kind::CodeKind;
pub use column_name::ColumnName;
pub use role::Role;
pub use skip::{RowKind, Skip};
pub use table_choice::TableChoice;
