### 出错时给人看的话：发生了什么，什么没有丢，接下来怎么做。

fault-message = { $what }{ $kept }{ $then }
fault-rest = { $kept }{ $then }
fault-copy-details = 复制详细信息
fault-try-again = 再试一次
fault-open-settings = 打开设置
fault-open-share = 打开分享

fault-disk-full-what = 磁盘已满。
fault-disk-full-kept = 之前保存的内容都还在，您刚才输入的也还在这里。
fault-disk-full-next = 请先腾出一些磁盘空间，再试一次。

fault-damaged-what = 日记文件已损坏，无法安全读取。
fault-damaged-kept = 文件已原样保留，备份没有受影响。
fault-damaged-next = 请恢复最新的备份。

fault-newer-file-what = 这本日记是由更新版本的 Evenly 写的。
fault-newer-file-kept = 文件没有被改动。
fault-newer-file-next = 请更新 Evenly，然后再打开日记。

fault-not-ours-what = Evenly 不认识这个文件。
fault-not-ours-kept = 文件和您的日记都没有被改动。
fault-not-ours-next = 请选择另一个文件或文件夹。

fault-field-what = { $problem }。
fault-bad-input-what = 其中有些内容不合适。
fault-bad-input-kept = 您的日记和之前一样，您刚才输入的也还在这里。
fault-bad-input-next = 请查看详细信息，改正后再试一次。

fault-not-allowed-what = 这台电脑不允许 Evenly 使用该文件或文件夹。
fault-not-allowed-kept = 您的日记没有任何改动，您刚才输入的也还在这里。
fault-not-allowed-next = 请换一个位置，或更改文件夹的使用权限。

fault-read-only-what = 这里的日记只能阅读，不能修改。
fault-read-only-kept = 日记里的内容都安全，您刚才输入的也还在这里。
fault-read-only-next = 请把文件夹改为可写后重新启动 Evenly，或从另一个文件夹打开日记。

fault-already-open-what = 这本日记已在另一个窗口中打开。
fault-already-open-kept = 没有任何改动。
fault-already-open-next = 请在那个窗口里继续，或关闭它后再试一次。

fault-busy-what = Evenly 还在忙别的事。
fault-busy-kept = 没有任何改动，您刚才输入的也还在这里。
fault-busy-next = 请稍等片刻，再试一次。

fault-missing-what = 要找的内容已经不在了。
fault-missing-kept = 日记的其他部分没有变化，您刚才输入的也还在这里。
fault-missing-next = 请看看它是否被移走或在回收站里，然后再试一次。

fault-bug-what = Evenly 内部出了问题。
fault-bug-kept = 之前保存的内容都安全，您刚才输入的也还在这里。这次改动没有生效。
fault-bug-next = 请再试一次。如果再次出现，请复制详细信息并报告。

### 启动

fault-start-title = 您的日记没有打开
fault-start-folder = 文件夹：{ $folder }
fault-start-newest-backup = 最新备份：{ $when }，{ $n-entries } 条记录。
fault-start-no-backup = 这个文件夹里没有备份。
# In place of "Restore the newest backup", where there is none that opens.
fault-start-from-elsewhere = 请从别处的副本找回日记，或开始一本新的。
fault-start-none-opens = 这个文件夹里有 { $n } 份备份，都打不开。
# How many newer backups were passed over.
fault-start-newer-unusable = 有 { $n } 份更新的备份打不开，已跳过。
fault-start-older = 选择较早的备份…
fault-start-older-title = 较早的备份
fault-start-older-unusable = 这份备份打不开。请另选一份。什么都没有改动。
fault-start-restore = 恢复最新的备份
fault-start-set-aside = 保留损坏的文件，开始一本新日记
fault-start-other-folder = 打开另一个文件夹
fault-start-other-folder-path = 另一个文件夹的路径
fault-start-quit = 退出

fault-no-display =
    Evenly 需要屏幕，而当前会话没有屏幕（DISPLAY 和 WAYLAND_DISPLAY 都没有设置）。
    您的日记没有被改动。
    请在桌面上启动 Evenly，或在这里使用它的命令：evenly --help 会列出它们。
fault-no-window =
    Evenly 无法打开窗口。
    您的日记没有被改动。
    请检查显卡驱动（OpenGL）是否正常，或使用命令：evenly --help 会列出它们。
    详细信息：{ $details }
fault-no-home =
    Evenly 没有找到可以存放日记的主文件夹。
    没有任何改动。
    请用 --data-dir 加上您想用的文件夹来启动。
fault-bad-now =
    设置了变量 EVENLY_NOW，但它不是带时区的日期和时间。
    没有任何改动。
    请取消设置，或这样写：2026-11-23T18:20:00+01:00[Europe/Berlin]

fault-stopped-what = 已按您的要求停止。
fault-stopped-kept = 没有任何改动。
fault-stopped-next = 随时可以重新开始。

fault-locked-what = 这本日记已上锁。
fault-locked-kept = 没有任何改动。
fault-locked-next = 请先用密码短语或恢复码解锁。
