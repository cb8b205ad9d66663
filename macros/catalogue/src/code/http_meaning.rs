//! The meanings of registered HTTP statuses, by the words with which services describe them.

use doccodes_page::characters::{Kind, LETTER, start_of};
use doccodes_page::language::simplified;

/// The words for a status, one of which is in each text that describes the status. Each is part of a word, in lower case and in
/// simplified characters.
type Meaning = (u16, &'static [&'static str]);

/// The statuses that services document most. English words come first, then those of other languages.
const MEANINGS: &[Meaning] = &[
    (
        200,
        &["ok", "success", "succe", "成功", "正常", "réussi", "erfolg", "éxito", "sucesso", "успе", "성공"],
    ),
    (201, &["creat", "创建", "作成", "créé", "erstellt", "cread", "criad", "создан", "생성"]),
    (
        202,
        &["accept", "接受", "受理", "受け付け", "accepté", "angenommen", "acept", "aceit", "принят", "수락"],
    ),
    (
        204,
        &[
            "no content",
            "empty",
            "no body",
            "没有内容",
            "无内容",
            "コンテンツなし",
            "kein inhalt",
            "sin contenido",
            "sem conteúdo",
            "нет содерж",
        ],
    ),
    (301, &["permanent", "永久", "恒久"]),
    (302, &["redirect", "temporar", "found", "重定向", "临时"]),
    (304, &["not modified", "unchanged", "not changed", "未修改", "未変更"]),
    (
        400,
        &[
            "bad",
            "invalid",
            "malformed",
            "missing",
            "parameter",
            "参数",
            "无效",
            "不正",
            "无効",
            "パラメータ",
            "ungültig",
            "fehlerhaft",
            "invalide",
            "incorrect",
            "inválid",
            "невер",
            "некоррект",
            "잘못",
        ],
    ),
    (
        401,
        &[
            "auth",
            "token",
            "credential",
            "api key",
            "认证",
            "鉴权",
            "授权",
            "未登录",
            "认証",
            "anmeld",
            "non autorisé",
            "no autoriz",
            "não autoriz",
            "авториз",
            "인증",
        ],
    ),
    (
        402,
        &["payment", "billing", "付款", "支付", "支払", "zahlung", "paiement", "pago", "pagamento", "оплат"],
    ),
    (
        403,
        &[
            "forbid",
            "permission",
            "denied",
            "not allowed",
            "access",
            "权限",
            "禁止",
            "拒绝",
            "拒否",
            "権限",
            "verboten",
            "berechtigung",
            "interdit",
            "prohibid",
            "proibid",
            "запрещ",
            "доступ",
            "권한",
        ],
    ),
    (
        404,
        &[
            "not found",
            "not exist",
            "no such",
            "doesn't exist",
            "unknown",
            "不存在",
            "找不到",
            "未找到",
            "見つから",
            "存在しま",
            "nicht gefunden",
            "introuvable",
            "no encontrad",
            "no existe",
            "não encontrad",
            "не найден",
            "찾을 수 없",
            "없음",
        ],
    ),
    (405, &["method", "方法", "メソッド", "methode", "méthode", "método", "метод", "메서드", "메소드"]),
    (406, &["acceptable", "accept", "不可接受", "受け入れ"]),
    (
        408,
        &[
            "timeout",
            "timed out",
            "time out",
            "超时",
            "タイムアウト",
            "zeitüberschreitung",
            "délai",
            "tiempo",
            "tempo",
            "истек",
            "시간",
        ],
    ),
    (
        409,
        &[
            "conflict",
            "already",
            "duplicate",
            "冲突",
            "已存在",
            "競合",
            "重复",
            "konflikt",
            "conflit",
            "conflicto",
            "conflito",
            "конфликт",
            "충돌",
            "중복",
        ],
    ),
    (410, &["gone", "deleted", "removed", "no longer", "已删除", "不再", "削除"]),
    (411, &["length", "长度"]),
    (412, &["precondition", "前提", "先决"]),
    (
        413,
        &[
            "too large",
            "too big",
            "size",
            "过大",
            "大きすぎ",
            "zu groß",
            "trop grand",
            "grande",
            "больш",
            "초과",
        ],
    ),
    (414, &["too long", "uri", "url", "过长", "长すぎ"]),
    (
        415,
        &[
            "media type",
            "content type",
            "content-type",
            "unsupported",
            "媒体类型",
            "不支持",
            "メディア",
            "サポートされ",
        ],
    ),
    (422, &["unprocess", "validat", "semantic", "invalid", "无法处理", "验证", "処理でき", "検証"]),
    (423, &["lock", "锁", "ロック"]),
    (
        429,
        &[
            "rate",
            "too many",
            "limit",
            "quota",
            "throttl",
            "frequen",
            "频繁",
            "过多",
            "限流",
            "リクエストが多",
            "制限",
            "zu viele",
            "trop de",
            "demasiad",
            "muitas",
            "лимит",
            "слишком много",
            "너무 많",
        ],
    ),
    (
        500,
        &[
            "internal",
            "server error",
            "unexpected",
            "内部",
            "服务器错误",
            "系统错误",
            "サーバー",
            "serverfehler",
            "serveur",
            "servidor",
            "сервер",
            "서버",
        ],
    ),
    (
        501,
        &[
            "not implemented",
            "unsupported",
            "not supported",
            "未实现",
            "未実装",
            "nicht implementiert",
            "no implementad",
            "não implementad",
            "не реализ",
        ],
    ),
    (502, &["gateway", "upstream", "网关", "ゲートウェイ", "passerelle", "шлюз", "게이트웨이"]),
    (
        503,
        &[
            "unavailable",
            "maintenance",
            "overload",
            "不可用",
            "维护",
            "利用できま",
            "メンテナンス",
            "nicht verfügbar",
            "indisponible",
            "no disponible",
            "indisponív",
            "недоступ",
            "사용할 수 없",
        ],
    ),
    (
        504,
        &[
            "timeout",
            "timed out",
            "time out",
            "time-out",
            "超时",
            "タイムアウト",
            "zeitüberschreitung",
            "délai",
            "tiempo",
            "tempo",
            "истек",
            "시간",
        ],
    ),
];

/// The most bytes of a text that is searched. A text describes the status in its first words.
const LONGEST_TEXT: usize = 200;

/// Whether a text describes a status in its own words.
pub(super) fn means(text: &str, status: u16) -> bool {
    let Ok(at) = MEANINGS.binary_search_by_key(&status, |&(status, _)| status) else { return false };
    let text = simplified(start_of(text, LONGEST_TEXT)).to_lowercase();
    MEANINGS[at].1.iter().any(|word| begins_word(&text, word))
}

/// Whether a word of a text begins with a part of one. In scripts without spaces it may be anywhere.
fn begins_word(text: &str, part: &str) -> bool {
    let is_spaced = part.starts_with(OF_SPACED_SCRIPT);
    for (at, _) in text.match_indices(part) {
        if !is_spaced || !text[..at].ends_with(LETTER) {
            return true;
        }
    }
    false
}

/// The characters of scripts that put spaces between words.
const OF_SPACED_SCRIPT: Kind = |c| c < '\u{2000}';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_statuses_are_sorted() {
        assert!(MEANINGS.is_sorted_by_key(|&(status, _)| status));
        for (_, words) in MEANINGS {
            for word in *words {
                assert_eq!(simplified(word).to_lowercase(), *word);
            }
        }
    }

    #[test]
    fn a_status_is_known_by_the_words_that_describe_it() {
        for (status, text) in [
            (401, "The token of the loaf is missing"),
            (404, "There is no such loaf"),
            (429, "You ask too often: the rate of loaves is limited"),
            (500, "Interner Serverfehler der Bäckerei"),
            (504, "上游超时"),
        ] {
            assert!(means(text, status), "{text}");
        }
        for (status, text) in [
            (401, "The oven is cold"),
            (404, "The card is lost"),
            (429, "The separate crate is full"),
            (999, "OK"),
        ] {
            assert!(!means(text, status), "{text}");
        }
    }
}
