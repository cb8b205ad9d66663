//! Prints what a built-in service documents about a code: `cargo run --example explain -- oms 503`.

use std::io::{self, Write, stdout};
use std::process::ExitCode;

use doccodes::huawei::{Dds, Dew, Ecs, ModelArts, Oms};
use doccodes::{Code, Language, RetryBasis, Retryability};

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
            eprintln!("there is no service `{other}`\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

/// Works for any enum that `codes` generates.
fn explain<C: Code>(code: &str) -> ExitCode {
    let code: C = match code.parse() {
        Ok(code) => code,
        Err(unknown) => {
            eprintln!("{unknown}");
            return ExitCode::FAILURE;
        }
    };
    // A reader that has seen enough, such as `head`, is no failure.
    let _ = say(&mut stdout().lock(), code);
    ExitCode::SUCCESS
}

fn say<C: Code>(to: &mut impl Write, code: C) -> io::Result<()> {
    writeln!(to, "{} {code}", C::SERVICE)?;
    for (name, language) in [("English", Language::En), ("Chinese", Language::Zh)] {
        if let Some(description) = code.description_in(language) {
            writeln!(to, "  {name}: {description}")?;
        }
    }
    writeln!(to, "  Retry: {}, {}", code.retryability(), meaning(code.retryability()))?;
    match (code.retry_basis(), code.retry_evidence()) {
        (_, Some(sentence)) => writeln!(to, "  Because the page says: {sentence}"),
        (RetryBasis::HttpSemantics, _) => writeln!(to, "  Because HTTP says so of this status"),
        (basis, _) => writeln!(to, "  Basis: {basis}"),
    }
}

fn meaning(retryability: Retryability) -> &'static str {
    match retryability {
        Retryability::NotNeeded => "there is nothing to repeat",
        Retryability::Never => "sending it again unchanged does not help",
        Retryability::IfRetryAfter => "only if the response carries Retry-After",
        Retryability::IfIdempotent => {
            "only if sending it twice is harmless, for it may have been carried out"
        }
        Retryability::AfterBackoff => "it was refused: back off, then send it again",
        _ => "nothing says",
    }
}
