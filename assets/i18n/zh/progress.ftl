### 进展画面：图表，每张图配一句话和一张表。

progress-title = 进展
progress-span = 显示的时间
progress-span-4 = 4 周
progress-span-12 = 12 周
progress-span-year = 1 年
progress-span-all = 全部
progress-show-table = 显示为表格
progress-show-table-of = { $card }：显示为表格
progress-show-chart = 显示为图表
progress-show-chart-of = { $card }：显示为图表
progress-more-rows = 再显示一些行
progress-so-far = { $when }，到目前为止
progress-no-value = –
progress-week = 周
progress-month = 月
progress-point = { $when }：{ $what }

progress-empty-title = 还没有可显示的内容
progress-empty-text = 您的负荷、疼痛、左右两侧和练习的日子会显示在这里，从第一条记录开始。
progress-empty-log = 记一条

progress-load-weekly = 每周负荷
progress-load-monthly = 每月负荷
progress-load-sub = 用力程度 × 分钟
progress-load-exercises = 练习
progress-load-moving = 步行和游泳
progress-load-walks = 步行
progress-load-swims = 游泳
progress-load-together = 合计
progress-load-note = 说明
progress-load-week-usual = 本周到目前为止合计 { $load }。您平常的一周在 { $low } 到 { $high } 之间。
progress-load-week = 本周到目前为止合计 { $load }。周数太少，还说不出平常是多少。
progress-load-month-usual = 本月到目前为止合计 { $load }。您平常的一个月在 { $low } 到 { $high } 之间。
progress-load-month = 本月到目前为止合计 { $load }。月数太少，还说不出平常是多少。
progress-load-nothing = 数据不够：这段时间里没有一次练习既有用力程度又有分钟数。每记一次，这里的柱子就会增加。
progress-load-band = 平常范围
progress-load-band-weeks = 平常范围：本周之前 { $n } 个整周中居中的一半。
progress-load-band-months = 平常范围：本月之前 { $n } 个整月中居中的一半。
progress-load-count = 柱子只计算您记下的内容，并不衡量您的肌肉。
progress-load-ramp = 一周内 { $change }
progress-load-far-above = 远高于平常
progress-load-marked = 黄色并带文字或“!”：{ $n } 周远高于平常，达到前三周平均的 { $times } 倍或更多。
progress-load-incomplete-weeks = { $n } 周不完整：有的练习没有用力程度或分钟数，所以合计偏小。这些周带有问号。
progress-load-incomplete-months = { $n } 个月不完整：有的练习没有用力程度或分钟数，所以合计偏小。这些月带有问号。
progress-load-missing = 不完整：{ $n } 次练习没有用力程度或分钟数
progress-load-unknown = { $all } 天里有 { $n } 天没有记录。这些天在这里不增加负荷，也不算作休息。
progress-load-unknown-days = { $n } 天没有记录
progress-load-bar = { $together }（练习 { $exercises }，步行和游泳 { $moving }）

progress-pain = 疼痛
progress-pain-sub-weeks = 当天最痛，每周中位数
progress-pain-sub-months = 当天最痛，每月中位数
progress-pain-summary = 最痛的程度，0 到 10。{ $left }{ $right }
progress-pain-then-now = { $side }：开始时 { $first }，最近 { $last }。
progress-pain-once = { $side }：{ $last }。
progress-pain-open = { $side }：未回答。
progress-pain-nothing = 数据不够：这段时间没有记录疼痛。没有回答不等于 0。
progress-pain-bands = 黄色底：2 到 5，放轻松些。红色底：高于 5，对练习来说太多了。
progress-pain-lines = 左侧是实线和圆点，右侧是虚线和方点。
progress-pain-of-ten = { $value }（满分 10）

progress-sides = 左右对比
progress-sides-even = { $even } = 两侧一样。色带：{ $low } 到 { $high }。
progress-sides-measure = 按什么计
progress-sides-reps = 次数
progress-sides-seconds = 用力秒数
progress-sides-both-reps = 两侧的次数
progress-sides-both-seconds = 两侧的用力秒数
progress-sides-summary-weaker = 您较弱的{ $side }做了另一侧的 { $ratio }：左侧 { $left }，右侧 { $right }。（{ $when }）
progress-sides-summary-open = 您的左侧做了右侧的 { $ratio }：左侧 { $left }，右侧 { $right }。（{ $when }）
progress-sides-one-only = 这段时间只有一侧能计算：左侧 { $left }，右侧 { $right }。（{ $when }）
progress-sides-nothing = 数据不够：这段时间没有只做一侧的组。请分别记录每一侧的组，才能对比。
progress-sides-unknown = 您还没有说哪一侧较弱，所以这里是左侧除以右侧。
progress-sides-say = 说明哪一侧较弱
progress-sides-count = 这里把各种练习的量加在一起，并不衡量力量。
progress-sides-both-legs = 双腿同时做的 { $amount } 没有算进来，因为不属于任何一侧。
progress-sides-assumed = 没有记录节奏的地方，按抬起 1 秒、放下 2 秒计算。
progress-sides-share-left = 左侧占右侧
progress-sides-share-right = 右侧占左侧

progress-days = 练习的日子
progress-days-sub-weeks = 每周天数
progress-days-sub-months = 每月天数
progress-days-summary = { $trained }有练习，{ $rest }有其他记录但没有练习，{ $unknown }没有记录。
progress-days-legend = 颜色越深，分钟越多。带圈的日子有提醒。
progress-days-legend-rest = 浅色：有记录，但没有练习。空心框：没有记录，无从知道。
progress-days-cut = 这里只放得下最近几周，表格里有全部。
progress-days-key = 表格里是分钟数。0 表示有记录但没有练习，– 表示没有记录，! 表示有提醒。
progress-days-minutes = 练习 { $minutes }
progress-days-rest = 没有练习
progress-days-unknown = 没有记录
progress-days-warning = { $what }，有提醒
progress-days-cell-warning = { $minutes } !
progress-days-trained-column = 有练习
progress-days-rest-column = 没有练习
progress-days-unknown-column = 没有记录
progress-days-warned-column = 有提醒

# 大腿围。
progress-girth = 大腿围
progress-girth-of-side = { $side } { $values }
progress-girth-then-now = { $first }，现在：{ $last }
progress-girth-difference = 差距
progress-girth-places = 图中是您最近一次测量的位置。表格里有每一次测量。
