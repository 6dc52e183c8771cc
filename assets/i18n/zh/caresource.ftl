### 指引内容的来源，按一下就能看到。

caresource-count = 来源（{ $n }）
caresource-count-of = “{ $part }”的来源（{ $n }）
caresource-at = { $source }：{ $address }
caresource-copy = 复制网址
caresource-copy-of = 复制网址：{ $source }
caresource-copied = 已复制。
