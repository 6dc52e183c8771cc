### 次日早晨：昨天练习之后感觉如何。

morning-title = 今天早上
# 一次回答全部问题。
morning-all-fine = 不痛、不酸、没有变弱
morning-no-pain-both = 两侧都不痛
morning-no-pain = 不痛
morning-later = 现在不答
morning-full = 完整晨间记录
