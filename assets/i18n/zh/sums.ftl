### 若干天、若干周的合计，以及为何有的合计算不出来。

# 七天之间有多相似。“负担”是这一周的负荷乘以它。
sums-monotony = 单调度（7 天有多相似）：{ $monotony }。负担：{ $strain }。
# 代替大得没有意义的单调度。
sums-monotony-above = 超过 { $limit }
sums-monotony-days = 没有单调度：最近 7 天中有 { $n } 天有记录，需要每天都有。
sums-monotony-incomplete = 没有单调度：最近 7 天中有 { $n } 次练习没有填用力程度或分钟数。
sums-monotony-no-load = 没有单调度：最近 7 天没有负荷。
sums-monotony-same = 没有单调度：每天都一样。

# 负荷是用力程度乘以分钟数之和。“重叠比值”的两个合计都包含最近一周。
sums-ratio = 您最近 7 天是平常一周的 { $uncoupled } 倍。若两个合计都算上最近一周，则为 { $coupled }。
sums-ratio-early = 还早，不能与平常一周比较：目前 { $n } 天，需要 28 天。
sums-ratio-incomplete = 没有平常一周：最近 28 天中有 { $n } 次练习没有填用力程度或分钟数。
sums-ratio-nothing-before = 中断之后的第一周：之前 21 天没有可比较的负荷。
sums-ratio-no-load = 没有平常一周：最近 28 天没有负荷。

# $change 是带正负号的百分比。
sums-change = 与之前 7 天相比：{ $change }。
sums-change-days = 没有周与周的变化：14 天中有 { $n } 天有记录，需要每天都有。
sums-change-incomplete = 没有周与周的变化：有 { $n } 次练习没有填用力程度或分钟数。
sums-change-first-week = 恢复练习的第一周：之前 7 天没有负荷。
sums-change-no-load = 没有周与周的变化：两周都没有负荷。

# 每天的负荷。
sums-smooth = 平滑后的每日负荷：约一周 { $quick }，约四周 { $slow }。任何提醒都不读取它们。
sums-smooth-nothing = 还没有平滑负荷：没有一次练习同时填了用力程度和分钟数。
sums-smooth-unknown = { $n } 个没有记录的日子不计在内。
sums-smooth-incomplete = { $n } 个练习缺少用力程度或分钟数的日子不计在内。

sums-volume-title = 最近 14 天的练习
# $what 是练习及其变式和侧别。
sums-volume = { $what }：{ $reps }，保持 { $hold }，用力 { $tension }
# 跟在这样一行之后。
sums-volume-assumed = 没有填节奏的地方，按抬起 1 秒、放下 2 秒计
# $share 是百分比。
sums-dose = 您较弱的一侧（{ $side }）做了另一侧次数的 { $share }。
sums-dose-open = 您还没有说明哪一侧较弱，所以不比较两侧。
sums-dose-nothing = 另一侧这 14 天没有练习，所以不比较两侧。

sums-count = 这是对您所记录内容的计数，不是对肌肉的测量。

# 进展页面上的卡片。
sums-card = 平滑负荷
sums-card-sub = 每天的负荷
sums-card-quick = 约一周
sums-card-slow = 约四周
sums-card-monotony = 单调度
sums-card-change = 变化
# 用文字说明线上的一点；$name 是哪一条线。
sums-card-point = { $name }：每天 { $load }
sums-card-lines = 实线圆点大约跟随一周，虚线方点大约跟随四周。
sums-card-key = 单调度表示一周 7 天有多相似。变化是与前一周相比。“–”表示缺少某天的记录或负荷。

# 所有合计背后的约定。
sums-how = 日记怎样计数
sums-how-show = 查看日记怎样计数
sums-how-hide = 收起
sums-how-load = 一次练习的负荷是用力程度（0 到 10）乘以分钟数。同一天的各次练习相加。
# $rest 是带单位的秒数。
sums-how-minutes = 没有填分钟数的练习，按各组所需时间计算：每次动作的秒数，加上组间各 { $rest }。
sums-how-missing = 没有填用力程度的练习没有负荷，也不会替您编造。需要它的合计会空着，并说明原因。
sums-how-day = 练习算在开始的那一天。过了午夜、时钟调整或旅行都不会改变它。
sums-how-known = 有任何记录的日子是已知的。没有记录的日子是未知的，绝不算作休息。
sums-how-windows = 最近 7 天是到今天为止的日历天。平常一周是之前 21 天的三分之一，没有一天同时算在两边。
sums-how-spread = 单调度是 7 天每日负荷的平均值除以标准差（样本标准差，n − 1）。负担是一周负荷乘以单调度。
sums-how-sides = 双腿同做的组不算在任何一侧。踏步桥式每次抬脚算作站立那一侧的一次。
sums-how-variants = 次数只在同一变式内比较：更难的变式次数会少。
sums-how-rounding = 合计保留全部小数，只在显示时取整。

# 在用力程度 0 旁边。
sums-effort-zero = 这样没有负荷。这天是休息日吗？
