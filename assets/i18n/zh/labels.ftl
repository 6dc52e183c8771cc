### The closed lists of the diary, one message for each value.

labels-kind-bridge = 臀桥
labels-kind-leg-raise = 侧卧抬腿
labels-kind-walk = 步行
labels-kind-swim = 游泳
labels-kind-break = 起身休息
labels-kind-check-in = 晨间记录
labels-kind-girth = 大腿围
labels-kind-note = 备注

labels-kinds-bridge = 臀桥
labels-kinds-leg-raise = 侧卧抬腿
labels-kinds-walk = 步行
labels-kinds-swim = 游泳
labels-kinds-break = 起身休息
labels-kinds-check-in = 晨间记录
labels-kinds-girth = 大腿围
labels-kinds-note = 备注

labels-exercise-bridge = 臀桥
labels-exercise-leg-raise = 侧卧抬腿

labels-variant-bridge-squeeze = 只夹臀
labels-variant-bridge-partial = 抬起一部分
labels-variant-bridge-double = 双腿
labels-variant-bridge-double-hold = 双腿，长时间保持
labels-variant-bridge-band = 双腿，弹力带
labels-variant-bridge-march = 踏步
labels-variant-bridge-offset = 双腿，重心偏一侧
labels-variant-bridge-single-short = 单腿，小幅度
labels-variant-bridge-single = 单腿
labels-variant-bridge-single-hold = 单腿，长时间保持
labels-variant-raise-wall-push = 推墙
labels-variant-raise-standing-slide = 站立滑腿
labels-variant-raise-clam = 蚌式
labels-variant-raise-bent-knee = 屈膝
labels-variant-raise-straight = 直腿
labels-variant-raise-straight-pause = 直腿，顶端停顿
labels-variant-raise-ankle-weight = 脚踝负重
labels-variant-raise-hip-hitch = 提髋
labels-variant-raise-side-step = 侧向迈步

labels-side-left = 左侧
labels-side-right = 右侧
labels-side-title-left = 左侧
labels-side-title-right = 右侧
labels-side-full-left = 左侧
labels-side-full-right = 右侧
labels-side-letter-left = 左
labels-side-letter-right = 右
labels-set-side-left = 左侧
labels-set-side-right = 右侧
labels-set-side-both = 双腿

labels-feel-ache = 酸痛
labels-feel-sharp = 刺痛
labels-feel-burning = 灼痛
labels-feel-electric = 像触电
labels-feel-tingling = 发麻刺痒
labels-feel-numb = 没有感觉

labels-site-buttock = 臀部
labels-site-outer-hip = 髋外侧
labels-site-groin = 腹股沟
labels-site-low-back = 腰部
labels-site-leg-above-knee = 膝盖以上
labels-site-leg-below-knee = 膝盖以下

labels-muscle-buttock = 臀部
labels-muscle-outer-hip = 髋外侧
labels-muscle-back-of-thigh = 大腿后侧
labels-muscle-front-of-thigh = 大腿前侧
labels-muscle-low-back = 腰部
labels-muscle-calf = 小腿

labels-stop-reason-pain = 疼痛
labels-stop-reason-tired = 太累
labels-stop-reason-cramp = 抽筋
labels-stop-reason-tingling = 发麻或没有感觉
labels-stop-reason-no-time = 没时间
labels-stop-reason-other = 其他原因

labels-aid-none = 不用辅助
labels-aid-stick = 一根手杖
labels-aid-poles = 两根登山杖
labels-aid-crutch = 一根拐杖
labels-aid-two-crutches = 两根拐杖
labels-aid-frame = 助行架

labels-limp-no = 不跛
labels-limp-a-bit = 有点跛
labels-limp-clearly = 明显跛

labels-stroke-backstroke = 仰泳
labels-stroke-front-crawl = 自由泳
labels-stroke-breaststroke = 蛙泳
labels-stroke-butterfly = 蝶泳
labels-stroke-mixed = 混合泳姿
labels-stroke-water-walking = 水中行走

labels-break-deed-stood = 站起来
labels-break-deed-walked = 走一走
labels-break-deed-stretched = 拉伸
labels-break-deed-squeezes = 站立夹臀
labels-break-deed-bridges = 臀桥
labels-break-deed-leg-raises = 抬腿
labels-break-deed-side-lying = 侧卧

labels-break-origin-natural = 自己起身
labels-break-origin-prompted = 提醒之后

labels-girth-place-thigh-10 = 膝盖骨上方 10 厘米
labels-girth-place-thigh-15 = 膝盖骨上方 15 厘米
labels-girth-place-thigh-10-short = 10 厘米
labels-girth-place-thigh-15-short = 15 厘米

labels-cause-unknown = 还不知道
labels-cause-nerve = 神经
labels-cause-disuse-or-surgery = 用得太少，或手术
labels-cause-joint = 关节
labels-cause-muscle-disease = 肌肉疾病
labels-cause-other = 其他

labels-weaker-no = 没有变弱
labels-weaker-a-bit = 有点变弱
labels-weaker-clearly = 明显变弱

labels-problem-not-a-number = 请填数字
labels-problem-out-of-range = 请填 { $low } 到 { $high }
labels-problem-not-a-date = 请填日期，例如 2026-11-23
labels-problem-not-a-time = 请填时间，例如 18:20
labels-problem-unknown-word = 请填这一栏认识的词
labels-problem-not-an-id = 请填一条记录的编号
labels-problem-too-long = 太长了，这里最多放 { $n } 个
labels-problem-missing = 请填写这一项
labels-problem-do-not-fit = 这些数值对不上
