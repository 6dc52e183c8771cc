### 就诊单：看医生时带去的一页纸，以及生成它的页面。

visitsheet-title = 就诊单
# The name of a person or a pseudonym.
visitsheet-about-who = 来自：{ $who }
visitsheet-about-nobody = 来自：没有署名的日记
visitsheet-about-made = { $day } 为{ $reader }准备
visitsheet-about-days = 日记的日期：{ $days }。
visitsheet-about-empty = 日记里还没有记录。
visitsheet-nothing = 没有记下什么。
visitsheet-not-said = 没有说

visitsheet-for-family-doctor = 家庭医生
visitsheet-for-orthopaedics = 骨科
visitsheet-for-neurology = 神经内科
visitsheet-for-physiotherapist = 物理治疗师

# The sections.
visitsheet-section-about = 哪一侧，什么原因
visitsheet-section-noticed = 怎么开始的
visitsheet-section-pain = 最近 4 周的疼痛
visitsheet-section-map = 感觉在哪里
visitsheet-section-tests = 左侧和右侧
visitsheet-section-tried = 我试过什么
visitsheet-section-exams = 就诊、检查和结果
visitsheet-section-medicines = 药物
visitsheet-section-warnings = 日记里的提醒
visitsheet-section-signs = 问过的警示信号
visitsheet-section-questions = 我的问题

# A list or a text was cut.
visitsheet-more = ……另有 { $n } 条，这里没有写
# $text is the beginning of a text.
visitsheet-cut = { $text }……（另有 { $n } 个字，这里没有写）
# Joins two parts of one line.
visitsheet-then = { $first }；{ $second }
# The rows of a table as lines of text.
visitsheet-cell = { $head }：{ $cell }
visitsheet-row = { $name } – { $cells }

# What the person said about themselves.
visitsheet-side = 较弱的一侧：{ $side }
visitsheet-cause = 别人告诉我的原因：{ $cause }
visitsheet-seen = 专业人员看过了吗：{ $seen }
visitsheet-seen-on = 看过，{ $day }
visitsheet-seen-yes = 看过
visitsheet-seen-no = 还没有

visitsheet-noticed = 最早发现：{ $text }
visitsheet-course = 后来：{ $text }

# Pain.
visitsheet-pain-head = 疼痛，0 到 10
visitsheet-lately = 最近 4 周
visitsheet-before = 再之前 4 周
visitsheet-trend = 变化
visitsheet-trend-more = 更痛
visitsheet-trend-less = 减轻
visitsheet-trend-same = 差不多
visitsheet-pain-worst = { $side }，练习中最重
visitsheet-pain-morning = { $side }，早上
visitsheet-pain-rule = 每一侧取居中的回答。未回答不等于 0。相差 2 分起才算更痛或减轻。
visitsheet-where = { $side }，位置：{ $places }
visitsheet-feels = { $side }，感觉：{ $feels }

# The body map.
visitsheet-map-day = 标记于 { $day }，强度 1 到 10
visitsheet-map-empty = 什么也没有标
visitsheet-mark = { $region } { $strength }
visitsheet-marks = { $side }，{ $sensation }：{ $marks }
visitsheet-map-since = 与 { $day } 相比：{ $changes }
# A sentence in the place of the drawing, with its marks.
visitsheet-map-said = 骨盆和双腿的背面。{ $marks }
visitsheet-map-same = 与 { $day } 一样。
visitsheet-map-change = { $side }{ $region }，{ $sensation } { $before } → { $now }

# Left and right.
visitsheet-tests-what = 项目
visitsheet-tests-between = 相差
visitsheet-tests-share = { $weaker }与另一侧相比
visitsheet-tests-earlier = 之前
visitsheet-girth = 大腿，{ $place }，{ $day }
visitsheet-best-set = { $what }：一组最多次数
visitsheet-dose = 单侧练习的次数，最近 { $n } 天
visitsheet-earlier = { $left } / { $right }
visitsheet-earlier-on = { $left } / { $right }（{ $day }）
visitsheet-ordinary = { $share }（两侧之间常见的差别）
visitsheet-hardest = 4 周里最难的做法，{ $exercise }：左侧 { $left }；右侧 { $right }
visitsheet-tests-rule = 都是在家里数的、量的。“之前”是左 / 右，指再往前同样长的时间。皮尺大约有 1 厘米的误差。

# What was tried.
visitsheet-own = 物理治疗师给的动作
visitsheet-kind = { $name }：从 { $since } 开始；最近 { $n } 天里有 { $done } 天（每周 { $rate } 天）
visitsheet-kind-few = { $name }：从 { $since } 开始；最近 { $n } 天里有 { $done } 天

# The care path.
visitsheet-step = { $name }：{ $when }
visitsheet-step-since = 从 { $day } 起
visitsheet-step-until = { $from } 到 { $until }
visitsheet-step-passed = 原定 { $day }，之后没有记录
visitsheet-step-result = 结果：{ $result }
visitsheet-step-next = 下一步：{ $next }
visitsheet-ahead = 接下来
visitsheet-step-booked = { $name }：{ $when }
visitsheet-step-to-book = { $name }：还没有约，希望在 { $day } 之前
visitsheet-day-and-time = { $day } { $time }

# Warnings and warning signs.
visitsheet-warnings-none = 最近 12 周没有提醒。这不表示一切都好。
visitsheet-warnings-about = 按我的记录和一些简单的规则，最近 12 周：
visitsheet-warning = { $rule }：有 { $n } 天，最近一次是 { $last }
visitsheet-signs-never = 我还没有回答过这些问题。
visitsheet-signs-none = { $day }：一项也没有勾。这不表示一切都好。
visitsheet-signs-ticked = { $day }：{ $signs }
visitsheet-signs-open = { $day } 起还没有解除：{ $signs }

# The foot.
visitsheet-foot = 这一页只是一个人在 Evenly 日记里所记内容的统计。没有人做过体检，也没有写出任何病名。Evenly 不是医疗器械。
visitsheet-foot-signs = 这一页没有写警示信号的问题。
visitsheet-foot-offline = 在本人的电脑上离线生成。个人数据。

# The page of the program.
visitsheet-page-subtitle = 看医生时带去的一页纸。写什么由您决定。
visitsheet-page-reader = 给谁看？
visitsheet-page-sections = 写进什么
visitsheet-page-own-words = { $section }（我自己的话）
visitsheet-page-path-words = 我在就医历程里写的：名称、地点、结果
visitsheet-page-name = 我的名字：{ $name }
visitsheet-page-no-name = 我的名字（还没有在“分享”里填写）
visitsheet-page-safety = 我对警示信号的回答
visitsheet-page-safety-open = 有一个警示信号还没有解除。不勾这一项，对方就看不到。
visitsheet-page-words = 用您自己的话
visitsheet-page-noticed = 最早是什么时候、谁发现的？
visitsheet-page-course = 后来有什么变化？
visitsheet-page-questions = 您想问的问题，一行一个
visitsheet-page-suggested = 别人常问的问题
visitsheet-page-preview = 就诊单上会写这些
visitsheet-page-pdf = 存为 PDF…
visitsheet-page-text = 存为文本…
visitsheet-page-print = 打印…
visitsheet-page-busy = 正在写…
visitsheet-page-saved = 就诊单在 { $path }。
visitsheet-page-opened = 已在您的 PDF 阅读器里打开，可以在那里打印。文件也在 { $path }。
visitsheet-page-not-opened = 这台电脑上没有程序能打开它。文件在 { $path }。
visitsheet-page-other-place = 什么都没有丢。您可以换个地方再存。
visitsheet-page-kind-text = 文本
visitsheet-page-go = 就诊单

# The command line.
visitsheet-cli-about = 写一张就诊单：看医生时带去的一页纸
visitsheet-cli-for = 给谁看
visitsheet-cli-pdf = 要写的 PDF 文件
visitsheet-cli-text = 要写的文本文件；- 表示标准输出
visitsheet-cli-with-name = 也写名字
visitsheet-cli-with-safety = 也写对警示信号的回答
visitsheet-cli-without = 不写的部分；可以给出几次
visitsheet-cli-written = 已写好：一页。
