//! Sentences, folded so that rules need not care for case, punctuation, and the many words for sending again.

use std::ops::Range;

use super::words::{
    AGAIN_ACTIONS, CHANGES, HAN_ACTIONS, HAN_REPEATED, HAN_RETRY, LABELS, LATER_ENDS, LOWER, OBJECTS, RATES,
    RETRY_WORDS, SENT,
};

/// Stands for every word that says to send a request again.
pub(super) const RETRY: char = '↻';
/// Stands for words that tell of a second submission: only a page that forbids it says something by them.
pub(super) const REPEAT: char = '⟳';
/// Stands for the header `Retry-After`.
pub(super) const HEADER: char = '⏲';
/// Between two clauses.
pub(super) const BREAK: char = ',';

/// Sentences, without the white space around them.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    let mut ends =
        text.char_indices().filter(|&(at, c)| ends_sentence(text, at, c)).map(|(at, c)| at + c.len_utf8());
    let mut done = false;
    std::iter::from_fn(move || {
        while !done {
            let end = ends.next().unwrap_or_else(|| {
                done = true;
                text.len()
            });
            let part = &text[from..end];
            let start = from + (part.len() - part.trim_start().len());
            let range = start..from + part.trim_end().len();
            from = end;
            if range.start < range.end {
                return Some(range);
            }
        }
        None
    })
}

fn ends_sentence(text: &str, at: usize, c: char) -> bool {
    let next = || text[at + c.len_utf8()..].chars().next();
    match c {
        '。' | '！' | '？' => true,
        // A full stop within a number, a name or a path ends nothing, nor one of an abbreviation.
        '.' | '!' | '?' => {
            next().is_none_or(|c| !c.is_ascii() || !c.is_alphanumeric() && !"/_-.".contains(c))
                && !(c == '.' && is_abbreviation(last_word(&text[..at])))
        }
        '\n' => ends_line(&text[..at], &text[at + 1..]),
        _ => false,
    }
}

fn last_word(text: &str) -> &str {
    // No word is longer; looking further back would make long texts slow.
    let start = text.char_indices().rev().take(24).find(|(_, c)| c.is_whitespace() || "(（,，".contains(*c));
    start.map_or("", |(at, c)| &text[at + c.len_utf8()..])
}

fn is_abbreviation(word: &str) -> bool {
    let abbreviations = ["eg", "ie", "etc", "vs", "cf", "approx", "incl", "resp"];
    let single_letters = word.contains('.') && word.split('.').all(|part| part.len() == 1);
    single_letters || abbreviations.iter().any(|abbreviation| word.eq_ignore_ascii_case(abbreviation))
}

/// Whether a line is over with its sentence: pages break lines wherever they like.
fn ends_line(line: &str, next: &str) -> bool {
    let line = line.trim_end();
    let Some(last) = line.chars().next_back() else { return true };
    if "。！？.!?;；:：".contains(last) {
        return true;
    }
    let next = next.trim_start();
    if is_labelled(next) {
        return true;
    }
    let new = next.starts_with(|c: char| c.is_ascii_uppercase() || "-*•·".contains(c)) || is_numbered(next);
    let open = [
        "not", "never", "no", "cannot", "don't", "and", "or", "then", "to", "the", "a", "must", "should",
        "please",
    ];
    new && last.is_alphanumeric() && !open.iter().any(|word| last_word(line).eq_ignore_ascii_case(word))
}

/// Whether a few words name what follows.
pub(super) fn is_label(text: &str) -> bool {
    text.len() <= 24 && LABELS.iter().any(|word| text.ends_with(word))
}

/// Whether a line begins with a label: "解决方法：…".
fn is_labelled(line: &str) -> bool {
    line.split_once(['：', ':']).is_some_and(|(label, _)| is_label(label))
}

fn is_numbered(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < line.len() && rest.starts_with(['.', ')', '、', '）'])
}

/// Part of a sentence.
#[derive(Debug, PartialEq)]
enum Piece {
    Word(String),
    Han(char),
    Hyphen,
    Break,
}

/// A sentence in lower case: words with one space between them, numbers as `#`, clauses apart, and words for sending
/// again as one sign.
pub(super) fn fold(sentence: &str) -> String {
    let pieces = pieces(sentence);
    let mut folded = String::with_capacity(sentence.len());
    let mut at = 0;
    while at < pieces.len() {
        at += match &pieces[at] {
            Piece::Word(_) => push_words(&mut folded, &pieces, at),
            Piece::Han(c) => push_han(&mut folded, &pieces, at, *c),
            Piece::Hyphen => 1,
            Piece::Break => {
                push_break(&mut folded);
                1
            }
        };
    }
    with_slowing_as_waiting(folded)
}

/// With every demand to send less often as one to wait: "reduce your request rate" leaves the request as it is.
fn with_slowing_as_waiting(mut folded: String) -> String {
    for word in LOWER {
        let Some(at) = super::find(&folded, word) else { continue };
        let tail = &folded[at + word.len()..];
        let (rest, _) = super::skip(tail, &[SENT]);
        let rate = RATES.iter().find_map(|rate| super::strip_start(rest, rate));
        let rest = match rate {
            Some(rest) => super::skip(rest, &[SENT]).0,
            None if *word == "slow down" => rest,
            None => continue,
        };
        let wait = if word.is_ascii() { "wait " } else { "等待" };
        let end = folded.len() - rest.len();
        folded.replace_range(at..end, wait);
    }
    folded
}

fn pieces(sentence: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut before = ' ';
    // A plural in doubt begins no clause.
    let sentence = without_long_forms(sentence.replace("(s)", "s"));
    let mut chars = sentence.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        if in_word(c) {
            let mut word = String::from(c.to_ascii_lowercase());
            while let Some(&c) = chars.peek() {
                let mut beyond = chars.clone();
                beyond.next();
                let joins = ".'’".contains(c) && beyond.peek().is_some_and(|&c| in_word(c));
                if !in_word(c) && !joins {
                    break;
                }
                word.push(if c == '’' { '\'' } else { c.to_ascii_lowercase() });
                chars.next();
            }
            push_word(&mut pieces, word);
        } else if c.is_alphanumeric() {
            pieces.push(Piece::Han(c));
        } else if "-\u{2010}\u{2011}".contains(c) && in_word(before) && in_word(next) {
            pieces.push(Piece::Hyphen);
        } else if ",;:()，；：、（）—–-|\"“”".contains(c) {
            pieces.push(Piece::Break);
        }
        before = c;
    }
    pieces
}

/// Without what a parenthesis says of the word in front, which is its initials: no clause begins there, as in
/// "the RPM (requests per minute) limit".
fn without_long_forms(mut sentence: String) -> String {
    let mut from = 0;
    while let Some(open) = sentence[from..].find(" (").map(|at| from + at) {
        from = open + 2;
        let Some(close) = sentence[from..].find(')').map(|at| from + at) else { break };
        let words = sentence[from..close].split(' ').filter_map(|word| word.chars().next());
        let initials: String = words.map(|c| c.to_ascii_uppercase()).collect();
        if initials.len() > 1 && last_word(&sentence[..open]).ends_with(&initials) {
            sentence.replace_range(open..=close, "");
            from = open;
        }
    }
    sentence
}

/// A letter or digit of a script that writes words.
fn in_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric() && c < '\u{2e80}'
}

fn push_word(pieces: &mut Vec<Piece>, word: String) {
    let stem = match word.as_str() {
        "cannot" | "can't" | "cant" => "can",
        "dont" => "do",
        "won't" | "wont" => "will",
        other => match other.strip_suffix("n't") {
            Some(stem) => stem,
            None => return pieces.push(Piece::Word(number(word))),
        },
    };
    pieces.push(Piece::Word(stem.to_owned()));
    pieces.push(Piece::Word("not".to_owned()));
}

fn number(word: String) -> String {
    let digits = word.chars().all(|c| c.is_ascii_digit() || c == '.');
    if digits { "#".to_owned() } else { word }
}

fn push_break(folded: &mut String) {
    if !folded.is_empty() && !folded.ends_with(BREAK) {
        folded.push(BREAK);
    }
}

/// Adds what stands at `at`, and tells how many pieces that was.
fn push_words(folded: &mut String, pieces: &[Piece], at: usize) -> usize {
    let word = |n: usize| match pieces.get(at + n) {
        Some(Piece::Word(word)) => word.as_str(),
        _ => "",
    };
    if matches!(word(0), "retryafter" | "retry_after") {
        folded.push(HEADER);
        return 1;
    }
    let named = ["header", "value", "duration", "interval"].contains(&word(2));
    if named && (word(0), word(1)) == ("retry", "after") {
        folded.push(HEADER);
        return 3;
    }
    if pieces.get(at + 1) == Some(&Piece::Hyphen) {
        match (word(0), word(2)) {
            ("retry", "after") => {
                folded.push(HEADER);
                return 3;
            }
            ("re", second) if AGAIN_ACTIONS.contains(&second) => {
                folded.push(RETRY);
                return 3;
            }
            _ => {}
        }
    }
    let denied = word(0).strip_prefix("un").or(word(0).strip_prefix("non"));
    if denied.is_some_and(|word| RETRY_WORDS.contains(&word)) {
        folded.push_str(" non");
        folded.push(RETRY);
        return 1;
    }
    // "Repeat operation" names a fault; what is to be repeated is "the operation".
    let articles = ["the", "this", "that", "your", "it", "a", "any"];
    let leads = [" to", " not", "may", "can", "should", "must", "please", "and", "or", "never", "avoid"];
    let repeats = word(0).starts_with("repeat")
        && word(0) != "repeated"
        && (articles.contains(&word(1))
            || OBJECTS.contains(&word(1)) && leads.iter().any(|lead| folded.trim_end().ends_with(lead)))
        || word(0) == "repeated" && is_request_repeated(folded);
    if RETRY_WORDS.contains(&word(0)) || repeats {
        let ends = !matches!(pieces.get(at + 1), Some(Piece::Word(_)));
        folded.push(if tells(word(0), folded, ends || word(1) == "in") { REPEAT } else { RETRY });
        let named = ["error", "errors", "exception", "failure", "condition"].contains(&word(1));
        return if named && word(0).ends_with("iable") | word(0).ends_with("yable") { 2 } else { 1 };
    }
    if AGAIN_ACTIONS.contains(&word(0)) {
        let mut objects = (1..6).take_while(|&n| OBJECTS.contains(&word(n))).count();
        // Whatever "the" or "this" stands before is the same as the first time.
        if ["the", "this", "same"].contains(&word(objects)) && word(objects + 2) == "again" {
            objects += 1;
        }
        match word(1 + objects) {
            "again" => {
                folded.push(if tells(word(0), folded, false) { REPEAT } else { RETRY });
                return objects + 2;
            }
            "later" if word(0).starts_with("tr") => {
                folded.push(RETRY);
                return objects + 1;
            }
            _ => {}
        }
    }
    if matches!(word(0), "try" | "trying")
        && word(1) == "after"
        && matches!(word(2), "some" | "sometime" | "a" | "#" | "few" | "several")
    {
        folded.push(RETRY);
        return 1;
    }
    // What "may not have completed" is not forbidden.
    if word(0) == "may" && word(1) == "not" && matches!(word(2), "have" | "yet") {
        folded.push_str(if folded.ends_with(|c: char| c.is_ascii_alphanumeric()) {
            " might"
        } else {
            "might"
        });
        return 1;
    }
    // Something that went wrong is no fault of the request.
    if word(0) == "wrong" && ["went", "gone", "goes"].iter().any(|went| folded.ends_with(went)) {
        folded.push_str(" failed");
        return 1;
    }
    // Who says please says something new, in Chinese too: so that it is no part of 请求.
    if word(0) == "please" {
        push_break(folded);
    }
    if folded.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '#') {
        folded.push(' ');
    }
    folded.push_str(word(0));
    1
}

/// Whether a word tells that something is or was sent again, as in "it was retried", "the client retries", "retrying":
/// that asks for nothing.
fn tells(word: &str, folded: &str, ends: bool) -> bool {
    let clause = folded.rsplit(BREAK).next().unwrap_or("").trim_end();
    let mut before = clause.rsplit(' ').skip_while(|word| word.ends_with("ly") || *word == "also");
    let before = before.next().unwrap_or("");
    if word.ends_with("ing") {
        return clause.is_empty() && ends;
    }
    if word.ends_with("ied") || word.ends_with("ted") || word.ends_with("ent") {
        return !["", "be", "not", "never", "no", "and", "or", "to"].contains(&before);
    }
    let sends =
        ["client", "user", "caller", "application", "customer", "driver", "sdk", "server", "system", "it"];
    word != "series" && word.ends_with('s') && sends.contains(&before)
}

/// Whether what was to be repeated is a request, and no parameter.
fn is_request_repeated(folded: &str) -> bool {
    let clause = folded.rsplit(BREAK).next().unwrap_or("");
    clause.ends_with(" be")
        && ["request", "operation", "call", "command"].iter().any(|noun| clause.contains(noun))
}

fn push_han(folded: &mut String, pieces: &[Piece], at: usize, c: char) -> usize {
    let here = |n: usize| match pieces.get(n) {
        Some(Piece::Han(c)) => Some(*c),
        _ => None,
    };
    let stands = |phrase: &str| phrase.chars().enumerate().all(|(n, c)| here(at + n) == Some(c));
    // All words for sending again begin with one of these.
    if !matches!(c, '再' | '重') {
        let before = at.checked_sub(1).and_then(here);
        let polite =
            c == '请' && !matches!(before, Some('申' | '邀')) && !matches!(here(at + 1), Some('求' | '假'));
        if polite {
            push_break(folded);
            folded.push_str("please");
        } else {
            folded.push(c);
        }
        return 1;
    }
    // The interval that the server names is what the header carries.
    if stands("重试间隔")
        && let Some(end) = (4..9).find(|&n| here(at + n) == Some('后'))
        && (4..end).all(|n| here(at + n).is_some())
    {
        folded.push(HEADER);
        return end;
    }
    if let Some(phrase) = HAN_RETRY.iter().find(|phrase| stands(phrase)) {
        let sign = if phrase.starts_with("重复") { REPEAT } else { RETRY };
        folded.push(sign);
        return phrase.chars().count();
    }
    // Whatever is done later, once more, is sent again: "请稍后再下单"; so is what is done anew behind a change, as in
    // "改名后重新创建".
    let ended = |ends: &[&str]| ends.iter().any(|end| folded.ends_with(end));
    let action = |skipped: usize, actions: &[&str]| {
        let at = at + skipped;
        let matches = |action: &&&str| action.chars().enumerate().all(|(n, c)| here(at + n) == Some(c));
        actions.iter().find(matches).map(|action| skipped + action.chars().count())
    };
    let again = if stands("重新") || stands("再次") { 2 } else { usize::from(c == '再') };
    if again > 0
        && ended(LATER_ENDS)
        && let Some(pieces) = action(again, HAN_ACTIONS)
        && here(at + pieces).is_none()
    {
        folded.push(RETRY);
        return pieces;
    }
    let clause = folded.rsplit(BREAK).next().unwrap_or("");
    let changed =
        || CHANGES.iter().any(|change| clause.contains(change)) && !ended(&["完成后", "结束后", "恢复后"]);
    if again == 2 && ended(&["后", "然后", "后再"]) && here(at + 2).is_some() && changed() {
        folded.push(RETRY);
        return 2;
    }
    if again == 1
        && ended(&["后"])
        && let Some(pieces) = action(1, HAN_ACTIONS)
        && changed()
    {
        folded.push(RETRY);
        return pieces;
    }
    if stands("重复") && ended(&["勿", "不要", "禁止"]) && action(2, HAN_REPEATED).is_some() {
        folded.push(REPEAT);
        return 2;
    }
    folded.push(c);
    1
}
