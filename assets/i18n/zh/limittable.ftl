### 界限表：规则用来比较的每个数字。

limittable-title = 提醒的界限
limittable-subtitle = 规则用来比较的每个数字，以及由谁设定。
limittable-lead = 供您的物理治疗师使用。
limittable-who = 请与治疗师商量后再改。每次更改都可以撤销，也可以一键恢复默认值。
limittable-open = 打开界限表
limittable-only = 一条规则的界限：{ $name }
limittable-all = 显示全部规则的界限
limittable-rule = { $name } · { $id }
limittable-head-what = 含义
limittable-head-default = 默认
limittable-head-current = 当前
limittable-head-owner = 由谁设定
limittable-head-reviewed = 上次核对
limittable-line = 默认 { $default } · 当前 { $current }
limittable-line-owner = { $owner } · 上次核对 { $reviewed }
limittable-review-due = 该重新核对了
limittable-change = 更改
limittable-change-name = 更改：{ $what }
limittable-reset = 恢复默认值
limittable-reset-name = 恢复默认值：{ $what }
limittable-field = 新的数值
limittable-range = 允许范围：{ $range }
limittable-keep = 保存这个界限

limittable-points = { $n } 分
limittable-points-part = { $count } 分
limittable-days-part = { $count } 天
limittable-load = 负荷 { $count }
limittable-times = { $count } 倍
limittable-centimetres = { $count } 厘米
limittable-range-points = { $low }–{ $high } 分
limittable-range-days = { $low }–{ $high } 天
limittable-range-load = 负荷 { $low }–{ $high }
limittable-range-times = { $low }–{ $high } 倍
limittable-range-counted = { $low }–{ $high }
limittable-range-centimetres = { $low }–{ $high } 厘米
limittable-range-percent = { $low }–{ $high } %
limittable-range-minutes = { $low }–{ $high } 分钟
limittable-range-hours = { $low }–{ $high } 小时
limittable-range-seconds = { $low }–{ $high } 秒

# 命令行。
limittable-cli-about = 打印全部界限，或为物理治疗师设定其中一个
limittable-cli-id = 界限，例如 l2-week-caution
limittable-cli-set = 设定一个界限；超出范围的数值不接受
limittable-cli-reset = 恢复默认值
limittable-cli-line = { $limit }：{ $text }
