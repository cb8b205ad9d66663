//! Chinese, in simplified characters. Traditional ones are converted before words are compared.

use super::words::{Negations, Vocabulary};
use crate::catalogue::column::role::Role;

pub(super) const CHINESE: Vocabulary = Vocabulary {
    headers: &[
        // Codes.
        ("错误码", Role::Code, 3),
        ("错误代码", Role::Code, 3),
        ("错误编码", Role::Code, 3),
        ("错误编号", Role::Code, 3),
        ("错误返回码", Role::Code, 3),
        ("异常码", Role::Code, 3),
        ("子码", Role::Code, 2),
        ("响应码", Role::Code, 2),
        ("返回码", Role::Code, 2),
        ("返回值", Role::Code, 2),
        ("业务码", Role::Code, 2),
        ("退出码", Role::Code, 2),
        ("=代码", Role::Code, 2),
        ("=码", Role::Code, 2),
        ("=编号", Role::Code, 1),
        ("=值", Role::Code, 1),
        ("=编码", Role::Code, 1),
        ("=错误", Role::Code, 1),
        // HTTP statuses. They are the codes where no other column is.
        ("状态码", Role::HttpStatus, 2),
        ("状态代码", Role::HttpStatus, 2),
        ("http返回码", Role::HttpStatus, 3),
        ("http响应码", Role::HttpStatus, 3),
        ("http状态", Role::HttpStatus, 3),
        ("=状态", Role::HttpStatus, 1),
        // Names.
        ("=名称", Role::Name, 2),
        ("错误名称", Role::Name, 3),
        ("英文名", Role::Name, 2),
        ("枚举", Role::Name, 2),
        ("=编码", Role::Name, 2),
        ("=类型", Role::Name, 1),
        ("错误类型", Role::Name, 2),
        ("状态信息", Role::Name, 1),
        ("标识", Role::Name, 1),
        // Messages that the service sends.
        ("错误信息", Role::Message, 3),
        ("错误消息", Role::Message, 3),
        ("错误提示", Role::Message, 3),
        ("报错信息", Role::Message, 3),
        ("提示信息", Role::Message, 2),
        ("提示", Role::Message, 2),
        ("=文案", Role::Message, 1),
        ("返回信息", Role::Message, 2),
        ("返回消息", Role::Message, 2),
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
        // Causes.
        ("原因", Role::Cause, 3),
        // Whether to retry.
        ("重试", Role::Retry, 3),
        // What to do.
        ("处理", Role::Solution, 3),
        ("解决", Role::Solution, 3),
        ("措施", Role::Solution, 3),
        ("方案", Role::Solution, 3),
        ("方法", Role::Solution, 2),
        ("建议", Role::Solution, 2),
        ("排查", Role::Solution, 2),
        ("重试", Role::Solution, 1),
    ],
    parameters: &["参数", "字段", "属性"],
    // 是否可重试 asks whether, and negates nothing.
    negations: Negations { first: &[], anywhere: &["不", "无", "禁", "勿"], unless: &["是否"] },
    // 不是, 并非, 无关, 不同于; 除…外 and 而非 set apart.
    denials: &["不", "非", "无", "勿", "没有", "除", "区别"],
    senders: &["设备", "打印机", "传感器", "终端"],
    yes: &["是", "可", "可以", "支持"],
    no: &["否", "不可", "不可以", "不支持"],
    no_with_remark: &["否", "不可以", "不支持"],
};
