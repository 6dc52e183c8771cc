### 导入手表和运动网站的文件。

intake-line = 第 { $n } 行
intake-record = 第 { $n } 项活动

intake-other-sport = 只导入步行和游泳。这是另一种运动：{ $name }
intake-no-sport = 只导入步行和游泳，而这里没有写明是什么运动
intake-too-fast = 文件没有写明是什么运动，而速度超过步行
intake-no-start = 没有写明开始时间
intake-no-duration = 没有写明持续多久
intake-duration = 时长不到 6 秒或超过 10 小时
intake-left-distance = 距离不合理，已略去
intake-left-steps = 步数不合理，已略去
intake-left-pool = 泳池趟数不合理，已略去
intake-left-heart-rate = 心率不合理，已略去
intake-time-goes-back = 有些点的时间早于前面的点，已跳过
intake-units-not-said = 这张表没有写明单位。距离按公里、游泳按米计算
intake-too-many = 活动数量超过一个文件可导入的上限

intake-too-large = 文件太大（最多可读取 { $size }）。没有任何改动。
intake-unknown-kind = 这里无法读取这种文件。Evenly 可以读取 FIT、GPX、TCX、Apple 健康的 export.xml、Garmin 和 Strava 的活动表格，以及它自己的文件。没有任何改动。
intake-archive = 这是一个压缩包。请先解压，再选择里面的文件。没有任何改动。
intake-cut-short = 文件中途结束。请重新复制后再试。没有任何改动。
intake-malformed = 文件已损坏，或与开头所示的格式不符。没有任何改动。
intake-strange = 文件中有一部分远大于正常大小。没有任何改动。
intake-too-costly = 读取这个文件占用了过多的时间或内存，因此已停止。没有任何改动。
intake-reader-failed = Evenly 负责读取这类文件的部分未能完成工作。没有任何改动。

intake-preview = 这个文件里的步行和游泳
intake-kind = 手表的步行和游泳记录

intake-words = 打开它的六个词

intake-earlier = 以前的导入
intake-earlier-about = 撤回一次导入会把它的记录移到回收站。之后改动过的记录会保留。
intake-earlier-row = { $source }，{ $day }：{ $entries }
intake-take-back = 撤回
intake-take-back-name = 撤回对 { $source } 的导入
intake-op-take-back = 已撤回对 { $source } 的导入：{ $n-entries } 条记录移到了回收站。
intake-taken-back =
    { $n ->
        [0] 已没有可撤回的记录。
       *[other] 已将 { $n } 条记录移到回收站。
    }
intake-kept = { $n } 条记录保留，因为之后改动过。

intake-cli-words = 这个文件已加锁。请输入它的六个词并按回车。
intake-cli-imports = 列出以前的导入，或撤回其中一次
intake-cli-take-back = 要撤回的导入的编号，其记录会移到回收站
intake-cli-no-import = 没有编号为 { $number } 的导入。命令 "evenly imports" 会列出它们。
intake-cli-none = 还没有导入过任何内容。
intake-cli-row = { $number }：{ $source }，{ $day }，{ $n-brought } 条记录中还有 { $n-there } 条在日记里
