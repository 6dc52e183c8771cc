### 上锁的文件可能出的问题。

sealed-not-locked = 文件没能上锁。
sealed-words-wanted = 这个文件已加锁。请输入随它给出的六个词。
sealed-wrong-words = 这些单词打不开这个文件。请检查每个单词，再试一次。
sealed-other-lock = 这个文件不是用单词上锁的，所以单词打不开它。
sealed-too-much-work = 打开这个文件需要的计算量超过了 Evenly 的限度。
sealed-too-large = 这个文件里锁着的内容太大（超过 { $cap }）。
sealed-damaged = 这不是上锁的文件，或者在途中被改动、截断了。请重新复制，再试一次。
