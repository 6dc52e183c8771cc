### 练习：计划、预估，以及已开始练习的计时。

practice-title = 练习
practice-line = 先看计划，再开始。您练习时会自动计时。
# 警告上方的标题。
practice-before = 开始之前

# 数字的来源。
practice-from-plan = 您的计划，自{ $day }起
practice-from-last = 还没有计划。上次：{ $day }
practice-from-nothing = 还没有计划，也还没有记录。
practice-done-today = 今天已记录
practice-days = 每周 { $n } 天
practice-effort = 用力程度 { $effort }
# 由各组推算出的分钟数。
practice-about-minutes = 约 { $minutes }

# 预估。负荷是用力程度乘以分钟的总和。
practice-ahead-plan = 加上今天的计划，您最近 7 天将是 { $last }。您平常一周是 { $usual }。
practice-ahead-last = 若与上次相同，您最近 7 天将是 { $last }。您平常一周是 { $usual }。
practice-ahead-no-effort-plan = 若要预估，请在计划中填写用力程度。
practice-ahead-no-minutes-plan = 若要预估，请在计划中填写分钟数。
practice-ahead-no-effort = 无法预估：上次没有填写用力程度。
practice-ahead-no-minutes = 无法预估：上次没有填写分钟数。
practice-ahead-nothing = 目前还没有可用来预估的内容。
practice-ahead-missing = 暂时无法预估。{ $missing }

# 开始。
practice-start = 开始
practice-start-bridge = 开始臀桥
practice-start-leg-raise = 开始侧卧抬腿
practice-start-walk = 开始步行
practice-start-swim = 开始游泳
practice-blocked-lead = 练习暂停。
practice-blocked-text = 有一个停止信号尚未解除：{ $name }。解除之前不能开始任何练习。
practice-blocked-open = 查看该怎么做

# 进行中。
practice-running = { $time } 开始
practice-running-day = { $day } { $time } 开始
practice-minutes =
    { $n ->
       *[other] 分钟
    }
practice-forgotten = 计时已超过 { $n } 分钟。表单将不填写分钟数。
practice-done = 完成
practice-stop = 停止，不记录
practice-to-running = 进行中
practice-to-running-name = 前往正在进行的练习

# 计划。
practice-plan-make = 制定计划
practice-plan-change = 修改计划
practice-plan-make-bridge = 制定臀桥计划
practice-plan-make-leg-raise = 制定侧卧抬腿计划
practice-plan-change-bridge = 修改臀桥计划
practice-plan-change-leg-raise = 修改侧卧抬腿计划
practice-plan-title-bridge = 臀桥计划
practice-plan-title-leg-raise = 侧卧抬腿计划
practice-plan-line = 来自您的物理治疗师，或由您自己制定。没有规定的可以留空。以前的计划会保留。
practice-plan-sets = 组数
practice-plan-reps = 次数
# 侧别和所数的内容，作为数字框的名称。
practice-plan-sets-name = 组数，{ $side }
practice-plan-reps-name = 次数，{ $side }
practice-plan-both-title = 双腿
practice-plan-both = 双腿同时
practice-plan-hold = 保持
practice-plan-days = 天数
practice-plan-hold-unit = 秒
practice-plan-days-unit = 天/周
practice-plan-minutes = 分钟
practice-plan-minutes-open = 留空时由各组推算。
practice-plan-effort = 目标用力程度
practice-plan-no-side = 请至少为一侧填写组数和次数。
practice-plan-half = 组数和次数请同时填写，或都留空。

# 命令行。
practice-ahead-named = 加上这次练习，您最近 7 天将是 { $last }。您平常一周是 { $usual }。
practice-ahead-no-effort-named = 若要预估，请给出用力程度。
practice-ahead-no-minutes-named = 若要预估，请给出分钟数。
practice-cli-ahead-about = 说明今天再练一次后，您最近 7 天的总和是多少
practice-cli-ahead-kind = 活动；不给出分钟和用力程度时，采用其计划或上次的数值
practice-cli-ahead-numbers = 所计划练习的数值
practice-cli-plan-about = 显示计划，或设定一个计划
practice-cli-plan-set = 设定一项练习的计划；以前的计划会保留
practice-cli-plan-exercise = 练习
practice-cli-plan-variant = 方式，与“log”所用相同
practice-cli-plan-side = 这一侧的组数和次数
practice-cli-plan-hold = 每次保持的秒数
practice-cli-plan-days = 每周天数
practice-cli-plan-minutes = 每次练习的分钟数
practice-cli-plan-effort = 目标用力程度
practice-cli-plan-none = 还没有计划。
practice-cli-refused = { $what }：{ $problem }
