### Warnings: what was logged, what to do, what the diary cannot know, and why.

rules-name-p1 = 锻炼时的疼痛
rules-name-p2 = 第二天早上的疼痛
rules-name-l2 = 这一周比平常多
rules-name-l1 = 连续几天

rules-activity-bridge = 臀桥
rules-activity-leg-raise = 侧卧抬腿
rules-activity-walk = 步行
rules-activity-swim = 游泳
rules-activity-other = 这次锻炼

rules-p1-lead = 今天先停下这项练习。
rules-p1-logged = { $day }做{ $activity }时，{ $side }最痛的时候是 { $pain } 分（满分 10 分）。
rules-p1-to-do = 今天不要再做。下次少做一些，或者换成更容易的做法。
rules-p1-cannot-know = 抽筋或者状态不好，也会让分数变高。日记看不到您的动作。如果一直很痛，请问您的物理治疗师。
rules-p1-why = 很多物理治疗师用一条简单的线：活动时疼痛不超过 5 分可以接受，超过 5 分就太多了。

rules-p2-lead = 今天轻一点。
rules-p2-logged = { $day }做{ $activity }之前，{ $side }疼痛是 { $before } 分，第二天早上是 { $next } 分。
rules-p2-to-do = 下次跳过这项练习，或者只做一半。
rules-p2-cannot-know = 没睡好或者生病，也会让人早上酸痛。日记分不清是哪一种。
rules-p2-why = 锻炼引起的疼痛应该在第二天早上之前消退。如果没有消退，说明那次对现在来说太多了。

rules-l2-lead-info = 这一周比平常多。
rules-l2-lead-caution = 这一周先保持不变。
rules-l2-logged = 最近 7 天加起来是 { $last }。您平常一周是 { $usual }。
rules-l2-to-do = 下一周保持一样，之后再增加。
rules-l2-cannot-know = 这只是您所记录内容的合计，不是对肌肉的测量。如果以前记得少，这一步看起来会比实际大。
rules-l2-why = 一下子增加很多，身体来不及适应。所以日记把两个合计放在一起给您看。

rules-l1-lead-info = 同一块肌肉连续练了两天。
rules-l1-lead-caution = 让这块肌肉休息一天。
rules-l1-logged = 截至{ $day }，您已连续 { $n } 天锻炼{ $side }。
rules-l1-logged-both = 截至{ $day }，您已连续 { $n } 天锻炼两侧。
rules-l1-to-do = 空出一天，再练这块肌肉。
rules-l1-cannot-know = 每天做少量练习可能是计划的一部分。日记不知道物理治疗师给您的计划。
rules-l1-why = 力量练习之后，肌肉需要时间恢复。对多数人来说，大约 48 小时比较合适。

rules-quiet = 这条规则没有提醒。这并不表示一切都好。
rules-fired = 这条规则提醒了。
rules-none-fired = 没有规则提醒。这并不表示一切都好。

rules-sum-worst-pain = 最痛时，{ $side }
rules-sum-rise = 到早上升高，{ $side }
rules-sum-morning = 早上的疼痛，{ $side }
rules-sum-days-running = 连续天数，{ $side }
rules-sum-effort = 这几天的用力程度
rules-sum-last-week = 最近 7 天
rules-sum-previous = 之前的 21 天
rules-sum-usual-week = 平常一周
rules-sum-ratio = 最近 7 天与平常一周相比
rules-sum-known-days = 那 21 天里有记录的天数
rules-sum-about = { $label }（{ $kind }，{ $day }）
rules-sum-of = { $part } / { $whole }

rules-silenced = 这条您已经看过。在{ $day }之前不再提醒，除非情况加重。
rules-needs-clearing = 这个停止信号还没有解除。请专业人员看过，或者说明是点错了，它才会解除。
