### 纸上的空白一周，以及把它录入的页面。

paperweek-title = 我的一周，{ $days }
paperweek-about = 写下您做了什么。不知道的格子就空着：空着不等于 0。
paperweek-who = 给：{ $who }
paperweek-scales = 疼痛和用力：0 到 10。0 是没有，10 是您能想到的最大程度。
paperweek-foot = Evenly 日记 · 之后可在“分享”的“纸上一周”里录入。不是医疗器械。
paperweek-rows = 行
paperweek-day = { $weekday } { $day }

paperweek-plan = 计划：{ $targets }
paperweek-no-plan = 没有计划
paperweek-target = { $side } { $sets } 组 × { $reps }
paperweek-days-a-week = 每周 { $n } 天
paperweek-hold = 保持 { $seconds }

paperweek-row-reps = 第 { $n } 组，次数
paperweek-row-minutes = 分钟
paperweek-row-effort = 用力
paperweek-row-before = 之前的疼痛
paperweek-row-worst = 最重的疼痛
paperweek-row-morning = 第二天早上的疼痛
paperweek-row-distance = 距离（{ $unit }）
paperweek-row-breaks = 起身几次
paperweek-mornings = 早上
paperweek-row-pain = 今早的疼痛
paperweek-row-soreness = 肌肉酸痛，0 到 10
paperweek-row-fatigue = 疲劳，0 到 10
paperweek-row-sleep = 睡了几小时
paperweek-both = 双

# The screen.
paperweek-page-title = 纸上一周
paperweek-page-subtitle = 按纸上的顺序录入一周。保存一次，全部留下。
paperweek-page-week = { $day } 起的一周
paperweek-page-earlier = 上一周
paperweek-page-later = 下一周
paperweek-page-print = 写一张空白表（PDF）
paperweek-page-print-about = 用于所显示的一周，上面印有计划。
paperweek-page-keys = Tab 到下一格，回车和方向键上下移动。空着表示未回答。
# The accessible name of a box: the group, the row, the small box and the day.
paperweek-page-cell = { $group }，{ $row }，{ $day }
paperweek-page-cell-side = { $group }，{ $row }，{ $side }，{ $day }
paperweek-page-there = 日记里已有
paperweek-page-doubled = { $day }：日记里已经有这样的记录。您录入的会作为另一条加上。
paperweek-page-counts =
    { $n ->
        [0] 还没有录入
       *[other] 有 { $n } 条要保存
    }
paperweek-page-save = 保存这一周
paperweek-page-problems = 有 { $n } 个格子需要再看一下。
paperweek-page-problem = { $where }：{ $problem }
paperweek-page-future = 这一天还没有到
paperweek-page-alone = 至少需要一组或分钟
paperweek-page-gap = 它前面少了一组

# The command line.
paperweek-cli-about = 写一张可打印的空白一周表，上面印有计划
paperweek-cli-week = 一周里的某一天；不写就是本周
