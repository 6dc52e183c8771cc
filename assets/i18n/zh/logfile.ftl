### 程序的日志，在设置中。

logfile-title = 程序日志
# $file 是文件及其所在的文件夹。
logfile-about = Evenly 会记下自己何时启动和关闭、何时锁定和解锁、何时做备份、何时出错。这些记录在 { $file } 中。其中没有您日记里的任何内容：没有记录，没有姓名，没有文件名。它只留在这台电脑上，您随时可以删除。
logfile-delete = 删除日志
logfile-deleted = 日志已删除。
