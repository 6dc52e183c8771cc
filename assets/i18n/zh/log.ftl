### 写入日记的表单。

log-menu-title = 记录
log-menu-line = 请选择您做了什么。上一次的内容已经填好，常常只需按“保存”。
log-menu-last = 上一次：{ $day }
log-menu-never = 还没有记录过
log-menu-check-in-line = 今早感觉如何：点几下即可，每一项都可以跳过
log-menu-note-line = 其他值得记下的事
log-menu-break-line = 您从座位上起来了
log-menu-girth-line = 用卷尺量两条大腿，几周一次

log-title-bridge = 记录臀桥
log-title-leg-raise = 记录侧卧抬腿
log-title-walk = 记录步行
log-title-swim = 记录游泳
log-title-break = 记录起身休息
log-title-check-in = 晨间记录
log-title-girth = 记录大腿围
log-title-note = 写一条备注
log-title-edit = 修改记录 · { $kind }
log-line-edit = 之前保存的内容会留在这条记录的历史里。
log-line-check-in = 每个问题都可以跳过。没有回答不等于零。

log-when = 时间
log-day = 日期
log-time = 时刻
log-day-today = 回到今天
log-future = 这一天在将来。仍要保存吗？
log-future-save = 仍要保存
log-future-today = 改为今天

log-variant = 种类
log-variant-more = 更多种类…
log-variant-fewer = 收起种类
log-set = 组
log-set-side = 侧
log-set-reps = 次数
log-set-hold = 保持（秒）
log-set-up = 抬起（秒）
log-set-down = 放下（秒）
log-set-name-side = 第 { $n } 组，哪一侧
log-set-name-reps = 第 { $n } 组，次数
log-set-name-hold = 第 { $n } 组，保持秒数
log-set-name-up = 第 { $n } 组，抬起秒数
log-set-name-down = 第 { $n } 组，放下秒数
log-set-name-remove = 删去第 { $n } 组
log-set-add = 再加一组
log-set-tempo = 填写快慢
log-set-tempo-hide = 不填快慢
log-set-side-both = 双侧
log-set-first = 这些是起步的数字，请改成您实际做的。
log-march-line = 每次抬脚，都算作站立那一侧的一次。

log-minutes = 分钟
log-minutes-unit = 分钟
log-minutes-empty = 未填
log-minutes-estimate = 留空：按各组估算约 { $minutes }
log-minutes-unknown = 留空：不计负荷

log-effort = 有多费力？
log-effort-scale = 用力程度 0–10
log-effort-ends = 0 毫不费力 – 10 再也做不动
log-effort-chosen = { $n } = { $anchor }
log-effort-0 = 毫不费力
log-effort-1 = 几乎不费力
log-effort-2 = 轻松
log-effort-3 = 比较轻松
log-effort-4 = 有点吃力
log-effort-5 = 介于有点吃力和吃力之间
log-effort-6 = 吃力
log-effort-7 = 比吃力更重
log-effort-8 = 很吃力
log-effort-9 = 几乎用尽全力
log-effort-10 = 再也做不动

log-pain-worst = 过程中最痛时
log-pain-before = 开始前的疼痛
log-pain-next = 第二天早上的疼痛
log-pain-ends = 0 不痛 – 10 最痛
log-pain-other = { $side }：{ $answers }
log-pain-answer-none = 未回答
log-pain-show = 填写{ $side }
log-pain-hide = 收起{ $side }
log-pain-answer-before = 开始前 { $pain }
log-pain-answer-worst = 最痛 { $pain }
log-pain-answer-next = 第二天早上 { $pain }
log-pain-feel = { $side }是怎样的感觉？
log-pain-place = { $side }哪里痛？

log-felt = 您感到哪块肌肉在用力？
log-stopped = 提前结束了吗？为什么？
log-note = 备注
log-note-hint = 想让物理治疗师知道的事
log-note-count = { $count } / { $limit } 个字符
log-more = 更多问题
log-less = 收起问题
log-more-line = 用力的肌肉、提前结束

log-distance = 距离
log-steps = 步数
log-steps-unit = 步
log-aid = 助行工具
log-limp = 走路跛吗？
log-pool = 泳池长度
log-lengths = 趟数
log-lengths-unit = 趟
log-swum = 合计 { $distance }
log-or-lengths = 或按趟数计算
log-stroke = 泳姿

log-break-minutes = 多久
log-break-deeds = 您做了什么？
log-break-origin = 是怎样起身的？
log-break-sat = 起身前坐了多久？
log-break-sat-line = 估计一下就可以

log-girth-place = 位置
log-girth-left = 左大腿
log-girth-right = 右大腿
log-girth-unit = 厘米
log-girth-empty = 没有量
log-girth-missing = 请至少量一条大腿
log-girth-how = 怎样量
log-girth-how-stand = 站立，两脚均匀受力，腿部放松。
log-girth-how-mark = 找到膝盖骨上缘，沿大腿往上量 10 或 15 厘米，轻轻做个记号。
log-girth-how-tape = 卷尺在记号处水平绕大腿一圈，贴紧，但不要勒进皮肤。
log-girth-how-read = 读到 0.1 厘米。另一条腿用同样的方法量。每次都量同一个位置。
log-girth-error = 卷尺可能有大约 1 厘米的误差。一次说明不了什么，隔几周多量几次更可靠。

log-check-pain = 今早的疼痛
log-check-soreness = 肌肉酸痛
log-check-soreness-ends = 0 不酸 – 10 最酸
log-check-weaker = 比平时无力吗？
log-check-fatigue = 疲劳
log-check-fatigue-ends = 0 精神好 – 10 疲惫不堪
log-check-sleep = 睡眠
log-check-sleep-unit = 小时
log-check-rest-said = 今天是休息日
log-check-skip = 今天跳过
log-check-empty = 请至少回答一个问题，或者今天跳过。

log-save-changes = 保存修改
log-problem-note-missing = 请先写点什么
log-problem-too-long = 太长了：{ $count } 个字符，最多保留 { $limit } 个
log-problem-pool = 请填写泳池长度
log-problem-tempo = 两项都填，或者都留空
log-gone = 日记里已经没有这条记录。它可能在回收站里。
log-gone-bin = 打开回收站

log-last-title = 最近三次
log-last-day = 日期
log-last-reps = 次数
log-last-minutes = 分钟
log-last-distance = 距离
log-last-effort = 用力
log-last-pain = 疼痛
log-last-did = 内容
log-last-place = 位置
log-last-girth = 厘米
log-last-none = 这里会显示您最近三次的记录。
log-last-pain-note = 最痛时的疼痛。左为左侧，右为右侧。

log-technique = 动作要领
log-technique-figure = 动作示意图
log-technique-bridge-squeeze = 仰卧屈膝。不抬臀，夹紧两侧臀部，保持片刻，再慢慢放松。保持呼吸。
log-technique-bridge-partial = 仰卧屈膝。夹紧两侧臀部，只抬到仍觉舒适的高度。
log-technique-bridge-double = 夹紧两侧臀部，抬起，直到肩、髋、膝成一条线。不要塌腰挺肚。
log-technique-bridge-double-hold = 抬到肩、髋、膝成一条线并停住。保持呼吸；腰部开始代偿前就放下。
log-technique-bridge-band = 弹力带套在膝上，抬起时双膝轻轻向外撑，不要内扣。
log-technique-bridge-march = 抬起成桥，骨盆保持水平。一只脚略微抬起，放下，再换另一只。
log-technique-bridge-offset = 双腿抬起，把更多重量放在要锻炼的一侧。骨盆保持水平。
log-technique-bridge-single-short = 一只脚踩地。小幅抬起，两侧髋部保持一样高。
log-technique-bridge-single = 一只脚踩地，另一条腿悬空。抬起时，髋部不要一侧下沉或扭转。
log-technique-bridge-single-hold = 单腿抬起并停住。一侧髋部开始下沉时就停止。
log-technique-raise-wall-push = 靠墙侧卧。上面的腿轻轻推墙，保持，再放松。
log-technique-raise-standing-slide = 站立并扶稳。一只脚贴地向旁滑出再收回，骨盆保持水平。
log-technique-raise-clam = 侧卧屈膝，双脚并拢。打开上面的膝盖，身体不要后倒。
log-technique-raise-bent-knee = 侧卧，上面的腿屈膝。整条腿略微抬起，两侧髋部上下对齐。
log-technique-raise-straight = 上面的腿伸直并略向后，脚跟领先，脚尖略朝下。略微抬起，慢慢放下。
log-technique-raise-straight-pause = 直腿略微抬起，在最高处停一下，慢慢放下。不要甩腿。
log-technique-raise-ankle-weight = 与直腿抬起相同，脚踝加一点重量。如果身体后倒或腰部上提，就取下重量。
log-technique-raise-hip-hitch = 扶稳，单腿站在台阶边。让另一侧髋部下沉，再抬回水平。
log-technique-raise-side-step = 向旁小步走，膝盖微屈，双脚始终分开。上身保持直立。
log-technique-stop = 如果感到发麻，或疼痛超过 5，请停下来。

# 日期栏。
log-date-open = 选择日期
log-date-month-before = 上个月
log-date-month-after = 下个月
log-date-hint-ymd = 年-月-日
log-date-hint-dmy = 日/月/年
log-date-hint-mdy = 月/日/年
log-date-no-such-day = 没有这一天
log-date-out-of-range = 必须是 1900 年到 2199 年之间的日期
