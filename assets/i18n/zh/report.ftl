### 就诊用的打印报告，以及生成它的页面。

report-title = Evenly 日记报告
# The name of a person or a pseudonym.
report-about-who = 关于：{ $who }
report-about-days = 日期：{ $days }
report-about-made = 写于 { $day }，给：{ $reader }
report-foot = Evenly · { $who } · { $days } · 个人数据
# The # signs stand for the page and the number of pages.
report-page-number = 第 # 页，共 # 页

report-for-physiotherapist = 物理治疗师
report-for-doctor = 医生
report-for-own = 自己留存

# The sections.
report-section-sides = 左侧和右侧
report-section-pain = 疼痛
report-section-plan = 计划与完成
report-section-load = 负荷
report-section-measures = 大腿围度
report-section-warnings = 提醒
report-section-charts = 图表
report-section-weeks = 每周或每月的表格
report-section-sessions = 每次练习的表格
report-section-notes = 备注

# The stop signs.
report-stop-open = 尚未解除的停止信号
# $signs is a list of what was ticked and when.
report-stop-line = { $name }：{ $signs }
report-stop-none = 没有未解除的停止信号。这不表示一切都好。
report-stop-never = 安全问题还没有回答过。
report-stop-left-out = 本报告没有包含安全问题，因此不说明是否有未解除的停止信号。

# Two parts of the time are put side by side.
report-then-now = 每一格：开头几天（{ $first }）→ 最后几天（{ $last }）。
report-pair = { $first } → { $last }
report-nothing = –
report-empty = 这些日子没有记录。

report-sides-exercise = 练习
report-sides-share = { $one }占{ $other }的比例
report-sides-none = 这些日子没有哪一组写明是哪一侧。
report-sides-rule = 只在同一种做法之内比较次数。次数说明做了多少，不能说明力量。双腿同时做的组不计入。

report-pain-when = 疼痛，0 到 10
report-pain-before = 练习之前
report-pain-worst = 练习中最重
report-pain-morning = 第二天早上
# The median of some answers; $n is how many.
report-pain-median = { $pain }（{ $n } 次回答）
report-pain-none = 未回答
report-pain-rule = 每一侧各自取居中的回答（中位数）。未回答不等于 0。

report-plan-none = 没有设定计划。
report-plan-exercise = 练习
report-plan-side = 侧
report-plan-plan = 计划
report-plan-days = 最近 { $n } 天里做了的天数
report-plan-reps = 最近 { $n } 天的次数
report-plan-target = { $sets } 组，每组 { $reps }
report-plan-weekly = { $target }，每周 { $n } 天
report-plan-of = { $done } / { $planned }
report-plan-rule = 没有记录的日子情况不明，这里按没有做来算。

report-load-last = 最近 7 天：{ $load }。平常的一周（之前 21 天的三分之一）：{ $usual }。
report-load-rule = 负荷是用力程度（0 到 10）乘以分钟，再加起来。“您”是指写日记的人。

report-measures-none = 这些日子没有测量。
report-measures-place = 位置
report-measures-day = 日期
report-measures-difference = 相差

report-warnings-as-of = 截至 { $day }：
report-warnings-none = 没有提醒。这不表示一切都好。
report-warnings-thin = 有 { $n } 条规则因为记录太少而无法判断。
report-warnings-history = 这些日子的提醒
report-warnings-day = 日期
report-warnings-what = 提醒
report-warnings-answer = 本人的回答
report-warnings-read = 已读
# $reason is why the person said that a warning does not fit.
report-warnings-misfit = 不适合我：{ $reason }
report-warnings-cut = 还有 { $n } 条更早的提醒没有列出。

# $title is the title of a chart.
report-chart-by-week = { $title }，按周
report-chart-by-month = { $title }，按月
report-chart-load = 负荷
report-chart-load-said = 最高为 { $high }（{ $when }）。最近为 { $last }。
report-chart-load-part = 最高为 { $high }（{ $when }）。最近的只算到报告的最后一天，为 { $last }。
report-chart-load-band = 灰色带是平常的范围，{ $low } 到 { $high }。
report-chart-load-none = 这些日子没有一次练习同时写了用力程度和分钟。
report-chart-pain = 疼痛，每天最重值的中位数
report-chart-sides = 每一侧的次数
report-chart-side-said = { $side }：最初 { $first }，最近 { $last }。
report-chart-none = 没有可画的内容。
report-chart-girth = { $place }，厘米

# $when is a week or a month of which the report holds only some days.
report-block-part = { $when }（部分）
report-weeks-step-week = 周
report-weeks-step-month = 月
report-weeks-trained = 有练习的天数
report-weeks-unknown = 没有记录的天数
report-weeks-load = 负荷
# $letter is L or R.
report-weeks-pain = 疼痛{ $letter }
report-weeks-reps = 次数{ $letter }
report-weeks-walks = 步行（分）
report-weeks-swims = 游泳（分）
report-weeks-breaks = 起身
report-weeks-incomplete = 问号：有一次练习没有写用力程度或分钟，所以总和偏小。

report-sessions-day = 日期
report-sessions-what = 内容
report-sessions-work = 组数或距离
report-sessions-minutes = 分钟
report-sessions-effort = 用力
report-sessions-pain = 疼痛{ $letter }
report-sessions-rule = 疼痛：之前 / 最重 / 第二天早上。– 表示未回答。
# $days are the days that the table covers.
report-sessions-latest = 只列最近 12 周：{ $days }。完整的日记在导出文件里。
report-sessions-of-side = { $letter } { $sets }

report-notes-none = 这些日子没有备注。
report-notes-when = { $day }，{ $kind }

report-closing = 这份报告是什么
report-closing-personal = 这是个人数据。请像保管医生的信一样保管它。
report-closing-device = Evenly 是日记，不是医疗器械。本报告只列出所记录的内容和它们的总和。没有人做过检查。
report-closing-silent = 没有提醒，只是几条简单的规则没有发现什么。这不表示一切都好。
report-closing-glyphs = 小方框表示有一个字无法打印。

# The page of the program.
report-page-title = 就诊报告
report-page-subtitle = 一份可以打印或交给别人的 PDF，重要的内容在第一页。
report-page-reader = 给谁看？
report-page-language = 语言
report-page-paper = 纸张
report-page-a4 = A4
report-page-letter = Letter
report-page-sections = 包含的内容
report-page-extras = 您愿意才加
report-page-notes = 我的备注原文
report-page-name = 我的姓名
report-page-safety = 我的安全回答：我勾选过的停止信号
report-page-safety-open = 有一个停止信号还没有解除。不勾选这一项，看报告的人就看不到它。
report-page-days = 日期
report-page-days-usual = 按这位读者的惯例
report-page-days-some = 部分日子
report-page-leaves = 会带出去的内容
report-page-leaves-days = { $days }：{ $entries }。
report-page-leaves-sections = { $sections }。
report-page-leaves-nothing = 什么都没有勾选，所以只写开头几行。
report-page-leaves-pseudonym = 代替您的姓名：{ $pseudonym }
report-page-leaves-no-pseudonym = 不写您的姓名。
report-page-leaves-name = 您的姓名：{ $name }
report-page-leaves-no-name = 您没有在“分享”里写姓名，所以不会写姓名。
report-page-leaves-notes =
    { $n ->
        [0] 这些日子没有备注。
       *[other] { $n } 条备注的原文。
    }
report-page-leaves-no-notes = 您的备注留在这里。
report-page-leaves-safety = 您的安全回答。
report-page-leaves-no-safety = 您的安全回答留在这里，报告会说明这一点。
report-page-leaves-private = 这仍然是个人数据。文件没有上锁：拿到它的人就能看。
report-page-place = 要写的文件
report-page-choose = 选择…
report-page-choose-name = 选择报告写到哪里
report-page-kind = PDF
report-page-write = 写报告
report-page-working = 正在写…
report-page-place-missing = 请说明报告写到哪里。
report-page-written = 已写好并读回核对：{ $n } 页。
report-page-open = 打开
report-page-opened = 已经在您的 PDF 阅读器里打开。
report-page-not-opened = 这台电脑没有能打开它的程序。它在 { $path }。
report-page-other-place = 您可以换一个位置再写一次。
report-not-built = 这个程序不带 PDF 报告功能。

# The command line.
report-cli-about = 写一份就诊用的 PDF 报告
report-cli-for = 给谁看
report-cli-out = 要写的文件
report-cli-from = 第一天；不写就按这位读者的惯例
report-cli-to = 最后一天；不写就到今天
report-cli-language = 报告的语言
report-cli-paper = 报告的纸张
report-cli-sections = 报告的部分，用逗号隔开；不写就按这位读者的惯例
report-cli-with-notes = 也写备注原文
report-cli-with-name = 也写姓名
report-cli-with-safety = 也写安全问题的回答
report-cli-order = 第一天不能晚于最后一天。
