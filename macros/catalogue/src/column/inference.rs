//! Decides on the role of each column from the evidence, in steps.

use doccodes_core::Language;
use doccodes_page::choice::Role;
use doccodes_page::language;

use super::code_column::{self, NoCodeColumn};
use super::decision::{Column, Decision, Eliminated, Reason};
use super::draft::{Draft, by_cells, by_header};
use super::evidence::Evidence;
use super::keyed::{KEYS, keys_are_statuses};
use super::names::{
    names_by_header, names_by_identifiers, names_by_possible_header, names_by_reason_phrases,
};
use super::profile::Profile;
use super::table_view::TableView;
use super::texts::{
    descriptions_by_elimination, descriptions_by_reason_phrases, messages_by_header, texts_by_header,
    texts_without_header,
};
use super::thresholds::STATUSES_UNDER_THEIR_HEADER;
use super::unread::unread;
use super::vocabulary::header::names_other_origin;
use super::vocabulary::protocol::{Origin, origin};
use super::vocabulary::retry_header::{RetryHeader, retry_header};
use super::vocabulary::words::USUAL;

/// A step of the inference. It decides on columns that no step before it has decided on.
type Step = fn(&Evidence<'_>, &mut Draft);

/// The steps after the codes are found, in order. Roles that few cells fit come first, and texts last, since any cell may be a
/// text. The columns that the user chose are decided on before all steps.
const STEPS: &[Step] = &[
    http_statuses_by_header,
    http_statuses_beside_codes,
    retry_by_header,
    names_by_header,
    names_by_reason_phrases,
    names_by_identifiers,
    names_by_possible_header,
    messages_by_header,
    texts_without_header,
    texts_by_header,
    descriptions_by_reason_phrases,
    languages_of_texts,
    others,
    one_column_per_role,
    descriptions_by_elimination,
];

/// Decides on the columns of a table; `chosen` are the roles that the user chose.
pub(crate) fn infer(view: &TableView<'_>, chosen: &[Option<Role>]) -> Result<Vec<Column>, NoCodeColumn> {
    let evidence = Evidence::new(view);
    let mut draft = Draft::new(evidence.width());
    for (column, role) in chosen.iter().enumerate().take(evidence.width()) {
        draft.decisions[column] = role.map(|role| Decision::new(role, Reason::Chosen));
    }
    codes(&evidence, &mut draft)?;
    for step in STEPS {
        step(&evidence, &mut draft);
    }
    let mut columns = Vec::with_capacity(draft.decisions.len());
    for (column, (decision, language)) in draft.decisions.into_iter().zip(draft.languages).enumerate() {
        let decision = decision.unwrap_or(NOTHING_FOUND);
        let yes_forbids = retry_header(view.title(column)) == Some(RetryHeader::MustNot);
        columns.push(Column { decision, language, yes_forbids, unread: None });
    }
    for column in 0..columns.len() {
        columns[column].unread = unread(&evidence, &columns, column);
    }
    Ok(columns)
}

const NOTHING_FOUND: Decision = Decision::new(Role::Other, Reason::Elimination(Eliminated::NothingFound));

/// The codes. Without a column of codes, the table does not document codes, and there are no further steps.
fn codes(evidence: &Evidence<'_>, draft: &mut Draft) -> Result<(), NoCodeColumn> {
    if draft.has(Role::Code) {
        return Ok(());
    }
    let column = code_column::find(evidence, &draft.decisions)?;
    let by_word = |role: Role| evidence.proposal(column, role).filter(|_| evidence.view.header.is_some());
    let profile = &evidence.profiles[column];
    let reason = match by_word(Role::Code).or_else(|| by_word(Role::HttpStatus)) {
        Some(proposal) => by_header(proposal),
        None if column == KEYS && evidence.view.keys.is_some() => {
            Reason::Keys { matched: profile.codes, filled: profile.filled }
        }
        None if profile.stand_beside_their_phrases() => by_cells(profile, |profile| profile.fitting),
        None => by_word(Role::Name).map_or_else(|| by_cells(profile, |profile| profile.codes), by_header),
    };
    draft.decide(column, Role::Code, reason);
    Ok(())
}

/// HTTP statuses under a header that says so. If the header is clear, a class or a word in some cells does not invalidate the
/// statuses of the other cells.
fn http_statuses_by_header(evidence: &Evidence<'_>, draft: &mut Draft) {
    draft.decide_by_header(evidence, Role::HttpStatus, &|column, weight| {
        let Profile { statuses, filled, .. } = evidence.profiles[column];
        evidence.mostly(column, |profile| profile.statuses)
            || (weight >= USUAL && statuses > 0 && STATUSES_UNDER_THEIR_HEADER.is_reached(statuses, filled))
    });
}

/// HTTP statuses under a header that says codes, beside the column that holds the codes. Since the header does not say that they
/// are statuses, the numbers themselves have to show it.
fn http_statuses_beside_codes(evidence: &Evidence<'_>, draft: &mut Draft) {
    draft.decide_by_cells(evidence, Role::HttpStatus, |profile| profile.registered, &|column| {
        let title = evidence.view.title(column);
        let says_code = evidence.says(column, Role::Code);
        let is_stated =
            origin(title) == Some(Origin::Http) && evidence.mostly(column, |profile| profile.statuses);
        is_stated
            || (column == KEYS && keys_are_statuses(evidence))
            || (says_code && !names_other_origin(title) && evidence.profiles[column].are_http_statuses())
    });
}

/// A column under a header about retrying that can mean nothing else. Cells that are neither yes nor no are read as words. If most
/// of them are sentences, the column says what to do.
fn retry_by_header(evidence: &Evidence<'_>, draft: &mut Draft) {
    draft.decide_by_header(evidence, Role::Retry, &|column, _| {
        let profile = &evidence.profiles[column];
        profile.flags > 0 || (profile.filled > 0 && !profile.are_sentences())
    });
}

/// The language of each column of text. It is detected before columns are compared, since a description in another
/// language is a description of its own.
fn languages_of_texts(evidence: &Evidence<'_>, draft: &mut Draft) {
    for column in 0..evidence.width() {
        let role = draft.decisions[column].map_or(Role::Other, |decision| decision.role);
        if !matches!(role, Role::Code | Role::HttpStatus | Role::Retry) {
            draft.languages[column] = language::detect(&evidence.texts(column));
        }
    }
}

/// Columns without a role get the role `Other`, because their header says so or because no other role is left.
fn others(evidence: &Evidence<'_>, draft: &mut Draft) {
    // The first column of each role.
    let mut first: [Option<usize>; Role::ALL.len()] = [None; Role::ALL.len()];
    for (column, decision) in draft.decisions.iter().enumerate().rev() {
        if let Some(decision) = decision {
            first[decision.role as usize] = Some(column);
        }
    }
    // Why a column does not have the role that its header proposes.
    let eliminated = |role: Role| match first[role as usize] {
        Some(column) => Eliminated::RoleTaken { role, column },
        None => Eliminated::CellsDisagree { role },
    };
    for column in 0..evidence.width() {
        if !draft.is_free(column) {
            continue;
        }
        let reason = match evidence.proposals[column].first() {
            _ if retry_header(evidence.view.title(column)) == Some(RetryHeader::Unclear) => {
                Reason::Elimination(Eliminated::RetryUnclear)
            }
            Some(&proposal) if proposal.role == Role::Other => by_header(proposal),
            Some(proposal) => Reason::Elimination(eliminated(proposal.role)),
            None => Reason::Elimination(Eliminated::NothingFound),
        };
        draft.decide(column, Role::Other, reason);
    }
}

/// The most columns that describe the codes in one language. Pages have two or three: a definition, a meaning, an explanation.
const MOST_DESCRIPTIONS: usize = 4;

/// If several columns have one role, only the one that the user chose keeps it, or else the one with the best header. Several
/// descriptions are kept if their headers usually mean descriptions, or if they are in different languages.
fn one_column_per_role(evidence: &Evidence<'_>, draft: &mut Draft) {
    // The columns of each role, and descriptions in one language.
    let mut groups: Vec<(Role, Option<Language>, Vec<usize>)> = Vec::new();
    for (column, decision) in draft.decisions.iter().enumerate() {
        let role = decision.map_or(Role::Other, |decision| decision.role);
        if role == Role::Other {
            continue;
        }
        let language = if role == Role::Description { draft.languages[column] } else { None };
        match groups.iter_mut().find(|group| (group.0, group.1) == (role, language)) {
            Some((_, _, columns)) => columns.push(column),
            None => groups.push((role, language, vec![column])),
        }
    }
    // For each column that lost its role, the one that has it.
    let mut winners: Vec<Option<usize>> = vec![None; evidence.width()];
    for (role, _, mut columns) in groups {
        let is_said = |column: usize| evidence.weight(column, role).is_some_and(|weight| weight >= USUAL);
        let Some(best) = take_strongest(evidence, draft, role, &mut columns) else { continue };
        let mut lost = Vec::new();
        if role == Role::Description && is_said(best) {
            for _ in 1..MOST_DESCRIPTIONS {
                let next = take_strongest(evidence, draft, role, &mut columns);
                lost.extend(next.filter(|&next| !is_said(next)));
            }
        }
        lost.append(&mut columns);
        for column in lost {
            winners[column] = Some(best);
            let reason = Reason::Elimination(Eliminated::RoleTaken { role, column: best });
            draft.decide(column, Role::Other, reason);
        }
    }
    // A column that lost to one that lost as well has lost to the one that has the role.
    for decision in draft.decisions.iter_mut().flatten() {
        if let Reason::Elimination(Eliminated::RoleTaken { role, column }) = decision.by
            && let Some(column) = winners[column]
        {
            decision.by = Reason::Elimination(Eliminated::RoleTaken { role, column });
        }
    }
}

/// Removes from several columns the one with the best claim to their role: the one that the user chose, or else the first one with
/// the best header.
fn take_strongest(
    evidence: &Evidence<'_>,
    draft: &Draft,
    role: Role,
    columns: &mut Vec<usize>,
) -> Option<usize> {
    let mut strongest = None;
    for (at, &column) in columns.iter().enumerate() {
        let is_chosen = draft.decisions[column].is_some_and(|decision| decision.by == Reason::Chosen);
        let rank = (is_chosen, evidence.weight(column, role), evidence.preference(column));
        if strongest.as_ref().is_none_or(|(_, best)| rank > *best) {
            strongest = Some((at, rank));
        }
    }
    let (at, _) = strongest?;
    Some(columns.remove(at))
}

#[cfg(test)]
mod tests {
    use doccodes_formats as page;
    use doccodes_page::source::Source;

    use super::*;
    use crate::column::decision::Unread;
    use crate::column::thresholds::FILLED_DESCRIPTIONS;

    fn roles(markdown: &str) -> Vec<&'static str> {
        let page = page::read(&Source::new("p.md", markdown.as_bytes()).unwrap());
        match infer(&TableView::new(&page.tables[0]), &[]) {
            Ok(columns) => columns.iter().map(|column| column.role().name()).collect(),
            Err(NoCodeColumn::Missing { .. }) => vec!["none"],
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
                Reason::Header { word: "retryable", weight: 3 },
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
    fn messages_beside_own_numbers_are_messages_whatever_they_say() {
        assert_eq!(
            roles(
                "|Code|Message|Description|\n|-|-|-|\n|3001|Gateway timeout|It was slow.|\n|3002|Service unavailable|It is off.|\n"
            ),
            ["code", "message", "description"]
        );
        assert_eq!(
            roles(
                "|Code|Message|Description|\n|-|-|-|\n|504|Gateway timeout|It was slow.|\n|503|Service unavailable|It is off.|\n"
            ),
            ["code", "name", "description"]
        );
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
    }

    #[test]
    fn numbers_beside_codes_are_statuses_only_if_they_show_it() {
        // They repeat, or they are beside their phrases.
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
        // Repeated numbers are not codes. They are not statuses either, if they are not registered or informational.
        let page = "|Code|Error code|\n|-|-|\n|101|A_1|\n|101|A_2|\n|102|B_1|\n|102|B_2|\n";
        assert_eq!(roles(page), ["other", "code"]);
        let page = "|SMTP status code|Error code|\n|-|-|\n|421|RELAY_SHUT|\n|503|WRONG_TURN|\n";
        assert_eq!(roles(page), ["other", "code"]);
    }

    #[test]
    fn statuses_beside_their_phrases_are_codes_under_any_header() {
        let rows = "|401|Unauthorized: Anmelden.|\n|404|Not Found: Kein Paket.|\n|460|Nichts passt.|\n";
        let page = format!("|Vastaus|Selitys|\n|-|-|\n{rows}");
        assert_eq!(roles(&page), ["code", "description"]);
        assert_eq!(
            reasons(&page, &[]),
            [Reason::Cells { matched: 2, filled: 3 }, Reason::Cells { matched: 2, filled: 3 }]
        );
        // One row alone may be chance, and a column whose header says code comes first.
        assert_eq!(roles("|Vastaus|Selitys|\n|-|-|\n|404|Not Found|\n"), ["none"]);
        let page = "|Vastaus|Code|Selitys|\n|-|-|-|\n|404|A1|Not Found: weg.|\n|409|A2|Conflict: da.|\n";
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
        // The cells say yes and no, and are not solutions.
        let page = "|Code|Retry policy|Description|\n|-|-|-|\n|1|Yes|x|\n|2|No|y|\n";
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

    #[test]
    fn a_column_of_identifiers_names_the_codes_under_any_header() {
        for header in ["Key", "Error message", "错误信息", "Flag", "Ad"] {
            let page = format!(
                "|Error code|{header}|Text|\n|-|-|-|\n|101|CART_EMPTY|The cart is empty.|\n|102|CART_FULL|The cart is full.|\n"
            );
            assert_eq!(roles(&page), ["code", "name", "description"], "{header}");
        }
        // Codes that are identifiers themselves need no name.
        let page = "|Error code|Key|\n|-|-|\n|CART_EMPTY|cart.empty|\n|CART_FULL|cart.full|\n";
        assert_eq!(roles(page), ["code", "other"]);
    }

    #[test]
    fn categories_and_numbers_of_rows_name_nothing() {
        let rows = "|1001|Cart|The cart is empty.|\n|1002|Cart|The cart is full.|\n|1003|Till|The till is shut.|\n|1004|Till|No change.|\n|1005|Cart|No wheels.|\n";
        for header in ["Type", "Name", "Category"] {
            let page = format!("|Code|{header}|Description|\n|-|-|-|\n{rows}");
            assert_eq!(roles(&page), ["code", "other", "description"], "{header}");
        }
        let page = "|ID|Error code|Description|\n|-|-|-|\n|1|CART_EMPTY|Empty.|\n|2|CART_FULL|Full.|\n";
        assert_eq!(roles(page), ["other", "code", "description"]);
    }

    #[test]
    fn the_one_column_of_texts_without_a_role_is_the_description() {
        for header in ["Selitys", "Leírás", "Περιγραφή", ""] {
            let page = format!(
                "|Code|{header}|\n|-|-|\n|1001|Sepet bomboş, bir şey koyun.|\n|1002|Sepet çok dolu, bir şey alın.|\n"
            );
            assert_eq!(roles(&page), ["code", "description"], "{header}");
        }
        // Yes and no, numbers and dates describe nothing.
        let page = "|Error code|Sealed|Since|\n|-|-|-|\n|A.1|true|2.1|\n|A.2|false|2.2|\n";
        assert_eq!(roles(page), ["code", "other", "other"]);
    }

    #[test]
    fn booleans_are_no_messages() {
        let page = "|Error code|Includes message|Error summary|\n|-|-|-|\n|A.1|true|The cart is lost.|\n|A.2|false|The till is shut.|\n";
        assert_eq!(roles(page), ["code", "other", "message"]);
    }

    #[test]
    fn headers_are_read_in_several_languages() {
        for (page, expected) in [
            (
                "|Fehlercode|Beschreibung|Lösung|\n|-|-|-|\n|A1|Es fehlt.|Suchen.|\n",
                ["code", "description", "solution"],
            ),
            (
                "|Code d'erreur|Libellé|Que faire ?|\n|-|-|-|\n|12|Panier vide|Remplir le panier.|\n",
                ["code", "name", "solution"],
            ),
            (
                "|Código de error|Descripción|Posible causa|\n|-|-|-|\n|12|Está vacío.|Nadie compró.|\n",
                ["code", "description", "cause"],
            ),
            (
                "|Código HTTP|Código de erro|Mensagem|\n|-|-|-|\n|400|A.1|Carrinho vazio.|\n",
                ["http_status", "code", "message"],
            ),
            (
                "|Код ошибки|Описание|Что делать|\n|-|-|-|\n|12|Корзина пуста.|Положите товар.|\n",
                ["code", "description", "solution"],
            ),
            (
                "|エラーコード|説明|対処方法|\n|-|-|-|\n|12|かごが空です。|商品を入れてください。|\n",
                ["code", "description", "solution"],
            ),
            (
                "|오류 코드|설명|해결 방법|\n|-|-|-|\n|12|장바구니가 비었습니다.|상품을 담으세요.|\n",
                ["code", "description", "solution"],
            ),
        ] {
            assert_eq!(roles(page), expected, "{page}");
        }
    }

    #[test]
    fn words_of_headers_are_whole_words() {
        let page = "|Error code|Transaction|Operation|\n|-|-|-|\n|A.1|buy|b1|\n|A.2|sell|b2|\n";
        assert_eq!(roles(page), ["code", "other", "other"]);
        assert_eq!(roles("|错误码|方法名|\n|-|-|\n|A.1|buy|\n|A.2|sell|\n"), ["code", "other"]);
    }

    #[test]
    fn the_number_and_the_symbol_are_told_apart() {
        let rows = "|CART_EMPTY|101|It is empty.|\n|CART_FULL|102|It is full.|\n";
        for (symbol, number, expected) in [
            ("Name", "Code", ["name", "code", "description"]),
            ("Error", "Code", ["name", "code", "description"]),
            ("Constant", "Value", ["name", "code", "description"]),
            ("Error", "Value", ["name", "code", "description"]),
        ] {
            let page = format!("|{symbol}|{number}|Description|\n|-|-|-|\n{rows}");
            assert_eq!(roles(&page), expected, "{symbol}, {number}");
        }
        for (symbol, number) in [("Error code", "Value"), ("Code", "Hex"), ("Return code", "Decimal value")] {
            let page = format!("|{symbol}|{number}|Description|\n|-|-|-|\n{rows}");
            assert_eq!(roles(&page), ["tie"], "{symbol}, {number}");
        }
        // Numbers of another system, beside the page's own.
        let page = "|ID|MySQL error code|Description|\n|-|-|-|\n|SHOP01|1105|Empty.|\n|SHOP02|1105|Full.|\n|SHOP03|1064|Shut.|\n|SHOP04|1105|Lost.|\n";
        assert_eq!(roles(page), ["tie"]);
        let page = "|ID|Description|MySQL error code|\n|-|-|-|\n|SHOP01|Empty.|1105|\n|SHOP02|Full.|1064|\n";
        assert_eq!(roles(page), ["tie"]);
        let page = "|HTTP code|JSON-RPC code|Message|\n|-|-|-|\n|404|-32011|No such cart|\n|400|-32012|No such till|\n";
        assert_eq!(roles(page), ["http_status", "code", "message"]);
        let page = "|Code|Value|Description|\n|-|-|-|\n|11|71|Empty.|\n|12|73|Full.|\n";
        assert_eq!(roles(page), ["tie"]);
        let page = "|Error code|Value|Description|\n|-|-|-|\n|11|71|Empty.|\n|12|73|Full.|\n";
        assert_eq!(roles(page), ["code", "other", "description"], "the header says so outright");
    }

    #[test]
    fn a_constant_above_its_value_is_a_name_and_a_code() {
        let page = "<table><tr><th>Constant/value<th>Description<tr><td>CART_EMPTY<br>0x80010001<td>It is empty.<tr><td>CART_FULL<br>0x80010002<td>It is full.</table>";
        let page = page::read(&Source::new("p.html", page.as_bytes()).unwrap());
        let columns = infer(&TableView::new(&page.tables[0]), &[]).unwrap();
        assert_eq!(columns[0].role(), Role::Code);
    }

    #[test]
    fn codes_of_something_else_are_none() {
        assert_eq!(roles("|Language|Code|\n|-|-|\n|English|en|\n|German|de|\n"), ["none"]);
        assert_eq!(roles("# Currency codes\n\n|Code|Money|\n|-|-|\n|EUR|Euro|\n|USD|Dollar|\n"), ["none"]);
        assert_eq!(roles("# Key codes\n\n|Key|Code|\n|-|-|\n|Enter|13|\n|Escape|27|\n"), ["none"]);
        assert_eq!(roles("# Error codes\n\n|Language|Code|\n|-|-|\n|English|A1|\n|German|A2|\n")[1], "code");
    }

    #[test]
    fn an_id_is_the_code_under_a_heading_that_says_codes() {
        let rows = "|ID|Name|Description|\n|-|-|-|\n|100.01|Baked|It is done.|\n|100.02|Burnt|It is lost.|\n";
        assert_eq!(roles(&format!("# Status codes\n\n{rows}")), ["code", "name", "description"]);
        assert_eq!(roles(&format!("# Loaves\n\n{rows}")), ["none"]);
    }

    #[test]
    fn the_types_of_an_operation_name_nothing() {
        let page = "|Code|Type|Description|\n|-|-|-|\n|200|Cart|It is there.|\n|400|Error|It is not.|\n";
        assert_eq!(roles(page), ["code", "other", "description"]);
        let page = "|HTTP status|Error|When|\n|-|-|-|\n|400|invalid_cart|It is broken.|\n|401|unauthorized|No key.|\n|404|no_cart|None is there.|\n";
        assert_eq!(roles(page), ["http_status", "code", "cause"]);
    }

    #[test]
    fn the_fields_of_one_code_are_no_codes() {
        for page in [
            "|Code|K-100|\n|-|-|\n|Severity|High|\n|Cause|The lid is open.|\n|Action|Close it.|\n",
            "|Error code|K-100|\n|-|-|\n|Message|Lid open|\n|Description|The lid is open.|\n|解决方案|盖上。|\n",
        ] {
            assert_eq!(roles(page), ["none"], "{page}");
        }
        assert_eq!(
            roles("|Error code|Text|\n|-|-|\n|CAUSE|No cause.|\n|LID|Open.|\n|POT|Cold.|\n"),
            ["code", "description"]
        );
    }

    #[test]
    fn sentences_are_no_names_unless_the_header_says_so_outright() {
        let page = |header: &str, text: &str| {
            format!("|Error code|{header}|\n|-|-|\n|A1|{text}|\n|A2|The pot is cold.|\n")
        };
        assert_eq!(roles(&page("Reason", "The lid is open.")), ["code", "cause"]);
        assert_eq!(roles(&page("Title", "The lid is open.")), ["code", "description"]);
        assert_eq!(roles(&page("Symbolic name", "The lid is open.")), ["code", "name"]);
        let page = "|Error code|Reason|\n|-|-|\n|A1|Lid open|\n|A2|Pot cold|\n";
        assert_eq!(roles(page), ["code", "name"]);
    }

    #[test]
    fn the_titles_of_groups_describe_no_codes() {
        assert_eq!(
            roles(
                "|Part|Code|Text|\n|-|-|-|\n|All lids|404|Not Found|\n||500|Internal Server Error|\n||503|Service Unavailable|\n"
            ),
            ["other", "code", "name"]
        );
    }

    #[test]
    fn requirements_and_settings_are_no_codes() {
        assert_eq!(roles("|Requirement|Value|\n|-|-|\n|Header|cart.h|\n|Library|cart.lib|\n"), ["none"]);
        assert_eq!(roles("|Setting|Value|Default|\n|-|-|-|\n|width|1|0|\n|height|2|0|\n"), ["none"]);
        assert_eq!(roles("|Frame type|Value|\n|-|-|\n|OPEN|0x00|\n|SHUT|0x01|\n"), ["none"]);
    }

    #[test]
    fn different_words_under_status_are_codes_beside_a_description() {
        let page = "|Status|Description|\n|-|-|\n|packed|It is in the box.|\n|sent|It is on the road.|\n";
        assert_eq!(roles(page), ["code", "description"]);
        assert_eq!(roles("|Feature|Status|\n|-|-|\n|Boxes|planned|\n|Bags|done|\n"), ["none"]);
    }

    #[test]
    fn two_columns_that_describe_are_both_read() {
        let page = "|Response code|Definition|Meaning|\n|-|-|-|\n|A1|The cart is empty now.|Nobody has bought anything.|\n|A2|The cart is full now.|Somebody has bought it all.|\n";
        assert_eq!(roles(page), ["code", "description", "description"]);
    }

    #[test]
    fn a_column_that_is_not_read_says_what_it_holds() {
        let unread = |page: &str| -> Vec<Option<Unread>> {
            let page = page::read(&Source::new("p.md", page.as_bytes()).unwrap());
            let columns = infer(&TableView::new(&page.tables[0]), &[]).unwrap();
            columns.iter().map(|column| column.unread).collect()
        };
        let page = "|Error code|Description|Remarks|Old error code|Sealed|\n|-|-|-|-|-|\n|A1|Empty.|It was never filled.|B1|yes|\n|A2|Full.|It was filled too often.|B2|no|\n";
        assert_eq!(unread(page), [None, None, Some(Unread::Texts), Some(Unread::Codes), None]);
        let page = |answers: [u16; 3]| {
            let [a, b, c] = answers;
            format!(
                "|Error code|Answer|Description|\n|-|-|-|\n|A1|{a}|Empty.|\n|A2|{b}|Full.|\n|A3|{c}|Torn.|\n"
            )
        };
        assert_eq!(unread(&page([404, 409, 500])), [None, Some(Unread::Statuses), None]);
        assert_eq!(unread(&page([404, 409, 499])), [None, None, None]);
    }

    proptest::proptest! {
        /// Any order of the columns and of the rows gives each column the same role. Only a column with many blank cells depends on
        /// its place: before the codes, it holds the titles of groups.
        #[test]
        fn the_order_of_columns_and_rows_decides_nothing(
            headers in proptest::sample::subsequence(
                vec!["Code", "Error code", "Status", "HTTP status", "Value", "ID", "Name", "Type", "Message", "Description", "Meaning", "Note", "Solution", "Selitys", ""],
                1..6,
            ),
            cells in proptest::collection::vec(
                proptest::collection::vec(
                    proptest::sample::select(vec!["1", "2", "404", "500", "A.1", "A_B", "C_D", "Not Found", "It is lost.", "The till is shut.", "yes", "no", "-", "lost", "found"]),
                    6,
                ),
                1..8,
            ),
            rotate in 0usize..6,
        ) {
            let width = headers.len();
            proptest::prop_assume!((0..width).all(|n| {
                let filled = cells.iter().filter(|row| row[n] != "-").count();
                FILLED_DESCRIPTIONS.is_reached(filled, cells.len())
            }));
            let table = |order: &dyn Fn(usize) -> usize, rows: &mut dyn Iterator<Item = &Vec<&str>>| {
                let row = |cells: &[&str]| format!("|{}|\n", (0..width).map(|n| cells[order(n)]).collect::<Vec<_>>().join("|"));
                let mut page = row(&headers);
                page.push_str(&format!("|{}\n", "-|".repeat(width)));
                for cells in rows {
                    page.push_str(&row(cells));
                }
                page
            };
            let same: &dyn Fn(usize) -> usize = &|n| n;
            let rotated: &dyn Fn(usize) -> usize = &|n| (n + rotate) % width;
            let before = roles(&table(same, &mut cells.iter()));
            let after = roles(&table(rotated, &mut cells.iter().rev()));
            if before.len() == width && width > 1 {
                let expected: Vec<&str> = (0..width).map(|n| before[rotated(n)]).collect();
                proptest::prop_assert_eq!(after, expected, "{}", table(same, &mut cells.iter()));
            } else {
                proptest::prop_assert_eq!(after, before);
            }
        }
    }
}
