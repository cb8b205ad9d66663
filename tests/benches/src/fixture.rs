//! The documented codes from which the enum of every peer is generated. They are the same on every machine and in every run.

/// The kind of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `SVC.00001`, `SVC.00002`, …
    Strings,
    /// 10001, 10002, …
    Numbers,
    /// 10005, 10011, …: numbers with gaps, in the range of `u16`.
    Sparse,
    /// HTTP statuses with their reason phrases, at most 40.
    Statuses,
}

impl std::str::FromStr for Kind {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "strings" => Ok(Self::Strings),
            "numbers" => Ok(Self::Numbers),
            "sparse" => Ok(Self::Sparse),
            "statuses" => Ok(Self::Statuses),
            _ => Err("expected strings, numbers, sparse or statuses".to_owned()),
        }
    }
}

/// The range of sparse numbers.
const SPARSE: usize = 55_000;

/// A table of documented codes.
#[derive(Debug, Clone)]
pub struct Fixture {
    /// The kind of codes.
    pub kind: Kind,
    /// A row for each code.
    pub rows: Vec<Row>,
}

/// A documented code.
#[derive(Debug, Clone)]
pub struct Row {
    /// The code as the page spells it.
    pub code: String,
    /// The name of the variant, for doccodes and for every peer.
    pub variant: String,
    /// The reason phrase if the codes are HTTP statuses, otherwise empty.
    pub reason: &'static str,
    /// The HTTP status that comes with it.
    pub status: u16,
    /// A description of 60 to 200 bytes, unlike all others.
    pub description: String,
    /// Whether a request may be sent again.
    pub retryable: bool,
}

impl Fixture {
    /// Creates a table with this number of codes.
    pub fn new(kind: Kind, codes: usize) -> Self {
        let rows = match kind {
            Kind::Strings => (1..=codes).map(|n| service_row(n, format!("SVC.{n:05}"), "Svc")).collect(),
            Kind::Numbers => (1..=codes).map(|n| service_row(n, (10_000 + n).to_string(), "Code")).collect(),
            Kind::Sparse => {
                let number = |n: usize| (10_000 + n * SPARSE / codes.max(1)).to_string();
                (1..=codes).map(|n| service_row(n, number(n), "Code")).collect()
            }
            Kind::Statuses => STATUSES.iter().take(codes).enumerate().map(status_row).collect(),
        };
        Self { kind, rows }
    }

    /// The number of bytes in all cells.
    pub fn text_bytes(&self) -> usize {
        self.rows.iter().map(|row| row.cells().iter().map(String::len).sum::<usize>()).sum()
    }

    /// The codes in random order.
    pub fn shuffled_codes(&self) -> Vec<String> {
        shuffled(self.rows.iter().map(|row| row.code.clone()).collect())
    }

    /// Undocumented codes in random order. Each differs from a documented code in one character.
    pub fn shuffled_misses(&self) -> Vec<String> {
        let mut codes = self.shuffled_codes();
        for (n, code) in codes.iter_mut().enumerate() {
            // At the start, in the middle, or at the end.
            let at = [0, code.len() / 2, code.len() - 1][n % 3];
            code.replace_range(at..=at, "x");
        }
        codes
    }
}

impl Row {
    /// The cells of the row, under the headers that [`page`](crate::page) writes.
    pub fn cells(&self) -> Vec<String> {
        let retryable = if self.retryable { "Yes" } else { "No" };
        let mut cells = vec![self.code.clone()];
        match self.reason {
            "" => cells.push(self.status.to_string()),
            reason => cells.push(reason.to_owned()),
        }
        cells.push(self.description.clone());
        cells.push(retryable.to_owned());
        cells
    }
}

/// Repeats the values up to this number, in random order.
pub fn shuffled_cycle<T: Clone>(values: &[T], count: usize) -> Vec<T> {
    shuffled(values.iter().cycle().take(count).cloned().collect())
}

fn shuffled<T>(mut values: Vec<T>) -> Vec<T> {
    let mut random = Random(1);
    for last in (1..values.len()).rev() {
        values.swap(last, random.below(last + 1));
    }
    values
}

fn service_row(n: usize, code: String, prefix: &str) -> Row {
    let status = [400, 403, 404, 409, 429, 500, 503][n % 7];
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    Row {
        variant: format!("{prefix}{digits}"),
        code,
        reason: "",
        status,
        description: description(n),
        retryable: status == 429,
    }
}

fn status_row((n, &(status, reason)): (usize, &(u16, &'static str))) -> Row {
    let words = reason.split([' ', '-']);
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..].to_lowercase();
    Row {
        code: status.to_string(),
        variant: words.map(capital).collect(),
        reason,
        status,
        description: description(n),
        retryable: status == 429,
    }
}

/// A distinct description of 60 to 200 bytes, like those of pages: every third one is Chinese, and in every third one of either
/// language the last sentence advises what to do.
fn description(n: usize) -> String {
    let mut random = Random(n as u64);
    let mut word = |words: &[&'static str]| words[random.below(words.len())];
    if n.is_multiple_of(3) {
        let (thing, holder, state, cause) =
            (word(CHINESE_THINGS), word(CHINESE_HOLDERS), word(CHINESE_STATES), word(CHINESE_CAUSES));
        let more = match n / 3 % 3 {
            0 => word(CHINESE_ADVICE),
            1 => word(CHINESE_DETAILS),
            _ => "",
        };
        return format!("{holder} {n} 的{thing}{state}，原因是{cause}。{more}");
    }
    let (thing, holder, state, cause) = (word(THINGS), word(HOLDERS), word(STATES), word(CAUSES));
    let more = match n / 3 % 3 {
        0 => word(ADVICE),
        1 => word(DETAILS),
        _ => "",
    };
    format!("The {thing} of {holder} {n} {state}: {cause}. {more}").trim_end().to_owned()
}

const THINGS: &[&str] =
    &["volume", "snapshot", "key pair", "subnet", "image", "listener", "backup", "cluster", "alias", "quota"];
const HOLDERS: &[&str] = &["tenant", "project", "region", "zone", "cell", "pool", "shard", "node"];
const STATES: &[&str] =
    &["is locked", "is missing", "was moved", "is frozen", "is not bound", "has expired", "is in use"];
const CAUSES: &[&str] = &[
    "its owner is suspended",
    "an order for it is unpaid",
    "the name is taken by another one",
    "a resize is under way",
    "its parent was deleted",
    "the flavor does not fit the host",
    "no address of the range is left",
    "the policy of the account forbids it",
];

/// Sentences without advice.
const DETAILS: &[&str] = &[
    "The console shows its owner, its size and the time of the last change on the page of details.",
    "This happens with volumes that were made before the zone got its second cell.",
    "The identifier in the response is that of the parent, and not that of the copy.",
    "Limits are set for each project, and count everything that is not deleted.",
];

const ADVICE: &[&str] = &[
    "Try again later.",
    "Please wait a few minutes and send the request again.",
    "Do not retry this request.",
    "Correct the parameters and try again.",
    "Retry with exponential backoff, or contact technical support.",
    "The request was rejected; it can be repeated after the resize has ended.",
    "The operation timed out. Query its state before you repeat it.",
    "If the error persists, submit a service ticket.",
    "Too many requests: reduce the frequency of your calls.",
    "Bind it first, and then call the interface again.",
];

const CHINESE_THINGS: &[&str] =
    &["云硬盘", "快照", "密钥对", "子网", "镜像", "监听器", "备份", "集群", "别名", "配额"];
const CHINESE_HOLDERS: &[&str] = &["租户", "项目", "区域", "可用区", "资源池", "分片", "节点"];
const CHINESE_STATES: &[&str] = &["已锁定", "不存在", "已迁移", "已冻结", "未绑定", "已过期", "正在使用"];
const CHINESE_CAUSES: &[&str] = &[
    "所有者被暂停",
    "存在未支付的订单",
    "名称已被占用",
    "正在变更规格",
    "父资源已删除",
    "规格与主机不匹配",
    "地址段中没有空闲地址",
    "帐号的策略不允许",
];

const CHINESE_DETAILS: &[&str] = &[
    "控制台的详情页面显示所有者、大小和最近一次变更的时间。",
    "响应中的标识是父资源的标识。",
    "配额按项目统计，包含所有没有删除的资源。",
];

const CHINESE_ADVICE: &[&str] = &[
    "请稍后重试。",
    "请勿重复提交该请求。",
    "请修改参数后重试。",
    "系统繁忙，请等待几分钟后再次发送请求。",
    "请求超时，请先查询状态。",
    "如果问题仍然存在，请联系技术支持。",
    "请降低调用频率。",
    "请先绑定，再重新调用接口。",
];

const STATUSES: [(u16, &str); 40] = [
    (100, "Continue"),
    (101, "Switching Protocols"),
    (200, "OK"),
    (201, "Created"),
    (202, "Accepted"),
    (203, "Non-Authoritative Information"),
    (204, "No Content"),
    (205, "Reset Content"),
    (206, "Partial Content"),
    (300, "Multiple Choices"),
    (301, "Moved Permanently"),
    (302, "Found"),
    (303, "See Other"),
    (304, "Not Modified"),
    (307, "Temporary Redirect"),
    (308, "Permanent Redirect"),
    (400, "Bad Request"),
    (401, "Unauthorized"),
    (402, "Payment Required"),
    (403, "Forbidden"),
    (404, "Not Found"),
    (405, "Method Not Allowed"),
    (406, "Not Acceptable"),
    (407, "Proxy Authentication Required"),
    (408, "Request Timeout"),
    (409, "Conflict"),
    (410, "Gone"),
    (411, "Length Required"),
    (412, "Precondition Failed"),
    (413, "Payload Too Large"),
    (414, "URI Too Long"),
    (415, "Unsupported Media Type"),
    (416, "Range Not Satisfiable"),
    (417, "Expectation Failed"),
    (429, "Too Many Requests"),
    (500, "Internal Server Error"),
    (501, "Not Implemented"),
    (502, "Bad Gateway"),
    (503, "Service Unavailable"),
    (504, "Gateway Timeout"),
];

/// Pseudo-random numbers, the same in every run: SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) % limit as u64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_are_like_those_of_pages() {
        let rows = Fixture::new(Kind::Strings, 10_000).rows;
        let lengths = rows.iter().map(|row| row.description.len());
        assert!(lengths.clone().min() >= Some(50) && lengths.max() <= Some(210));
        let chinese = rows.iter().filter(|row| !row.description.is_ascii()).count();
        assert!((3000..3500).contains(&chinese), "{chinese}");
    }
}
