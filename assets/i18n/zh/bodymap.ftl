### 身体图上的字母，以及怎么看图。

bodymap-letter-pain = 痛
bodymap-letter-numbness = 麻
bodymap-letter-tingling = 刺
bodymap-letter-weakness = 弱
bodymap-letter-thinning = 细
bodymap-mark = { $letter }{ $strength }
bodymap-more = +{ $n }

bodymap-pain = 疼痛
bodymap-numbness = 麻木
bodymap-tingling = 刺麻
bodymap-weakness = 无力
bodymap-thinning = 变细
