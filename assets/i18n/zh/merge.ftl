### 合并两本日记。

merge-title = 合并两本日记
merge-subtitle = 适合同一个人在两台电脑上记日记，例如家里和诊所。

merge-write = 1. 为另一台电脑写一个文件
merge-write-about = 写出整本日记，包括备注、安全检查和修改记录。可以用 U 盘带走。
merge-write-private = 这仍是个人数据。文件没有加锁：谁拿到都能看。
merge-write-place = 写到哪个文件
merge-write-now = 写文件
merge-choose-write-name = 选择给另一台电脑的文件放在哪里
merge-take = 2. 读入另一本日记
merge-take-about = 读取另一台电脑写的文件。改动之前您会先看到会变什么。不按时钟决定：两边都改过的内容会各留一份，等您选。
merge-take-place = 另一本日记的文件
merge-choose-take-name = 选择另一本日记的文件
merge-look = 看看会变什么
merge-now = 合并
merge-nothing-new = 那个文件里的内容这本日记都已经有了。什么都不用做。

merge-here = 在这本日记里
merge-there = 另一本日记读入这本之后
merge-new = 增加 { $n } 条记录。
merge-changed = { $n } 条记录有变化。
merge-removed = { $n } 条记录进入回收站。
merge-beside = { $n } 个计划、限值、回答或关于您的信息有变化。
merge-grown = 增加 { $n } 条安全检查或过去的提醒。撤销时它们会保留。
merge-nothing = 没有变化。
merge-same = { $n } 条记录两边相同。
merge-to-ask = { $n } 处在两边都改过。两个版本都会保留，由您来选。
merge-erased = { $n } 条记录在这里已被彻底删除，不会再回来。
merge-stranger = 这看起来像是别人的日记：两本没有一条相同的记录。
merge-stranger-agree = 两本日记都是我的
merge-removes-much = { $n-entries } 条记录里有 { $n-removed } 条会进入回收站。一次这么多不太寻常。
merge-removes-agree = 是的，把 { $n } 条记录移到回收站

merge-done = 已合并。您的日记现在有 { $n } 条记录。已重新读取并核对。
merge-done-check = 核对号 { $check }。另一台电脑读入这本日记后会显示同样的号码。
merge-done-backup = 合并之前做了备份。
merge-done-nothing = 没有新内容。核对号 { $check }。
merge-done-back = 现在写一个文件，带回另一台电脑。

merge-refused-reduced = 这是一份不完整的副本，例如没有备注或只有部分日期。它可以导入。要合并两本日记，请在另一台机器上用这一页写文件。
merge-refused-tables = 表格不能和日记合并，因为里面没有写修改的先后。您可以在“分享”里导入。
merge-refused-not-whole = 这个文件里有 { $n } 处在这里读不出来。不完整的日记不能合并；您可以在“分享”里导入。
merge-refused-stranger = 这看起来像是别人的日记：两本没有一条相同的记录。如果两本都是您的，请说明（命令行：--same-person）。
merge-refused-removes-much = { $n-entries } 条记录里有 { $n-removed } 条会一次进入回收站。如果确实要这样，请同意（命令行：--allow-removals { $n-removed }）。
merge-refused-no-such-version = 这个版本已经不在了。

merge-op-merge = 已与{ $source }合并。
merge-op-keep-version = 在两个版本里选了一个：{ $kind }
merge-op-keep-other = 在两个版本里选了一个。

merge-cli-about = 读入同一个人的另一本日记，或说明会变什么
merge-cli-file = 另一台电脑上 merge-file 写的文件
merge-cli-removals = 一次有很多记录进入回收站时，最多允许几条
merge-cli-same-person = 两本日记都是我的，虽然没有相同的记录
merge-cli-write-about = 为另一台电脑写出整本日记和修改记录
merge-cli-dry-run = 只说明会变什么，不做改动
