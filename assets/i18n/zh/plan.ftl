### 来自物理治疗师的计划：文件和二维码。

# place: where in the file the missing part would stand.
plan-file-not-a-plan = 这不是 Evenly 的计划文件。没有任何改动。
plan-file-no-plan = 这个计划文件不能用：{ $place } 处有问题。请重新要一份。没有任何改动。

plan-codes-none = 这段文字里没有计划。请扫描同一个计划的二维码，再试一次。
plan-codes-incomplete = 一共 { $n-total } 个二维码，还差 { $n-missing } 个。接着请扫描第 { $n-first } 个。
plan-codes-mixed = 这些二维码属于不同的计划。请只扫描同一个计划的。
plan-codes-misread = 有二维码读错了。请把这个计划的二维码全部重新扫描，或者使用计划文件。

# What was done, in history.
plan-op-take = 已采用物理治疗师的计划：第 { $n } 版。

# One line of what a plan changes. label: what it is, with what it belongs to.
plan-changed = { $label }：{ $from } → { $to }
plan-added = { $label }：{ $to }（新增）
plan-removed = { $label }：{ $from }（不再需要）
# group: such as an exercise. what: such as "left" or "hold".
plan-label = { $group }，{ $what }
plan-left = 左侧
plan-right = 右侧
plan-both = 双腿
plan-daily = 每天
plan-name = { $day } 的计划，第 { $n } 版
plan-name-by = { $day } 的计划，第 { $n } 版，制定者：{ $name }
plan-made-for = 给 { $pseudonym }
plan-variant = 做法
plan-how-to = 怎么做
plan-picture = 图片
plan-picture-size = { $n-width } × { $n-height } 像素
plan-hold = 保持
plan-tempo = 节奏
plan-tempo-value = 抬起 { $up }，放下 { $down }
plan-minutes = 时间
plan-effort = 目标用力程度
plan-of-ten = { $n }（满分 10）
plan-days = 哪几天
plan-next-step = 下一步
plan-limits = 提醒的界限
# text: the limit. reviewed: when it was last looked at.
plan-limit = { $text }（{ $reviewed }核对）
plan-next-visit = 下次就诊
plan-notes = 给您的话
plan-made-by = 制定者
plan-breaks = 久坐休息
plan-breaks-after = 坐多久后起身
plan-breaks-minutes = 每次多久
plan-breaks-per-day = 每天几次
plan-breaks-uncounted = 每次都做
plan-reps-of = { $side } { $n } 次
plan-raise-reps = 多做 { $n } 次
plan-raise-sets = 多做 { $n } 组
plan-raise-hold = 多保持 { $n } 秒
plan-raise-minutes = 多做 { $n } 分钟
plan-raise-days = 每周多 { $n } 天
plan-raise-to = 换成：{ $variant }
plan-step-sessions = 连续 { $n } 次训练之后
plan-step-effort = 用力不超过 { $n }
plan-step-pain = 最痛不超过 { $n }

# The page that prints.
plan-page-title = 您的锻炼计划
plan-codes-title = 这个计划的二维码
plan-codes-about = 扫描所有二维码，就能把这个计划带到另一台电脑的 Evenly 里。顺序没有关系。锻炼的图片不在二维码里，在计划文件里。
plan-code-number = 第 { $n-number } 个，共 { $n-total } 个

# How a plan stands to the one in force. name: of the plan in force.
plan-standing-first = 这是这里的第一个计划。
plan-standing-newer = 它接着您现在的计划（{ $name }）。
plan-standing-same = 您已经有这个计划了。什么都不用做。
plan-standing-same-number = 请注意：它和您现在的计划（{ $name }）版号相同，内容却不同。请问物理治疗师以哪个为准。
plan-standing-older = 请注意：它比您现在的计划（{ $name }）更旧。只有物理治疗师让您退回去时才采用。
plan-standing-other = 请注意：这是另一个计划。它会取代您现在的计划（{ $name }）。

# Why what was put together is no plan.
plan-unfit-empty = 计划还是空的。请加一项锻炼、一次步行或一句话。
plan-unfit-next-visit = 下次就诊不能早于制定计划的日子。
plan-unfit-no-side = 每项锻炼至少要有一侧的组数和次数。
plan-unfit-too-many = 一个计划最多有 { $n } 项自编锻炼。
plan-side-sets = { $side } { $sets }
