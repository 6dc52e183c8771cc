### 彻底删除整本日记：什么会消失，什么会留下，以及要输入的那个词。

erase-title = 彻底删除这本日记
erase-subtitle = 之后谁也找不回来，有口令或恢复码也不行。
erase-about = 把 Evenly 保存的关于您的一切从这台电脑上拿走，备份也一样。
erase-open = 删除这本日记…
erase-goes = 会消失的
erase-goes-entries =
    { $n-entries ->
        [0] 这本空的日记
       *[other] 全部 { $n-entries } 条记录
    }，连同回收站、您的计划和还没保存的输入
erase-goes-backups =
    { $n-backups ->
        [0] 没有备份，这台电脑上还没有
       *[other] 这台电脑上的全部 { $n-backups } 份备份
    }
erase-goes-rest = 留存的损坏文件、为打印做的页面和运行日志
erase-goes-keys = 最先消失的是密钥，这样剩下的任何东西都读不出来
erase-stays = 会留下的
erase-stays-settings = 语言、字号之类的设置
erase-copies-none = Evenly 不知道别处有副本。
erase-copies = Evenly 在这些地方写过副本。只有您能删除它们：
erase-copies-unknown = 您移动、发送或打印过的，它不会知道。
erase-first = 先带走一份
erase-first-about = 导出的文件以后可以再放回 Evenly。备注和姓名只有勾选了才会带上。
erase-first-open = 导出日记…
erase-sure = 要继续
# What is typed to agree; $word in the sentence below.
erase-word = 删除
erase-type = 请输入“{ $word }”
erase-now = 现在全部删除
erase-keep = 保留我的日记
erase-done-lead = 您的日记已删除。现在这本是新的、空的。
erase-done-copies = 这些地方还有副本，只有您能删除它们：{ $places }

# The command line.
erase-cli-about = 彻底删除日记和它的全部备份；不需要口令
erase-cli-yes = 真的删除；不加这一项，只会说明什么会消失
erase-cli-folder = 文件夹：{ $folder }
erase-cli-done = 日记已删除。
erase-cli-nothing = 什么也没有删除。要彻底删除，请加上 --yes-erase-everything。
