### 导出时带出去的内容，以及上锁。

export-format-json = Evenly 自己的文件（JSON）
export-format-json-about = 给另一个 Evenly 用：能原样读回全部内容。
export-format-xlsx = 工作簿（XLSX）
export-format-xlsx-about = 用 Excel、LibreOffice 或 Numbers 打开：每张表一个工作表。
export-format-csv = 表格（CSV）
export-format-csv-about = 一个文件夹，里面的表任何电子表格或统计软件都能打开。Evenly 也能读回来。
export-format-sqlite = 数据库（SQLite）
export-format-sqlite-about = 一个文件，表是一样的，可以用 SQL 查询。
export-how = 每种格式怎么打开

export-xlsx-kind = 工作簿（XLSX）
export-sqlite-kind = 数据库（SQLite）
export-age-kind = 上锁的文件（age）

export-along = 也带上
export-with-name = 我的姓名：{ $name }
export-with-notes = 我自己写的备注：{ $n } 条
export-lock = 上锁
export-lock-tick = 用六个单词给文件上锁
export-lock-about = 单词由 Evenly 生成，写好文件之后只显示一次。
export-lock-folder = 一个文件夹的表格不能上锁。工作簿把同样的表放在一个文件里，可以上锁。

export-shown-as = 副本上标的是 { $pseudonym }，您的姓名留在这里。
export-shown-with-name = 您的姓名会带出去：{ $name }。副本上还标着 { $pseudonym }。
export-unmarked = 您的姓名留在这里。
export-no-notes = 您自己写的文字都不会带出去。
export-private-locked = 上了锁也仍然是个人资料。六个单词请和文件分开发送。
export-look = 显示每一部分
export-look-again = 收起列表
export-section = { $name }：{ $n } 行

export-words-title = 请现在写下这六个单词
export-words-about = 它们只在这里显示，Evenly 不会保存。没有它们，谁也打不开文件，您自己也不行。
export-words-written = 我写下来了
export-words-gone = 文件用六个单词上了锁，这些单词不再显示。

export-too-many-rows = 有一张表的行数超过了工作簿能放的数量。请用表格（CSV）或数据库（SQLite）。

export-person = 是谁的副本
export-person-about = 副本上写的是代号。只有您勾选时，姓名才会带出去。
export-pseudonym = 代号
export-pseudonym-hint = 例如诊所给您的编号。不填就是 { $pseudonym }
export-name = 姓名
export-name-hint = 可以不填。
export-person-keep = 保存
export-person-saved = 已保存。

export-cli-from = 只写这一天及以后的记录
export-cli-to = 只写这一天及以前的记录
export-cli-with-name = 同时写出姓名
export-cli-with-notes = 同时写出备注和本人写的其他文字
export-cli-encrypt = 用六个单词给文件上锁，单词只打印一次；文件名以 .age 结尾
export-cli-dry-run = 只说会写出什么
export-cli-not-written = 什么也没有写。
export-cli-needs-out = 这种格式需要一个文件：请加上 --out FILE
export-cli-needs-file = 一个文件夹的表格不能上锁。请用 --format xlsx，它把同样的表放在一个文件里。
export-cli-days = 第一天不能晚于最后一天。
export-cli-words = 请现在写下这六个单词。它们不会保存在任何地方，没有它们谁也打不开文件：
export-cli-unlock-about = 打开用单词上锁的文件，例如 `export --encrypt` 写的
export-cli-unlock-file = 上锁的文件
export-cli-unlock-out = 要写的文件
export-cli-unlock-ask = 请输入单词，然后按回车：
export-cli-unlocked = 已把 { $from } 打开到 { $to }。它现在没有锁。
export-cli-pseudonym = 带出去的一切内容里代表您的代号，例如诊所给的编号
export-cli-name = 您的姓名；只有加上 --with-name 才会带出去
