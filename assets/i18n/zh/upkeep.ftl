### Warnings about keeping the diary, and about who has looked.

upkeep-name-d1 = 这一周记录太少
upkeep-name-u1 = 谁已经看过

upkeep-d1-lead = 这一周的记录不够，无法比较。
upkeep-d1-logged = 最近 7 天里只有 { $n } 天有记录。
upkeep-d1-logged-none = 最近 7 天里没有一天有记录。
upkeep-d1-to-do = 早上回答一个问题，这一天就算有记录。休息的日子，只要您说明是休息，也算。
upkeep-d1-cannot-know = 日记不知道您在其他日子做了什么，也从不把它们当作休息日。
upkeep-d1-why = 只有大部分日子都有记录，两周才能比较。

upkeep-u1-lead = 医生或物理治疗师看过了吗？
upkeep-u1-logged = 今天是您使用日记的第 { $day } 天。到现在为止，您说还没有人看过这块肌肉。
upkeep-u1-to-do = 一侧臀部变小可能有很多原因。可以问谁，请看“康复指引”。如果已经有人看过，请在设置里填写。
upkeep-u1-cannot-know = 日记无法查明肌肉为什么变小。它只保存您的记录。
upkeep-u1-why = 有些原因需要先处理。如果肌肉失去了神经，锻炼就起不了作用。所以最好先弄清楚。

upkeep-sum-known = 有记录的天数
upkeep-sum-days = 使用天数
