//! Chooses the listings of the pages that document codes.

use doccodes_page::distinct::Distinct;
use doccodes_page::{Form, Page};

use super::candidate::{Candidate, Request};
use super::evidence::{Accepted, Context, Rejected, are_alike, judge};
use super::near::{Claim, Surroundings};
use super::thresholds::{FEWEST_CODES, WITH_TEXTS};
use crate::column::decision::ListingBasis;
use crate::input::{InputTable, PageInput, listings_of};

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
    for (n, page) in pages.iter().enumerate() {
        if counts[n] {
            candidates.append(&mut of_page(page.page, listings_of(n, page), requested));
        }
    }
    let mut strongest = vec![Request::Nothing; pages.len()];
    for candidate in &candidates {
        let of_page = &mut strongest[candidate.input.page];
        *of_page = candidate.request.max(*of_page);
    }
    let titled = titled(&candidates, pages.len());
    for candidate in &mut candidates {
        // A listing that the user asked for by its own heading excludes the other listings of its page.
        if candidate.request == strongest[candidate.input.page] {
            candidate.judge(titled[candidate.input.page][candidate.input.table.form as usize]);
        }
    }
    judge_together(&mut candidates, pages.len());
    join_groups(&mut candidates, pages.len());
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

/// The number of codes in the listings of each page and each form for which only the title of the page speaks.
fn titled(candidates: &[Candidate<'_>], pages: usize) -> Vec<[usize; Form::COUNT]> {
    let mut titled = vec![[0; Form::COUNT]; pages];
    for candidate in candidates {
        let codes = candidate.codes();
        if candidate.near.claim == Claim::Title && codes >= FEWEST_CODES && codes == candidate.items.len() {
            titled[candidate.input.page][candidate.input.table.form as usize] += codes;
        }
    }
    titled
}

/// The listings of one page with the headings above them, those of their sections.
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
        let mut above = Vec::new();
        for &at in open.iter().rev().take(MOST_ABOVE) {
            let Some(outer) = found[at].around.heading else { continue };
            if Some(outer) != heading && Some(outer) != title {
                above.push(outer);
            }
        }
        let around = Surroundings { heading, caption: input.table.caption.as_deref(), above, title };
        if input.table.form == Form::Sections {
            open.push(found.len());
        }
        found.push(Candidate::new(input, around, requested));
    }
    // A text that is not on this page is meant for another page.
    if found.iter().all(|candidate| candidate.request == Request::Another) {
        for candidate in &mut found {
            candidate.request = Request::Nothing;
        }
    }
    found
}

/// Judges the short listings of each page and form that look alike as if they were one: pages put two codes below each of
/// several headings.
fn judge_together(candidates: &mut [Candidate<'_>], pages: usize) {
    let mut short: Vec<[Vec<usize>; Form::COUNT]> = vec![Default::default(); pages];
    for (n, candidate) in candidates.iter().enumerate() {
        let groups = &mut short[candidate.input.page][candidate.input.table.form as usize];
        let is_like_first = |&first: &usize| candidates[first].has_shape_of(candidate);
        if candidate.verdict == Err(Rejected::TooFew)
            && candidate.near.claim >= Claim::Title
            && groups.first().is_none_or(is_like_first)
        {
            groups.push(n);
        }
    }
    for groups in short.iter().flatten().filter(|groups| groups.len() > 1) {
        let verdict = judge_as_one(candidates, groups);
        if verdict.is_ok() {
            for &n in groups {
                candidates[n].verdict = verdict;
            }
        }
    }
}

/// The decision on several listings as if they were one, with the words near the listing whose words say least.
fn judge_as_one(candidates: &[Candidate<'_>], groups: &[usize]) -> Result<Accepted, Rejected> {
    let first = &candidates[groups[0]];
    let (mut near, mut items) = (first.near, Vec::new());
    for &n in groups {
        if candidates[n].near.claim < near.claim {
            near = candidates[n].near;
        }
        items.extend_from_slice(&candidates[n].items);
    }
    let titled = items.len();
    judge(&items, &Context { form: first.input.table.form, near: &near, titled, requested: false })
}

/// Accepts short listings with the shape of another one on their page, if their words also mention errors. If each term begins with
/// a word for codes, no other word is needed.
fn join_groups(candidates: &mut [Candidate<'_>], pages: usize) {
    // The first listing of each form represents the others of its page.
    let mut first = vec![[None; Form::COUNT]; pages];
    for (n, candidate) in candidates.iter().enumerate() {
        let model = &mut first[candidate.input.page][candidate.input.table.form as usize];
        if candidate.verdict.is_ok() && model.is_none() {
            *model = Some(n);
        }
    }
    for n in 0..candidates.len() {
        let candidate = &candidates[n];
        if candidate.verdict != Err(Rejected::TooFew)
            || candidate.near.claim < Claim::Errors && !candidate.is_labelled()
        {
            continue;
        }
        let model = first[candidate.input.page][candidate.input.table.form as usize];
        if let Some(model) = model
            && let Ok(Accepted { key, .. }) = candidates[model].verdict
            && are_alike(&candidate.items, &candidates[model].items, key)
        {
            candidates[n].verdict = Ok(Accepted { basis: ListingBasis::Group, key });
        }
    }
}

/// If the items of a listing contain listings, only the inner ones count if they are in half of the items. Otherwise only the outer
/// one counts.
fn keep_innermost(candidates: &mut [Candidate<'_>]) {
    // Listings are in page order, so inner ones follow.
    let mut open: Vec<usize> = Vec::new();
    // For each listing the listings inside, each with the index of its item.
    let mut inside: Vec<Vec<(usize, usize)>> = vec![Vec::new(); candidates.len()];
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
            inside[outer].push((item, n));
        }
        open.push(n);
    }
    // The innermost ones are decided first.
    for outer in (0..candidates.len()).rev() {
        let mut still = Vec::new();
        let (mut items, mut last) = (0, None);
        for &(item, inner) in &inside[outer] {
            if candidates[inner].verdict.is_ok() {
                // Items follow each other in page order.
                items += usize::from(last != Some(item));
                last = Some(item);
                still.push(inner);
            }
        }
        if still.is_empty() {
            continue;
        }
        if items * 2 >= candidates[outer].codes() {
            candidates[outer].verdict = Err(Rejected::Outer);
        } else {
            for inner in still {
                candidates[inner].verdict = Err(Rejected::Outer);
            }
        }
    }
}

/// Leaves out listings of statuses that repeat each other's codes, if no words mention codes: they are the responses of operations.
fn drop_responses(candidates: &mut [Candidate<'_>]) {
    let may_be = |candidate: &Candidate<'_>| {
        candidate.request == Request::Nothing
            && candidate.near.claim != Claim::Codes
            && candidate.verdict.is_ok_and(|accepted| accepted.basis == ListingBasis::Statuses)
    };
    let mut seen = Distinct::default();
    // The last listing that has each code.
    let mut last: Vec<usize> = Vec::new();
    let mut repeated = false;
    for (n, candidate) in candidates.iter().enumerate() {
        if !may_be(candidate) {
            continue;
        }
        for spelling in candidate.spellings() {
            let code = seen.add(spelling.into());
            match last.get_mut(code) {
                Some(last) => {
                    repeated |= *last != n && candidates[*last].input.page == candidate.input.page;
                    *last = n;
                }
                None => last.push(n),
            }
        }
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
        let mut texts = 0;
        for item in &candidate.items {
            texts += usize::from(item.code().is_some() && !item.text().is_empty());
        }
        WITH_TEXTS.is_reached(texts, candidate.spellings().len())
    };
    let mut described = Distinct::default();
    for candidate in candidates.iter() {
        if candidate.verdict.is_ok() && has_texts(candidate) {
            for spelling in candidate.spellings() {
                described.add(spelling.into());
            }
        }
    }
    for candidate in candidates.iter_mut() {
        let is_bare =
            candidate.request == Request::Nothing && candidate.verdict.is_ok() && !has_texts(candidate);
        if is_bare && candidate.spellings().iter().all(|spelling| described.contains(spelling)) {
            candidate.verdict = Err(Rejected::NoTexts);
        }
    }
}
