### Looking for words in the guidance, on the care path.

caresearch-label = 在指引中查找
caresearch-hint = 例如：核磁共振、楼梯、麻木
caresearch-none = 指引中没有“{ $text }”。请只试一个词，或短一些的词。
caresearch-places = { $n } 处
caresearch-many = 有很多处。再加一个词，结果会更少。
caresearch-part = { $part } · { $page }
