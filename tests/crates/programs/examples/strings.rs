//! Shows string codes with serde: a code in a body, documented or not, and a list in which only documented ones are valid.

use doccodes::{Observed, codes};
use serde::{Deserialize, Serialize};

/// The attribute asks for `Serialize` and `Deserialize`.
#[codes("docs/errors.md", serde)]
enum FerryError {}

/// The body of a response. Services send codes that they do not document, so any code is accepted.
#[derive(Debug, Serialize, Deserialize)]
struct Answer {
    code: Observed<FerryError, String>,
}

/// Our own configuration, in which an undocumented code is a mistake.
#[derive(Debug, Serialize, Deserialize)]
struct Alerts {
    on: Vec<FerryError>,
}

fn main() -> serde_json::Result<()> {
    for body in [r#"{"code":"FERRY.0003"}"#, r#"{"code":"FERRY.7777"}"#] {
        let answer: Answer = serde_json::from_str(body)?;
        match &answer.code {
            Observed::Documented(code) => println!("{code}: {}", code.description()),
            Observed::Unknown(code) => println!("{code} is not documented"),
        }
        assert_eq!(serde_json::to_string(&answer)?, body);
    }

    let alerts: Alerts = serde_json::from_str(r#"{"on": ["FERRY.0004", "FERRY.0005"]}"#)?;
    assert_eq!(alerts.on, [FerryError!("FERRY.0004"), FerryError!("FERRY.0005")]);

    if let Err(error) = serde_json::from_str::<Alerts>(r#"{"on": ["FERRY.0006"]}"#) {
        println!("{error}");
    }
    Ok(())
}
