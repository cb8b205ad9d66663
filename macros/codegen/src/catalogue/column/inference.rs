//! From evidence to decisions: the steps by which each column gets its role.

use super::code_column::{self, NoCodeColumn};
use super::decision::{Column, Decision, Eliminated, Reason};
use super::evidence::Evidence;
use super::profile::Profile;
use super::role::Role;
use super::table_view::TableView;
use super::thresholds::{BESIDE_THEIR_PHRASES, STATUSES_UNDER_THEIR_HEADER};
use super::vocabulary::header::{Proposal, RetryHeader, names_other_origin, retry_header};
use super::vocabulary::words::USUAL;
use crate::catalogue::code::http::phrase_in;
use crate::catalogue::code::status_cell::statuses;
use crate::catalogue::language;
use doccodes_core::Language;

/// A step of the inference. It decides on columns that no step before it has decided on.
type Step = fn(&Evidence<'_>, &mut Draft) -> Result<(), NoCodeColumn>;

/// The steps, in order. The codes come first, since a table without them is no table of codes. The roles that only few
/// cells fit come next, and the texts last, since any cell may be a text. The columns that the user chose are decided on
/// before all steps.
const STEPS: &[Step] = &[
    codes,
    http_statuses_by_header,
    http_statuses_beside_codes,
    retry_by_header,
    names_by_header,
    names_by_reason_phrases,
    messages_by_header,
    texts_without_header,
    texts_by_header,
    descriptions_by_reason_phrases,
    languages_of_texts,
    others,
    one_column_per_role,
];

/// The decisions so far.
struct Draft {
    decisions: Vec<Option<Decision>>,
    languages: Vec<Option<Language>>,
}

impl Draft {
    fn has(&self, role: Role) -> bool {
        self.decisions.iter().flatten().any(|decision| decision.role == role)
    }

    fn is_free(&self, column: usize) -> bool {
        self.decisions[column].is_none()
    }

    fn decide(&mut self, column: usize, role: Role, by: Reason) {
        self.decisions[column] = Some(Decision::new(role, by));
    }

    /// Gives a role to the free column whose header proposes it with the most weight, if its cells agree.
    fn decide_by_header(&mut self, evidence: &Evidence<'_>, role: Role, agrees: &dyn Fn(usize, u8) -> bool) {
        if self.has(role) {
            return;
        }
        let mut best: Option<(Proposal, usize)> = None;
        for column in 0..self.decisions.len() {
            let Some(proposal) = evidence.proposal(column, role).filter(|_| self.is_free(column)) else {
                continue;
            };
            if best.is_none_or(|(most, _)| proposal.weight > most.weight) && agrees(column, proposal.weight) {
                best = Some((proposal, column));
            }
        }
        if let Some((proposal, column)) = best {
            self.decide(column, role, by_header(proposal));
        }
    }

    /// Gives a role to the first free column that meets a condition and whose cells are counted as evidence of it.
    fn decide_by_cells(
        &mut self,
        evidence: &Evidence<'_>,
        role: Role,
        count: fn(&Profile) -> usize,
        meets: &dyn Fn(usize) -> bool,
    ) {
        if self.has(role) {
            return;
        }
        let found = (0..self.decisions.len()).find(|&column| self.is_free(column) && meets(column));
        if let Some(column) = found {
            self.decide(column, role, by_cells(&evidence.profiles[column], count));
        }
    }
}

fn by_header(proposal: Proposal) -> Reason {
    Reason::Header { word: proposal.word, weight: proposal.weight }
}

fn by_cells(profile: &Profile, count: fn(&Profile) -> usize) -> Reason {
    Reason::Cells { matched: count(profile), filled: profile.filled }
}

/// Decides on the columns of a table; `chosen` are the roles that the user chose.
pub(in crate::catalogue) fn infer(
    view: &TableView<'_>,
    chosen: &[Option<Role>],
) -> Result<Vec<Column>, NoCodeColumn> {
    let evidence = Evidence::new(view);
    let mut draft =
        Draft { decisions: vec![None; evidence.width()], languages: vec![None; evidence.width()] };
    for (column, role) in chosen.iter().enumerate().take(evidence.width()) {
        draft.decisions[column] = role.map(|role| Decision::new(role, Reason::Chosen));
    }
    for step in STEPS {
        step(&evidence, &mut draft)?;
    }
    let mut columns = Vec::with_capacity(draft.decisions.len());
    for (column, (decision, language)) in draft.decisions.into_iter().zip(draft.languages).enumerate() {
        let decision = decision.unwrap_or(NOTHING_FOUND);
        let yes_forbids = retry_header(view.title(column)) == Some(RetryHeader::MustNot);
        columns.push(Column { decision, language, yes_forbids });
    }
    Ok(columns)
}

const NOTHING_FOUND: Decision = Decision::new(Role::Other, Reason::Elimination(Eliminated::NothingFound));

/// The codes: without a column of them the table is none of codes, and there are no further steps.
fn codes(evidence: &Evidence<'_>, draft: &mut Draft) -> Result<(), NoCodeColumn> {
    if draft.has(Role::Code) {
        return Ok(());
    }
    let column = code_column::find(evidence, &draft.decisions)?;
    let by_word = |role: Role| evidence.proposal(column, role).filter(|_| evidence.view.header.is_some());
    let profile = &evidence.profiles[column];
    let reason = match by_word(Role::Code).or_else(|| by_word(Role::HttpStatus)) {
        Some(proposal) => by_header(proposal),
        None if profile.stand_beside_their_phrases() => by_cells(profile, |profile| profile.fitting),
        None => by_word(Role::Name).map_or_else(|| by_cells(profile, |profile| profile.codes), by_header),
    };
    draft.decide(column, Role::Code, reason);
    Ok(())
}

/// HTTP statuses under a header that says so. Where the header is clear, a class or a word in some cells does not
/// make the statuses of the other cells useless.
fn http_statuses_by_header(evidence: &Evidence<'_>, draft: &mut Draft) -> Result<(), NoCodeColumn> {
    draft.decide_by_header(evidence, Role::HttpStatus, &|column, weight| {
        let Profile { statuses, filled, .. } = evidence.profiles[column];
        evidence.mostly(column, |profile| profile.statuses)
            || (weight >= USUAL && statuses > 0 && STATUSES_UNDER_THEIR_HEADER.is_reached(statuses, filled))
    });
    Ok(())
}

/// HTTP statuses under a header that says codes, beside the column that holds the codes. The header does not say that
/// they are statuses, so the numbers themselves have to show it.
fn http_statuses_beside_codes(evidence: &Evidence<'_>, draft: &mut Draft) -> Result<(), NoCodeColumn> {
    draft.decide_by_cells(evidence, Role::HttpStatus, |profile| profile.registered, &|column| {
        evidence.weight(column, Role::Code).is_some_and(|weight| weight >= USUAL)
            && !names_other_origin(evidence.view.title(column))
            && evidence.profiles[column].are_http_statuses()
    });
    Ok(())
}

/// Cells that say yes or no, under a header about retrying. If the header can mean nothing else, one such cell is enough: a no
/// must not be lost because other cells say more.
fn retry_by_header(evidence: &Evidence<'_>, draft: &mut Draft) -> Result<(), NoCodeColumn> {
    draft.decide_by_header(evidence, Role::Retry, &|column, _| {
        let is_only_proposal = evidence.proposals[column].len() == 1;
        evidence.mostly(column, |profile| profile.flags)
            || is_only_proposal && evidence.profiles[column].flags > 0
    });
    Ok(())
}

/// Names by their header. A header that only may mean names does so if the cells are short and another column can
/// describe the codes.
fn names_by_header(evidence: &Evidence<'_>, draft: &mut Draft) -> Result<(), NoCodeColumn> {
    let texts: Vec<usize> = (0..evidence.width())
        .filter(|&column| draft.is_free(column) && may_be_text(evidence, column))
        .collect();
    let described = |column: usize| texts.iter().any(|&other| other != column);
    draft.decide_by_header(evidence, Role::Name, &|column, weight| {
        !evidence.mostly(column, |profile| profile.numbers)
            && (weight >= USUAL || (described(column) && evidence.mostly(column, |profile| profile.short)))
    });
    Ok(())
}

/// A column of reason phrases holds names under any header.
fn names_by_reason_phrases(evidence: &Evidence<'_>, draft: &mut Draft) -> Result<(), NoCodeColumn> {
    draft.decide_by_cells(evidence, Role::Name, |profile| profile.phrases, &|column| {
        evidence.mostly(column, |profile| profile.phrases)
    });
    Ok(())
}

/// Messages by their header. Any text may be a message.
fn messages_by_header(evidence: &Evidence<'_>, draft: &mut Draft) -> Result<(), NoCodeColumn> {
    draft.decide_by_header(evidence, Role::Message, &|_, _| true);
    Ok(())
}

/// Without a header, the first column of sentences is the description, and the first column of short phrases the name.
fn texts_without_header(evidence: &Evidence<'_>, draft: &mut Draft) -> Result<(), NoCodeColumn> {
    if evidence.view.header.is_some() {
        return Ok(());
    }
    let filled = |column: usize| evidence.profiles[column].filled > 0;
    let short = |column: usize| evidence.mostly(column, |profile| profile.short);
    draft.decide_by_cells(evidence, Role::Description, |profile| profile.filled - profile.short, &|column| {
        filled(column) && !short(column)
    });
    draft.decide_by_cells(evidence, Role::Name, |profile| profile.short, &|column| {
        filled(column) && short(column)
    });
    Ok(())
}

/// Every other column with a header that names a kind of text holds that. Several columns may: descriptions in two
/// languages, for one.
fn texts_by_header(evidence: &Evidence<'_>, draft: &mut Draft) -> Result<(), NoCodeColumn> {
    for column in 0..evidence.width() {
        if !draft.is_free(column) {
            continue;
        }
        let mut strongest: Option<Proposal> = None;
        for &proposal in &evidence.proposals[column] {
            // Of equal weights the last counts.
            if TEXTS.contains(&proposal.role)
                && strongest.is_none_or(|before| proposal.weight >= before.weight)
            {
                strongest = Some(proposal);
            }
        }
        if let Some(proposal) = strongest {
            draft.decide(column, proposal.role, by_header(proposal));
        }
    }
    Ok(())
}

/// A column under an unknown header, in another language for one, whose texts begin with the reason phrases of the codes.
fn descriptions_by_reason_phrases(evidence: &Evidence<'_>, draft: &mut Draft) -> Result<(), NoCodeColumn> {
    let is_code = |decision: &Option<Decision>| decision.is_some_and(|decision| decision.role == Role::Code);
    let code = draft.decisions.iter().position(is_code);
    let Some(code) = code.filter(|_| !draft.has(Role::Description)) else { return Ok(()) };
    for column in (0..evidence.width()).filter(|&column| evidence.proposals[column].is_empty()) {
        if !draft.is_free(column) {
            continue;
        }
        let mut matched = 0;
        for row in &evidence.sample {
            let (Some(code), Some(text)) = (row.cells.get(code), row.cells.get(column)) else { continue };
            let begins = |&status: &u16| phrase_in(text.text(), status).is_some();
            matched += usize::from(statuses(code.text()).iter().any(begins));
        }
        let filled = evidence.profiles[column].filled;
        if matched > 1 && BESIDE_THEIR_PHRASES.is_reached(matched, filled) {
            draft.decide(column, Role::Description, Reason::Cells { matched, filled });
            break;
        }
    }
    Ok(())
}

/// The language of each column of text. It is detected before columns are compared, since a description in another
/// language is a description of its own.
fn languages_of_texts(evidence: &Evidence<'_>, draft: &mut Draft) -> Result<(), NoCodeColumn> {
    for column in 0..evidence.width() {
        let role = draft.decisions[column].map_or(Role::Other, |decision| decision.role);
        if !matches!(role, Role::Code | Role::HttpStatus | Role::Retry) {
            let texts =
                evidence.sample.iter().filter_map(|row| row.cells.get(column)).map(|cell| cell.text());
            draft.languages[column] = language::detect(texts);
        }
    }
    Ok(())
}

/// Columns without a role are something else: because their header says so, or because nothing is left.
fn others(evidence: &Evidence<'_>, draft: &mut Draft) -> Result<(), NoCodeColumn> {
    for column in 0..evidence.width() {
        if !draft.is_free(column) {
            continue;
        }
        let reason = match evidence.proposals[column].first() {
            Some(&proposal) if proposal.role == Role::Other => by_header(proposal),
            Some(proposal) => Reason::Elimination(eliminated(draft, proposal.role)),
            None if retry_header(evidence.view.title(column)) == Some(RetryHeader::Unclear) => {
                Reason::Elimination(Eliminated::RetryUnclear)
            }
            None => Reason::Elimination(Eliminated::NothingFound),
        };
        draft.decide(column, Role::Other, reason);
    }
    Ok(())
}

/// Why a column does not have the role that its header proposes.
fn eliminated(draft: &Draft, role: Role) -> Eliminated {
    let has_role = |decision: &Option<Decision>| decision.is_some_and(|decision| decision.role == role);
    match draft.decisions.iter().position(has_role) {
        Some(column) => Eliminated::RoleTaken { role, column },
        None => Eliminated::CellsDisagree { role },
    }
}

/// Of several columns with one role the one counts that the user chose, or else the one whose header says it best, or
/// else the first. Descriptions in different languages all count.
fn one_column_per_role(evidence: &Evidence<'_>, draft: &mut Draft) -> Result<(), NoCodeColumn> {
    let roles = |draft: &Draft, column: usize| draft.decisions[column].map(|decision| decision.role);
    for column in 1..evidence.width() {
        let Some(role) = roles(draft, column).filter(|&role| role != Role::Other) else { continue };
        let same = |&other: &usize| {
            roles(draft, other) == Some(role)
                && (role != Role::Description || draft.languages[other] == draft.languages[column])
        };
        let Some(before) = (0..column).find(same) else { continue };
        let rank = |column: usize| {
            let chosen = draft.decisions[column].is_some_and(|decision| decision.by == Reason::Chosen);
            (chosen, evidence.weight(column, role))
        };
        let (winner, loser) = if rank(column) > rank(before) { (column, before) } else { (before, column) };
        let taken = |column: usize| Reason::Elimination(Eliminated::RoleTaken { role, column });
        // Columns that lost to the loser have now lost to the winner.
        for decision in draft.decisions.iter_mut().flatten() {
            if decision.by == taken(loser) {
                decision.by = taken(winner);
            }
        }
        draft.decide(loser, Role::Other, taken(winner));
    }
    Ok(())
}

/// The roles of columns that are texts.
const TEXTS: [Role; 4] = [Role::Description, Role::Cause, Role::Solution, Role::Message];

fn may_be_text(evidence: &Evidence<'_>, column: usize) -> bool {
    evidence.proposals[column].iter().any(|proposal| TEXTS.contains(&proposal.role))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page;
    use crate::source::Source;

    fn roles(markdown: &str) -> Vec<&'static str> {
        let page = page::read(&Source::new("p.md", markdown.as_bytes()).unwrap());
        match infer(&TableView::new(&page.tables[0]), &[]) {
            Ok(columns) => columns.iter().map(|column| column.role().name()).collect(),
            Err(NoCodeColumn::Missing) => vec!["none"],
            Err(NoCodeColumn::Tied(_)) => vec!["tie"],
        }
    }

    fn reasons(markdown: &str, chosen: &[Option<Role>]) -> Vec<Reason> {
        let page = page::read(&Source::new("p.md", markdown.as_bytes()).unwrap());
        let columns = infer(&TableView::new(&page.tables[0]), chosen).unwrap();
        columns.iter().map(|column| column.decision.by).collect()
    }

    #[test]
    fn every_decision_has_its_reason() {
        let page = "|状态码|错误码|Text|Owner|\n|-|-|-|-|\n|400|A.01|Bad.|us|\n|500|A.02|Worse.|them|\n";
        assert_eq!(
            reasons(page, &[]),
            [
                Reason::Header { word: "状态码", weight: 2 },
                Reason::Header { word: "错误码", weight: 3 },
                Reason::Header { word: "text", weight: 1 },
                Reason::Elimination(Eliminated::NothingFound),
            ]
        );
        assert_eq!(reasons(page, &[None, Some(Role::Code)])[1], Reason::Chosen);
        let page = "|Code|Retryable|Description|Details|Error code|\n|-|-|-|-|-|\n|1|a lot|x|y|A1|\n|2|a bit|x|y|A1|\n";
        assert_eq!(
            reasons(page, &[])[1..],
            [
                Reason::Elimination(Eliminated::CellsDisagree { role: Role::Retry }),
                Reason::Header { word: "description", weight: 3 },
                Reason::Elimination(Eliminated::RoleTaken { role: Role::Description, column: 2 }),
                Reason::Header { word: "errorcode", weight: 3 },
            ]
        );
        assert_eq!(
            reasons("||||\n|-|-|-|\n|404|Not Found|There is nothing.|\n|500|Failed|It failed.|\n", &[]),
            [
                Reason::Cells { matched: 2, filled: 2 },
                Reason::Cells { matched: 2, filled: 2 },
                Reason::Cells { matched: 2, filled: 2 },
            ]
        );
    }

    #[test]
    fn a_column_that_lost_its_role_names_the_column_that_has_it() {
        let page = "|Error code|Note|Cause|Why|Root cause|\n|-|-|-|-|-|\n|A1|n|a|b|c|\n|A2|n|d|e|f|\n";
        let chosen = [None, None, None, None, Some(Role::Cause)];
        let taken = Reason::Elimination(Eliminated::RoleTaken { role: Role::Cause, column: 4 });
        assert_eq!(reasons(page, &chosen)[2..], [taken, taken, Reason::Chosen]);
    }

    #[test]
    fn a_status_column_is_the_code_unless_there_are_error_codes_beside_it() {
        assert_eq!(
            roles("|状态码|编码|状态说明|\n|-|-|-|\n|200|OK|成功了。|\n"),
            ["code", "name", "description"]
        );
        assert_eq!(
            roles("|状态码|错误码|错误信息|处理措施|\n|-|-|-|-|\n|400|A.01|bad|改。|\n"),
            ["http_status", "code", "message", "solution"]
        );
    }

    #[test]
    fn a_column_of_reason_phrases_is_the_name_under_any_header() {
        assert_eq!(
            roles("|状态码|描述|说明|\n|-|-|-|\n|200|OK|成功了。|\n|404|Not Found|没有。|\n"),
            ["code", "name", "description"]
        );
        assert_eq!(roles("|正常状态码|描述|\n|-|-|\n|200|OK|\n|404|Not Found|\n"), ["code", "name"]);
    }

    #[test]
    fn a_named_column_keeps_its_name_when_descriptions_repeat_the_phrase() {
        assert_eq!(
            roles(
                "|Code|Reason phrase|Description|说明|\n|-|-|-|-|\n|200|OK|OK|成功。|\n|404|Not Found|Not Found|没有。|\n"
            ),
            ["code", "name", "description", "description"]
        );
    }

    #[test]
    fn a_header_that_may_mean_names_does_so_beside_a_description() {
        assert_eq!(roles("|Code|Meaning|\n|-|-|\n|1|It failed.|\n"), ["code", "description"]);
        assert_eq!(
            roles("|Status code|Meaning|Description|\n|-|-|-|\n|1000|Going|It goes.|\n"),
            ["code", "name", "description"]
        );
        assert_eq!(
            roles("|Error|Code|Retriable|Description|\n|-|-|-|-|\n|NONE|0|False|x|\n|BAD_ONE|1|True|y|\n"),
            ["name", "code", "retry", "description"]
        );
    }

    #[test]
    fn a_column_that_repeats_statuses_is_not_the_code_if_another_one_can_be() {
        assert_eq!(
            roles("|name|codes|description|\n|-|-|-|\n|A_B|400|x|\n|C_D|400|y|\n|E_F|400|z|\n|G_H|403|z|\n"),
            ["code", "http_status", "description"]
        );
    }

    #[test]
    fn without_a_header_the_cells_decide() {
        assert_eq!(
            roles("||||\n|-|-|-|\n|404|Not Found|There is nothing.|\n|500|Failed|It failed.|\n"),
            ["code", "name", "description"]
        );
        assert_eq!(roles("|||\n|-|-|\n|yes|no|\n|maybe|so|\n"), ["none"]);
    }

    #[test]
    fn numbers_in_hexadecimal_and_in_decimal_are_the_same_codes() {
        assert_eq!(
            roles(
                "|状态码（16进制）|状态码（10进制）|说明|\n|-|-|-|\n|0x0100|256|甲。|\n|0x00ff|255|乙。|\n"
            ),
            ["other", "code", "description"]
        );
    }

    #[test]
    fn a_code_beside_an_http_status() {
        assert_eq!(
            roles("|HTTP status|Code|Description|\n|-|-|-|\n|400|A_1|x|\n|403|A_2|y|\n"),
            ["http_status", "code", "description"]
        );
        assert_eq!(
            roles("|code|http_status|message|\n|-|-|-|\n|A.1|400|x|\n"),
            ["code", "http_status", "message"]
        );
    }

    #[test]
    fn error_names_beside_their_statuses_are_the_codes() {
        let page = "|Exception|HTTP status code|Description|\n|-|-|-|\n|ThrottlingException|429|x|\n|NotFoundException|404|y|\n";
        assert_eq!(roles(page), ["code", "http_status", "description"]);
        let page = "|Code|Value|Explanation|\n|-|-|-|\n|tecCLAIM|100|x|\n|tecDIR_FULL|121|y|\n";
        assert_eq!(roles(page), ["code", "other", "description"], "a value is no status");
    }

    #[test]
    fn numbers_beside_codes_are_statuses_only_if_they_show_it() {
        // They repeat, or they stand beside their phrases.
        for page in [
            "|Code|Error code|\n|-|-|\n|404|NO_PARCEL|\n|404|NO_TRUCK|\n|503|DEPOT_DOWN|\n|503|ROADS_SHUT|\n",
            "|Code|Error code|\n|-|-|\n|401|UNAUTHORIZED|\n|404|NOT_FOUND|\n|409|PARCEL_LOST|\n",
        ] {
            assert_eq!(roles(page), ["http_status", "code"], "{page}");
        }
        let page = "|Code|Error code|Text|\n|-|-|-|\n|404|NO_PARCEL|Not Found: it is lost|\n|409|LEFT_IT|Conflict: it has left|\n";
        assert_eq!(roles(page), ["http_status", "code", "description"]);
        // Either may be the code.
        for page in [
            "|Code|Error code|\n|-|-|\n|404|TRUCK_FULL|\n|409|ROAD_SHUT|\n|503|NO_DRIVER|\n",
            "|Exit code|Error code|\n|-|-|\n|101|TRUCK_FULL|\n|102|ROAD_SHUT|\n|117|NO_DRIVER|\n",
            "|返回码|错误码|\n|-|-|\n|201|TRUCK_FULL|\n|202|ROAD_SHUT|\n",
        ] {
            assert_eq!(roles(page), ["tie"], "{page}");
        }
        // Repeated numbers are no codes, and no statuses if they are not registered or informational.
        let page = "|Code|Error code|\n|-|-|\n|101|A_1|\n|101|A_2|\n|102|B_1|\n|102|B_2|\n";
        assert_eq!(roles(page), ["other", "code"]);
        let page = "|SMTP status code|Error code|\n|-|-|\n|421|RELAY_SHUT|\n|503|WRONG_TURN|\n";
        assert_eq!(roles(page), ["other", "code"]);
    }

    #[test]
    fn statuses_beside_their_phrases_are_codes_under_any_header() {
        let rows = "|401|Unauthorized: Anmelden.|\n|404|Not Found: Kein Paket.|\n|460|Nichts passt.|\n";
        let page = format!("|Antwort|Beschreibung|\n|-|-|\n{rows}");
        assert_eq!(roles(&page), ["code", "description"]);
        assert_eq!(
            reasons(&page, &[]),
            [Reason::Cells { matched: 2, filled: 3 }, Reason::Cells { matched: 2, filled: 3 }]
        );
        // One row alone may be chance, and a column whose header says code comes first.
        assert_eq!(roles("|Antwort|Beschreibung|\n|-|-|\n|404|Not Found|\n"), ["none"]);
        let page = "|Antwort|Code|Beschreibung|\n|-|-|-|\n|404|A1|Not Found: weg.|\n|409|A2|Conflict: da.|\n";
        assert_eq!(roles(page)[1], "code");
    }

    #[test]
    fn odd_cells_among_statuses_change_nothing() {
        let page = "|Error code|HTTP status|Text|\n|-|-|-|\n|A.1|400|x|\n|A.2|4xx|y|\n|A.3|any|z|\n";
        assert_eq!(roles(page), ["code", "http_status", "description"]);
    }

    #[test]
    fn a_retry_column_has_a_header_that_is_on_the_lists() {
        assert_eq!(
            roles("|Code|Non-retryable|Description|\n|-|-|-|\n|1|Yes|x|\n"),
            ["code", "retry", "description"]
        );
        assert_eq!(roles("|错误码|是否可重试|描述|\n|-|-|-|\n|1|是|x|\n"), ["code", "retry", "description"]);
        let page = "|Code|Log in before retry|Description|\n|-|-|-|\n|1|Yes|x|\n";
        assert_eq!(roles(page), ["code", "other", "description"]);
        assert_eq!(reasons(page, &[])[1], Reason::Elimination(Eliminated::RetryUnclear));
    }

    #[test]
    fn tables_without_codes_and_ties() {
        assert_eq!(roles("|Parameter|Type|Description|\n|-|-|-|\n|id|string|The id.|\n"), ["none"]);
        assert_eq!(roles("|Parameter|Value|Description|\n|-|-|-|\n|id|1|The id.|\n"), ["none"]);
        assert_eq!(
            roles("|code|message|meaning|\n|-|-|-|\n|1|Bad|It is bad.|\n"),
            ["code", "message", "description"]
        );
        assert_eq!(roles("|Error code|Error code|\n|-|-|\n|1|2|\n"), ["tie"]);
    }
}
