# 示例日记中的备注。
demo-note-ill = 感冒了，先休息。
demo-note-flare = 做得比计划多，左侧臀部疼。
demo-note-back = 假期后第一次练习，从少量开始。
demo-note-level = 骨盆保持水平。
demo-note-hamstring = 大腿后侧在用力，把脚跟移近了一些。
demo-note-easier = 比上周轻松。
demo-step-referred = 下一步看骨科
demo-step-blood = 没有异常
demo-step-mri = 腰部核磁共振
demo-step-root = 左侧 L5 神经根受到碰触
demo-step-review = 物理治疗，六周后复查
demo-step-exercise = 在物理治疗师指导下锻炼
demo-step-medicine = 对乙酰氨基酚，需要时服用
demo-step-orthopaedic-review = 骨科复查
demo-step-injection = 髋外侧注射
demo-visit-noticed = 春天试裤子时发现左臀比较扁。
demo-visit-course = 三个月里变薄，之后差不多。现在上楼容易些。
demo-visit-questions =
    是神经的问题还是肌肉的问题？
    我可以隔天游泳吗？
