### 日记旁边的变更记录：损坏之后能找回什么。

ledger-anew-lead = 日记的第二份变更记录不见了或已损坏。
ledger-anew = 您的日记是完整的。Evenly 已做了备份，并开始了新的变更记录。您不需要做任何事。
# On the start screen, below the newest backup.
ledger-start-none = 这份备份之后没有保存过内容，不会缺少任何东西。
ledger-start-all = 备份之后的 { $n } 处改动也会一起恢复，不会缺少任何东西。
# $when is a day and time in words.
ledger-start-some = 备份之后的 { $n } 处改动也会一起恢复。{ $when }之后保存的内容可能会缺少。
ledger-start-lost = 这份备份之后保存的内容可能会缺少。
