### “今天”页面对物理治疗师计划的说明。

plantoday-list = 今天的计划
plantoday-set-by = 由物理治疗师制定，{ $day }
# days: such as "Tue, Thu and Sat".
plantoday-not-today = 今天不做，安排在 { $days }
plantoday-changed-here = 后来在这里改过
plantoday-walks = 本周步行 { $n-done } 次，计划 { $n-asked } 次
plantoday-swims = 本周游泳 { $n-done } 次，计划 { $n-asked } 次
plantoday-breaks = 计划：今天休息 { $n-done } 次，目标 { $n-asked } 次
plantoday-after = 计划：坐 { $minutes } 后起身
# deed: what to do. reps: how often for each side.
plantoday-break = 每次休息时：{ $deed }
plantoday-break-reps = 每次休息时：{ $deed }，{ $reps }
plantoday-title = 物理治疗师的话
plantoday-visit = 下次就诊：{ $day }
plantoday-open = 查看整个计划
