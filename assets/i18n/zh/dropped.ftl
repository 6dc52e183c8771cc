### 拖到窗口里的文件。

dropped-others = 文件一次导入一个。另外 { $n } 个文件没有读取：请稍后再拖进来。
dropped-not-taken = 什么也没有读取。
dropped-kinds = 可以拖进来的有：导出的日记或装着日记的文件夹、手表的文件（FIT、GPX、TCX、XML、CSV），或一个计划文件（.evenly-plan）。请每种分开拖。
