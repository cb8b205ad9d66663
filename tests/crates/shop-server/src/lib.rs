//! A server with an enum of its own.
//!
//! The other crates of the program enable the features `serde` and `http` of doccodes. This one does not ask for their traits, and has
//! its own.

use clap::ValueEnum;
use doccodes::codes;
use doccodes_tests_shop::Status;
use serde::{Deserialize, Serialize};
use serde_with::{DeserializeFromStr, SerializeDisplay};
use strum::{EnumCount, VariantNames};

/// The errors of the carriers. Derives of other crates are below the attribute.
#[codes("docs/carriers.md")]
#[derive(Serialize, Deserialize, ValueEnum, EnumCount, VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
#[value(rename_all = "kebab-case")]
pub enum CarrierError {}

/// The same codes, which are written as they are displayed, and read as codes.
#[codes("docs/carriers.md", literal_macro = shown)]
#[derive(SerializeDisplay, DeserializeFromStr)]
pub enum ShownError {}

/// Its own conversion, in place of that of the argument `http`.
impl From<CarrierError> for http::StatusCode {
    fn from(error: CarrierError) -> Self {
        match error {
            CarrierError!("STRIKE") => Self::SERVICE_UNAVAILABLE,
            _ => Self::CONFLICT,
        }
    }
}

/// The status of an answer.
pub fn answer(error: Option<CarrierError>) -> http::StatusCode {
    error.map_or_else(|| Status!(200).into(), http::StatusCode::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traits_of_other_crates_are_derived_below_the_attribute() {
        assert_eq!(answer(None), http::StatusCode::OK);
        assert_eq!(answer(Some(CarrierError::Strike)), http::StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(serde_json::to_string(&CarrierError::NoRoute).ok().as_deref(), Some("\"no_route\""));
        assert_eq!(<CarrierError as EnumCount>::COUNT, 3);
        assert_eq!(CarrierError::VARIANTS, ["no-route", "too-heavy", "strike"]);
        assert_eq!(<CarrierError as ValueEnum>::from_str("too-heavy", true), Ok(CarrierError::TooHeavy));
        let json = serde_json::to_string(&ShownError::Strike).ok();
        assert_eq!(json.as_deref(), Some("\"STRIKE: The drivers are on strike.\""));
        assert_eq!(serde_json::from_str("\"STRIKE\"").ok(), Some(shown!("STRIKE")));
    }
}
