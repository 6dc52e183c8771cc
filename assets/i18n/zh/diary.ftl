### 日记、回收站和单条记录的历史。

diary-title = 日记
diary-line = 您记录的一切，最新的在最前面
diary-log = 记录
diary-bin = 回收站

diary-filter-kinds = 显示
diary-filter-sides = 侧
diary-filter-both-sides = 不限
diary-find = 查找文字
diary-filter-clear = 显示全部
diary-jump = 跳到某一天
diary-jump-newest = 最新
diary-found =
    { $n ->
        [0] 没有找到
       *[other] 找到 { $n } 条记录
    }
diary-shown =
    { $n ->
       *[other] { $n } 条记录
    }
diary-found-none-line = 请减少筛选条件或换个词。您的日记没有少任何内容。
diary-older = 更早的日子
diary-newer = 更近的日子

diary-day-trained = 有锻炼
diary-day-rest = 休息日
diary-day-logged = 有记录
diary-day-ahead = 还没到
diary-gap =
    { $n ->
        [1] { $day } 没有记录
       *[other] { $n } 天没有记录
    }
diary-day-load = 负荷 { $load }

diary-part-effort = 用力 { $effort }
diary-part-heart-rate = 平均心率 { $n }
diary-part-load = 负荷 { $load }
diary-part-load-about = 负荷约 { $load }
diary-part-pain = 最痛 { $pains }
diary-part-pain-before = 开始前疼痛 { $pains }
diary-part-pain-next = 第二天早上 { $pains }
diary-part-pain-morning = 疼痛 { $pains }
diary-part-stopped = 提前结束：{ $why }
diary-part-hold = 保持 { $seconds }
diary-part-about = 约 { $minutes }
diary-part-steps = { $n } 步
diary-part-lengths = { $n } × { $length }
diary-part-sets = { $n } × { $reps }
diary-part-soreness = 酸痛 { $value }
diary-part-fatigue = 疲劳 { $value }
diary-part-sleep = 睡眠 { $time }
diary-part-rest = 休息日
diary-part-felt = 用力的肌肉：{ $muscles }
diary-part-aid = 助行工具：{ $aid }
diary-part-sat = 之前坐了 { $time }
diary-part-girth-more = { $side }多 { $difference }
diary-part-girth-same = 两侧相同
diary-side-left = 左 { $value }
diary-side-right = 右 { $value }
diary-no-time = 未填时刻

diary-entry-name = { $kind }，{ $when }
diary-edit = 修改
diary-edit-name = 修改 { $entry }
diary-again = 再记一次
diary-again-name = 再记一次：{ $entry }
diary-to-bin = 移到回收站
diary-to-bin-name = 移到回收站：{ $entry }
diary-history = 历史
diary-history-name = { $entry } 的历史
diary-more-name = 可以对 { $entry } 做什么
diary-less-name = 收起可以对 { $entry } 做的事

diary-empty-title = 您的日记还是空的
diary-empty-line = 这里会按天显示您做了什么、有多费力、感觉如何。写第一条用不了一分钟。
diary-empty-button = 写第一条记录

diary-bin-title = 回收站
diary-bin-line = 记录在这里保留 90 天，期间随时可以取回。
diary-bin-empty = 回收站是空的。移到回收站的记录会在这里保留 90 天。
diary-bin-moved = 移到这里的日期：{ $day }
diary-bin-until = 保留到 { $day }
diary-bin-take-out = 取回
diary-bin-take-out-name = 取回：{ $entry }
diary-bin-back = 回到日记

diary-history-title = 历史
diary-history-line = 这条记录何时改了什么，最新的在最前面。
diary-history-none = 这条记录的修改已不再保留。修改保留 90 天。
diary-history-logged = 已记录
diary-history-changed = 已修改
diary-history-binned = 移到回收站
diary-history-taken-out = 从回收站取回
diary-history-undone = 已撤回
diary-history-was = 之前
diary-history-is = 之后
diary-history-same = 没有回答变动
diary-history-field-when = 时间
diary-history-field-what = 内容
diary-history-field-sets = 各组
diary-history-field-minutes = 分钟
diary-history-field-felt = 用力的肌肉
diary-history-field-note = 备注
diary-history-field-feeling = 感受
diary-history-redone = 重新执行
diary-part-tempo = 抬起 { $up } 秒，放下 { $down } 秒
