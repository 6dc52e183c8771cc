### 共用电脑的锁定画面。

kiosk-who = 谁来练习？
kiosk-nobody = 这里还没有人的日记。
kiosk-new-here = 我是新来的
kiosk-sign = { $symbol } { $number }
kiosk-symbol-diamond = 菱形
kiosk-symbol-circle = 圆形
kiosk-symbol-triangle = 三角形
kiosk-symbol-square = 正方形
kiosk-symbol-star = 星形
kiosk-symbol-cross = 十字
kiosk-symbol-hexagon = 六边形
kiosk-symbol-ring = 圆环
kiosk-symbol-dome = 半圆
kiosk-symbol-arrow = 箭头
kiosk-page = 第 { $n } 页，共 { $all } 页
kiosk-page-back = 前面的卡片
kiosk-page-on = 更多卡片

kiosk-choose-first = 请先选您的卡片
kiosk-choose-or-number = 请选您的卡片，或输入它的号码
kiosk-all-cards = 全部
kiosk-only = 只看{ $symbol }
kiosk-no-card = 这里没有 { $digits } 号卡片。
kiosk-pin-for = { $sign } 的 PIN 码
kiosk-clear = 清除
kiosk-open = 打开
kiosk-next = 下一步
kiosk-working = 请稍等…
kiosk-wrong = 这不是这张卡片的 PIN 码。请看清卡片，再试一次。
kiosk-wait = 错了太多次。请等 { $time }再试。
kiosk-seconds = { $n } 秒
kiosk-minutes = { $n } 分钟
kiosk-minutes-and-seconds = { $minutes } { $seconds }
kiosk-shut = 这个 PIN 码错了太多次，已停用。工作人员可以和您一起设新的。您的日记没有丢失。
kiosk-not-opened = PIN 码是对的，但日记打不开。请找工作人员。
kiosk-broken = 这台电脑的设置读不出来。请找工作人员。没有改动任何日记。

kiosk-locks-after = { $time }没有人碰，屏幕会自己锁上。
kiosk-stick-out = 请带走您的 U 盘。
kiosk-protects = PIN 码能挡住下一个使用的人。如果这台电脑被偷，它保护不了数据，那要靠诊所的磁盘加密。
kiosk-read-guidance = 不登录，直接看指引
kiosk-guest = 以访客身份试用
kiosk-staff = 工作人员
kiosk-back = 返回

kiosk-new-symbol = 请为您的卡片选一个图形，号码会自动给您。屏幕上不会出现任何人的名字。
kiosk-new-pin = 设一个 PIN 码
kiosk-new-pin-again = 再输入一次 PIN 码
kiosk-new-pin-about = 至少 { $n } 位数字，八位更好。不要用生日，也不要用 123456 这样的数字。
kiosk-pin-short = PIN 码至少要 { $n } 位数字
kiosk-pin-long = 这个 PIN 码太长了
kiosk-pin-pattern = 这个 PIN 码有重复或顺序规律。请换一个。
kiosk-pin-date = 这个 PIN 码像一个日期。请换一个。
kiosk-pin-common = 很多人都用这个 PIN 码。请换一个。
kiosk-pin-differs = 两次输入的 PIN 码不一样。请重新设一个。

kiosk-done = 我用完了
kiosk-your-card = 您的卡片：{ $sign }
kiosk-guest-bar = 访客：内容不会保留
kiosk-guidance-bar = 康复指引
kiosk-guest-end = 要带走您的记录吗？
kiosk-guest-end-about = 离开以后，您以访客身份输入的内容都会消失。您可以先存到 U 盘。
kiosk-guest-take = 存到 U 盘
kiosk-guest-go = 离开，什么都不留
kiosk-warning = 您还在吗？屏幕将在 { $n } 秒后锁上。
kiosk-warning-about = 碰一下屏幕或按任意键就可以继续。您已经输入的内容会保留。

kiosk-save-title = 存到您的 U 盘
kiosk-choose-stick = 用哪个 U 盘？
kiosk-no-stick = 没有插 U 盘。请插上后再试。
kiosk-folder = 文件夹 { $name }
kiosk-folder-up = 上一级文件夹
kiosk-no-files = 这里没有合适的文件
kiosk-file-name = 文件名
kiosk-save-here = 存在这里

# On the command line.
kiosk-cli-about = 作为多人共用的电脑运行：全屏，每人一个 PIN 码
kiosk-not-running = 共用电脑模式没能启动。{ $details }
