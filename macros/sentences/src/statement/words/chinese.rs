//! Chinese words, simplified. They are matched anywhere in a clause.

/// Words that negate what directly follows them.
pub(in super::super) const NEGATIONS: &[&str] = &["未", "不", "没有", "没", "无", "非", "并未", "尚未", "未能", "无法", "勿", "免", "防止"];

/// That a code is to be treated as a success.
pub(in super::super) const SUCCESSES: &[&str] = &["按成功处理", "视为成功", "当作成功", "按支付成功处理"];

/// Words that revoke that a code is a success.
pub(in super::super) const NO_SUCCESSES: &[&str] = &["不", "勿", "否则", "误", "仅", "只有", "时"];

/// That the result of the request is not known, or that only a part of it was carried out.
pub(in super::super) const MAY_BE_DONE: &[&str] = &[
    "结果未知", "状态未知", "结果不明", "状态不明", "不明确", "不确定", "可能已", "可能成功", "可能会成功", "部分成功", "部分完成", "部分…已", "已部分", "是否已", "是否成功",
    "是否扣款", "是否支付", "可能造成重复", "可能导致重复", "可能…重复付款", "可能…重复支付", "未明确", "待确认", "待查", "审核中", "通知为准", "结果为准", "结果…为准", "状态…为准", "查询为准", "异步通知", "对账单", "确认前", "可能仍", "部分…成功",
];

/// No words: see the English ones.
pub(in super::super) const TAKEN: &[&str] = &["已扣款", "已支付", "扣款成功", "支付成功"];

/// Words that turn a clause into a condition.
pub(in super::super) const CONDITIONS: &[&str] = &["如果", "若", "如", "是否"];

/// That the same request, order or number was sent before.
pub(in super::super) const DUPLICATES: &[&str] = &[
    "重复提交", "重复请求", "重复下单", "单号重复", "流水号重复", "重复订单", "重复交易", "重复支付", "重复退款", "重复转账", "幂等…冲突", "不能多次提交", "请求重复", "交易重复",
    "订单重复", "请求重放", "重放请求", "相同单号", "相同订单号", "相同请求", "相同的请求",
];

/// Words that only warn of a duplicate, or announce one.
pub(in super::super) const WARNINGS: &[&str] = &["请勿", "勿", "不要", "避免", "禁止", "不能重复", "将产生", "不予", "防止", "以免", "无需", "不需要", "无须"];

/// That an identifier of a request was used before.
pub(in super::super) const USED_BEFORE: &[&str] = &["已被使用", "已使用", "已存在", "已用"];

/// The identifiers of a request.
pub(in super::super) const REQUEST_IDS: &[&str] = &["单号", "流水号", "幂等", "订单号", "请求号", "批次号"];

/// That this very operation was carried out.
pub(in super::super) const SUCCEEDED: &[&str] = &[
    "已支付$", "已付款$", "已扣款$", "已退款$", "已到账$", "已入账$", "已支付成功", "已付款成功", "已退款成功", "已成功支付", "已成功付款", "已成功扣款", "已完成支付", "已完成付款",
    "支付已完成", "付款已完成", "退款已完成", "交易已完成", "支付成功$", "付款成功$", "扣款成功$", "退款成功$", "转账成功$", "已写入", "已经支付$", "已经付款$", "已经退款$", "已全额退款$",
    "已支付过", "已退款过",
];

/// That something was carried out, or that money is given back.
pub(in super::super) const LOOKS_DONE: &[&str] = &[
    "扣款完成", "扣款完毕", "代付成功", "代付完成", "付款完成", "付款完毕", "支付完成", "支付完毕", "下单完成", "下单完毕", "下发成功", "原路退回", "自动冲正",
];

/// That an operation is refused because of the current state.
pub(in super::super) const FORBIDS_ANOTHER: &[&str] = &["无法", "不能", "不可", "不允许", "不支持", "失败", "拒绝", "不予", "无效", "关闭", "逾期", "撤销", "关单", "取消", "有误"];

/// That the server did not receive the request in time.
pub(in super::super) const NOT_RECEIVED: &[&str] = &["未收到完整请求", "未收到请求", "未及时收到请求", "未在规定时间内收到", "未及时发送"];

/// Things other than a request that may be received: an answer, money, a message to a person.
pub(in super::super) const NO_REQUESTS: &[&str] =
    &["应答", "回执", "结果", "回复", "响应", "确认", "通知", "回调", "短信", "款", "银行", "渠道", "上游"];

/// That time ran out.
pub(in super::super) const TIMEOUTS: &[&str] = &["超时", "超过…时间", "耗时过长", "时间过长", "超出…时间"];

/// Things that expire before a request is carried out.
pub(in super::super) const EXPIRING: &[&str] = &[
    "会话", "登录", "签名", "验证码", "票据", "频率", "二维码", "凭证", "令牌", "有效时间", "过期时间", "退款时间", "营业时间", "支付时间",
];

/// That an upstream or the network gave no answer.
pub(in super::super) const NO_ANSWER: &[&str] = &[
    "未返回", "无返回", "没有返回", "无响应", "没有响应", "未响应", "无应答", "未应答", "未确认", "连接中断", "连接断开", "连接关闭", "连接被", "连接失败", "网络异常", "网络错误",
    "网络中断", "网络故障", "网络不稳定", "主动断开",
];

/// That the request was accepted, but is not finished.
pub(in super::super) const TAKEN_IN: &[&str] = &[
    "处理中", "正在处理", "受理中", "已受理", "受理成功", "已提交", "提交成功", "支付中", "付款中", "退款中", "发放中", "正在发放", "确认中", "已创建", "创建成功", "已生成", "已下单",
    "下单成功", "已发送", "已冻结", "排队中", "已入队", "正在支付", "正在付款", "正在退款", "已经提交", "已经受理", "支付进行中", "交易进行中", "订单进行中", "仍在…处理",
    "延迟下发", "自动执行", "自动扣款", "补发", "补扣", "在途",
];

/// Words that show that a clause with [`TAKEN_IN`] is not about this request.
pub(in super::super) const NOT_THIS_REQUEST: &[&str] = &[
    "另一", "另外", "其他", "其它", "上一", "别的", "如果", "若", "后", "需", "先", "异常处理", "处理中心", "处理中断", "前一", "认证", "信息", "资料", "参数",
];

/// That the reader should ask for the outcome first.
pub(in super::super) const ASK: &[&str] = &[
    "请查询", "请先查询", "先查询", "请查单", "查单", "请立即调用…查询", "请先调用…查询", "请调用…查询", "调用…查询api", "请通过查询", "请通过…查询", "稍后…查询", "查询订单状态",
    "查询交易状态", "查询支付结果", "查询付款结果", "查询…结果", "查询前", "确认…扣款", "确认此次付款结果", "核实…是否支付", "请立即查询", "后查询",
];

/// Words that show that a clause with [`ASK`] does not ask for the outcome.
pub(in super::super) const NOT_ASKED: &[&str] = &["失败", "异常", "错误", "不存在", "未查询到", "参数", "接口可", "查询不到", "无法查询"];

/// That there were too many requests.
pub(in super::super) const RATE_LIMITED: &[&str] = &[
    "频率限制", "超过频率", "频率超", "频率过高", "限制请求频率", "限流", "流控", "过于频繁", "太频繁", "频繁", "请求过多", "请求数过多", "请求太多", "请求次数过多", "qps超限", "超过qps", "超出qps", "并发超限",
    "超过并发", "超出并发", "并发过高", "队列已满", "队列满", "访问频率", "调用频率超", "触发频控", "节流",
];

/// That the request was rejected.
pub(in super::super) const REJECTED: &[&str] = &[
    "业务被拒绝", "请求被拒绝", "交易被拒绝", "请求已被拒绝", "拒绝受理", "未受理", "未被受理",
];

/// That the request had no effect.
pub(in super::super) const NO_EFFECT: &[&str] = &["未扣款", "未扣", "未执行", "未被执行", "已回滚", "被回滚", "回滚成功"];

/// That the whole service is temporarily out of order.
pub(in super::super) const UNAVAILABLE: &[&str] = &[
    "服务暂时不可用", "服务暂不可用", "系统暂时不可用", "系统暂不可用", "接口暂时不可用", "接口暂不可用", "服务器暂时不可用", "系统维护", "服务维护", "正在维护", "维护中", "服务暂停",
];

/// That the service itself is to blame.
pub(in super::super) const BLAMES: &[&str] = &[
    "失败", "异常", "内部错误", "系统错误", "服务错误", "服务器错误", "服务端错误", "内部发生错误", "内部服务", "未知错误", "发生错误", "创建错误", "服务出错", "系统出错", "故障", "出错", "报错", "开小差", "连接不上", "出现问题", "未知问题", "出了点问题",
];

/// Systems behind the service.
pub(in super::super) const UPSTREAMS: &[&str] = &["网关", "上游", "后端"];

/// Third parties that carry out a part of the request.
pub(in super::super) const THIRD_PARTIES: &[&str] =
    &["银行", "发卡行", "收单行", "渠道", "通道", "运营商", "银联", "网联", "第三方"];

/// Things that fail or are abnormal because of the request or the account.
pub(in super::super) const CHECKS: &[&str] = &[
    "校验", "验证", "鉴权", "认证", "签名", "验签", "解析", "检查失败", "登录失败", "参数", "账号异常", "账户异常", "用户账号", "用户异常", "单号异常", "订单号异常", "格式", "状态异常", "授权",
    "重试失败", "业务异常", "订单异常", "余额",
];

/// That a resource exists already.
pub(in super::super) const EXISTS: &[&str] = &["已存在", "已经存在", "资源重复", "资源已重复", "名称重复", "重名"];

/// Demands to do something else before the request is sent again.
pub(in super::super) const CHANGE_FIRST: &[&str] = &[
    "重新登录", "先登录", "先创建", "需先创建", "开启该功能", "先开通", "重新扫码", "重新授权", "退款后", "先退款", "先取消", "修改后", "填写正确", "重新填写", "更换银行卡后", "重新配对",
    "下载证书", "带上该证书",
];

/// Demands for another number of the request.
pub(in super::super) const ANOTHER: &[&str] = &["更换", "使用新", "用新的", "换新", "重新生成", "不能重复", "不可重复", "必须唯一", "换单", "生成新的", "新的",];

/// The objects of [`ANOTHER`].
pub(in super::super) const NEW_IDS: &[&str] = &["单号", "流水号", "订单号", "幂等", "请求号", "批次号", "换单", "nonce", "随机数",];

/// Demands to look at something and to correct it.
pub(in super::super) const CHECK: &[&str] = &[
    "请检查", "检查请求", "检查参数", "请核对", "请确认请求", "请确认参数", "请修改", "请更正", "检查您的", "请调整", "请重新检查", "请求参数错误", "确认参数后", "确认请求参数后", "检查后", "修改参数",
    "更正后", "核实后",
    "请确认",
];

/// The objects of [`CHECK`]: the request, its parameters, the account or its configuration. Without an object, the request is
/// meant.
pub(in super::super) const CHECKED: &[&str] = &[
    "参数", "请求", "账号", "账户", "配置", "签名", "密钥", "格式", "输入", "appid", "检查后", "更正后", "核实后", "证书", "报文",
];

/// Things that are checked without changing the request.
pub(in super::super) const NOT_CHECKED: &[&str] = &["状态", "是否成功", "日志", "网络", "结果", "频率", "并发", "qps"];

/// Demands to buy or raise something.
pub(in super::super) const PURCHASE: &[&str] = &[
    "请充值", "及时充值", "用户充值", "充值后", "请购买", "请续费", "及时续费", "升级套餐", "申请扩容", "申请更高", "申请提升额度", "申请提高额度", "申请增加额度", "开通计费", "请开通付费", "请升级",
    "账户充值", "请前往充值", "开通按量", "开通正式", "开通会员", "订购", "购买资源包", "购买套餐", "购买更多", "缴费", "订阅会员", "订阅套餐", "升级版本", "欠费", "套餐…用完", "提升配额", "申请配额", "申请提额",
];

/// Words that turn a demand into an offer.
pub(in super::super) const OFFERS: &[&str] = &["或", "如果", "若", "请勿", "不要", "勿", "无需", "不得", "切勿"];

/// All words of a clause about a completed operation: whose operation it was. Any other word means another operation.
pub(in super::super) const OPERATIONS: &[&str] = &["商户", "该", "此", "本", "笔", "订单", "交易", "支付", "付款", "单", "账单", "请求", "退款", "转账", "您的", "用户", "主库", "资金", "款项", "红包", "号", "的", "已经", "已", "成功", "了", "过", "提现", "充值", "运费", "主节点", "这"];

/// That something was done.
pub(in super::super) const COMPLETIONS: &[&str] = &["已", "部分", "个别", "其余", "支付成功", "扣款成功", "下单成功", "之后被", "成功扣款", "成功支付"];

/// Phrases for "do not send the request twice".
pub(in super::super) const TWICE: &[&str] = &["勿重复", "不要重复", "避免重复", "以免重复", "防止重复"];

/// Phrases with "already" about something other than a completed operation.
pub(in super::super) const NO_COMPLETIONS: &[&str] = &["已达", "已超", "已满", "已用", "已耗尽", "已欠费", "已关闭", "已过期", "已停", "已被限", "已被拒", "已限", "已触发", "已失效", "已下线", "已冻结账", "已注销", "已维护", "已禁用", "已被禁", "已被关闭", "已关停", "已停用",];

/// That something is already the case.
pub(in super::super) const ALREADY: &[&str] = &["已", "不唯一", "唯一约束", "收到过", "发起过"];

/// All words of a clause about too many requests: who sent them. Any other word means the limit of somebody else.
pub(in super::super) const LIMITED: &[&str] = &["您的", "您", "你的", "你", "该", "此", "本", "请求", "操作", "接口", "调用", "访问", "发送", "提交", "用户", "客户端", "商户", "应用", "频率", "次数", "数", "超过", "超出", "超", "已", "被", "系统", "服务", "平台", "限制", "限", "每秒", "每分钟", "每天", "总", "的", "太", "过于", "过", "频繁", "多", "高", "快", "因", "触发", "达到", "受", "存在", "无效", "业务", "并发", "队列", "已满", "满", "配额", "单", "当前", "api", "ip", "qps", "tps", "open", "了", "连续", "短时间内", "内", "规则", "imds", "节流"];

/// All words of a clause about a rejected request: which request. Any other word means a part of it, or something else.
pub(in super::super) const REJECTED_REQUESTS: &[&str] = &["该", "此", "本", "次", "笔", "请求", "交易", "支付", "付款", "退款", "订单", "操作", "业务", "已", "被", "款项", "系统", "服务", "您的", "的", "转账", "提现", "资金", "并发情况下", "并", "且", "汇款", "运费"];

/// All words of a clause about a service that is out of order: which service. Any other word means another service.
pub(in super::super) const SERVICES: &[&str] = &["该", "此", "本", "当前", "系统", "服务", "服务器", "接口", "平台", "目前", "正在", "暂时", "暂", "中", "升级", "进行", "停机", "例行", "计划", "的", "已", "处于", "网站", "api", "请求", "由于", "因"];

/// Phrases that say under a 503, beside advice to try again later, that the service did not accept the request.
pub(in super::super) const BUSY: &[&str] = &["繁忙", "忙", "不可用", "异常", "维护", "没有完成", "未完成", "请求", "过载", "超负荷", "状态", "关闭", "看", "公告", "负载过高", "高峰", "期"];

/// Words of a clause after a refusal that does not revoke it: see the English words. The same number again is no new request.
pub(in super::super) const HARMLESS: &[&str] = &[
    "每秒", "每分钟", "每小时", "每天", "上限", "限制", "限额", "配额", "最多", "频率", "次数", "qps", "并发", "错误", "retry after", "退避", "指数",
    "参阅", "详细信息", "指南", "文档", "号重试", "不要更换", "商户重试", "触发重试", "更换支付方式", "更换银行卡", "其他支付方式",
];

/// Phrases that ask for the result in any clause.
pub(in super::super) const RESULTS: &[&str] = &["结果", "状态", "到账", "是否"];

/// Words of a clause after a statement that the operation was carried out, which do not revoke it.
pub(in super::super) const NOTHING_LEFT: &[&str] = &["无需", "不需要", "无须", "不必", "勿", "不要"];
