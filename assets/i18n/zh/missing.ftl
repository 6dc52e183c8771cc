### What is missing for a rule to look.

missing-no-session = 这几天没有锻炼记录，所以没有可看的内容。
missing-worst-pain = 未评分：上次锻炼没有填写最痛时的分数。
missing-pain-before = 数据不够：没有填写锻炼前的疼痛。
missing-next-morning = 数据不够：锻炼后第二天早上的问题没有回答。
missing-effort = 数据不够：有一次锻炼没有填写用力程度。
missing-load = 数据不够：最近 28 天里有 { $n } 次锻炼没有填写用力程度或分钟数。
missing-too-early = 现在比较还太早：第 { $n-days } 天，共需 { $n-needed } 天。
missing-known-days = 现在比较还太早：这一周之前的 21 天里，有 { $n-known } 天有记录，需要 { $n-needed } 天。
missing-nothing-before = 没有可以比较的内容：这一周之前的 21 天没有负荷。
missing-usual-week-too-light = 您平常一周的量太少，无法比较。
missing-no-check = 安全问题还没有回答过。
missing-old-check = 安全问题已经有 { $n } 天没有回答。
missing-ratings = 数据不够：两周里每周需要 { $n-needed } 个早上的评分，其中一周只有 { $n-have } 个。
missing-feel = 数据不够：没有填写疼痛是什么感觉。
missing-site = 数据不够：没有填写疼痛在哪里。
missing-mornings = 数据不够：锻炼之后的早上没有回答问题。
missing-soreness = 数据不够：没有填写肌肉有多酸痛。
missing-weaker = 数据不够：没有填写肌肉是不是比平常没力。
missing-sessions = 数据不够：需要 { $n-needed } 次锻炼的记录，现在有 { $n-have } 次。
missing-week-days = 数据不够：最近 7 天里有 { $n-known } 天有记录，需要 { $n-needed } 天。
missing-plans = 没有可以比较的内容：同一项练习需要有两个计划。
missing-weaker-side = 数据不够：没有填写哪一侧较弱。您可以在设置里填写。
missing-girths = 数据不够：需要 { $n-needed } 次两侧的测量，现在有 { $n-have } 次。
missing-sitting = 数据不够：没有记录或计时坐了多久。
missing-professional-seen = 数据不够：没有填写医生或物理治疗师是否看过。您可以在设置里填写。
