### FHIR 文件里的文字，诊所的程序会把它们显示在代码旁边。

# 一种锻炼和它的做法。
fhir-exercise = { $exercise }：{ $variant }
# 一次锻炼记下的全部内容。
fhir-session = 一次活动：{ $kind }

fhir-activity = 活动种类
fhir-minutes = 时长
fhir-distance = 距离
fhir-steps = 步数
fhir-heart-rate = 心率（本次平均）
fhir-highest-heart-rate = 心率（本次最高）
fhir-effort = 整次活动的用力程度，0 到 10
fhir-side = 哪一侧
fhir-sets = 组数
fhir-reps = 所有组的总次数
fhir-hold = 每次在最高处保持的秒数
fhir-tut = 所有组的肌肉受力秒数，由程序算出
fhir-tut-assumed = 所有组的肌肉受力秒数，没有说明节奏时按抬起 1 秒、放下 2 秒计算
fhir-reps-in-set = 一组的次数，按做的先后排列
fhir-hold-in-set = 前面那一组保持的秒数
fhir-felt = 感到用力的肌肉
fhir-stopped-early = 提前结束的原因
fhir-aid = 助行器具
fhir-limp = 跛行
fhir-stroke = 泳姿
fhir-pool-length = 泳池长度
fhir-lengths = 游的趟数

fhir-pain = 疼痛，0 到 10
fhir-pain-moment = 什么时候评的分
fhir-moment-before = 活动之前
fhir-moment-worst = 活动中或刚结束时最痛的程度
fhir-moment-next-morning = 活动后的第二天早上
fhir-moment-morning = 早上
fhir-pain-described = 这次活动的疼痛是什么样的
fhir-pain-feel = 感觉像什么
fhir-pain-site = 在哪里
fhir-soreness = 肌肉酸痛，0 到 10
fhir-weaker = 比平时弱
fhir-fatigue = 疲劳，0 到 10
fhir-sleep = 睡眠分钟数
fhir-rest-day = 自己说是休息日
fhir-girth = 大腿围，{ $place }
fhir-breaks = 这一天起身活动的次数，由程序按记录数出
fhir-note = 日记里的备注

# 身体部位；side 是“左侧”这样的词。
fhir-buttock = 臀部，{ $side }
fhir-thigh = 大腿，{ $side }
fhir-pain-place = { $sites }，{ $side }

fhir-strength-days = 做力量锻炼的天数
fhir-active-days = 有用力程度 5 以上的步行或游泳的天数
fhir-active-minutes-week = 用力程度 5 以上的步行和游泳的分钟数
fhir-active-minutes-day = 有这类活动的日子里，用力程度 5 以上的步行和游泳的分钟数
fhir-days-known = 这一周有记录的天数
fhir-counted = 由程序按记录算出
fhir-week-note = 由程序计算，范围是 { $days }。7 天里有 { $n } 天有记录；没有记录的日子不增加数目，也不当作休息。

fhir-target-days = 每周天数
fhir-target-sets = 组数，{ $side }
fhir-target-reps = 每组次数，{ $side }
fhir-target-minutes = 一次活动的分钟数
fhir-target-effort = 目标用力程度，0 到 10
# 一侧要做多少，例如“左侧：3 组，每组 10 次”。
fhir-plan-side = { $side }：{ $n-sets } 组，每组 { $reps } 次
fhir-plan-hold = 每次保持 { $seconds }
fhir-plan-days = 每周 { $n } 天
fhir-plan-minutes = 每次 { $minutes }
fhir-plan-effort = 用力程度 { $effort }（满分 10）
fhir-plan-title = 计划：{ $exercise }
fhir-plan-from = 从 { $day } 起
fhir-plan-until = 从 { $first } 到 { $last }

fhir-safety-title = Evenly 的安全问题
fhir-cleared-title = Evenly 的停止信号是怎样解除的
fhir-cleared-rule = 不再成立的信号属于哪条规则
fhir-cleared-how = 为什么不再成立

fhir-codes-title = Evenly 的代码
fhir-codes-about = 日记里没有找到公用代码的内容。每个代码的意思永远不变。

fhir-format = 诊所（FHIR）
fhir-format-about = 一个给诊所电脑用的文件（FHIR R4，JSON）。Evenly 不能把它读回来，请另存一份 JSON。
fhir-format-kind = FHIR 文件（JSON）
fhir-snomed-tick = 加上 SNOMED 代码：有些国家要求许可
fhir-cli-snomed = 在 FHIR 文件里加上 SNOMED CT 代码；有些国家要求接收方有许可
