# 示例日记中的备注。
demo-note-ill = 感冒了，先休息。
demo-note-flare = 做得比计划多，左侧臀部疼。
demo-note-back = 假期后第一次练习，从少量开始。
demo-note-level = 骨盆保持水平。
demo-note-hamstring = 大腿后侧在用力，把脚跟移近了一些。
demo-note-easier = 比上周轻松。
