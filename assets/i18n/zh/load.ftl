### Warnings about load and rest.

load-name-l1 = 连续几天
load-name-l2 = 这一周比平常多
load-name-l3 = 练得特别多的一次
load-name-l4 = 计划里不止一处增加
load-name-l5 = 每天都一样
load-name-l6 = 非常吃力
load-name-l7 = 停练后重新开始
load-name-l8 = 较弱一侧做得少

load-l1-lead-info = 同一块肌肉连续练了两天。
load-l1-lead-caution = 让这块肌肉休息一天。
load-l1-logged = 截至{ $day }，您已连续 { $n } 天锻炼{ $side }。
load-l1-logged-both = 截至{ $day }，您已连续 { $n } 天锻炼两侧。
load-l1-to-do = 空出一天，再练这块肌肉。
load-l1-cannot-know = 每天做少量练习可能是计划的一部分。如果这是物理治疗师的安排，可以在设置里填写。
load-l1-why = 力量练习之后，肌肉需要时间恢复。对多数人来说，大约 48 小时比较合适。

load-l2-lead-info = 这一周比平常多。
load-l2-lead-caution = 这一周先保持不变。
load-l2-logged = 最近 7 天加起来是 { $last }。您平常一周是 { $usual }。
load-l2-to-do = 下一周保持一样，之后再增加。
load-l2-cannot-know = 这只是您所记录内容的合计，不是对肌肉的测量。如果以前记得少，这一步看起来会比实际大。
load-l2-why = 一下子增加很多，身体来不及适应。所以日记把两个合计放在一起给您看。

load-on-side = { $side }的{ $activity }

load-l3-lead-info = 一个月里最多的一次。
load-l3-lead-caution = 比最近一个月多得多。
load-l3-logged = { $day }，您做了 { $now } 次{ $activity }。之前 30 天里最多的是 { $before } 次。
load-l3-to-do = 下次再少做一些，然后小步增加。
load-l3-cannot-know = 这只是您所记录内容的合计，不是对肌肉的测量。如果以前记得少，这一步看起来会比实际大。
load-l3-why = 对跑步的人来说，一次跑得远远超过一个月里最长的一次，之后更常出现不适，而一周跑得多并没有。所以日记也看单次锻炼。

load-l4-lead = 一次只改变一样。
load-l4-logged = 您从{ $day }开始的{ $activity }计划同时增加了：{ $things }。
load-l4-to-do = 只选其中一样，其余保持不变。等觉得轻松了，再增加下一样。
load-l4-cannot-know = 也许物理治疗师就是这样安排的。那就按照那个计划做。
load-l4-why = 一次改变一样，就能看出它的作用。一次改变几样，就分不清哪一样太多了。
load-l4-reps = 次数
load-l4-sets = 组数
load-l4-hold = 保持时间
load-l4-step = 更难的做法
load-l4-days = 每周天数

load-l5-lead = 让其中一天明显轻松一些。
load-l5-logged = 最近 7 天每天都差不多，加起来是 { $last }。之前几周的中间值是 { $usual }。
load-l5-to-do = 在一周里选一天，做得少很多。
load-l5-cannot-know = 这只是您所记录内容的合计，不是对肌肉的测量。这条线来自运动员。还没有人证实它适合一侧无力的人。
load-l5-why = 较累的日子之间有轻松的日子，身体才有时间休息。练得多的一周里如果没有轻松的一天，就缺少这段时间。

load-l6-lead = 那次非常吃力。
load-l6-logged = { $day }做{ $activity }时，您的用力程度是 { $effort } 分（满分 10 分）。
load-l6-to-do = 在弄清肌肉为什么变小、能承受多少之前，请把用力程度保持在 3 到 5 分。
load-l6-cannot-know = 用力程度只是您的感觉。日记看不到您的神经和肌肉。如果您知道肌肉为什么变小，可以在设置里填写。
load-l6-why = 在有关肌肉无力的研究里，人们练习时远低于自己的极限，多少合适要因人而定。

load-l7-lead = 欢迎回来。先从大约一半开始。
load-l7-logged = 您有 { $gap } 天没有记录力量练习。{ $day }，您做了 { $now } 次{ $activity }。停练之前通常是 { $usual } 次。
load-l7-to-do = 先做停练之前的大约一半，以后每次增加一点。
load-l7-cannot-know = 这只是您所记录内容的合计，不是对肌肉的测量。停练期间做过而没有记录的不在里面。
load-l7-why = 两周或更久没有做力量练习，身体就不再习惯了。一开始就做原来的量，可能太多。

load-l8-lead = 较弱一侧做得少很多。
load-l8-logged = 最近 14 天的次数：较弱的{ $side } { $weaker } 次，另一侧 { $other } 次。
load-l8-to-do = 这是有意的吗？如果不是，请让较弱一侧也做它的那一份。如果这是物理治疗师的安排，可以在设置里填写。
load-l8-cannot-know = 这只是您所记录内容的合计，不是对肌肉的测量。双腿同时做的不在里面。
load-l8-why = 如果大部分都由较强一侧来做，两侧的差别可能会变大。

load-sum-days-running = 连续天数，{ $side }
load-sum-effort = 这几天的用力程度
load-sum-effort-one = 用力程度
load-sum-last-week = 最近 7 天
load-sum-previous = 之前的 21 天
load-sum-usual-week = 平常一周
load-sum-ratio = 最近 7 天与平常一周相比
load-sum-known-days = 那 21 天里有记录的天数
load-sum-of = { $part } / { $whole }
load-sum-variant-side = { $variant }，{ $side }
load-sum-biggest = 与之前 30 天里最多的一次相比：{ $what }
load-sum-more = 多出的次数：{ $what }
load-sum-reps = 每组次数：{ $kind }
load-sum-sets = 组数：{ $kind }
load-sum-hold = 保持秒数：{ $kind }
load-sum-step = 练习的难度，1 最容易：{ $kind }
load-sum-plan-days = 每周天数：{ $kind }
load-sum-monotony = 每日平均与各日差异相比
load-sum-same-days = 每天都是 { $mean }，没有差异
load-sum-week-middle = 之前几周的中间值
load-sum-week-share = 最近 7 天与它相比
load-sum-strength-days = 做力量练习的天数
load-sum-gap = 没有力量练习的天数
load-sum-usual-session = 与停练之前平常的一次相比：{ $what }
load-sum-sides = 较弱一侧与另一侧相比
