### 同时查看许多导出的日记，供物理治疗师使用。

review-title = 查看多份日记
# How many diaries there are, where they lie, and what happens to them.
review-subtitle = { $count }，来自 { $place } · 只读 · 数据不会离开这台电脑
review-count = { $n } 份导出的日记
# Several places in the line above.
review-places = { $n } 个位置
review-subtitle-empty = 同时查看许多导出的日记 · 只读 · 数据不会离开这台电脑
review-open-files = 打开文件…
review-open-folder = 打开文件夹…
review-save-table = 汇总表（CSV）
review-close = 关闭这些文件
review-files-kind = 导出的日记
review-table-kind = CSV 表格
review-table-name = review-{ $day }.csv
review-empty-title = 没有打开的日记
review-empty = 把导出的日记或装有日记的文件夹拖到这个窗口，或在这里打开。您会看到谁需要关注，以及原因。什么都不会保存：关闭窗口后全部忘记。
review-nothing-found = 里面没有导出的日记。Evenly 读取自己的 JSON 文件和装有 CSV 表格的文件夹。
review-working = 正在读取文件…
review-stopped = 您已停止。没有改动任何文件。
review-saved = 已写入：{ $place }
# Files of another kind in a folder.
review-left-alone = 另有 { $n } 个其他文件未打开。
review-without-safety = { $n } 个文件没有安全检查的回答。那里有没有停止信号，无从得知。

# The heads of the columns.
review-head-diary = 日记
review-head-look = 需要关注
review-head-sessions = 次数 / 计划
review-head-pain = 最痛
review-head-sides = 左 : 右
review-head-last = 最近记录
# The days that the columns count.
review-days = 次数、疼痛和左右：{ $days }
# The accessible name of a head that sorts.
review-sort-by = 排序：{ $column }
review-sorted-by = 已排序：{ $column }
# The accessible name of a row.
review-row-name = { $diary }：{ $look }
# What stands in a cell where there is nothing to say.
review-none = –
review-nothing-passed = 没有超过界限
review-not-rated = 没有评分
review-no-plan = 没有计划
# Done and planned.
review-done-of = { $done } / { $planned }
# Left and right.
review-left-right = { $left } : { $right }
review-no-safety = 文件中没有安全检查的回答
review-not-enough = 数据不足：{ $topics }
review-copy-newest = 多份导出中最新的一份
review-copy-older = 同一日记的较早导出
review-copy-same-name = 另一份日记用了同样的名称
# Reasons that a row has no room for.
review-more-reasons = 还有 { $n } 个原因
review-items-left-out = { $n } 项无法读取
review-locked = 已加密：需要六个词
review-page-before = 上一页
review-page-after = 下一页
review-page = 第 { $first }–{ $last } 份，共 { $all } 份

# Reasons to look.
review-stop-sign = 停止信号：{ $signs }
review-pain-high = 一次练习中疼痛 { $points } 分
review-pain-unsettled = 疼痛没有平复
review-pain-rising = 早晨疼痛上升
review-pain-nerve = 像神经的疼痛
review-pain-groin = 腹股沟刺痛
review-pain-outer-hip = 髋外侧疼痛
review-weaker = 练习后变弱
review-fewer = 次数变少
review-harder = 同样的练习更费力
review-load = 负荷 { $percent }
review-session = 单次练习 { $percent }
review-very-hard = 非常用力，原因未知
review-after-gap = 中断后恢复，{ $percent }
review-skipped = 计划中有 { $n } 次没有做
review-silent = { $n } 天没有记录
review-girth = 大腿围差增加 { $centimetres }
review-sides = 较弱侧只做 { $percent }

# What a reason is about.
review-topic-stop-sign = 停止信号
review-topic-pain = 疼痛
review-topic-weaker = 力量
review-topic-load = 负荷
review-topic-skipped = 没有做的练习
review-topic-silent = 没有记录的日子
review-topic-gap = 左右

# A closer look.
review-detail-since = 自 { $day } 起
review-last-visit = 上次就诊
review-detail-loading = 正在读取文件…
review-detail-none = 选择一份日记，查看详情。
review-detail-reasons = 需要注意的地方
review-chart-said = 自 { $day } 起每天的负荷和最痛：{ $days } 天有练习，最高负荷 { $load }，左侧最痛 { $left }，右侧 { $right }。
review-chart-legend = 柱：每天的负荷。线：左右每天的最痛，0 到 10。
review-chart-day = { $day }：负荷 { $load }
review-chart-pain = { $day }：{ $side }侧疼痛 { $points }
review-hurt = 最痛的练习
review-hurt-line = { $day } · { $kind } · { $side } { $points }
review-hurt-none = 这些天没有记录疼痛的练习。
review-skipped-title = 没有做的练习
review-skipped-line = { $exercise }：计划 { $planned } 次，做了 { $done } 次
review-skipped-no-plan = 文件中没有写明每周几天的计划。
review-unknown-days = { $n } 天没有任何记录
review-changed = 有什么变化
review-changed-line = { $day } · { $exercise }：{ $now }
review-changed-before = 之前：{ $before }
review-changed-none = 这些天计划没有变化。
review-notes = 备注
review-note-line = { $day } · { $note }
review-plan = 计划
# Leads to the editor of plans.
review-edit-plan = 为 { $diary } 写计划…
review-plan-none = 文件中没有计划。
review-plan-sets = { $side } { $sets } × { $reps }
review-plan-hold = 保持 { $seconds }
review-plan-days = 每周 { $n } 天
review-compare = 比较两段时间
review-compare-first = 第一段
review-compare-second = 第二段
review-from = { $period }：从
review-to = { $period }：到
review-compare-wrong = 第一天不能晚于最后一天。
review-compare-what = 记录的内容
review-compare-sessions = 练习次数
review-compare-reps = 重复次数（{ $side }）
review-compare-load = 负荷
review-compare-load-part = { $load }，另有没写用力程度的练习
review-compare-pain = 疼痛（{ $side }），各天的中间值
review-compare-walk = 步行分钟
review-compare-known = 有记录的天数

# The command line.
review-cli-about = 同时查看许多导出的日记：谁需要关注，以及原因
review-cli-paths = 导出的文件，或装有它们的文件夹
review-cli-as-of = 在这一天（YYYY-MM-DD）查看，而不是今天
review-cli-since = 计算的第一天（YYYY-MM-DD），例如上次就诊；否则为 28 天
review-cli-csv = 输出 CSV 表格
review-cli-order = --since 的日期晚于查看的日期。
review-cli-nothing = 没有任何文件可以读取。
review-cli-row = { $diary }  { $side }  { $look }  ·  { $rest }
review-cli-rest = 次数 { $sessions } · 最痛 { $pain } · 左 : 右 { $sides } · 最近记录 { $last }
