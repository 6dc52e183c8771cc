### 同一内容的两个版本，并排显示，直到选定一个。

versions-title = 两个版本
versions-subtitle = 这些内容在两处都改过。请看看两个版本，选一个。另一个会去掉；可以撤销。
versions-back = 返回
versions-none = 没有内容有两个版本。
versions-none-about = 同一项内容在两台机器上都改过时，两个版本会在这里等您选。
versions-badge = 两个版本
versions-look = 看两个版本
versions-look-name = 看两个版本：{ $entry }
versions-waiting = { $n } 处有两个版本，等您选。
versions-shown = 日记里现在的版本
versions-other = 另一个版本
versions-keep = 保留这个
versions-keep-name = 保留这个：{ $version }，{ $thing }
versions-day = 日期
versions-value = 内容
versions-limit = 限值：{ $name }
versions-plan = 计划：{ $variant }
versions-read = “我已读过”：{ $name }
versions-misfit = “这不适合我”：{ $name }
versions-pseudonym = 代号
versions-name = 姓名

versions-cli-about = 列出在两处都改过、等您选择的内容
versions-cli-keep-about = 在两个版本里保留一个
versions-cli-thing = 关于什么，按 versions 打印的写法
versions-cli-version = 哪个版本，按 versions 打印的写法
versions-cli-line = { $mark } { $version }  { $thing }
versions-cli-kept = 已保留。
versions-cli-unknown = 没有这个版本。evenly versions 会列出它们。没有做任何改动。
versions-about = 看看在两处都改过的内容，选一个版本。
