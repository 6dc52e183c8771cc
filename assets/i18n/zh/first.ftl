### 第一次启动：先看指引，再回答三个问题。

first-welcome = 欢迎使用 Evenly
first-step = 第 { $part } 步，共 { $whole } 步
first-skip-all = 直接打开日记
first-next = 下一步
first-back = 上一步
first-skip = 跳过这个问题
first-finish = 打开日记
first-plain-lead = 这是日记，不是医生。
first-plain = Evenly 不是医疗器械。它无法告诉您得了什么病，只有检查才能说明。您写下的一切都留在这台电脑上。

first-side-title = 哪一侧较弱？
first-side-line = 这样 Evenly 就能称呼这一侧，并与另一侧比较。
first-side-left = 左侧
first-side-right = 右侧
first-side-unsure = 不确定
first-seen-title = 专业人员看过吗？
first-seen-line = 医生或物理治疗师可以查明为什么一侧较弱。这应在锻炼之前完成。
first-seen-yes = 看过
first-seen-no = 还没有
first-seen-date = 是什么时候？
first-seen-date-line = 可以不填。
first-seen-no-line = 那么可以从“康复指引”开始：看谁、问什么、带什么。其间您可以先写日记，看病时带上。
first-reading-title = 阅读与语言
first-reading-line = 每项更改立即可见。
first-reading-size = 文字大小
first-reading-language = 语言
first-reading-sample = 左侧 3 × 10，右侧 3 × 10。用力程度 4 分（满分 10 分）。如果看得清楚，就继续。
first-later = 以后可以在“设置”里修改。
