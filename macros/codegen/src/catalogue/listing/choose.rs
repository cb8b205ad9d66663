//! Which listings of the pages document codes.

use std::collections::{HashMap, HashSet};

use super::candidate::{Candidate, Request};
use super::evidence::{Accepted, Rejected, are_alike};
use super::near::{Claim, Surroundings};
use super::thresholds::{FEWEST_CODES, WITH_TEXTS};
use crate::catalogue::column::decision::ListingBasis;
use crate::catalogue::input::{InputTable, PageInput, listings_of};
use crate::page::{Form, Page};

/// The most headings above a listing that are looked at. Pages have six levels of headings.
const MOST_ABOVE: usize = 6;

/// The listings of the pages that `counts` names, each with the decision on it. `requested` is a text of the heading that the
/// user asks for.
pub(super) fn choose<'a>(
    pages: &[PageInput<'a>],
    counts: &[bool],
    requested: Option<&str>,
) -> Vec<Candidate<'a>> {
    let mut candidates = Vec::new();
    for (n, page) in pages.iter().enumerate().filter(|&(n, _)| counts[n]) {
        candidates.extend(of_page(page.page, listings_of(n, page), requested));
    }
    let mut strongest = vec![Request::Nothing; pages.len()];
    for candidate in &candidates {
        let of_page = &mut strongest[candidate.input.page];
        *of_page = candidate.request.max(*of_page);
    }
    let titled = titled(&candidates);
    for candidate in &mut candidates {
        // What the user asked for by its own heading leaves nothing for the other listings of its page.
        if candidate.request == strongest[candidate.input.page] {
            let key = (candidate.input.page, candidate.input.table.form.name());
            candidate.judge(titled.get(&key).copied().unwrap_or_default());
        }
    }
    join_groups(&mut candidates);
    keep_innermost(&mut candidates);
    drop_responses(&mut candidates);
    drop_bare_repeats(&mut candidates);
    candidates
}

/// Whether each page has a listing with a text of the user in a heading or a paragraph above it.
pub(super) fn requested(pages: &[PageInput<'_>], text: &str) -> Vec<bool> {
    let mut requested = Vec::with_capacity(pages.len());
    for (n, page) in pages.iter().enumerate() {
        let candidates = of_page(page.page, listings_of(n, page), Some(text));
        requested.push(candidates.iter().any(|candidate| candidate.request != Request::Nothing));
    }
    requested
}

/// The number of codes in the listings of each page and form for which only the title of the page speaks.
fn titled(candidates: &[Candidate<'_>]) -> HashMap<(usize, &'static str), usize> {
    let mut titled = HashMap::new();
    for candidate in candidates.iter().filter(|candidate| candidate.near.claim == Claim::Title) {
        let codes = candidate.items.iter().filter(|item| item.code().is_some()).count();
        if codes >= FEWEST_CODES && codes == candidate.items.len() {
            *titled.entry((candidate.input.page, candidate.input.table.form.name())).or_default() += codes;
        }
    }
    titled
}

/// The listings of one page with the headings above them, which are those of the sections that they are in.
fn of_page<'a>(page: &'a Page, inputs: Vec<InputTable<'a>>, requested: Option<&str>) -> Vec<Candidate<'a>> {
    let title = page.passages.iter().find(|passage| passage.heading).map(|passage| passage.text.as_str());
    let mut found: Vec<Candidate<'a>> = Vec::with_capacity(inputs.len());
    // The listings of sections that are open where the next listing starts.
    let mut open: Vec<usize> = Vec::new();
    for input in inputs {
        while open.last().is_some_and(|&last| found[last].item_around(&input).is_none()) {
            open.pop();
        }
        let heading = input.table.heading.as_deref();
        let above = open.iter().rev().take(MOST_ABOVE).filter_map(|&at| found[at].around.heading);
        let above = above.filter(|&above| Some(above) != heading && Some(above) != title).collect();
        let around = Surroundings { heading, caption: input.table.caption.as_deref(), above, title };
        if input.table.form == Form::Sections {
            open.push(found.len());
        }
        found.push(Candidate::new(input, around, requested));
    }
    // A text that this page does not have is about another page.
    if found.iter().all(|candidate| candidate.request == Request::Another) {
        for candidate in &mut found {
            candidate.request = Request::Nothing;
        }
    }
    found
}

/// Takes short listings that have the shape of another one on their page, and whose words speak of errors, too.
fn join_groups(candidates: &mut [Candidate<'_>]) {
    let mut first: HashMap<usize, Vec<usize>> = HashMap::new();
    for (n, candidate) in candidates.iter().enumerate() {
        let of_page = first.entry(candidate.input.page).or_default();
        // The first listing of each form stands for the others.
        let is_new =
            of_page.iter().all(|&other| candidates[other].input.table.form != candidate.input.table.form);
        if candidate.verdict.is_ok() && is_new {
            of_page.push(n);
        }
    }
    for n in 0..candidates.len() {
        let candidate = &candidates[n];
        if candidate.verdict != Err(Rejected::TooFew) || candidate.near.claim < Claim::Errors {
            continue;
        }
        let form = candidate.input.table.form;
        let others = first.get(&candidate.input.page).into_iter().flatten();
        let model = others.map(|&other| &candidates[other]).find(|other| other.input.table.form == form);
        let Some((model, accepted)) = model.and_then(|model| Some((model, model.verdict.ok()?))) else {
            continue;
        };
        if are_alike(&candidate.items, &model.items, accepted.key) {
            candidates[n].verdict = Ok(Accepted { basis: ListingBasis::Group, key: accepted.key });
        }
    }
}

/// Of a listing whose items hold listings only the inner ones count, if they are in half of its items. Otherwise one item
/// has a list of its own, and the outer one counts.
fn keep_innermost(candidates: &mut [Candidate<'_>]) {
    // Listings are in page order, so that the inner ones follow.
    let mut open: Vec<usize> = Vec::new();
    let mut inside: HashMap<usize, Vec<(usize, usize)>> = HashMap::new();
    for n in 0..candidates.len() {
        while open.last().is_some_and(|&last| candidates[last].item_around(&candidates[n].input).is_none()) {
            open.pop();
        }
        if candidates[n].verdict.is_err() {
            continue;
        }
        if let Some(&outer) = open.last()
            && let Some(item) = candidates[outer].item_around(&candidates[n].input)
        {
            inside.entry(outer).or_default().push((item, n));
        }
        open.push(n);
    }
    // The innermost ones are decided first.
    for outer in (0..candidates.len()).rev() {
        let Some(inner) = inside.get(&outer) else { continue };
        let still: Vec<(usize, usize)> =
            inner.iter().copied().filter(|&(_, inner)| candidates[inner].verdict.is_ok()).collect();
        let items: HashSet<usize> = still.iter().map(|&(item, _)| item).collect();
        let codes = candidates[outer].items.iter().filter(|item| item.code().is_some()).count();
        if still.is_empty() {
            continue;
        }
        if items.len() * 2 >= codes {
            candidates[outer].verdict = Err(Rejected::Outer);
        } else {
            for (_, inner) in still {
                candidates[inner].verdict = Err(Rejected::Outer);
            }
        }
    }
}

/// Leaves out listings of statuses that repeat each other's codes where nothing says codes: they are the answers of
/// operations.
fn drop_responses(candidates: &mut [Candidate<'_>]) {
    let may_be = |candidate: &Candidate<'_>| {
        candidate.request == Request::Nothing
            && candidate.near.claim != Claim::Codes
            && candidate.verdict.is_ok_and(|accepted| accepted.basis == ListingBasis::Statuses)
    };
    let mut seen: HashSet<(usize, &str)> = HashSet::new();
    let mut repeated = false;
    for candidate in candidates.iter().filter(|candidate| may_be(candidate)) {
        let own: HashSet<(usize, &str)> =
            candidate.spellings().map(|spelling| (candidate.input.page, spelling)).collect();
        repeated |= own.iter().any(|code| seen.contains(code));
        seen.extend(own);
    }
    if repeated {
        for candidate in candidates.iter_mut() {
            if may_be(candidate) {
                candidate.verdict = Err(Rejected::Responses);
            }
        }
    }
}

/// Leaves out listings without texts whose codes have texts in other listings: tables of contents and summaries.
fn drop_bare_repeats(candidates: &mut [Candidate<'_>]) {
    let has_texts = |candidate: &Candidate<'_>| {
        let texts =
            candidate.items.iter().filter(|item| item.code().is_some() && !item.text().is_empty()).count();
        WITH_TEXTS.is_reached(texts, candidate.spellings().count())
    };
    let described: HashSet<String> = candidates
        .iter()
        .filter(|candidate| candidate.verdict.is_ok() && has_texts(candidate))
        .flat_map(|candidate| candidate.spellings().map(str::to_owned))
        .collect();
    for candidate in candidates.iter_mut() {
        let is_bare =
            candidate.request == Request::Nothing && candidate.verdict.is_ok() && !has_texts(candidate);
        if is_bare && candidate.spellings().all(|spelling| described.contains(spelling)) {
            candidate.verdict = Err(Rejected::NoTexts);
        }
    }
}
