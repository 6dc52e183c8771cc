### 屏幕上或纸上的计划码。

plancode-nothing = 还没有码。请扫描计划上的码，并粘贴扫到的内容。
plancode-not-a-code = 这不是计划的码。没有任何改动。
plancode-mixed = 这些码属于不同的计划。请扫描同一份计划的全部码。没有任何改动。
# 缺哪些部分，一共有几部分。
plancode-missing = 码不齐全：共 { $n } 个，缺第 { $parts } 个。请把它们也扫描进来。
plancode-damaged = 有一个码读出的内容与打印的不同。请重新扫描。没有任何改动。
plancode-unreadable = 这份计划无法读取：{ $problem }。没有任何改动。

# 打印的页面。
plancode-title = 计划码
plancode-about = 请扫描每一个码，顺序不限，并把扫到的内容粘贴到 Evenly：先“分享”，再“物理治疗师的计划”。
plancode-print = 打印
# 第几个码，一共几个。
plancode-part = 第 { $n-part } 个码，共 { $n-all } 个
