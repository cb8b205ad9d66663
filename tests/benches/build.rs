//! Generates the enums in which the benchmarks look up codes.
#![allow(dead_code, unreachable_pub, reason = "the build script uses only a part of the library's modules")]

use std::path::Path;
use std::{env, error, fs};

#[path = "src/fixture.rs"]
mod fixture;
#[path = "src/lookups.rs"]
mod lookups;
#[path = "src/page.rs"]
mod page;
#[path = "src/peers/mod.rs"]
mod peers;
#[path = "src/rust_source.rs"]
mod rust_source;

use fixture::{Fixture, Kind};

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    // Paths of pages are relative to the folder of the manifest.
    let pages = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("generated");
    fs::create_dir_all(&pages)?;
    for codes in [40, 500, 10_000] {
        let fixture = Fixture::new(Kind::Strings, codes);
        write(&pages.join(format!("strings-{codes}.md")), &page::page(&fixture, "md"))?;
        fs::write(out.join(format!("strings_{codes}.rs")), lookups::strings(&fixture))?;
    }
    let statuses = Fixture::new(Kind::Statuses, 40);
    write(&pages.join("statuses.md"), &page::page(&statuses, "md"))?;
    fs::write(out.join("statuses.rs"), lookups::statuses(&statuses))?;

    for (kind, name) in [(Kind::Strings, "strings"), (Kind::Statuses, "statuses")] {
        let fixture = Fixture::new(kind, 40);
        for peer in peers::ALL.iter().filter(|peer| (peer.supports)(kind)) {
            let page =
                if kind == Kind::Strings { "generated/strings-40.md" } else { "generated/statuses.md" };
            let source = (peer.source)(&fixture).replace("docs/page.md", page);
            fs::write(out.join(format!("whole_{name}_{}.rs", peer.name)), source)?;
        }
    }
    Ok(())
}

/// Writes a page, unless it is unchanged. A newer file would rebuild the benchmarks.
fn write(path: &Path, content: &str) -> Result<(), Box<dyn error::Error>> {
    if fs::read_to_string(path).is_ok_and(|old| old == content) {
        return Ok(());
    }
    Ok(fs::write(path, content)?)
}
