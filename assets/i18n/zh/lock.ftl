### The lock of a diary: the locked screen, setting a passphrase, the recovery code.

lock-title = 锁
lock-subtitle = 用口令不让别人看您的日记
lock-back = 返回设置
lock-off-about = 现在没有锁。用这台电脑上这个账户的人都能打开您的日记和备份。
lock-on-about = 这本日记和它的备份都用口令锁住。
lock-settings-open = 设置口令
lock-settings-change = 更改锁
lock-now = 锁定
lock-now-about = 关上日记，输入口令才能再打开

# The locked screen.
lock-screen-title = 您的日记已锁定
lock-screen-idle = 有一段时间没有人用，所以自动锁定了。您保存的内容都在。
lock-passphrase = 口令
lock-show = 显示
lock-hide = 隐藏
lock-unlock = 解锁
lock-opening = 正在打开…
lock-forgotten = 忘记了？使用恢复码
lock-use-passphrase = 使用口令
lock-code = 恢复码
lock-guidance = 看指引
lock-guidance-back = 返回锁定的日记
lock-code-about = 共 28 个字母和数字，每四个一组。大小写、空格和横线都不要紧。
lock-renew-title = 选一个新口令
lock-renew-about = 恢复码打开了您的日记。设好新口令后，旧口令马上失效。
lock-renew = 设好并打开日记

# Why a secret does not open the diary.
lock-wrong = 这样打不开这本日记。
lock-wrong-passphrase = 口令不对。什么都没有改变。请检查大小写和空格，再试一次。
lock-wrong-code = 这个恢复码打不开这本日记。它可能属于另一本日记，或者已换成新的恢复码。
lock-wait =
    已经错了好几次，请等 { $n-seconds ->
       *[other] { $n-seconds }
    } 秒再试。
lock-disabled = 错的次数太多，这种打开方式已停用。
lock-no-such = 这本日记不能这样打开。
lock-damaged = 这本日记的密钥文件损坏了。您的口令可能是对的。
lock-damaged-next = 什么都没有改变。U 盘或别的文件夹里的日记副本旁边，有一份完好的密钥文件。
lock-code-length =
    恢复码有 28 个字母和数字。您输入了 { $n-signs } 个。
lock-code-sign = 恢复码里不会有“{ $sign }”。
lock-code-mistyped = 有一个字母或数字不对。请和您记下的对照一下。
lock-code-other = 这不是刚才显示的恢复码。请和您记下的对照一下。

# Choosing a passphrase.
lock-words-title = 选一个口令
lock-words-how = 口令的种类
lock-words-offered = 为您选的六个词
lock-words-own = 自己想
lock-words-about = 把这六个英文词写下来，不要和电脑放在一起。
lock-words-other = 换一组词
lock-words-type = 输入这六个词
lock-words-first = 新口令
lock-words-again = 再输入一次新口令
lock-words-hint = 至少 { $letters } 个字符。名字和生日最先被人猜到。四个随意的词比一个聪明的词好。
lock-words-differ = 两次输入不一样
lock-words-not-these = 不是这六个词
lock-words-short = 太短：至少 { $letters } 个字符
lock-next = 下一步
lock-old = 现在的口令

# The recovery code.
lock-code-title = 保管好恢复码
lock-code-lead = 没有恢复码，忘记口令就没有办法了。
lock-code-text = 没有别人能帮您打开日记。请写下恢复码，或存成一页再打印。不要和日记放在一起。
lock-code-picture = 恢复码的图案，可用相机读取
lock-code-copy = 复制
lock-code-copied = 已复制。锁定时会清空剪贴板。
lock-code-save = 存成一页，用来打印
lock-code-saved = 已保存：{ $path }
lock-code-kind = 网页
lock-code-file = Evenly 恢复码
lock-back-title = 照您记下的输入恢复码
lock-back-about = 这样在用到之前，您就知道记得对不对。
lock-turn-on = 启用锁
lock-keep-code = 以后用这个恢复码
lock-working = 正在确认它能打开您的日记…

# What a lock that is on offers.
lock-change = 更改口令
lock-change-save = 设好新口令
lock-new-code = 新的恢复码
lock-take-off = 取消锁
lock-take-off-lead = 取消后，用这台电脑上这个账户的人都能打开日记和备份。
lock-done-on = 锁已启用。口令和恢复码都试过，都能打开您的日记。
lock-done-changed = 新口令已设好。恢复码不变。
lock-done-code = 新的恢复码已设好。旧的再也打不开任何东西。
lock-done-off = 锁已取消。
lock-copies = 之前存到别处的副本仍用旧的锁。请在设置里再存一份新的。
lock-idle = 自动锁定
lock-idle-about = 这么久没有按键或点击就锁定。半分钟前会提醒您。
lock-idle-off = 从不
lock-idle-minutes =
    { $n-minutes ->
       *[other] { $n-minutes } 分钟
    }
lock-idle-lead = 这本日记半分钟后锁定。
lock-idle-text = 按任意键或动一下鼠标，就能继续。

# The page with the code, to print.
lock-page-title = Evenly 日记的恢复码
lock-page-about = 忘记口令时，用这个码打开日记和备份。
lock-page-keep = 请把这一页和重要文件放在一起，不要放在电脑旁。有这一页的人都能看日记。

# The command line.
lock-cli-passphrase-file = 文件，第一行是已锁日记的口令；- 表示从标准输入读取
lock-cli-lock = 用口令锁住日记，或更改已锁日记的口令
lock-cli-unlock = 取消锁
lock-cli-recover = 用恢复码设一个新口令
lock-cli-new-file = 文件，第一行是新口令
lock-cli-code-file = 文件，第一行是恢复码
lock-cli-code = 恢复码：{ $code }
