### 就医之路的日历文件。

calendar-about = 日历文件里有名称、日期、时间、地点和怎么准备。您的备注和结果留在这里。能看到您日历的人都能读到它。
calendar-save = 保存日历文件
calendar-kind = 日历文件
calendar-saved = 日历文件在 { $path }。请用您的日历打开。它会在前一天提醒您；写了时间的，还会提前两小时提醒。
calendar-cli-about = 把接下来的预约写成日历文件（.ics）
calendar-cli-out = 要写的文件
calendar-cli-entry = 只写这一个预约，编号见 `evenly list --json`
calendar-cli-not-an-id = 这不是条目的编号。
calendar-cli-nothing = 接下来没有预约。请先预约一步：evenly log care-step --state booked
calendar-cli-written = 写了 { $n } 个预约。文件里有名称、日期、时间、地点和怎么准备。
