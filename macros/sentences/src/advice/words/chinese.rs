//! Chinese words, in simplified characters. They are matched anywhere, since Chinese has no spaces between words.

// Stems: beginnings of words, for the quick search that skips most texts. They are looked up before a text
// is simplified, so the Chinese ones include traditional characters.

/// The beginnings of words, at least one of which is in every text with advice.
pub(super) const ADVICE_STEMS: &[&str] = &["试", "試", "再", "重", "暂", "暫", "稍", "等", "临时", "臨時"];

// Retries: how a page says that a request is sent again, who sends it, when, and how.

/// No words: see the English ones.
pub(super) const RETRY_WORDS: &[&str] = &[];

/// What is sent again: the same request. These words do not change advice, on either side of the word for sending again.
pub(super) const SAME_REQUEST: &[&str] = &[
    "该接口", "此接口", "本接口", "事务", "您的", "该", "此", "本次", "当前", "请求", "操作", "一次", "原",
];

/// Who sends a request. A name such as "client retry" still only names a retry.
pub(super) const SENDERS: &[&str] = &["用户", "客户端", "商户", "客户"];

/// Words for who may or should send again, and for permission or advice. None of these words turns the request into another one.
pub(super) const ADVICE_WORDS: &[&str] = &[
    "您", "你", "建议", "推荐", "可以", "可", "应", "应该", "需", "需要", "客户端", "用户", "进行", "直接",
    "并", "再", "然后", "或者", "尝试", "开发者", "商户", "调用方", "调用者", "使用原参数", "使用原单号",
    "用原单号", "使用原商户订单号", "使用原请求参数", "用原请求参数", "使用相同参数", "使用相同的参数",
    "用相同参数", "用相同的参数", "用原参数", "以相同参数", "以原参数", "使用原订单号", "用原订单号",
    "使用相同的订单号", "用相同的订单号", "以原订单号", "以原流水号", "使用原流水号", "用原流水号",
    "一定要", "一定", "务必", "必须", "以及", "原单号", "原订单号", "原商户订单号", "原商户退款单号", "原商家批次单号", "原批次单号", "原请求参数", "原参数",
    "及", "相同参数", "用相同单号", "使用相同单号", "使用同一单号", "用同一单号", "使用原商家批次单号", "使用原商户退款单号", "以原单号", "直接", "商户触发", "触发",
    "遇到该错误码", "遇到该错误", "遇到此错误", "带", "采用", "安全", "能够", "后可以", "请使用相同参数", "请用原参数",
    "不得不", "不妨",
];

/// Polite and modal words at the end of the words before a retry. They are dropped before the ending is judged.
pub(super) const ADVICE_ENDINGS: &[&str] = &[
    "可以", "可", "再", "进行", "直接", "稍后", "您", "尝试", "建议",
];

/// When to send again.
pub(super) const TIMES: &[&str] = &[
    "稍后", "稍候", "稍等", "等待", "等", "在", "过", "一会儿", "片刻", "一段时间", "段时间", "随时",
    "晚些时候", "过段时间", "隔一段时间", "明天", "明日", "次日", "第二天", "退避", "指数退避", "隔",
    "间隔", "延迟", "延时", "推迟", "错峰", "换个时间", "换一个时间", "届时", "过会儿", "会儿", "一会",
    "后", "之后", "以后",
    "使用指数退避", "使用指数补偿", "使用指数退避算法", "指数退避算法", "使用退避算法", "退避策略", "使用退避策略", "指数补偿", "补偿", "一会",
];

/// Waiting, and for how long.
pub(super) const DURATIONS: &[&str] = &[
    "几", "数", "若干", "一", "两", "秒", "秒钟", "分钟", "小时", "天", "时间", "一些", "短暂", "耐心",
    "约", "大约",
];

/// How to send again, after the word for it: with a delay, unchanged, several times. None of these words turns the request into
/// another one.
pub(super) const TAILS: &[&str] = &[
    "下载", "上传", "连接", "交易", "即可", "即可成功", "吧", "哦", "而无需进行任何更改", "而无需任何更改",
    "而无需修改",
];

/// No words: see the English ones.
pub(super) const RESOLVED_BY: &[&str] = &[];

/// Verbs for sending less often, before [`RATES`]. Sending less often does not change the request, so folding replaces it with
/// waiting.
pub(super) const SLOWING_VERBS: &[&str] = &["降低", "减少", "减小", "减慢", "控制", "放慢"];

/// No words: see the English ones.
pub(super) const SLOWING_ALONE: &[&str] = &[];

/// Words that may surround [`RATES`]: whose requests they are, and of what kind.
pub(super) const SENT: &[&str] = &[
    "调用", "请求", "访问", "操作", "接口", "发送", "提交", "查询", "的", "您", "该",
];

/// The rates that are lowered when requests are sent less often.
pub(super) const RATES: &[&str] = &[
    "频率", "频次", "速率", "速度", "次数", "并发数", "并发量", "并发度", "并发",
];

/// Words for "or" within a clause, tried from the last to the first: a longer word follows the shorter one that it begins with.
pub(super) const ALTERNATIVES: &[&str] = &["或", "或者"];

/// No words: see the English ones.
pub(super) const ALTERNATIVE_STARTS: &[&str] = &[];

/// Words for "or" that are a clause of their own: the other choice follows them.
pub(super) const BARE_ALTERNATIVES: &[&str] = &["或"];

/// Words that join a retry to an action before it.
pub(super) const CONNECTIVES: &[&str] = &["并", "然后"];

/// A word for "once more" that joins a retry to what is before it, like [`CONNECTIVES`].
pub(super) const ONCE_MORE: &[&str] = &["再"];

// Negation: words that forbid or deny a retry.

/// Words that forbid, rather than only deny something. They also apply to the next clause.
pub(super) const PROHIBITIONS: &[&str] = &[
    "不要", "勿", "禁", "避免", "不得", "不应", "不该", "不宜", "不建议", "不推荐", "不允许", "不准",
    "不需", "不必", "不用", "无需", "无须", "毋", "切忌", "停止", "放弃",
];

/// Words that contain one of [`PROHIBITIONS`] but forbid nothing.
pub(super) const HARMLESS_PROHIBITIONS: &[&str] = &["不得不", "不妨", "不能不", "不要忘记", "不用担心", "非必要"];

/// Words after a retry that is forbidden only beyond a bound.
pub(super) const BOUNDS: &[&str] = &["超过"];

/// Of [`BOUNDS`], those on the number of retries: fewer are permitted.
pub(super) const COUNT_BOUNDS: &[&str] = &["超过"];

/// Words that leave it to the reader whether to send again.
pub(super) const CAUTIONS: &[&str] = &["谨慎", "慎重"];

/// Words that answer "yes" in the clause after a retry.
pub(super) const YES_ANSWERS: &[&str] = &["是", "可", "可以"];

/// Words before a retry that is asked about.
pub(super) const WHETHER: &[&str] = &["是否", "能否"];

/// Requests to ask for the outcome. They do not change the request.
pub(super) const QUERIES: &[&str] = &["查询", "查单"];

/// No words: see the English ones.
pub(super) const PASSIVES: &[&str] = &[];

/// Requests to check the connection to the service. They do not change the request.
pub(super) const CONNECTION_CHECKS: &[&str] = &[
    "检查网络", "检查网络后", "检查网络连接", "检查网络连接后", "检查网络状态", "检查网络状态后", "检查网络状况", "检查网络状况后", "检查网络环境", "检查网络环境后",
    "检查您的网络", "检查您的网络后", "检查网络是否正常", "检查网络是否通畅",
];

/// Conjunctions with a modal verb: what follows is a statement of its own.
pub(super) const NEXT_VERBS: &[&str] = &["但可", "但应", "并可", "且可"];

/// All words that negate.
pub(super) const NEGATIONS: &[&str] = &[
    "不", "非", "无法", "无效", "无用", "无意义", "没", "未", "别", "否", "拒绝",
];

/// Words that contain one of [`NEGATIONS`] but negate nothing.
pub(super) const HARMLESS_NEGATIONS: &[&str] = &[
    "不存在", "非常", "级别", "类别", "特别", "分别", "识别", "是否", "能否", "不同", "不断", "不久", "不仅", "不妨",
];

/// Negations at the end of a clause that still hold for the next one: "you must not, in any case, retry".
pub(super) const NEGATION_ENDINGS: &[&str] = &["不"];

/// Adverbs and verbs that may be between a negation and what it negates.
pub(super) const NEGATION_ADVERBS: &[&str] = &[
    "立即", "立刻", "马上", "直接", "自动", "再", "再次", "现在", "稍后", "能", "可", "可以", "会", "宜",
];

/// Words that answer "no" in the clause after a retry: "Retry: no".
pub(super) const NO_ANSWERS: &[&str] = &["否", "不", "不支持", "不允许", "不可", "不能",
    "n",
];

/// Words about a retry that does not help.
pub(super) const IN_VAIN: &[&str] = &[
    "也会失败", "仍会失败", "会再次失败", "结果相同", "相同的结果", "相同结果",
];

/// Words that end a statement about a retry, so that a negation after them is about something else. [`CONDITIONS`] do the same.
pub(super) const DENIAL_BOUNDARIES: &[&str] = &["或"];

// Conditions: words for conditions, questions, and restrictions.

/// The starts of conditions.
pub(super) const CONDITIONS: &[&str] = &["如果", "若", "假如", "一旦", "即使", "除非"];

/// The starts of conditions, except for [`NOT_CONDITIONS`].
pub(super) const CONDITION_PREFIXES: &[&str] = &["如", "当"];

/// Words that start with one of [`CONDITION_PREFIXES`] but state no condition.
pub(super) const NOT_CONDITIONS: &[&str] = &["当前", "当天", "当日", "当月", "如下"];

/// No words: see the English ones.
pub(super) const AFTER_STARTS: &[&str] = &[];

/// The ends of such clauses, in a language that puts "after" at the end.
pub(super) const AFTER_ENDINGS: &[&str] = &["后"];

/// Words of a condition that does not change the request: that the request failed.
pub(super) const FAILURES: &[&str] = &[
    "繁忙", "失败", "异常", "超时", "出错", "问题", "出现", "遇到", "仍", "还是", "依然", "依旧",
    "要继续", "需重试", "如需重试", "不成功", "不行", "再出现", "不存在",
    "返回错误码", "返回该错误", "返回此错误",
];

/// No words: see the English ones.
pub(super) const CONDITION_ENDINGS: &[&str] = &[];

/// No words: see the English ones.
pub(super) const EXCLUSIVES: &[&str] = &[];

/// Words of a condition after advice that does not change the advice: the request failed again, or there are questions.
pub(super) const FURTHER_FAILURES: &[&str] = &[
    "仍", "还", "依然", "依旧", "多次", "问题", "持续", "一直", "疑问", "帮助",
    "扣款", "不存在", "不成功", "再出现", "再次出现", "不行", "未成功",
];

/// Words before a retry that restrict it to some requests.
pub(super) const RESTRICTIONS: &[&str] = &["仅", "只", "除"];

/// Kinds of requests that a retry may be restricted to.
pub(super) const REQUEST_KINDS: &[&str] = &["幂等", "只读", "读请求", "查询请求"];

/// Words for idempotent requests. They are also looked up in text that is not folded.
pub(super) const IDEMPOTENCE: &[&str] = &["幂等"];

/// Words for requests that are not idempotent.
pub(super) const NON_IDEMPOTENT: &[&str] = &["非幂等", "不幂等"];

/// Words before a retry that ask whether, or restrict how often, so that it is not plain advice.
pub(super) const RESERVATIONS: &[&str] = &["仅", "只", "是否", "能否", "最多"];

/// The ends of questions without a question mark.
pub(super) const QUESTION_ENDINGS: &[&str] = &["吗"];

/// Words about a code that is no longer in use. Its former meaning is not advice.
pub(super) const OBSOLETE: &[&str] = &["废弃", "弃用"];

// Counting: words around a retry that is counted or reported, but not asked for.

/// Words right before a retry that is counted or reported: "the number of retries".
pub(super) const COUNT_STARTS: &[&str] = &["等待", "多次", "次数", "几次", "自动"];

/// Words right after a retry that is counted or reported, or that the service does by itself: "retry limit", "retried by the
/// server".
pub(super) const COUNT_TAILS: &[&str] = &[
    "次数", "的次数", "失败", "后仍", "之后仍", "后还", "之后还", "仍", "上限", "超", "间隔", "机制",
    "策略", "任务", "时", "开关", "按钮", "窗口", "参数",
];

/// Names of the service at the start of a clause in which the service itself retries.
pub(super) const SERVICE_ACTORS: &[&str] = &[
    "系统", "平台", "服务端", "服务器", "后台", "我们", "微信", "支付宝",
];

/// Words that say that one of [`SERVICE_ACTORS`] does something by itself.
pub(super) const SERVICE_ACTS: &[&str] = &["将", "会", "自动"];

// Waiting: words for waiting, and for what ends or recovers by itself.

/// Words for waiting, before a retry.
pub(super) const WAITS: &[&str] = &["待", "等"];

/// No words: see the English ones.
pub(super) const WAIT_VERBS: &[&str] = &[];

/// No words: see the English ones.
pub(super) const WAIT_STARTS: &[&str] = &[];

/// Words of clauses that only ask to wait for some time. Each such clause has at least one.
pub(super) const WAIT_CLAUSES: &[&str] = &[
    "等待", "稍等", "稍候", "等", "稍后", "过", "一段时间", "段时间",
];

/// Words for waiting for something, before that something.
pub(super) const WAIT_FOR: &[&str] = &["等待", "待", "等"];

/// No words: see the English ones.
pub(super) const ALLOWS_TIME: &[&str] = &[];

/// No words: see the English ones.
pub(super) const BEFORE: &[&str] = &[];

/// Words for waiting in a clause that ends like a condition, but is then not a condition.
pub(super) const PENDING: &[&str] = &["待"];

/// No words: see the English ones.
pub(super) const TRAILING_CONNECTIVES: &[&str] = &[];

/// Words for "at" before a time.
pub(super) const AT: &[&str] = &["于", "在"];

/// No words: see the English ones.
pub(super) const TIME_CONJUNCTIONS: &[&str] = &[];

/// Words about a task that ends.
pub(super) const TASK_ENDS: &[&str] = &[
    "完成", "完成后", "完成之后", "结束", "结束后", "结束之后", "完毕后",
];

/// Tasks that end by themselves. A task for a person ends only if somebody does it.
pub(super) const TASKS: &[&str] = &[
    "维护", "同步", "初始化", "主从切换", "主备切换", "当前任务", "当前操作",
];

/// Tasks that end by themselves only where the page asks to wait for them.
pub(super) const AWAITED_TASKS: &[&str] = &[
    "任务", "操作", "作业", "流程", "备份", "升级", "迁移", "重启", "变更", "执行", "请求", "切换", "启动",
    "加载", "创建", "重建", "部署",
];

/// Words about a system that recovers.
pub(super) const RECOVERIES: &[&str] = &["恢复后", "恢复正常后", "恢复", "空闲后", "就绪后"];

/// Systems that recover by themselves.
pub(super) const RECOVERING_SYSTEMS: &[&str] = &["服务", "系统", "集群", "数据库", "网络", "服务器"];

/// Systems that recover by themselves only where the page asks to wait for them.
pub(super) const AWAITED_SYSTEMS: &[&str] = &["节点", "设备", "实例"];

/// No words: see the English ones.
pub(super) const AWAITED_PRONOUNS: &[&str] = &[];

/// Words that may surround [`TASKS`] and [`RECOVERING_SYSTEMS`].
pub(super) const TASK_QUALIFIERS: &[&str] = &[
    "数据", "系统", "服务", "服务器", "集群", "节点", "数据库", "本次", "其他", "其它", "该", "当前",
    "任务", "操作",
];

/// Words for people and for their tasks, which do not end by themselves.
pub(super) const HUMAN_TASKS: &[&str] = &["审", "付", "实名", "认证", "客户", "用户", "您", "对方", "先"];

/// No words: see the English ones.
pub(super) const SELF_ENDING: &[&str] = &[];

/// Words about something that works after a short time. They follow the time.
pub(super) const SOON: &[&str] = &["即可", "即可使用", "即可访问", "即可恢复"];

// Changes and demands: words that ask for something other than the same request.

/// Words that turn the request into another one.
pub(super) const CHANGES: &[&str] = &[
    "重新", "修改", "更改", "更正", "更新", "更换", "改", "换", "调整", "检查", "确认", "确保", "核对",
    "核实", "校验", "验证", "认证", "使用", "携带", "带上", "输入", "填写", "选择", "登录", "登陆", "授权",
    "升级", "充值", "续费", "购买", "订阅", "申请", "开通", "开启", "关闭", "绑定", "注册", "激活", "完成",
    "解绑", "解冻", "创建", "新建", "删除", "取消", "释放", "清理", "减少", "缩小", "缩短", "增加", "扩大",
    "提高", "提升", "降低", "获取", "添加", "补充", "设置", "重置", "配置", "上传", "根据", "按照", "正确",
    "有效", "其他", "其它", "另", "不同的", "新的",
];

/// Those of [`CHANGES`] that describe a thing at the start of a clause, and ask for nothing.
pub(super) const CHANGE_ATTRIBUTES: &[&str] = &[
    "另", "其他", "其它", "正确", "有效", "不同的", "新的", "根据", "按照",
];

/// Those of [`CHANGES`] that do not change the request, such as looking and confirming, and words for sending less often.
pub(super) const NO_CHANGES: &[&str] = &[
    "检查", "确认", "确保", "核对", "核实", "校验", "根据", "按照", "频率", "频次", "速率", "并发",
];

/// No words: see the English ones.
pub(super) const CHANGE_CONJUNCTIONS: &[&str] = &[];

/// Words between something to do and the retry after it.
pub(super) const PREDECESSORS: &[&str] = &["后"];

/// Words that end a statement about a retry, so that a change after them is another choice or another case.
pub(super) const REQUEST_BOUNDARIES: &[&str] = &["或", "若", "如"];

/// The starts of another choice or another case, right after advice that they do not change.
pub(super) const OTHER_CHOICES: &[&str] = &["或"];

/// Words before a verb that turn it into an instruction.
pub(super) const INSTRUCTION_STARTS: &[&str] = &["先", "必须", "务必", "须"];

/// Characters right after a verb that is part of a noun or a report: 创建的任务 and 验证码 are things.
pub(super) const NOUN_MARKERS: &[&str] = &["的", "了", "过", "中", "码", "数", "量", "次", "失败"];

/// Words of clauses that ask for something before the retry.
pub(super) const REQUIREMENTS: &[&str] = &[
    "先", "需", "须", "务必", "应", "建议", "确保", "除非", "只", "仅", "才",
];

/// Words that contain one of [`REQUIREMENTS`] but ask for nothing.
pub(super) const HARMLESS_REQUIREMENTS: &[&str] = &["响应", "应用", "应答", "对应", "供应"];

/// Words of clauses that say what has to be done first.
pub(super) const OBLIGATIONS: &[&str] = &["需要先", "需先", "必须", "务必", "须先"];

/// Words of such clauses that only ask to wait, or say what should be the case.
pub(super) const HARMLESS_OBLIGATIONS: &[&str] = &["等"];

/// Verbs for changing the request. If a page forbids them, the request stays the same.
pub(super) const KEEPING_VERBS: &[&str] = &["更换", "更改", "变更", "修改",
    "关闭", "刷新", "离开", "退出",
];

/// The parts of a request that [`KEEPING_VERBS`] are about.
pub(super) const REQUEST_PARTS: &[&str] = &["单号", "订单号", "流水号", "参数",
    "页面", "窗口",
];

/// No words: see the English ones.
pub(super) const DEMAND_VERBS: &[&str] = &[];

/// No words: see the English ones.
pub(super) const DETERMINERS: &[&str] = &[];

/// No words: see the English ones.
pub(super) const NO_IMPERATIVES: &[&str] = &[];

/// No words: see the English ones.
pub(super) const NO_IMPERATIVE_SUFFIXES: &[&str] = &[];

/// Verbs after "please" that ask for nothing that changes the request.
pub(super) const HARMLESS_REQUESTS: &[&str] = &[
    "注意", "知悉", "放心", "谅解", "参考", "参阅", "参见", "查看", "等", "稍", "耐心", "联系",
    "查询", "查单", "立即调用", "调用查询",
];

/// No words: see the English ones.
pub(super) const RETRY_COMPLEMENTS: &[&str] = &[];

/// Words for contacting the support, which does not change the request.
pub(super) const CONTACT: &[&str] = &["联系", "咨询", "工单", "客服", "技术支持"];

/// The starts of clauses that follow advice without revoking it.
pub(super) const FOLLOW_UPS: &[&str] = &["或", "否则", "联系", "并联系", "多次",
    "款项未扣", "未扣款", "未受理",
    "可恢复", "即可恢复",
];

// Statements: words that state what happened.

/// Words of clauses that state what happened.
pub(super) const STATEMENTS: &[&str] = &[
    "失败", "正在", "中", "异常", "超时", "错误", "出错", "繁忙", "过", "冲突", "已", "达到", "不", "未",
    "无", "没", "有", "是", "被", "满", "中断", "故障", "出现", "发生", "较", "太", "还在", "刚", "频",
    "存在", "限流", "流控", "限制", "忙", "负载高", "出了", "死锁", "处理慢", "响应慢", "缓慢", "排队",
    "连接断开", "已断开", "拥堵", "拥挤", "积压", "堆积", "此时", "紧张", "开小差", "波动", "抖动",
];

/// The ends of clauses that state what happened.
pub(super) const STATEMENT_ENDINGS: &[&str] = &["了",
    "成功",
];

/// Words for something that is temporarily impossible. A clause with such words is a report, and asks for nothing.
pub(super) const TIMED_INABILITIES: &[&str] =
    &["内不可", "内不能", "内不允许", "内无法", "期间不可", "期间不能", "期间不允许", "期间无法"];

/// The ends of clauses that report a failed action, and ask for none.
pub(super) const FAILURE_ENDINGS: &[&str] = &[
    "失败", "异常", "超时", "错误", "出错", "冲突", "中", "过于频繁", "过高", "过快", "过多",
];

/// No words: see the English ones.
pub(super) const DEMANDS: &[&str] = &[];

/// Faults of the request itself. A reader who is told to try again after one of them has to fix it first.
pub(super) const REQUEST_FAULTS: &[&str] = &[
    "不正确", "无效", "非法", "有误", "过期", "不合法", "不匹配", "已存在", "缺失", "缺少", "过大", "过长",
    "格式错误", "密码错误", "参数错误", "验证码错误", "损坏", "不存在", "为空", "不对", "不支持",
    "没有权限", "无权", "未登录", "未授权", "校验失败", "校验不", "验证失败", "鉴权", "认证失败",
    "登录失败", "登陆失败", "参数异常", "参数有", "语法", "不能为", "已过", "已被占用", "太大", "不识别",
    "没有该", "查无", "未通过", "未升级", "未绑定", "未认证", "未开通", "未实名", "未激活", "未支付",
    "未设置", "未配置", "未注册", "未关注", "被拒绝", "不符", "不一致", "失效", "不清晰", "模糊", "不完整",
    "不全", "必须", "只能", "仅支持", "仅限", "只支持", "余额",
];

/// Labels of the text after them.
pub(super) const LABELS: &[&str] = &["原因", "方法", "办法", "方案", "建议", "措施", "说明", "描述"];

/// Systems that may be under maintenance.
pub(super) const MAINTAINED_SYSTEMS: &[&str] = &[
    "系统", "服务", "平台", "银行", "渠道", "通道", "网关", "机房", "集群", "数据库", "服务器", "接口",
];

/// The ends of clauses that say without a verb that a system is under maintenance.
pub(super) const MAINTENANCE_ENDINGS: &[&str] = &["维护", "升级"];

/// Words for maintenance that is planned, or that the reader has to do.
pub(super) const NO_MAINTENANCE: &[&str] = &["待", "未", "您", "需"];

/// The ends of clauses that say that a connection was lost.
pub(super) const DISCONNECTED_ENDINGS: &[&str] = &["断开", "断连"];

/// Systems that may be temporarily out of order: the service as a whole.
pub(super) const SYSTEMS: &[&str] = &["系统", "服务", "服务器", "接口", "平台", "网关", "集群"];

/// Words about a system that is temporarily out of order.
pub(super) const TEMPORARY_STATES: &[&str] = &[
    "暂时异常", "暂时不可用", "暂不可用", "临时不可用", "暂时中断", "暂时过载", "暂时繁忙", "暂时处于异常",
    "暂时无法处理", "暂时不能处理", "暂时无法响应", "暂时无法提供服务",
];

/// Words that may follow [`TEMPORARY_STATES`] in a clause about the system as a whole: "in your region" is not among them.
pub(super) const STATE_CONTINUATIONS: &[&str] = &["请求", "该请求", "您的请求", "状态"];

/// Words before [`TEMPORARY_STATES`] that negate them.
pub(super) const STATE_NEGATIONS: &[&str] = &["不", "非", "没", "未"];

// The header Retry-After: words around the header.

/// Words about a header that is absent or does not count.
pub(super) const HEADER_ABSENT: &[&str] = &["忽略", "有误", "无效"];

/// Words that say that the header is sent only sometimes.
pub(super) const HEADER_CONDITIONS: &[&str] = &["暂时", "临时", "可能", "若", "如果", "如", "仅当"];

/// Words that ask to do what the header says.
pub(super) const HEADER_WAITS: &[&str] = &["等待", "遵循", "遵守"];

// Folding: words for sending again are written in characters without spaces.

/// Words for sending again, the longer first. Each begins with [`AGAIN`] or [`ANEW`]. Those that begin with [`TWICE`]
/// count only where they are forbidden.
pub(crate) const RETRY_PHRASES: &[&str] = &[
    "再次重试", "重新尝试", "再次尝试", "重新提交", "再次提交", "重新发送", "再次发送", "重新请求",
    "再次请求", "重新发起", "再次发起", "再重试", "再尝试", "再操作", "再访问", "再请求", "再调用",
    "再提交", "重新连接", "重连", "重新调用", "再次调用", "重新访问", "再次访问", "重新执行", "再次执行",
    "重试", "再试", "重发", "重复提交", "重复请求", "重复发送", "重复调用", "重复尝试",
];

/// "Again": the first character of some of [`RETRY_PHRASES`].
pub(crate) const AGAIN: char = '再';
/// "Anew": the first character of the others.
pub(crate) const ANEW: char = '重';
/// "Twice": a second submission, by mistake or on purpose.
pub(crate) const TWICE: &str = "重复";
/// Actions that must not be done a second time, after [`TWICE`].
pub(crate) const REPEATED_ACTIONS: &[&str] = &[
    "支付", "付款", "扣款", "提现", "退款", "下单", "操作", "开通", "点击", "申请", "领取", "转账", "充值",
];
/// The ends of prohibitions before [`TWICE`].
pub(crate) const FORBIDDING_ENDINGS: &[&str] = &["勿", "不要", "禁止"];

/// Words of two characters for doing something once more.
pub(crate) const ONCE_MORE_WORDS: &[&str] = &["重新", "再次"];
/// Actions that are done again later, after one of [`LATER_ENDINGS`] and 再: "请稍后再下单".
pub(crate) const REDONE_ACTIONS: &[&str] = &[
    "下单", "发送", "登录", "购买", "推送", "提现", "支付", "上传", "发布", "创建", "领取", "执行", "发起",
    "绑定", "注册", "充值", "进行操作",
];
/// Times before 再.
pub(crate) const LATER_ENDINGS: &[&str] = &[
    "稍后", "稍候", "稍等", "片刻", "片刻后", "分钟后", "小时后", "秒后", "明天", "明日", "次日",
    "一段时间",
];
/// "After", at the end of a first action.
pub(crate) const AFTER: char = '后';
/// The ends of clauses before an action that is done anew: "改名后重新创建".
pub(crate) const THEN_ENDINGS: &[&str] = &["后", "后再"];
/// The ends of clauses about something that ends by itself, so that nothing is changed.
pub(crate) const OVER_ENDINGS: &[&str] = &["完成后", "结束后", "恢复后"];

/// The interval that the service sends in the header Retry-After: "在返回的重试间隔时间后".
pub(crate) const RETRY_INTERVAL: &str = "重试间隔";

/// The character for "please", which starts a new clause.
pub(crate) const PLEASE: char = '请';
/// Characters before [`PLEASE`] that make it part of another word.
pub(crate) const BEFORE_OTHER_WORD: [char; 2] = ['申', '邀'];
/// Characters after [`PLEASE`] that make it part of another word.
pub(crate) const AFTER_OTHER_WORD: [char; 2] = ['求', '假'];

/// The fold of a demand to send less often.
pub(crate) const WAIT: &str = "等待";
