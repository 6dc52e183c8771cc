### 每个画面的外框：侧栏、通知、操作面板、帮助页。

shell-logo = Evenly
shell-hint = { $about }（{ $key }）
shell-notice-close = 关闭这条通知
shell-working = 正在处理…
shell-working-count = 正在处理：{ $n-done } / { $n-total }
shell-stop = 停止

shell-undid = 已撤销：{ $what }
shell-redid = 已重做：{ $what }
shell-op-log-entry = 已记录{ $kind }。
shell-op-log-many = 已记录 { $n-entries } 条。
shell-op-edit-entry = 已修改{ $kind }。
shell-op-bin-entry = 已将{ $kind }移到回收站。
shell-op-bin-many = 已将 { $n-entries } 条记录移到回收站。
shell-op-take-out-of-bin = 已从回收站取回{ $kind }。
shell-op-set-profile = 已保存您的个人情况。
shell-op-set-person = 已保存您的代号和姓名。
shell-op-import =
    { $n-entries ->
        [0] 已从{ $source }导入。
       *[other] 已从{ $source }导入 { $n-entries } 条记录。
    }
shell-op-answer-safety =
    { $n-signs ->
        [0] 已回答安全检查：以上都没有。
       *[other] 已回答安全检查：勾选了 { $n-signs } 项。
    }
shell-op-clear-stop = 已解除停止信号：{ $rule }。
shell-op-acknowledge = 已读提醒：{ $rule }。
shell-op-misfit = 已保存“不符合我的情况”：{ $rule }。
shell-op-set-limit = 已更改界限：{ $rule }。
shell-op-reset-limit = 界限已恢复默认值：{ $rule }。
shell-op-set-plan = 已保存计划：{ $variant }。
shell-op-other = 日记已更改。

shell-saved = 已保存。
shell-nothing-to-undo = 没有可以撤销的改动。
shell-nothing-to-redo = 没有可以重做的改动。
shell-backed-up = 备份已完成并通过检查。
shell-restored = 备份已恢复：{ $n-entries } 条记录。之前的内容已另存为备份。

shell-read-only-lead = 这里的日记只能阅读。
shell-read-only = 您可以查看并导出所有内容。如要写入，请把文件夹改为可写，然后重新启动 Evenly。
shell-clock-lead = 时钟好像不对。
shell-clock = 您最新的记录写于{ $when }，而这台电脑的时钟比它更早。没有丢失任何内容。请检查日期和时间。
shell-settings-lead = 有些设置无法读取。
shell-settings = Evenly 改用标准设置。您的日记没有受到影响。

shell-palette-title = 所有操作
shell-palette-field = 操作名称
shell-palette-nothing = 没有这个名称的操作。
shell-help-title = 按键与帮助
shell-help-more = Tab 移到下一个输入框或按钮，空格和回车按下它。在数字行中，按 0 到 9 选择。方向键在一行内移动。
