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
