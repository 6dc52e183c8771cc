### 身体图：图上的标记，以及两张图的比较。

bodymap-letter-pain = 痛
bodymap-letter-numbness = 麻
bodymap-letter-tingling = 刺
bodymap-letter-weakness = 弱
bodymap-letter-thinning = 薄
bodymap-mark = { $letter }{ $strength }
bodymap-more = +{ $n }

bodymap-pain = 疼痛
bodymap-numbness = 麻木
bodymap-tingling = 刺痛发麻
bodymap-weakness = 无力
bodymap-thinning = 变薄

bodymap-place = { $side }{ $region }
bodymap-place-between = 两腿之间（{ $side }）
bodymap-strong = { $sensation } { $strength }
bodymap-place-marks = { $place }：{ $marks }
bodymap-not-marked = 没有标记
bodymap-none = –

bodymap-title = 身体图
bodymap-title-change = 修改身体图
bodymap-line = 标出您感觉到或看到变化的地方。一张图记录一天。
bodymap-as-last = 这是{ $day }的情况。请改动现在不同的地方。
bodymap-day = 日期
bodymap-picture = 从背后看的腰部、骨盆和双腿图。
bodymap-seen = 从背后看：您的左侧在图的左边。
bodymap-groin-note = 腹股沟在身体前面，图中画在大腿内侧。
bodymap-what = 您想标记什么？
bodymap-how-strong = 有多强？
bodymap-ends = 1 几乎没有 · 10 能想象的最强 · 0 去掉标记
bodymap-how = 点一个部位来标记，也可以拖过几个部位。再点一次就清除。
bodymap-need-strength = 请先选择有多强，再点这个部位。
bodymap-list = 所有部位
bodymap-list-how = 用键盘：方向键移动，1 到 9 设定强度，0 去掉标记，Delete 清除这个部位。
bodymap-back = 撤回上一个标记
bodymap-clear = 清除所有标记
bodymap-nothing = 这一天没有要标记的
bodymap-need-answer = 请标记一个部位，或勾选“这一天没有要标记的”。
bodymap-save = 保存
bodymap-need-day = 请选择今天或更早的日期。

bodymap-stop-lead = 两腿之间新出现的麻木可能是急症。
bodymap-stop-text = 如果是新出现的，或正在加重，请马上去急诊，或拨打急救电话。拖延可能留下长久的损害。如果拿不准，就当作“是”。
bodymap-stop-go = 回答安全检查

bodymap-compare = 比较两天
bodymap-compare-line = 两张图上标记不同的地方。它只说明您记下了什么，不说明原因。
bodymap-compare-about = 把两天的身体图并排来看
bodymap-compare-earlier = 较早的一天
bodymap-compare-later = 较晚的一天
bodymap-compare-to-earlier = { $which }：往前一张
bodymap-compare-to-later = { $which }：往后一张
bodymap-compare-empty = 您的身体图会显示在这里
bodymap-compare-empty-text = 今天标记一张，过几周再标记一张。两张图就会并排显示在这里，并列出有什么变化。
bodymap-compare-one = 目前只有一张身体图。标记第二张以后，两张图会并排显示在这里，并列出有什么变化。
bodymap-compare-mark = 标记身体图
bodymap-compare-changes = 从 { $before } 到 { $now } 的变化
bodymap-compare-same = 两张图相同。
bodymap-compare-less = { $place }：{ $sensation } { $before } → { $now }，减轻
bodymap-compare-grew = { $place }：{ $sensation } { $before } → { $now }，加重
bodymap-compare-new = { $place }：{ $sensation } { $now }，新出现
bodymap-compare-gone = { $place }：{ $sensation } { $before } → 不再标记
bodymap-compare-nothing = 这一天没有标记。

bodymap-sites-show = 在图上选择部位（{ $side }）
bodymap-sites-hide = 收起图（{ $side }）
bodymap-sites-picture = 疼痛部位图，从背后看
