### 分享画面：导出和导入。

share-title = 分享
share-subtitle = 带走一份日记副本，或者把记录导进来。

share-export = 导出
share-export-about = 把一份副本写到您选的地方。您的日记保持不变。
share-format = 格式
share-mark = 在每张表开头加一个标记，有些表格软件要靠它才能正确显示文字
share-days = 日期
share-days-all = 全部日期
share-days-some = 部分日期
share-from = 从
share-to = 到
share-days-order = 第一天不能晚于最后一天。
share-days-missing = 请填写两个日期。
share-leaves = 会带出去的内容
share-leaves-entries = { $entries }，{ $days }
share-leaves-nothing = 没有可以写出的记录。
share-of-kind = { $kind } × { $number }
share-leaves-notes = { $n } 条记录有备注，您写的文字会一起带出去。
share-leaves-profile = 您关于自己的回答也会带出去：哪一侧较弱，专业人员是否看过。
share-leaves-beside = 一起带出去的还有：{ $things }。
share-leaves-no-safety = 您的安全检查留在这里，能看出您勾选内容的提醒也一样。
share-with-safety = 同时写出我的安全检查：我勾选过的停止信号，以及后来如何解除
share-of-plans = { $n } 个计划
share-of-limits = { $n } 个改过的界限
share-of-answers = { $n } 条对提醒的回复
share-of-firings = { $n } 条过去的提醒
share-of-safety = { $n } 条安全检查的记录
share-private = 这仍然是个人资料。副本没有加锁，拿到的人都能看。
share-place-file = 写到哪个文件
share-place-folder = 写到哪个文件夹
share-choose-export = 选择…
share-choose-export-name = 选择导出到哪里
share-place-missing = 请说明副本放在哪里。
share-export-now = 导出
share-json-kind = Evenly 日记（JSON）
share-csv-kind = 表格（CSV）
share-working = 正在处理…
share-exported = 已写出并读回：{ $n } 条记录。
share-exported-file = { $path }（{ $size }）
share-exported-sum = SHA-256 { $sum }
share-not-written = 没有写到 { $path }。{ $what }
share-folder-missing = 这个文件夹不存在。
share-file-missing = 没有这个文件或文件夹。
share-other-place = 您可以填另一个地方，再导出一次。

share-import = 导入
share-import-about = 从 Evenly 的导出文件里添加记录，或从手表文件（FIT、GPX、TCX、Apple 健康、Garmin 和 Strava 的表格）里添加步行和游泳。改动之前，您先看到会发生什么。
share-import-drop = 也可以把文件拖到这个窗口里。
share-import-place = 文件或文件夹
share-choose-import-name = 选择要导入的文件
share-import-missing = 请说明是哪个文件或文件夹。
share-look = 看看里面
share-not-read = 没有读 { $path }。{ $what }
share-preview-json = 这个文件里有什么
share-preview-csv = 这些表里有什么
share-preview-new =
    { $n ->
        [0] 没有新的记录。
       *[other] { $n } 条新记录。
    }
share-preview-same = { $n } 条记录已经在您的日记里。
share-preview-different = { $n } 条记录在您的日记里内容不同，您的保持不变。
share-preview-days = 日期：{ $days }
share-preview-problems = { $n } 个问题。其余的可以导入。
share-preview-beside = 还有新的：{ $things }。
share-preview-stays = 安全检查和过去的提醒会留下，撤销导入也不会去掉。
share-import-now =
    { $n ->
        [0] 导入
       *[other] 导入 { $n } 条记录
    }
share-nothing-new = 没有新的内容可以导入。
share-imported = 已添加 { $n } 条记录。您的日记现在有 { $all }。
share-imported-beside = 还添加了：{ $things }。
share-imported-left = { $n } 条记录原来就有，没有改动。
share-imported-problems = { $n } 个问题：读不出来的内容没有导入。
share-imported-backup = 导入之前做了一份备份。
share-stopped = 已停止，什么都没有改变。

share-more = 更多
