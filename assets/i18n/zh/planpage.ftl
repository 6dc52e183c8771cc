### 物理治疗师的计划页面。

planpage-title = 物理治疗师给您的计划
# plan: which plan. day: when it was taken in.
planpage-in-force = { $plan } · 从{ $day }起使用
planpage-none = 这里还没有计划。可以从文件或二维码采用一个。
planpage-take-title = 采用计划
planpage-take-about = 选择物理治疗师给您的文件，或者把它拖到这个窗口上。会先告诉您有什么变化，再由您决定。
planpage-place = 计划文件
planpage-choose = 选择…
planpage-choose-title = 选择计划文件
planpage-kind = 计划文件
planpage-look = 看看内容
planpage-scanned = 或者把二维码扫描到这里
planpage-scanned-hint = 点一下这里，再把二维码一个一个扫描进来
planpage-join = 合并二维码
planpage-changes = 有什么变化
planpage-problems = 有些部分读不出来，已略去
planpage-sure-title = 请再看一眼。
planpage-sure = 是的，我要用这个计划
planpage-accept = 采用这个计划
planpage-leave = 不采用
planpage-taken = 计划已经生效。“今天”页面会照着它显示。
planpage-says = 计划的内容
planpage-print = 打印…
planpage-page-opened = 计划已在浏览器里打开，可以从那里打印。
planpage-page-written = 计划已写成页面：{ $path }
planpage-codes-show = 显示二维码
planpage-codes-hide = 隐藏二维码
planpage-edit-title = 给物理治疗师
planpage-edit-about = 为别人写一个计划，或者写这个计划的下一版，并存成文件。
planpage-edit = 写计划…

# Share leads to the page.
planpage-more-title = 更多
planpage-more-line = 采用物理治疗师的计划文件，查看要求，打印出来。
planpage-more-open = 打开计划
planpage-action = 物理治疗师的计划
planpage-action-about = 采用计划、查看、打印
