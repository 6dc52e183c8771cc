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
settings-guidance = 再读一遍指引

settings-data = 您的日记
settings-folder = 文件夹
settings-holds = 日记中有 { $n-entries } 条记录。
settings-check = 检查日记
settings-check-good = 检查完毕：文件完好，共有 { $n-entries } 条记录和 { $n-sets } 组。
settings-check-bad = 检查发现问题：{ $problem }。您的备份在下方，请恢复最新的一份。
settings-bin = 打开回收站

settings-backups = 备份
settings-backups-hint = Evenly 在关闭时和每次导入前都会制作一份经过检查的备份。旧备份会逐步减少，最新的一份始终保留。
settings-back-up = 立即备份
settings-backed-up = 备份已完成并通过检查。
settings-no-backups = 还没有备份。第一份会在您关闭 Evenly 时制作。
settings-backup-count = { $n-backups } 份备份
settings-backup-when = { $day } { $time }
settings-backup-close = 关闭 Evenly 时
settings-backup-asked = 您要求时
settings-backup-import = 导入之前
settings-backup-update = 更新之前
settings-backup-restore = 恢复之前
settings-backup-unreadable = 无法打开
settings-restore = 恢复…
settings-restore-one = 恢复{ $when }的备份…
settings-restore-question = 用{ $when }的备份替换日记吗？
settings-restore-kept = 日记中现有的内容会先备份，您可以随时回到它。
settings-restore-yes = 恢复这份备份
settings-restored = 已恢复。日记现在有 { $n-entries } 条记录。
settings-show-all = 显示所有备份
settings-not-kept = 设置现在已生效，但无法为下次启动保存。
