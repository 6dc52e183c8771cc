### 在查看多份日记时打开加锁的文件。

locked-about = 这个文件已加锁。请输入随它给出的六个词。
locked-others = 这里还有 { $n } 个文件加了锁，会用同样的词试一试。
locked-kept = 这些词不会保存在任何地方。点“关闭这些文件”后就会忘掉。
locked-open = 打开文件
locked-trying = 正在用这些词试着打开。每个文件要一两秒。
# Why a row has nothing to say.
locked-other-words = 已加密：这些词打不开它

# On the command line.
locked-cli-words-file = 用这个文件里的词打开加锁的文件，每行六个词；写 - 则从标准输入读取
locked-cli-ask = 请输入每个加锁文件的六个词，每行一组。按 Ctrl+D 结束（Windows：按 Ctrl+Z，再按回车）。
locked-cli-hint = 有 { $n } 个文件已加锁。用 --words-file FILE 和它们的六个词可以打开。
