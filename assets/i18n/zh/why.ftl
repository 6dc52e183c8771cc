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
