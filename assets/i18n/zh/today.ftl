### 今天：下一步做什么、提醒，以及最近几天。

today-title = 今天
today-week = 第 { $n } 周
today-weaker = 较弱的一侧：{ $side }

today-warning-text = { $logged }{ $to-do }
today-warning-rule = 规则：{ $name } · { $source }
today-warning-more = 您的记录里还有这些
today-warning-line = { $lead }{ $logged }
today-warning-rest = { $text }类似的还有 { $n } 项。
today-why-name = 为什么？{ $name }
# 提示只列在列表里，不放在醒目的位置。
today-warning-hints = 从您的记录得出的提示
today-warning-all = 还有 { $n } 条
today-silenced = 您看过的 { $n } 条提醒
today-cannot-tell = 日记目前还说不准的事
today-cannot-tell-line = { $name }：{ $status }

today-day-title = 今天的清单
today-done = 已完成
today-open = 今天还没有记录
today-check-in = 填写
today-check-in-line = 疼痛、酸痛、睡眠，不到一分钟就能填完。
today-check-in-after = 昨天做了{ $what }，今天早上感觉怎么样？
today-check-in-done = 没有填写任何答案，只做了标记。
today-check-in-edit-name = 修改今天早上的晨间记录
today-morning-after = { $day }之后的早上
today-morning-after-line = 做了{ $what }之后，感觉怎么样？
today-morning-after-button = 回答
today-morning-after-name = 回答{ $day }早上的情况
today-hold = ，{ $hold }
# Before what the plan asks for.
today-plan = 计划：
today-never = 还没有记录

today-breaks-title = 起身休息
today-breaks-word =
    { $n ->
       *[other] 次，今天
    }
today-breaks-minutes = 共站立活动 { $minutes }
today-breaks-last = 最近一次 { $time }
today-breaks-yesterday =
    { $n ->
        [0] 昨天没有
       *[other] 昨天 { $n } 次
    }
today-breaks-up = 我刚起身了
today-sit-down = 我坐下了
# 圆环内数字下方的词。
today-sitting =
    { $n ->
       *[other] 分钟（已坐）
    }
today-sit-stop = 停止计时
today-breaks-details = 详细记录
today-undone = 已撤回。

today-week-title = 本周
today-week-sum = 最近 7 天合计 { $all }：练习 { $strength }，步行和游泳 { $other }。
today-week-none = 最近 7 天没有负荷。
today-week-uncounted = 有 { $n } 次锻炼没有填写用力程度或分钟数，没有计入合计。
today-week-what = 负荷就是用力程度 × 分钟数的合计。
today-week-strength = 练习
today-week-other = 步行和游泳
today-week-unknown = 没有记录：{ $days }
today-week-day-load = { $day }：负荷 { $all }，其中练习 { $strength }，步行和游泳 { $other }
today-week-day-rest = { $day }：没有负荷
today-week-day-unknown = { $day }：没有记录
today-week-day-uncounted = { $day }：{ $n } 次锻炼没有负荷
today-week-table = 显示为表格
today-week-chart = 显示为图表
today-week-table-name = 最近 7 天的负荷
today-week-head-day = 日期
today-week-head-all = 合计
today-week-cell-unknown = 没有记录
today-week-empty = 最近 7 天会在这里显示为柱形，每天一根。

today-sides-title = 左右比较
today-sides-of = 与{ $other }相比，按最近 14 天单侧次数计算
today-sides-side = { $side } { $reps }
today-sides-both = 双腿同时：{ $reps }，单独计数。
today-sides-even = 100% 表示两侧一样多。
today-sides-one = 数据不够，无法比较：最近 14 天{ $side }没有单独做过。
today-sides-none = 数据不够，无法比较：最近 14 天没有只做一侧的次数。
today-sides-empty = 一次只练一条腿的练习会在这里比较，范围是最近 14 天。

today-empty-title = 欢迎使用您的日记
today-empty-line = 在这里，每一天一目了然：哪些已经完成，接下来可以记什么，什么时候也许该轻一点。先从今天早上的情况开始，或者从您最近做过的事开始。
today-empty-check-in = 填写晨间记录
today-empty-guidance = 阅读指引
