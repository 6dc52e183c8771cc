### 提醒的历史：每一条都保持当天的样子。

firings-title = 提醒历史
firings-subtitle = 每条提醒都保持当天的样子。之后修改日记，不会改变它。
firings-none-title = 还没有记下任何提醒
firings-none = 规则提醒时，会连同日期、数字和界限一起记在这里。列表是空的，并不表示一切都好。
firings-none-of-rule = 这条规则没有记下任何提醒。这并不表示一切都好。
firings-count = 共记下 { $n } 条提醒。
firings-filter = 只看一条规则
firings-filter-rule = { $name }（{ $count }）
firings-filter-all = 显示全部规则
firings-filter-now = 只看这条规则：{ $name }
firings-head-day = 日期
firings-head-rule = 提醒
firings-head-logged = 当时记录的内容
firings-head-limit = 当时的界限
firings-limit-then = 当时的界限：{ $limit } · { $owner }
firings-sum = { $label }：{ $text }
firings-why-name = 为什么？{ $name }，{ $day }
firings-more-entries = 另有 { $n } 条相关记录。
firings-gone = 有 { $n } 条相关记录已不在日记里。
firings-no-limit = 这里不计数：勾选一项就够了。
firings-newer = 较新
firings-older = 较早
firings-page = 第 { $first }–{ $last } 条，共 { $all } 条

firings-severity-info = 提示
firings-severity-caution = 注意
firings-severity-stop-exercise = 停止这项练习
firings-severity-stop = 停止信号

# 命令行。
firings-cli-about = 打印提醒当天的样子，最新的在前
firings-cli-rule = 一条规则，例如 L2
firings-cli-acknowledge-about = 表示已看过一条提醒；7 天内它不再提醒，除非情况变重
firings-cli-misfit-about = 为物理治疗师记下一条提醒不适合，以及原因
firings-cli-because = 为什么不适合
