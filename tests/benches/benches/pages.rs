//! The time from the bytes of a page to the tokens of its enum, with optimisation. It should be linear in the size of the page.
//!
//! `macro-run` measures the time without optimisation, which is how users run the macro.
#![allow(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use std::fs;

use divan::Bencher;
use divan::counter::BytesCount;
use doccodes_benches::page::wordy_page;
use doccodes_codegen::{CallSite, codes};

const KB: [usize; 5] = [1, 10, 100, 1000, 8000];

fn main() {
    divan::main();
}

#[divan::bench(args = KB, sample_count = 10)]
fn markdown(bencher: Bencher<'_, '_>, kb: usize) {
    expand(bencher, kb, "md");
}

#[divan::bench(args = KB, sample_count = 10)]
fn html(bencher: Bencher<'_, '_>, kb: usize) {
    expand(bencher, kb, "html");
}

#[divan::bench(args = KB, sample_count = 10)]
fn csv(bencher: Bencher<'_, '_>, kb: usize) {
    expand(bencher, kb, "csv");
}

#[divan::bench(args = KB, sample_count = 10)]
fn restructured_text(bencher: Bencher<'_, '_>, kb: usize) {
    expand(bencher, kb, "rst");
}

#[divan::bench(args = KB, sample_count = 10)]
fn asciidoc(bencher: Bencher<'_, '_>, kb: usize) {
    expand(bencher, kb, "adoc");
}

#[divan::bench(args = KB, sample_count = 10)]
fn mediawiki(bencher: Bencher<'_, '_>, kb: usize) {
    expand(bencher, kb, "wiki");
}

fn expand(bencher: Bencher<'_, '_>, kb: usize, extension: &str) {
    let folder = std::env::temp_dir().join("doccodes-benches/pages");
    fs::create_dir_all(&folder).unwrap();
    let page = wordy_page(kb * 1000, extension);
    let name = format!("page-{kb}.{extension}");
    fs::write(folder.join(&name), &page).unwrap();
    let call_site = CallSite { file: folder.join("src/lib.rs"), manifest_dir: folder, ..CallSite::default() };
    bencher.counter(BytesCount::of_str(&page)).bench_local(|| {
        codes(format!("{name:?}").parse().unwrap(), "pub enum Code {}".parse().unwrap(), &call_site)
    });
}
