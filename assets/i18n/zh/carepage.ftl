### 打印在纸上的指引页。

carepage-how-soon = 多快去看：{ $soon }
carepage-see = 另见：{ $list }
carepage-and = { $first }；{ $second }
carepage-to-do = 怎么办：{ $action }
carepage-sources = 来源
carepage-from = 这一页来自 Evenly，不能为您做检查。对警示信号拿不准时，请当作“有”。
