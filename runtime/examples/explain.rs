//! Prints the documentation of a code of a built-in service: `cargo run --example explain -- oms 503`.

use std::io::{self, Write, stdout};
use std::process::ExitCode;

use doccodes::huawei::{Dds, Dew, Ecs, ModelArts, Oms};
use doccodes::{Code, Language, Outcome, RetryBasis, Retryability};

const USAGE: &str = "usage: explain SERVICE CODE\n\nservices: oms, ecs, dds, dew, modelarts";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [service, code] = arguments.as_slice() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match service.to_ascii_lowercase().as_str() {
        "oms" => explain::<Oms>(code),
        "ecs" => explain::<Ecs>(code),
        "dds" => explain::<Dds>(code),
        "dew" => explain::<Dew>(code),
        "modelarts" => explain::<ModelArts>(code),
        other => {
            eprintln!("unknown service `{other}`\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

/// Prints the documentation of a code of any generated enum.
fn explain<C: Code>(code: &str) -> ExitCode {
    let code: C = match code.parse() {
        Ok(code) => code,
        Err(unknown) => {
            eprintln!("{unknown}");
            return ExitCode::FAILURE;
        }
    };
    // Writing fails if the reader closes the pipe early, as `head` does.
    let _ = write_code(&mut stdout().lock(), code);
    ExitCode::SUCCESS
}

fn write_code<C: Code>(out: &mut impl Write, code: C) -> io::Result<()> {
    writeln!(out, "{} {code}", C::SERVICE)?;
    for (name, language) in [("English", Language::En), ("Chinese", Language::Zh)] {
        if let Some(description) = code.description_in(language) {
            writeln!(out, "  {name}: {description}")?;
        }
    }
    writeln!(out, "  Outcome: {}, {}", code.outcome(), happened(code.outcome()))?;
    writeln!(out, "  Retry: {}, {}", code.retryability(), meaning(code.retryability()))?;
    match (code.retry_basis(), code.retry_evidence()) {
        (_, Some(sentence)) => writeln!(out, "  Because our summary of the page says: {sentence}"),
        (RetryBasis::HttpSemantics, _) => writeln!(out, "  Because of the meaning of this status in HTTP"),
        (basis, _) => writeln!(out, "  Basis: {basis}"),
    }
}

fn happened(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "the request was carried out",
        Outcome::Refused => "the request was not carried out",
        Outcome::Unknown => "the request may have been carried out",
        _ => "neither the page nor HTTP says whether the request was carried out",
    }
}

fn meaning(retryability: Retryability) -> &'static str {
    match retryability {
        Retryability::NotNeeded => "a retry is not needed",
        Retryability::Never => "sending the same request again does not help",
        Retryability::IfRetryAfter => "only if the response has the header Retry-After",
        Retryability::IfIdempotent => "only if the request is idempotent, since it may have been carried out",
        Retryability::AfterBackoff => "the request was refused: wait, then send it again",
        _ => "the page does not say",
    }
}
