### 命令行里物理治疗师的计划。

plancli-about = 显示、采用或写出物理治疗师的计划
plancli-file = 计划文件，或者存有扫描内容的文本文件
plancli-show = 打印计划文件的内容
plancli-take = 先说明计划文件会改变什么，再采用它
plancli-dry-run = 只说明会改变什么
plancli-older-too = 即使它比这里的计划更旧，或者版号相同，也采用
plancli-write = 写出计划文件；加上 --base 时写出它的下一版
plancli-out = 要写的文件
plancli-base = 从哪个计划文件开始
plancli-for = 给谁的，例如 A-014
plancli-by = 谁制定的
plancli-exercise = 锻炼的做法和要求：left=3x8 right=1x8 both=3x10 hold=2 tempo=1/2 minutes=15 effort=4 days=tue,thu（或 3，或 daily）；可以多次给出
plancli-remove = 去掉一项锻炼：bridge 或 leg-raise；可以多次给出
plancli-outing = 分钟数和其他要求，例如 "20 days=daily effort=3"；"none" 表示去掉
plancli-limit = 一个界限，例如 p1-worst-pain=4；"default" 表示去掉；可以多次给出
plancli-notes = 给本人的话
plancli-next-visit = 下次就诊的日子
plancli-unchanged = 没有任何改动。
plancli-taken = 计划已采用。可以撤销。
plancli-older-refused = 没有采用这个计划。加上 --older-too 就会照样采用。
