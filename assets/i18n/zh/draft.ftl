### 已输入但还没保存的内容，再次提供。

# $what 是当时正在写的内容，例如“步行”，或下面的某一行。
draft-lead = 还没保存：{ $what }。
draft-when = 您在{ $day } { $time } 写到这里。
draft-more = 之后还有 { $n-more } 份没写完。
draft-go-on = 继续写
draft-discard = 丢弃
draft-morning = 今天早上
draft-plan = 计划：{ $exercise }
draft-warning = 您对一条提醒的回答
draft-person = 您的化名和姓名
