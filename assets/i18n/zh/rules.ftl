### Warnings: what was logged, what to do, what the diary cannot know, and why.

rules-name-p1 = 锻炼时的疼痛
rules-name-p2 = 第二天早上的疼痛

rules-activity-bridge = 臀桥
rules-activity-leg-raise = 侧卧抬腿
rules-activity-walk = 步行
rules-activity-swim = 游泳
rules-activity-other = 这次锻炼

rules-p1-lead = 今天先停下这项练习。
rules-p1-lead-later = 下次少做一些。
rules-p1-logged = { $day }做{ $activity }时，{ $side }最痛的时候是 { $pain } 分（满分 10 分）。
rules-p1-to-do = 今天不要再做。下次少做一些，或者换成更容易的做法。
rules-p1-to-do-later = 减少次数，或者换成更容易的做法。疼痛再超过这条线，就停下来。
rules-p1-cannot-know = 抽筋或者状态不好，也会让分数变高。日记看不到您的动作。如果一直很痛，请问您的物理治疗师。
rules-p1-why = 很多物理治疗师用一条简单的线：活动时疼痛不超过 5 分可以接受，超过 5 分就太多了。

rules-p2-lead = 今天轻一点。
rules-p2-logged = { $day }做{ $activity }之前，{ $side }疼痛是 { $before } 分，第二天早上是 { $next } 分。
rules-p2-to-do = 下次跳过这项练习，或者只做一半。
rules-p2-cannot-know = 没睡好或者生病，也会让人早上酸痛。日记分不清是哪一种。
rules-p2-why = 锻炼引起的疼痛应该在第二天早上之前消退。如果没有消退，说明那次对现在来说太多了。

rules-quiet = 这条规则没有提醒。这并不表示一切都好。
rules-fired = 这条规则提醒了。
rules-none-fired = 没有规则提醒。这并不表示一切都好。

rules-sum-worst-pain = 最痛时，{ $side }
rules-sum-rise = 到早上升高，{ $side }
rules-sum-morning = 早上的疼痛，{ $side }
rules-sum-about = { $label }（{ $kind }，{ $day }）

rules-silenced = 这条您已经看过。在{ $day }之前不再提醒，除非情况加重。
rules-needs-clearing = 这个停止信号还没有解除。请专业人员看过，或者说明是点错了，它才会解除。
