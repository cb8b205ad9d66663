//! The words that the rules look for. English stands in lower case and is matched in whole words.

use super::stems::Stems;

/// What every sentence has in it that may advise anything.
pub(super) static MAY_ADVISE: Stems = Stems::new(&[
    "retr", "re-", "rerun", "after some", "again", "later", "resen", "resubmi", "reconnect", "reattempt", "repeat", "temporar",
    "试", "試", "再", "重", "暂", "暫", "稍", "等", "临时", "臨時",
]);

/// English words for sending again.
pub(super) const RETRY_WORDS: &[&str] = &[
    "retry", "retries", "retried", "retrying", "retryable", "retriable", "resend", "resends", "resent",
    "resending", "resubmit", "resubmits", "resubmitted", "resubmitting", "reconnect", "reconnects",
    "reconnecting", "reattempt", "rerun", "reruns",
];

/// What one does again, or with `re-` in front.
pub(super) const AGAIN_ACTIONS: &[&str] = &[
    "try", "tries", "tried", "trying", "retry", "send", "sent", "sending", "submit", "submitted",
    "submitting", "attempt", "attempted", "connect", "issue", "repeat", "execute", "run", "perform",
];

/// What is sent again: the same request.
pub(super) const OBJECTS: &[&str] = &[
    "a", "any", "the", "this", "that", "your", "same", "it", "original", "failed", "current", "request", "requests",
    "operation", "operations", "command", "call", "transaction", "query", "action", "api", "order", "payment", "orders",
    "transactions", "the connection", "the login", "the read", "the write", "the upload", "the download", "the statement", "the commit", "the message", "this message", "your message", "该接口", "此接口", "本接口", "事务",
    "procedure", "task", "job", "您的", "该", "此", "本次", "当前", "请求", "操作", "一次", "原",
];

/// What must not be done a second time, behind 重复.
pub(super) const HAN_REPEATED: &[&str] = &[
    "支付", "付款", "扣款", "提现", "退款", "下单", "操作", "开通", "点击", "申请", "领取", "转账", "充值",
];

/// Chinese words for sending again, the longer first. `重复…` counts only where it is forbidden.
pub(super) const HAN_RETRY: &[&str] = &[
    "再次重试", "重新尝试", "再次尝试", "重新提交", "再次提交", "重新发送", "再次发送", "重新请求",
    "再次请求", "重新发起", "再次发起", "再重试", "再尝试", "再操作", "再访问", "再请求", "再调用", "再提交",
    "重新连接", "重连", "重新调用", "再次调用", "重新访问", "再次访问", "重新执行", "再次执行", "重试", "再试", "重发", "重复提交", "重复请求", "重复发送", "重复调用", "重复尝试",
];

/// What one does again later, behind one of [`LATER_ENDS`] and 再.
pub(super) const HAN_ACTIONS: &[&str] = &[
    "下单", "发送", "登录", "购买", "推送", "提现", "支付", "上传", "发布", "创建", "领取", "执行", "发起", "绑定", "注册",
    "充值", "进行操作",
];
pub(super) const LATER_ENDS: &[&str] = &["稍后", "稍候", "稍等", "片刻", "片刻后", "分钟后", "小时后", "秒后", "明天", "明日", "次日", "一段时间"];

/// Who sends again, and that it is allowed or advised: nothing that makes it another request.
pub(super) const ADVISES: &[&str] = &[
    "please", "kindly", "so", "therefore", "just", "simply", "and", "then", "you", "we", "client", "clients",
    "user", "users", "caller", "callers", "can", "may", "should", "need", "needs", "be", "is", "are", "to",
    "recommend", "recommended", "suggest", "suggested", "advise", "advised", "safe", "that", "needed",
    "error", "always", "safely", "which", "usually", "often", "generally", "typically", "您", "你", "建议", "推荐", "可以", "可", "应", "应该", "需", "需要", "客户端", "用户", "进行",
    "直接", "并", "再", "然后", "或者", "尝试", "开发者", "商户", "调用方", "调用者", "developer", "developers", "merchant", "application", "currently", "try",
    "使用原参数", "使用原单号", "用原单号", "使用原商户订单号", "使用原请求参数", "用原请求参数", "使用相同参数", "使用相同的参数", "用相同参数", "用相同的参数", "用原参数", "以相同参数", "以原参数", "使用原订单号", "用原订单号",
    "使用相同的订单号", "用相同的订单号", "以原订单号", "以原流水号", "使用原流水号", "用原流水号",
];

/// When to send again.
pub(super) const TIMES: &[&str] = &[
    "later", "a little later", "a bit later", "shortly", "at any time", "at any later time",
    "at a later time", "some time later", "after a", "after an", "after some", "after several", "after #",
    "after one", "after at least", "tomorrow", "the next day", "in a", "in an", "in #", "in one", "in several", "in some", "in a few", "after a few",
    "after waiting", "after backing off", "稍后", "稍候", "稍等", "等待", "等", "在", "过", "一会儿", "片刻",
    "一段时间", "段时间", "随时", "晚些时候", "过段时间", "隔一段时间", "明天", "明日", "次日", "第二天", "退避", "指数退避", "隔", "间隔", "延迟", "延时", "推迟", "错峰", "换个时间", "换一个时间", "届时", "过会儿", "会儿", "一会",
    "implement backoff", "apply backoff", "use backoff", "use exponential backoff", "implement exponential backoff",
    "after delay", "after the delay", "after backoff", "after sometime", "until tomorrow", "until the next day", "allow a few", "allow some", "allow several", "allow #", "give it a few", "give it some", "in the next few", "后",
    "之后", "以后",
];

/// Waiting, and for how long.
pub(super) const DURATIONS: &[&str] = &[
    "wait", "wait for", "back off", "and", "a", "an", "a few", "few seconds", "few minutes", "few hours", "several", "some", "one", "two", "#", "second",
    "seconds", "minute", "minutes", "hour", "hours", "moment", "moments", "while", "bit", "little", "time",
    "short", "period", "pause", "of", "delay", "几", "数", "若干", "一", "两", "秒", "秒钟", "分钟", "小时", "天",
    "时间", "一些", "短暂", "耐心", "约", "大约",
];

/// What may stand behind a word for sending again.
pub(super) const TAILS: &[&str] = &[
    "with backoff", "with a backoff", "with back off", "with exponential backoff",
    "with exponential back off", "with an exponential backoff", "with a delay", "using exponential backoff",
    "using backoff", "and jitter", "with jitter", "without modification", "without modifications", "without change", "without changes",
    "without any change", "without any changes", "without any modification", "without any modifications",
    "up to", "times", "three", "five", "within", "with increasing", "is allowed", "are allowed", "is permitted", "are permitted", "is recommended", "is safe", "下载", "上传", "连接", "交易", "即可", "即可成功", "吧", "哦", "by the client", "by the caller", "by the user", "by the application", "and report",
    "with the same parameters", "with the same request", "with the same statement", "with the same idempotency key", "using the same idempotency key", "with the same data",
    "而无需进行任何更改", "而无需任何更改", "而无需修改",
];

/// What is said of a failure that a repetition ends; the repetition is named behind it.
pub(super) const ENDED_BY: &[&str] = &[
    "corrected by", "resolved by", "fixed by", "solved by", "recovered by", "handled by",
];

/// Words for sending less often, in front of what is sent and of [`RATES`]: nothing that makes it another request.
pub(super) const LOWER: &[&str] = &[
    "reduce", "reducing", "lower", "decrease", "limit", "slow down", "降低", "减少", "减小", "减慢", "控制", "放慢",
];
pub(super) const SENT: &[&str] = &[
    "your", "the", "of", "request", "requests", "call", "calls", "calling", "api", "sending", "access", "message",
    "query", "调用", "请求", "访问", "操作", "接口", "发送", "提交", "查询", "的", "您", "该", "api",
];
pub(super) const RATES: &[&str] = &[
    "rate", "rates", "frequency", "qps", "tps", "speed", "频率", "频次", "速率", "速度", "次数", "并发数", "并发量", "并发度", "并发",
    "concurrency", "number of requests", "number of concurrent requests",
];

/// Words that forbid, not only tell of something that is not so. They hold on into the next clause.
pub(super) const PROHIBITS: &[&str] = &[
    "do not", "should not", "must not", "may not", "shall not", "need not", "never", "neither", "nor",
    "avoid", "avoiding", "refrain", "forbid", "forbids", "forbidden", "prohibit", "prohibits", "prohibited",
    "stop", "cease", "under no", "instead of", "rather than", "no need", "no point", "no sense",
    "discouraged", "不要", "勿", "禁", "避免", "不得", "不应", "不该", "不宜", "不建议", "不推荐", "不允许",
    "不准", "不需", "不必", "不用", "无需", "无须", "毋", "切忌", "停止", "放弃",
];

/// All words that deny.
pub(super) const DENIES: &[&str] = &[
    "not", "no", "non", "none", "without", "useless", "pointless", "futile", "impossible", "unsafe",
    "dangerous", "harmful", "unnecessary", "unwise", "inadvisable", "disallowed", "disabled", "unable", "nothing",
    "hardly", "不", "非", "无法", "无效", "无用", "无意义", "没", "未", "别", "否", "拒绝",
];

/// Words that have a sign for denial in them and deny nothing.
pub(super) const DENIES_NOTHING: &[&str] = &[
    "非常", "级别", "类别", "特别", "分别", "识别", "是否", "能否", "不同", "不断", "不久", "不仅",
    "not only", "不妨",
];

/// Words that make it another request.
pub(super) const CHANGES: &[&str] = &[
    "change", "changing", "correct", "correcting", "corrected", "fix", "fixing", "modify", "modifying",
    "update", "updating", "adjust", "adjusting", "replace", "provide", "providing", "ensure", "make sure",
    "use", "using", "select", "choose", "specify", "enter", "set", "add", "remove", "delete", "reduce",
    "decrease", "increase", "check", "verify", "confirm", "review", "log in", "login", "sign in",
    "authenticate", "reauthenticate", "authorize", "upgrade", "obtain", "get", "sign up", "register", "bind", "link", "complete", "activate", "install", "rename", "switch", "shorten",
    "split", "generate", "regenerate", "rotate", "resolve", "repair", "grant", "subscribe", "purchase", "buy", "top up",
    "deposit", "raise", "open", "renew", "refresh", "create",
    "configure", "reset", "enable", "disable", "release", "clear", "free", "apply for", "request a", "pay", "recharge",
    "restart", "contact", "different", "another", "other", "valid", "new", "lower", "smaller", "重新", "修改",
    "更改", "更正", "更新", "更换", "改", "换", "调整", "检查", "确认", "确保", "核对", "核实", "校验",
    "验证", "认证", "使用", "携带", "带上", "输入", "填写", "选择", "登录", "登陆", "授权", "升级", "充值",
    "续费", "购买", "订阅", "申请", "开通", "开启", "关闭", "绑定", "注册", "激活", "完成", "解绑", "解冻", "创建", "新建", "删除",
    "取消", "释放", "清理", "减少", "缩小", "缩短", "增加", "扩大", "提高", "提升", "降低", "获取", "添加",
    "补充", "设置", "重置", "配置", "上传", "根据", "按照", "正确", "有效", "其他", "其它", "另", "不同的", "新的",
];

/// Words with which a clause, or what stands behind, asks for something before.
pub(super) const REQUIRES: &[&str] = &[
    "must", "should", "need", "needs", "have to", "has to", "required", "only", "unless", "until", "provided",
    "make sure", "ensure", "please", "先", "需", "须", "务必", "应", "建议", "确保", "除非", "只", "仅", "才",
];

/// Beginnings and ends of clauses that name a condition.
pub(super) const AFTER_WHICH: &[&str] = &["once", "after", "as soon as", "until", "following"];
pub(super) const IF: &[&str] = &[
    "if", "when", "whenever", "whether", "unless", "in case", "even if", "assuming", "provided that", "如果", "若", "假如", "一旦", "即使",
    "除非",
];

/// What a condition may be that leaves the request as it is: the failure itself.
pub(super) const FAILURES: &[&str] = &[
    "busy", "fail", "fails", "failed", "error", "unavailable", "overloaded", "timeout", "problem", "issue",
    "occurs", "happens", "encounter", "encountered", "persists", "still", "continues", "needed", "necessary",
    "繁忙", "失败", "异常", "超时", "出错", "问题", "出现", "遇到", "仍", "还是", "依然", "依旧",
];

/// What tells that a clause states what happened.
pub(super) const STATES: &[&str] = &[
    "is", "are", "was", "were", "has", "have", "had", "been", "being", "can", "could", "does", "did", "not",
    "no", "fail", "failed", "fails", "failure", "error", "errors", "busy", "unavailable", "exceeded",
    "exceeds", "reached", "conflict", "conflicts", "timeout", "too", "insufficient", "overload", "overloaded",
    "abnormal", "exception", "timed out", "limited", "occurred", "down", "unable", "problem", "locked", "maintenance", "throttled", "失败", "正在", "中",
    "异常", "超时", "错误", "出错", "繁忙", "过", "冲突", "已", "达到", "不", "未", "无", "没", "有", "是",
    "被", "满", "中断", "故障", "出现", "发生", "较", "太", "还在", "刚", "频", "存在", "限流", "流控", "限制", "忙",
    "负载高", "出了", "hit", "resets", "transient", "死锁", "处理慢", "响应慢", "缓慢", "排队", "连接断开", "已断开", "拥堵", "拥挤", "积压", "堆积", "此时", "紧张", "开小差", "波动", "抖动",
];

/// How a clause ends that tells of a failed change, and asks for none.
pub(super) const FAILED_ENDS: &[&str] = &[
    "failed", "error", "timeout", "timed out", "失败", "异常", "超时", "错误", "出错", "冲突", "中",
    "过于频繁", "过高", "过快", "过多",
];

/// Faults of the request itself: whoever is told to try again then shall mend them.
pub(super) const FAULTS: &[&str] = &[
    "incorrect", "invalid", "wrong", "illegal", "malformed", "missing", "mismatch", "expired", "duplicate",
    "too large", "too long", "too small", "exceeds", "required", "already exists", "unauthorized", "不正确",
    "无效", "非法", "有误", "过期", "不合法", "不匹配", "已存在", "缺失", "缺少", "过大", "过长", "格式错误",
    "密码错误", "参数错误", "验证码错误",
    "not found", "does not exist", "do not exist", "not exist", "empty", "must", "too short", "too weak", "not supported", "unsupported",
    "not authorized", "not allowed", "permission", "does not match", "not match", "not valid", "not correct", "unknown user", "parsed", "validation", "authentication", "login failed", "denied", "negative", "out of range", "syntax",
    "parameter error", "no longer valid", "already in use", "taken", "too big", "not solved", "not recognised", "not recognized", "unrecognized",
    "unrecognised", "no such", "is not a", "are not a", "in the past", "bad request", "bad format", "bad credentials", "approval", "credentials", "not verified", "not activated", "not bound", "not registered", "not enabled", "not configured",
    "not logged in", "not signed in", "not subscribed", "only", "balance", "funds", "corrupt", "corrupted", "damaged", "损坏",
    "不存在", "为空", "不对", "不支持", "没有权限", "无权", "未登录", "未授权", "校验失败", "校验不", "验证失败", "鉴权", "认证失败", "登录失败", "登陆失败", "参数异常", "参数有", "语法", "不能为", "已过", "已被占用", "太大", "不识别",
    "没有该", "查无", "未通过", "未升级", "未绑定", "未认证", "未开通", "未实名", "未激活", "未支付", "未设置", "未配置", "未注册", "未关注", "被拒绝", "不符", "不一致", "失效", "不清晰", "模糊", "不完整", "不全", "必须", "只能", "仅支持", "仅限", "只支持", "余额",
];

/// Looking, and sending less often: neither makes it another request.
pub(super) const LOOKS: &[&str] = &[
    "check", "verify", "confirm", "review", "rate", "frequency", "检查", "确认", "确保", "核对", "核实", "校验", "根据",
    "按照", "频率", "频次", "速率", "并发",
];

/// What names the part of a text that follows it.
pub(super) const LABELS: &[&str] = &[
    "原因", "方法", "办法", "方案", "建议", "措施", "说明", "描述", "solution", "resolution", "suggestion", "action",
    "cause", "reason",
];

/// What follows advice without taking it back.
pub(super) const AFTERWARDS: &[&str] = &[
    "or", "otherwise", "report", "and report", "let us", "fail after", "give up after", "contact", "and contact", "或", "否则", "联系", "并联系", "多次", "↻",
];
/// Verbs that make a demand of a sentence that states nothing, whatever follows them.
pub(super) const VERBS: &[&str] = &[
    "turn", "sign", "log", "free", "close", "move", "speak", "ask", "go", "charge", "plug", "unplug", "insert", "swipe", "scan",
    "tap", "press", "hold", "keep", "place", "connect", "disconnect", "reboot", "stop", "start", "kill", "quit", "leave", "exit",
    "join", "accept", "agree", "upload", "download", "import", "export", "convert", "compress", "trim", "truncate", "crop", "resize",
    "rephrase", "simplify", "narrow", "merge", "rebase", "unlock", "whitelist", "allowlist", "revoke", "mount", "unmount", "attach",
    "detach", "extend", "expand", "scale", "enlarge", "settle", "visit", "follow", "run", "send", "re", "rebuild", "recreate", "reinstall",
    "reload", "relogin", "roll", "sync", "synchronize", "encode", "escape", "drop", "finish",
];

/// How a sentence begins that looks like a demand and asks for nothing that changes the request.
pub(super) const NO_DEMANDS: &[&str] = &[
    "should", "must", "would", "let", "wait", "contact", "see", "report", "allow", "give", "take", "note", "try", "retry", "check", "review", "verify", "confirm", "back", "hit", "lost", "got", "found", "met", "had", "ran", "sent",
    "in", "on", "at", "for", "from", "with", "without", "by", "to", "of", "as", "if", "when", "while", "because", "since", "until",
    "after", "before", "during", "within", "into", "onto", "over", "under", "than", "that", "which", "and", "or", "but", "so",
    "not", "no", "only", "even", "all", "both", "is", "are", "was", "were", "has", "have", "be", "been", "can", "could", "did",
    "does", "do", "may", "might", "will", "would", "there", "here", "it", "this", "either", "neither", "due", "per", "via", "once",
    "where", "whether", "though", "although", "despite", "about", "against", "between", "through", "across", "beyond", "above", "below", "then", "perhaps", "maybe", "also", "this", "unlike", "what", "how", "why", "means",
];
pub(super) const CONTACT: &[&str] = &[
    "contact", "support", "ticket", "联系", "咨询", "工单", "客服", "技术支持",
];

/// Words with which a page says that a request was refused before it was carried out; `…` is anything in between.
pub(super) const REFUSED: &[&str] = &[
    "繁忙", "过忙", "限流", "流控", "频繁", "暂时不可用", "暂不可用", "另…正在", "其他…正在", "其它…正在",
    "请求过多", "请求太多", "busy", "throttled", "throttling", "too many", "rate limit", "rate limited",
    "temporarily unavailable", "temporarily overloaded", "another…in progress", "another…is running",
    "another…being processed", "another…is processing", "other…in progress",
];

/// Words with which a page says that nobody knows whether a request was carried out.
pub(super) const UNCERTAIN: &[&str] = &[
    "超时", "网络", "连接中断", "连接断开", "连接关闭", "连接被", "可能已", "是否已", "timeout", "timeouts",
    "timed out", "time out", "network", "connection…reset", "connection…lost", "connection…closed",
    "connection…aborted", "connection…broken", "connection…dropped", "connection…interrupted", "may have",
    "might have", "could have",
];

/// How the phrases of [`REFUSED`] begin.
pub(super) static MAY_REFUSE: Stems = Stems::new(&[
    "繁忙", "过忙", "過忙", "限流", "流控", "频繁", "頻繁", "暂", "暫", "另", "其他", "其它", "请求过", "请求太", "請求", "busy", "throttl", "too",
    "rate", "temporar", "another", "other",
]);

/// How the phrases of [`UNCERTAIN`] begin.
pub(super) static MAY_BE_UNCERTAIN: Stems = Stems::new(&[
    "超时", "超時", "网络", "網", "连接", "連接", "可能已", "是否已", "time", "network", "connection", "may", "might", "could",
]);

/// Those of [`CHANGES`] that tell of a thing, and ask for nothing at the beginning of a clause.
pub(super) const ATTRIBUTES: &[&str] = &[
    "another", "other", "new", "valid", "different", "lower", "smaller", "free", "另", "其他", "其它", "正确",
    "有效", "不同的", "新的", "根据", "按照",
];
