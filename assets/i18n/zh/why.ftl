### 一条规则为什么提醒：它读了什么、怎么算、界限和来源。

why-back = 返回
why-logged = 您记录的内容
why-to-do-quiet = 如果提醒，它会这样说
why-sums = 计算过程
why-sums-what = 计算的是什么
why-sums-result = 结果
why-cannot-know = 它无法知道的事
why-reason = 为什么有这条规则
why-source = 依据
why-entries = 相关记录
why-entries-none = 没有相关的记录。
why-entry-open = 打开
why-entry-open-name = 打开{ $entry }
why-entry-name = { $kind }，{ $when }
why-entry-when = { $day } { $time }
why-all = 全部规则
why-state-fired = 提醒了
why-state-quiet = 没有提醒
why-state-not-enough = 数据不够
why-state-silenced = 已看过，暂不提醒
why-state-needs-clearing = 停止信号未解除
why-rule-name = { $name }：{ $state }

# 您可以怎样回答一条提醒。
why-answer = 您的回答
why-read = 我看过了
why-read-name = 我看过了：{ $name }
why-read-about = 之后 7 天内它不再提醒，除非情况变重。
why-read-said = 您在{ $day }说过已经看过。
why-read-not-exercise = 这条提醒不能搁置。之后有一次练习没有出现这种情况，或过了 7 天，它才会结束。
why-read-not-stop = 这条提醒不能搁置。有专业人员看过，或确认是误点，它才会结束。
why-misfit = 这不适合我，因为……
why-misfit-about = 您说的会留给您的物理治疗师看，不会改变任何规则。
why-misfit-reason = 因为
why-misfit-note = 用您自己的话说
why-misfit-note-hint = 可以不填
why-misfit-keep = 保存这个回答
why-misfit-no-reason = 请选择一个原因
why-misfit-no-note = 请用您自己的话说明
why-misfit-prescribed = 我的物理治疗师或医生正是这样要求的
why-misfit-other-cause = 有别的原因，比如生病或没睡好
why-misfit-wrong-entry = 相关的某条记录有误或缺失
why-misfit-usual-for-me = 我每周都是这样
why-misfit-other = 有别的理由
why-misfit-kept = 您对这条规则说过的话
why-misfit-line = { $day }：这不适合我，因为{ $reason }。
why-misfit-note-line = “{ $note }”

# 这条规则的其他界限。
why-limits-other = 它的其他界限
why-review-due = 该重新核对了：距上次核对已超过一年。

# 它以前什么时候提醒过。
why-past = 它以前的提醒
why-past-none = 这条规则没有更早的提醒记录。
why-past-line = { $day }：{ $severity }
why-past-open = 它的全部提醒

# 规则列表，按结果分组。
why-all-about = 每天有 { $n } 条规则查看您的日记。没有哪一条会说一切都好。
why-group-needs-clearing = { $n } 个停止信号未解除
why-group-fired = { $n } 条规则提醒了
why-group-not-enough = { $n } 条规则数据不够
why-group-quiet = { $n } 条规则没有提醒
why-group-silenced = { $n } 条规则已看过，暂不提醒
why-family-stop = 停止信号
why-family-pain = 疼痛和酸痛
why-family-nerve = 肌肉力量
why-family-load = 负荷和休息
why-family-upkeep = 测量、久坐和日记
