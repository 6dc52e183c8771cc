### 计划文件：物理治疗师给出的计划，以及它带来的变化。

plansheet-not-a-plan = 这不是 Evenly 的计划。没有任何改动。
plansheet-op-take = 已采用物理治疗师的计划，第 { $n } 版

# 是哪份计划，与现行计划的关系。
plansheet-heading = { $made }的计划，第 { $n } 版
plansheet-heading-by = { $by } 于{ $made }制定的计划，第 { $n } 版
plansheet-first = 这是您的第一份物理治疗师计划。
plansheet-newer = 这是较新的计划：第 { $n-new } 版。您现在用的是第 { $n-old } 版。
plansheet-same = 这就是您正在用的计划。不需要做任何事。
plansheet-forked = 请注意：您正在用的计划同为第 { $n } 版，但内容不同。请问物理治疗师以哪份为准。
plansheet-older = 请注意：这是较旧的计划，第 { $n-new } 版。您现在用的是第 { $n-old } 版。
plansheet-other = 这是另一份计划。它会取代您现在用的计划。
plansheet-unreadable = 这份计划有些部分无法读取，因此不能采用。请再要一份文件。
plansheet-for-another = 这份计划是为 { $who } 制定的。是您的吗？

# 计划的内容。先是事物，再是其中的部分。
plansheet-of = { $what }，{ $part }
plansheet-variant = 动作变式
plansheet-hold = 保持
plansheet-time = 时间
plansheet-effort = 目标用力程度
plansheet-days = 日期
plansheet-step = 下一步
plansheet-every-day = 每天
plansheet-breaks = 久坐休息
plansheet-per-day = 每天次数
plansheet-deeds = 做什么
plansheet-limit = 界限：{ $name }
plansheet-next-visit = 下次就诊
plansheet-note = 给您的话
plansheet-raise-reps = 每组多做 { $n } 次
plansheet-raise-sets = 多做 { $n } 组
plansheet-raise-hold = 多保持 { $time }
plansheet-raise-variant = 换成更难一级的变式
plansheet-after = 连续 { $n } 次练习顺利之后
plansheet-effort-at-most = 用力程度不超过 { $n }
plansheet-pain-at-most = 疼痛不超过 { $n }，第二天早上也一样
plansheet-step-text = { $raise }：{ $when }
plansheet-with-words = { $said }。{ $words }

# 会有哪些变化。
plansheet-changed = { $label }：{ $before } → { $after }
plansheet-added = { $label }：{ $after }（新）
plansheet-gone = { $label }：{ $before } → 计划中不再有
plansheet-line = { $label }：{ $value }

plansheet-taken = 已采用计划。
plansheet-empty = 这份计划还没有任何要求。

# 命令行。
plansheet-cli-about = 查看物理治疗师的计划文件、采用它，或写出一份
plansheet-cli-file = 计划文件
plansheet-cli-take = 说明计划会带来的变化，并采用它
plansheet-cli-dry-run = 只说明会有哪些变化
plansheet-cli-anyway = 即使比正在用的计划旧，或版号相同而内容不同，也采用
plansheet-cli-show = 说明计划文件的要求
plansheet-cli-write = 把日记中的计划写成计划文件，作为下一版
plansheet-cli-out = 要写出的计划文件
plansheet-cli-from = 从这份计划文件开始，而不是从日记开始
plansheet-cli-by = 制定计划的人
plansheet-cli-for = 计划对象的代号
plansheet-cli-note = 给对方的话
plansheet-cli-next-visit = 下次就诊的日期
plansheet-cli-unchanged = 没有任何改动。
plansheet-cli-needs-anyway = 没有任何改动。若仍要采用，请加上 --anyway。

# 当天的清单。
plansheet-today = 今天的计划
plansheet-set-by = · 由您的物理治疗师于{ $day }制定
plansheet-set-by-name = · 由 { $by } 于{ $day }制定
plansheet-other-days = 其他日子：{ $what }
plansheet-other-day = { $what }（{ $days }）
plansheet-walks-of = 本周 { $n-done } / { $n-asked } 次步行
plansheet-swims-of = 本周 { $n-done } / { $n-asked } 次游泳

# 页面。
plansheet-title = 物理治疗师的计划
plansheet-subtitle = 采用您拿到的计划。您会先看到有哪些变化。
plansheet-take-title = 采用计划
plansheet-place = 计划文件（.evenly-plan）
plansheet-dialog = 选择计划文件
plansheet-kind = Evenly 的计划
plansheet-look = 查看内容
plansheet-no-place = 请先选择文件。
plansheet-looking = 正在查看文件…
plansheet-working = 正在采用计划…
plansheet-changes = 有哪些变化
plansheet-no-changes = 您要做的事不会有变化。
plansheet-use = 使用这份计划
plansheet-use-anyway = 仍然使用
plansheet-leave = 不采用
plansheet-from-to = { $before } → { $after }
plansheet-new = { $after }（新）
plansheet-ends = { $before } → 计划中不再有
plansheet-now-title = 正在用的计划
plansheet-none = 您还没有物理治疗师的计划。

# 计划给谁。
plansheet-for = 对象
plansheet-paste = 或粘贴扫码得到的内容
plansheet-paste-look = 读取码
