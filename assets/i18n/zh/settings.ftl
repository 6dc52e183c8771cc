### 设置画面。

settings-title = 设置
settings-subtitle = 每项更改立即生效。

settings-reading = 阅读
settings-language = 语言
settings-language-system = 跟随系统
settings-theme = 颜色
settings-theme-system = 跟随系统
settings-theme-light = 浅色
settings-theme-dark = 深色
settings-theme-contrast = 高对比度
settings-zoom = 文字大小
settings-zoom-now = 文字大小：{ $percent }
settings-zoom-smaller = 缩小
settings-zoom-larger = 放大
settings-motion = 动态效果
settings-motion-full = 正常
settings-motion-reduced = 减少动态

settings-counting = 日期与单位
settings-hours = 时钟
settings-hours-language = 跟随语言
settings-hours-12 = 12 小时
settings-hours-24 = 24 小时
settings-distance = 距离
settings-distance-km = 公里
settings-distance-miles = 英里
settings-week = 每周开始于
settings-week-monday = 星期一
settings-week-sunday = 星期日

settings-about-you = 关于您
settings-about-you-hint = 这些可以不填。它们帮助 Evenly 称呼您的左右侧，并提醒您找专业人员看看。
settings-side = 较弱的一侧
settings-side-open = 未说明
settings-seen = 专业人员看过吗？
settings-seen-open = 未说明
settings-seen-yes = 看过
settings-seen-no = 还没有
settings-seen-on = 是什么时候？
settings-cause = 肌肉变小的原因
settings-cause-open = 未说明
settings-cause-hint = 医生或物理治疗师告诉您的原因。如果是神经、肌肉疾病或原因不明，练得非常吃力之后 Evenly 会提醒您。
settings-prescribed = 医生或物理治疗师对您的要求
settings-daily-light-work = 同一块肌肉每天做轻度练习
settings-daily-light-work-hint = 打开后，连续两天吃力地练同一块肌肉时，Evenly 不再提示；从第三天起仍会提醒。
settings-uneven-sides = 有意让一侧少做很多
settings-uneven-sides-hint = 打开后，较弱一侧做得比另一侧少很多时，Evenly 不再提示。
settings-guidance = 再读一遍指引

settings-data = 您的日记
settings-folder = 文件夹
settings-holds = 日记中有 { $n-entries } 条记录。
settings-check = 检查日记
settings-check-good = 检查完毕：文件完好，共有 { $n-entries } 条记录和 { $n-sets } 组。
settings-check-bad = 检查发现问题：{ $problem }。您的备份在下方，请恢复最新的一份。
settings-bin = 打开回收站

settings-backups = 备份
settings-backups-hint = Evenly 会自己做检查过的备份。这台电脑坏了时，另一个磁盘上的副本能帮上忙。
settings-backups-open = 打开备份
settings-back-up = 立即备份
settings-backed-up = 备份已完成并通过检查。
settings-backup-when = { $day } { $time }
settings-not-kept = 设置现在已生效，但无法为下次启动保存。
