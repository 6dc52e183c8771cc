### Words that several screens share.

common-save = 保存
common-cancel = 取消
common-undo = 撤销
common-back = 返回
common-close = 关闭
common-edit = 编辑
common-log = 记录
common-why = 为什么？
common-today = 今天
common-yesterday = 昨天
common-not-answered = 未回答
common-saved = 已保存。
common-app-name = Evenly

common-join = { $first } · { $second }
common-days = { $n } 天
common-entries = { $n } 条记录
common-sets = { $n } 组
common-reps = { $n } 次
