### Warnings on strength that falls: what was logged, what to do, what the diary cannot know, and why.

nerve-name-n1 = 锻炼之后更没力
nerve-name-n2 = 次数比以前少
nerve-name-n3 = 同样的量感觉更吃力

nerve-n1-lead = 让这块肌肉休息 { $n } 天。
nerve-n1-lead-half = 暂时只做一半。
nerve-n1-logged-sore = { $day }早上，您的肌肉明显更没力，酸痛是 { $soreness } 分（满分 10 分）。在这之前 48 小时内做过力量练习。
nerve-n1-logged-fall = { $day }早上，您的肌肉明显更没力。{ $what }：从 { $before } 次减少到 { $now } 次。
nerve-n1-logged-mornings = 截至{ $day }的三个早上里，有 { $n } 个早上您的肌肉明显更没力。
nerve-n1-to-do = 在{ $day }之前，不要用这块肌肉做力量练习。之后只做以前的一半。请告诉您的物理治疗师。
nerve-n1-to-do-rule = 让这块肌肉休息 { $n } 天，之后只做以前的一半。请告诉您的物理治疗师。
nerve-n1-to-do-half = 只做以前的一半，或者更少。请告诉您的物理治疗师。
nerve-n1-cannot-know = 腿沉或者没睡好，感觉也会一样。日记测不了力气。各项研究看法不一，所以这条规则偏谨慎。
nerve-n1-why = 神经受伤时，肌肉很容易练过头。这时先要休息，之后也要少做。

nerve-n2-lead = 继续之前先问一问。
nerve-n2-logged = { $what }：最近三次锻炼里，每次最好的一组取中间值是{ $now }，再往前三次是{ $before }。
nerve-n2-to-do = 暂时不要增加。请问您的物理治疗师，这对您的计划意味着什么。
nerve-n2-cannot-know = 您可能是有意少做，或者做得更标准了。日记分不清是累了还是没力。
nerve-n2-why = 同一项练习两周里越做越少，可能是累了，也可能和神经有关，所以需要有人看一看。

nerve-n3-lead = 安排轻松的一天。
nerve-n3-logged = { $what }：最近两次的用力程度是 { $earlier } 分和 { $later } 分（满分 10 分）。以前差不多的量是 { $usual } 分。
nerve-n3-to-do = 安排轻松的一天：少做一些，或者休息。
nerve-n3-cannot-know = 生病、天热或者没睡好，也会让同样的量更吃力。日记只看得到您填写的用力程度。
nerve-n3-why = 同样的量连续两次更吃力，可能是疲劳的早期信号。

nerve-reps = { $n } 次
nerve-seconds = { $value } 秒

nerve-sum-fall = 次数减少
nerve-sum-weak-mornings = 明显更没力的早上
nerve-sum-best-recent = 最近三次最好一组的中间值
nerve-sum-best-earlier = 再往前三次最好一组的中间值
nerve-sum-share = 现在与以前相比
nerve-sum-span = 从第一次到最后一次的天数
nerve-sum-usual = 平常的用力程度，五次的中间值
nerve-sum-earlier = 倒数第二次的用力程度
nerve-sum-later = 最近一次的用力程度
nerve-sum-about = { $label }（{ $what }）
