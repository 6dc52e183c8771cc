### 设置和管理共用电脑。

kioskset-title = 设置这台共用电脑
kioskset-about = 多个人可以在这台电脑上记日记，各用各的 PIN 码。设置大约五分钟，只需做一次。
kioskset-passphrase = 工作人员口令
kioskset-passphrase-about = 工作人员页面上的一切都要用它。至少 { $n } 个字符。
kioskset-again = 再输入一次
kioskset-differs = 两次输入的口令不一样
kioskset-short = 口令至少要 { $n } 个字符

kioskset-key = 诊所的恢复密钥
kioskset-key-about = 有人忘了 PIN 码时，可以用它设新的。谁拿到这个密钥，谁就能读这台电脑上的所有日记。请把它锁在别处，不要放在这台电脑旁边。
kioskset-key-make = 生成恢复密钥
kioskset-key-save = 把密钥存到 U 盘
kioskset-key-saved = 密钥存在 { $path }。
kioskset-key-test = 现在确认密钥能用：从 U 盘读回，或照着纸输入。
kioskset-key-read = 从 U 盘读取密钥
kioskset-key-typed = 恢复密钥
kioskset-key-opens = 这个密钥能打开这台电脑锁上的日记。
kioskset-key-untested = 请先生成恢复密钥，存到别处，再读回来。
kioskset-key-other = 这不是这家诊所的恢复密钥。没有改动任何内容。
kioskset-key-file =
    在共用电脑上使用 Evenly 的诊所的恢复密钥。请锁好保管。
    { $key }

kioskset-limits = 语言和限制
kioskset-languages = 语言
kioskset-both = 两种
kioskset-idle = 多久后提醒
kioskset-seconds = { $n } 秒
kioskset-pin = PIN 码至少
kioskset-digits = { $n } 位
kioskset-zoom = 文字大小
kioskset-newcomers = 可以自己开始记日记
kioskset-guests = 可以以访客身份试用
kioskset-yes = 可以
kioskset-no = 不可以

kioskset-disk = 这台电脑的磁盘
kioskset-disk-encrypted = 磁盘已加密。电脑被偷，日记也打不开。
kioskset-disk-plain = 磁盘没有加密。谁拿走这台电脑，就能猜出 PIN 码、读到日记。
kioskset-disk-unknown = 系统没有说明磁盘是否加密。如果没有，谁拿走这台电脑，就能猜出 PIN 码、读到日记。
kioskset-network = 这样日记会存在另一台电脑里。共用电脑要把日记存在自己的磁盘上。
kioskset-accept = 如果仍要继续，请输入这句话：{ $phrase }
kioskset-accept-phrase = 我们接受磁盘不加密
kioskset-accept-field = 这句话
kioskset-not-accepted = 不能确定磁盘已加密。请先加密，或输入上面那句话。
kioskset-begin = 开始使用共用电脑

kioskset-door-wrong = 这不是工作人员口令

kioskset-people = 使用者
kioskset-people-about = 您能看到每本日记上次打开的日期和大小，看不到里面的内容。
kioskset-row = { $used }，{ $n } KB
kioskset-used = 上次打开：{ $day }
kioskset-never = 还没打开过
kioskset-add = 添加使用者
kioskset-reset = 为 { $sign } 设新的 PIN 码
kioskset-reset-about = 需要诊所的恢复密钥。然后由本人输入新的 PIN 码。日记不会打开。
kioskset-pin-reset = 新的 PIN 码已设好。
kioskset-remove = 移除 { $sign }
kioskset-remove-about = 这会永久删除 { $sign } 的日记和它在这台电脑上的备份，谁也找不回来。要继续，请输入 { $sign }。
kioskset-remove-field = 卡片的名称
kioskset-remove-now = 永久删除
kioskset-removed = 日记已删除。
kioskset-removed-copies = 这里的日记已删除。另有副本存在 { $list }，只能由人去删除。
kioskset-save = 保存改动

kioskset-log = 操作记录
kioskset-log-about = 记录谁在什么时候在这台电脑上做了什么，不含任何日记内容。
kioskset-log-whole = 共 { $n } 行，没有人改过。
kioskset-log-changed = 第 { $n } 行写下之后被改过。
kioskset-log-cut = 记录末尾有几行不见了。
kioskset-log-save = 把记录存到 U 盘
kioskset-log-saved = 记录存在 { $path }。
kioskset-done = 回到锁定画面
kioskset-leave = 退出共用模式
