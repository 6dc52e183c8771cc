### 格式说明页：每种格式做什么用、怎么打开、各字段是什么意思。

formats-title = 格式
formats-subtitle = 导出里有什么，怎么打开
formats-about = 每种格式里都是同一本日记。姓名、备注和安全检查只有勾选了才在里面；副本自己会说明少了什么。
formats-open = 怎么打开

formats-json-open = 在 Evenly 里用“分享 → 导入”。它也是纯文本：任何编辑器都能看，任何编程语言都能读 JSON。
formats-xlsx-open = 用 Excel、LibreOffice Calc、Numbers 或 Google 表格打开。数字就是数字，日期就是日期。
formats-csv-open = 在电子表格里打开一个文件，选择 UTF-8 和逗号。可能被当成公式的文字前面有一个撇号。
formats-sqlite-open = 用 DB Browser for SQLite、DBeaver 打开，或在命令行用 sqlite3 FILE。日期是文字，例如 2026-11-23。

formats-fhir-open = 由诊所的系统导入，或由 FHIR R4 服务器接收。JSON 查看器可以让人读。

formats-locked = 上锁的文件（.age）
formats-locked-about = 上锁的文件采用公开的 age 格式。从 { $words } 个单词里选出的六个单词能打开它：要猜的话，得猜 { $bits } 位。
formats-locked-evenly = 用 Evenly 的命令行：evenly unlock FILE.age --out FILE
formats-locked-age = 没有 Evenly 时：安装 age（Debian：apt install age；Windows：winget install FiloSottile.age；macOS：brew install age），然后运行 age --decrypt --output FILE FILE.age。它会问单词，输入时单词之间留一个空格。

formats-fields = 字段
formats-fields-about = 这些是工作簿、CSV 文件夹和数据库里的表。每个副本里也有这份清单，就是 dictionary 表。
formats-pick = 表
formats-column = 列
formats-unit = 单位
formats-values = 取值
formats-meaning = 意思
formats-units = 单位：min 分钟，s 秒，m 米，cm 厘米，AU 负荷（用力程度 × 分钟），0–10 量表上的分数。空单元格表示没有回答，不是零。
formats-json-fields = JSON 文件里有同样的字段，放在每条记录里面；它的结构定义是 evenly-diary-1.schema.json。

# $table is the name of a table, $about says what it holds.
formats-table-line = { $table }：{ $about }
formats-table-about = 副本是什么：版本、少了什么、每张表的行数、代号、关于本人的回答
formats-table-days = 每天一行，由其他表算出
formats-table-entries = 每条记录一行
formats-table-sets = 每组练习一行
formats-table-pain = 每条有疼痛的记录、每侧一行
formats-table-warnings = 显示过的提醒，每项发现一行
formats-table-answers = 对提醒的每条回复一行
formats-table-limits = 物理治疗师改过的每个界限一行
formats-table-plans = 计划的每一侧一行
formats-table-safety = 每次安全检查一行，如果带上了
formats-table-dictionary = 其他表的每一列一行
