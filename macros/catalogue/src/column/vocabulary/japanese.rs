//! Japanese. Some characters are simplified, since headers are compared in simplified characters.

use doccodes_page::choice::Role;

use super::words::{Head, RetryHeaders, Vocabulary};

pub(super) const JAPANESE: Vocabulary = Vocabulary {
    head: Head::Last,
    headers: &[
        // Codes.
        (Role::Code, 3, "エラーコード エラー番号 エラーno errorコード 例外コード"),
        (Role::Code, 2, "结果コード 返却コード 戻りコード 戻り值 リターンコード 返值 终了コード"),
        (Role::Code, 2, "终了ステータス 终了状态 応答コード 理由コード 详细コード メッセージコード"),
        (Role::Code, 2, "=コード"),
        (Role::Code, 1, "コード =番号 =值 =エラー ステータス"),
        (Role::Description, 1, "=エラー"),
        // HTTP statuses.
        (Role::HttpStatus, 3, "httpステータス httpステータスコード httpコード httpレスポンスコード"),
        (Role::HttpStatus, 3, "httpstatusコード"),
        (Role::HttpStatus, 2, "ステータスコード レスポンスコード 状态コード"),
        (Role::HttpStatus, 1, "=ステータス"),
        (Role::Name, 1, "=ステータス"),
        // Names.
        (Role::Name, 2, "=名前 名称 エラー名 =タイトル =定数 定数名"),
        (Role::Name, 1, "エラー种别 =エラー =识别子 =意味"),
        // Messages that the service sends.
        (Role::Message, 3, "エラーメッセージ エラー文言"),
        (Role::Message, 2, "メッセージ 文言"),
        // Descriptions.
        (Role::Description, 3, "说明 说明文 意味 エラー内容 解说"),
        (Role::Description, 2, "内容 概要 详细"),
        (Role::Description, 1, "补足 备考 注释"),
        // Causes.
        (Role::Cause, 3, "原因 主な原因 発生原因"),
        (Role::Cause, 2, "理由 発生条件"),
        // What to do.
        (Role::Solution, 3, "対処 対処法 対処方法 対応方法 対応策 対策 解决 解决策 解决方法 処置"),
        (Role::Solution, 2, "対応 回避策 推奨アクション アクション"),
        // Words that would otherwise be read as something else.
        (Role::Other, 2, "国コード 国别コード 言语コード 通货コード 邮便コード サンプルコード 商品コード"),
        (Role::Other, 2, "初期值"),
        (Role::Other, 1, "种别"),
    ],
    neutral: &[],
    topics: &["エラー", "ステータス", "例外", "结果", "応答"],
    subjects: &[
        "パラメータ",
        "パラメーター",
        "フィールド",
        "プロパティ",
        "引数",
        "属性",
        "设定",
        "设定项目",
        "オプション",
        "バージョン",
        "要件",
        "项目名",
        "メソッド",
        "环境変数",
        "エンドポイント",
        "権限",
        "スコープ",
    ],
    retry: RetryHeaders {
        may: &[
            "リトライ",
            "リトライ可",
            "リトライ可否",
            "リトライ可能",
            "リトライ可能か",
            "再试行",
            "再试行可",
            "再试行可否",
            "再试行可能",
            "再送可否",
        ],
        must_not: &["リトライ不可", "再试行不可", "再试行しない"],
        words: &["リトライ", "再试行"],
    },
    denials: &["ではない", "ではありません", "異なる"],
    senders: &[],
    yes: &["はい", "可", "可能", "可能です", "○"],
    no: &["いいえ", "不可", "不可能", "×"],
    no_with_remark: &["いいえ", "不可"],
};
