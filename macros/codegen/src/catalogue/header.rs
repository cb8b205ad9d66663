//! What the words of a header propose that its column means.

use super::language::simplified;
use super::role::Role;
use crate::characters::letters;

/// One reading of a header: a role, and how surely the word names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Proposal {
    pub(crate) role: Role,
    pub(crate) weight: u8,
}

/// The vocabulary: what a header says (without white space, punctuation and case), the role that it proposes, and
/// the weight: 3 says it outright, 2 usually means it, 1 may mean it if the cells agree.
///
/// The word that ends last counts, so that 错误码描述 is a description and not a code, and of those the longest; `=`
/// in front asks for the whole header. A word may stand here several times: then the cells decide.
const VOCABULARY: &[(&str, Role, u8)] = &[
    // Codes.
    ("错误码", Role::Code, 3),
    ("错误代码", Role::Code, 3),
    ("错误编码", Role::Code, 3),
    ("错误编号", Role::Code, 3),
    ("错误返回码", Role::Code, 3),
    ("异常码", Role::Code, 3),
    ("子码", Role::Code, 2),
    ("errorcode", Role::Code, 3),
    ("errorcodes", Role::Code, 3),
    ("errcode", Role::Code, 3),
    ("errornumber", Role::Code, 3),
    ("errorno", Role::Code, 3),
    ("errorid", Role::Code, 2),
    ("=errno", Role::Code, 3),
    ("returncode", Role::Code, 2),
    ("resultcode", Role::Code, 2),
    ("retcode", Role::Code, 2),
    ("exitcode", Role::Code, 2),
    ("closecode", Role::Code, 2),
    ("replycode", Role::Code, 2),
    ("numericcode", Role::Code, 2),
    ("numericvalue", Role::Code, 2),
    ("returnvalue", Role::Code, 2),
    ("returnvalues", Role::Code, 2),
    ("returnedvalue", Role::Code, 2),
    ("returnedvalues", Role::Code, 2),
    ("reasoncode", Role::Code, 2),
    ("opcode", Role::Code, 2),
    ("=rcode", Role::Code, 2),
    ("=rc", Role::Code, 1),
    ("=sqlstate", Role::Code, 1),
    ("=dec", Role::Code, 1),
    ("=decimal", Role::Code, 1),
    ("=hex", Role::Code, 1),
    ("category", Role::Other, 1),
    ("=codename", Role::Name, 2),
    ("响应码", Role::Code, 2),
    ("返回码", Role::Code, 2),
    ("返回值", Role::Code, 2),
    ("业务码", Role::Code, 2),
    ("退出码", Role::Code, 2),
    ("=code", Role::Code, 2),
    ("=codes", Role::Code, 2),
    ("declinecode", Role::Code, 2),
    ("=代码", Role::Code, 2),
    ("=码", Role::Code, 2),
    ("=编号", Role::Code, 1),
    ("=值", Role::Code, 1),
    ("=value", Role::Code, 1),
    ("=编码", Role::Code, 1),
    ("=error", Role::Code, 1),
    ("=errors", Role::Code, 1),
    ("=错误", Role::Code, 1),
    ("errorname", Role::Code, 1),
    ("=exception", Role::Code, 1),
    ("=number", Role::Code, 1),
    ("=ret", Role::Code, 1),
    // HTTP statuses: they are the codes where nothing else is.
    ("状态码", Role::HttpStatus, 2),
    ("状态代码", Role::HttpStatus, 2),
    ("statuscode", Role::HttpStatus, 2),
    ("statuscodes", Role::HttpStatus, 2),
    ("httpcode", Role::HttpStatus, 3),
    ("httperrorcode", Role::HttpStatus, 3),
    ("http返回码", Role::HttpStatus, 3),
    ("http响应码", Role::HttpStatus, 3),
    ("http状态", Role::HttpStatus, 3),
    ("httpstatus", Role::HttpStatus, 3),
    ("httpresponse", Role::HttpStatus, 3),
    ("httpresponsecode", Role::HttpStatus, 3),
    ("httpreturncode", Role::HttpStatus, 3),
    ("responsecode", Role::HttpStatus, 2),
    ("responsestatus", Role::HttpStatus, 2),
    ("=status", Role::HttpStatus, 1),
    ("=状态", Role::HttpStatus, 1),
    ("=http", Role::HttpStatus, 2),
    // Names.
    ("reasonphrase", Role::Name, 3),
    ("=reason", Role::Name, 2),
    ("=name", Role::Name, 2),
    ("=名称", Role::Name, 2),
    ("错误名称", Role::Name, 3),
    ("英文名", Role::Name, 2),
    ("枚举", Role::Name, 2),
    ("=编码", Role::Name, 2),
    ("=类型", Role::Name, 1),
    ("错误类型", Role::Name, 2),
    ("=type", Role::Name, 1),
    ("errortype", Role::Name, 2),
    ("=title", Role::Name, 2),
    ("messagetitle", Role::Name, 3),
    ("symbolicname", Role::Name, 3),
    ("=symbol", Role::Name, 2),
    ("=constant", Role::Name, 2),
    ("=mnemonic", Role::Name, 2),
    ("=enum", Role::Name, 2),
    ("errorname", Role::Name, 2),
    ("conditionname", Role::Name, 3),
    ("=identifier", Role::Name, 1),
    ("=id", Role::Name, 1),
    ("=error", Role::Name, 1),
    ("=errors", Role::Name, 1),
    ("=meaning", Role::Name, 1),
    ("状态信息", Role::Name, 1),
    ("标识", Role::Name, 1),
    // What the server sends.
    ("错误信息", Role::Message, 3),
    ("错误消息", Role::Message, 3),
    ("错误提示", Role::Message, 3),
    ("报错信息", Role::Message, 3),
    ("提示信息", Role::Message, 2),
    ("提示", Role::Message, 2),
    ("=文案", Role::Message, 1),
    ("返回信息", Role::Message, 2),
    ("返回消息", Role::Message, 2),
    ("errormessage", Role::Message, 3),
    ("errormsg", Role::Message, 3),
    ("errmsg", Role::Message, 3),
    ("message", Role::Message, 2),
    ("=msg", Role::Message, 2),
    ("usermessage", Role::Message, 3),
    // Descriptions.
    ("描述", Role::Description, 3),
    ("说明", Role::Description, 3),
    ("含义", Role::Description, 3),
    ("语义", Role::Description, 3),
    ("释义", Role::Description, 3),
    ("解释", Role::Description, 3),
    ("详情", Role::Description, 2),
    ("状态信息", Role::Description, 2),
    ("备注", Role::Description, 1),
    ("description", Role::Description, 3),
    ("descriptions", Role::Description, 3),
    ("=desc", Role::Description, 3),
    ("explanation", Role::Description, 3),
    ("=meaning", Role::Description, 2),
    ("meaning", Role::Description, 2),
    ("details", Role::Description, 2),
    ("=detail", Role::Description, 2),
    ("definition", Role::Description, 2),
    ("semantics", Role::Description, 2),
    ("=text", Role::Description, 1),
    ("=summary", Role::Description, 1),
    ("=comment", Role::Description, 1),
    ("=comments", Role::Description, 1),
    ("=notes", Role::Description, 1),
    // Causes.
    ("原因", Role::Cause, 3),
    ("cause", Role::Cause, 3),
    ("causes", Role::Cause, 3),
    ("=why", Role::Cause, 2),
    // What to do.
    ("处理", Role::Solution, 3),
    ("解决", Role::Solution, 3),
    ("措施", Role::Solution, 3),
    ("方案", Role::Solution, 3),
    ("方法", Role::Solution, 2),
    ("建议", Role::Solution, 2),
    ("排查", Role::Solution, 2),
    ("solution", Role::Solution, 3),
    ("solutions", Role::Solution, 3),
    ("resolution", Role::Solution, 3),
    ("remedy", Role::Solution, 3),
    ("measure", Role::Solution, 2),
    ("action", Role::Solution, 2),
    ("actions", Role::Solution, 2),
    ("howtofix", Role::Solution, 3),
    ("suggestion", Role::Solution, 2),
    ("nextstep", Role::Solution, 2),
    ("nextsteps", Role::Solution, 2),
    ("followup", Role::Solution, 2),
    ("recommendation", Role::Solution, 2),
    ("workaround", Role::Solution, 2),
    ("troubleshooting", Role::Solution, 2),
    ("=fix", Role::Solution, 2),
    // Whether to repeat.
    ("重试", Role::Retry, 3),
    ("retriable", Role::Retry, 3),
    ("retryable", Role::Retry, 3),
    ("retry", Role::Retry, 3),
    ("重试", Role::Solution, 1),
    ("retry", Role::Solution, 1),
    ("retrybehavior", Role::Solution, 1),
    ("retrybehaviour", Role::Solution, 1),
    ("retrypolicy", Role::Solution, 1),
    ("reconnect", Role::Retry, 2),
];

/// The proposals of a header's text, none if it says nothing that the vocabulary knows.
pub(crate) fn proposals(header: &str) -> Vec<Proposal> {
    // A header is a few words; what is longer names nothing.
    if header.len() > 200 {
        return Vec::new();
    }
    let folded = fold(header);
    // Of `Code or Type` the first part that says something counts.
    let parts: Vec<&str> = header.split(['/', '／']).flat_map(|part| part.split(" or ")).collect();
    if parts.len() > 1
        && !VOCABULARY.iter().any(|(word, ..)| match word.strip_prefix('=') {
            Some(w) => folded == w,
            None => folded.contains(word),
        })
    {
        return parts.into_iter().map(proposals).find(|found| !found.is_empty()).unwrap_or_default();
    }
    // Where the word ends in the header, then how long it is: in Chinese and in English the head comes last.
    let rank = |word: &str| match word.strip_prefix('=') {
        Some(whole) => (folded == whole).then_some((folded.len(), whole.len())),
        None => folded.rfind(word).map(|at| (at + word.len(), word.len())),
    };
    // A yes under `Non-retryable` or 不可重试 is a no.
    let negated = folded.starts_with("no")
        || folded.contains("not")
        || folded.contains("without")
        || folded.contains(['不', '无', '禁', '勿']) && !folded.contains("是否");
    let mut best = None;
    let mut proposals = Vec::new();
    for &(word, role, weight) in VOCABULARY {
        let rank = rank(word);
        if rank > best {
            best = rank;
            proposals.clear();
        }
        if rank.is_some() && rank == best {
            let role = if role == Role::Retry && negated { Role::Other } else { role };
            proposals.push(Proposal { role, weight });
        }
    }
    proposals
}

/// Whether a header says that its table is one of parameters, whose values are no codes.
pub(crate) fn says_parameter(header: &str) -> bool {
    let folded = fold(header);
    ["parameter", "参数", "字段", "field", "属性", "property", "argument"]
        .iter()
        .any(|word| folded.contains(word))
}

/// Whether a header is the one that the attribute names: white space, punctuation and case aside.
pub(crate) fn is_same(header: &str, named: &str) -> bool {
    header.trim() == named.trim() || (!letters(named).is_empty() && letters(header) == letters(named))
}

/// Whether a header says that its column holds HTTP statuses, in so many words.
pub(crate) fn says_http(header: &str) -> bool {
    fold(header).contains("http")
}

/// Lower case, without white space, punctuation, and what stands in parentheses behind the word.
fn fold(header: &str) -> String {
    let end = header.char_indices().find(|&(at, c)| at > 0 && matches!(c, '(' | '（' | '[' | '【'));
    letters(&simplified(end.map_or(header, |(at, _)| &header[..at])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(header: &str) -> Option<Role> {
        proposals(header).first().map(|proposal| proposal.role)
    }

    #[test]
    fn the_word_that_ends_last_counts() {
        assert_eq!(first("错误码"), Some(Role::Code));
        assert_eq!(first("错误码描述"), Some(Role::Description));
        assert_eq!(first("状态码说明"), Some(Role::Description));
        assert_eq!(first("Error code description"), Some(Role::Description));
        assert_eq!(first("HTTP 状态码"), Some(Role::HttpStatus));
        assert_eq!(first("Error Message"), Some(Role::Message));
        assert_eq!(first("Reason phrase"), Some(Role::Name));
        assert_eq!(first("状态码（16进制）"), Some(Role::HttpStatus));
        assert_eq!(first("Returned Value(s)"), Some(Role::Code));
        assert_eq!(first("錯誤碼"), Some(Role::Code));
        assert_eq!(first("狀態碼說明"), Some(Role::Description));
        assert_eq!(first("Code or Type"), Some(Role::Code));
        assert_eq!(first("Decline code"), Some(Role::Code));
        assert_eq!(first("Next steps"), Some(Role::Solution));
        assert_eq!(first("用户提示"), Some(Role::Message));
        assert_eq!(first("Binary"), None);
        assert_eq!(first(""), None);
    }
}
