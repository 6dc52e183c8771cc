### What can be wrong with a file that is brought in.

exchange-at = { $place }：{ $said }
exchange-row = { $table } 第 { $n } 行
exchange-entry-left-out = { $what }。这条记录没有导入。
exchange-value-left-out = { $what }。这一部分没有导入。
exchange-noted = { $what }。没有漏掉内容。

exchange-wrong-type = 值的类型与此处不符
exchange-not-whole = 必须是整数
exchange-not-an-instant = 必须是时刻，例如 2026-11-23T17:20:00Z
exchange-repeated-name = 这个名称出现了两次
exchange-repeated-id = 文件里另一条记录有同样的编号
exchange-too-deep = 值的嵌套层数超过任何日记
exchange-unknown-name = 这里不认识这个名称
exchange-no-such-entry = 没有这个编号的记录
exchange-row-length = 这一行有 { $n-found } 个单元格，第一行有 { $n-expected } 个
exchange-row-count = 导出时有 { $n-expected } 行，这里有 { $n-found } 行
exchange-more = 还有 { $n } 个问题没有列出

exchange-empty = 这个文件是空的。没有任何改动。
exchange-too-large = 这个文件太大（{ $size }，最多可读取 { $cap }）。没有任何改动。
exchange-not-utf8 = 这个文件不是 UTF-8 文本。请另存为 UTF-8 后再试。没有任何改动。
exchange-cut-short = 这个文件在第 { $n } 行中断。请重新复制后再试。没有任何改动。
exchange-malformed = 这个文件在第 { $n-line } 行第 { $n-column } 列无法读取。没有任何改动。
exchange-not-a-diary = 这不是 Evenly 的日记。没有任何改动。
exchange-newer-version = 这个文件由更新的 Evenly 写成（版本 { $n-found }，本程序最高可读 { $n-known }）。请更新 Evenly 后再读取。没有任何改动。
exchange-name-twice = 名称 { $name } 在文件里出现了两次，无法确定以哪个为准。没有任何改动。
exchange-no-table = 缺少 { $table }。请把它和其他表格放在一起再试。没有任何改动。
exchange-no-column = { $table } 没有 { $column } 这一列。没有任何改动。
exchange-broken-history = 这个文件里的修改记录前后对不上。它可能被截断、被手动改过，或来自更新版本的 Evenly。请在另一台电脑上重新写一份。没有做任何改动。
