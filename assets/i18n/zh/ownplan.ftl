### 计划里物理治疗师自编的动作：给其他程序、纸质周表和副本用。

# 给其他程序。一侧要做什么，例如“左：3 组，每组 20 秒”。
ownplan-fhir-side = { $side }：{ $n-sets } 组，每组 { $amount }
ownplan-fhir-seconds = 每组保持的秒数，{ $side }
ownplan-fhir-minutes = 每组的分钟数，{ $side }

# 纸质周表：先是哪一侧，再是组数和每组的量，例如“左 3 × 20 秒”。
ownplan-week-target = { $side } { $asked }
ownplan-week-seconds = 第 { $n } 组，保持秒数
ownplan-week-minutes = 第 { $n } 组，分钟

# 随副本带出或带入的内容。
ownplan-of-sheets = { $n } 份物理治疗师的计划

# 编辑器：计划是从没有备注的副本开始的。
ownplan-edit-stays = 保留对方现有的文字和图片：{ $name }
ownplan-edit-stays-about = 这份日记副本里没有做法和图片，对方那里的会原样保留。您在这里写的或选的会替换它们。
ownplan-edit-goes-about = 对方只会有您在这里写的或选的内容。
ownplan-edit-no-note = 对方现在看到的话不在这份日记副本里。如果还要让对方看到，请重新写一遍。
