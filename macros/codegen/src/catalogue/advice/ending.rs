//! What ends, or is there again, without anybody doing anything: to wait for it is to wait.

use super::words::{ADVISES, IF};
use super::{denies, has_any, skip, skip_back, strip_end, strip_start};

/// Whether a clause is nothing but waiting for what the system does by itself: "等待任务完成后", "wait until the job ends".
pub(super) fn waits_for_end(clause: &str) -> bool {
    let (rest, _) = skip(clause, &[ADVISES]);
    let (rest, _) = skip_back(rest);
    let rest = strip_end(rest, "then").unwrap_or(rest);
    let rest = strip_end(rest, "and").unwrap_or(rest);
    let waited = ["wait for", "wait until", "wait till", "等待", "待", "等"];
    match waited.iter().find_map(|wait| strip_start(rest, wait)) {
        Some(what) => ends_by_itself(what, true),
        None => rest.ends_with('后') && ends_by_itself(skip(rest, &[&["于", "在"]]).0, false),
    }
}

/// Whether something ends, or is there again, without anybody doing anything: "the backup completes", "维护结束后". Who
/// is told to wait for it need not do it, so that more is believed then.
fn ends_by_itself(text: &str, awaited: bool) -> bool {
    let ends: &[&str] = &[
        "to complete",
        "completes",
        "complete",
        "is complete",
        "is completed",
        "has completed",
        "to finish",
        "finishes",
        "finish",
        "is finished",
        "has finished",
        "to end",
        "ends",
        "is done",
        "is over",
        "完成",
        "完成后",
        "完成之后",
        "结束",
        "结束后",
        "结束之后",
        "完毕后",
    ];
    let recovers: &[&str] = &[
        "recovers",
        "has recovered",
        "to recover",
        "is restored",
        "is available",
        "becomes available",
        "is available again",
        "is back",
        "is ready",
        "is idle",
        "is running",
        "is online",
        "恢复后",
        "恢复正常后",
        "恢复",
        "空闲后",
        "就绪后",
    ];
    // What a person has to do ends only if somebody does it.
    let tasks = [
        "operation",
        "operations",
        "task",
        "tasks",
        "job",
        "jobs",
        "backup",
        "migration",
        "restart",
        "sync",
        "synchronization",
        "failover",
        "initialization",
        "maintenance",
        "维护",
        "同步",
        "初始化",
        "主从切换",
        "主备切换",
        "当前任务",
        "当前操作",
    ];
    let awaited_tasks = [
        "process", "upgrade", "request", "queries", "任务", "操作", "作业", "流程", "备份", "升级", "迁移",
        "重启", "变更", "执行", "请求", "切换", "启动", "加载", "创建", "重建", "部署",
    ];
    let systems = [
        "service",
        "server",
        "system",
        "cluster",
        "database",
        "network",
        "服务",
        "系统",
        "集群",
        "数据库",
        "网络",
        "服务器",
    ];
    let awaited_systems = ["node", "instance", "device", "节点", "设备", "实例"];
    let qualifiers: &[&str] = &[
        "the",
        "a",
        "other",
        "another",
        "current",
        "previous",
        "running",
        "scheduled",
        "existing",
        "ongoing",
        "all",
        "data",
        "server",
        "system",
        "cluster",
        "database",
        "数据",
        "系统",
        "服务",
        "服务器",
        "集群",
        "节点",
        "数据库",
        "本次",
        "其他",
        "其它",
        "该",
        "当前",
        "任务",
        "操作",
    ];
    let human = [
        "审", "付", "实名", "认证", "客户", "用户", "您", "对方", "先", "sdk", "your", "user", "payment",
        "approval",
    ];
    let end =
        |ends: &[&str]| ends.iter().filter_map(|end| strip_end(text, end)).min_by_key(|what| what.len());
    let of = |what: &str, nouns: &[&str], awaited_nouns: &[&str]| {
        (has_any(what, nouns) || awaited && (what == "it" || has_any(what, awaited_nouns)))
            && (awaited || skip(what, &[qualifiers, nouns]).0.is_empty())
            && !has_any(what, &human)
            && !has_any(what, IF)
            && !denies(what)
    };
    end(ends).is_some_and(|what| of(what, &tasks, &awaited_tasks))
        || end(recovers).is_some_and(|what| of(what, &systems, &awaited_systems))
        || matches!(text, "maintenance" | "the maintenance" | "the failover" | "the restart")
}

/// Whether it is a time that comes by itself: "after the maintenance", "once the backup completes".
pub(super) fn is_time_that_comes(text: &str) -> bool {
    let times = ["after", "once", "when", "as soon as"];
    times.iter().find_map(|time| strip_start(text, time)).is_some_and(|what| ends_by_itself(what, false))
}
