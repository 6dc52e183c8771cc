### 康复指引页面。长篇文字在 assets/guidance 里。

care-title = 康复指引
care-subtitle = 看哪个科、可能查什么、路上还有什么帮得上
care-all-warning-signs = 全部警示信号
care-steps = 康复指引的步骤
care-step = { $number } · { $name }
care-back-to = 返回“{ $page }”
care-how-soon = 多快去看
care-how-soon-emergency-now = 请立刻去急诊。
care-how-soon-today = 今天就去看医生。
care-how-soon-within-days = 请在几天之内约到门诊。
care-how-soon-routine = 如果一直没有变化，也没有警示信号，普通预约就可以。
care-urgency-emergency-now = 立刻去急诊
care-urgency-today = 今天就看医生
care-urgency-within-days = 几天之内看医生
care-urgency-routine = 普通预约
care-what-to-do = 怎么办
care-written-for-everyone = 写给所有人。
care-written-for-not-yet-examined = 写给还没有检查过的人。
care-written-for-with-a-plan = 写给按计划锻炼的人。
care-source-dated = { $label }（{ $year }）
care-source-undated = { $label }（未注明日期）
care-source-not-reread = { $source }，据一般知识列出
care-reviewed = 上次对照来源：{ $reviewed }。下次复核：{ $due }。
# The line above and whom the page is written for.
care-reviewed-for = { $reviewed }{ $audience }
care-review-due = 该复核了
care-review-due-text = 这一页的复核日期已过。照着做之前，请先问专业人员。
