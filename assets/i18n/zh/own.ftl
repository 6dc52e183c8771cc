### 物理治疗师自己编的动作，以及动作的图片。

own-kind = 物理治疗师给的动作
own-kinds = 物理治疗师给的动作
# 用在句子里，例如“做……时疼痛为 6”。
own-activity = 物理治疗师给的动作

# 一组做多少：先是组数，再是每组的量。
own-sets-seconds = { $n } × { $amount } 秒
own-sets-minutes = { $n } × { $amount } 分钟
# 几组各自的量，然后是单位。
own-amounts-seconds = { $amounts } 秒
own-amounts-minutes = { $amounts } 分钟

# 计划里对它的说明。
own-both = 两侧
own-both-sides = 两侧
own-exercise = 动作
own-how = 做法
own-picture = 图片
own-picture-changed = { $words }（换了一张图片）
# 计划以码的形式到来时，码里没有图片。
own-picture-not-here = { $words }（图片只在计划文件里）
own-same-with-pictures = 这就是您正在用的计划，现在带上了图片。

# 图片有什么问题。
own-picture-no-picture = 这不是 PNG 或 JPEG 图片
own-picture-too-many-bytes = 这个图片文件太大
own-picture-too-many-points = 这张图片太宽或太高
own-picture-broken = 这张图片已损坏，无法显示
own-picture-another = 这张图片与计划里写的不是同一张

# 编辑器。
own-edit-title = 您自己的动作
own-edit-title-of = 您自己的动作：{ $name }
own-edit-add = 添加一个自己的动作
own-edit-full = 一份计划最多有 { $n } 个自己的动作。
own-edit-remove = 删除这个动作
own-edit-remove-name = 删除动作：{ $name }
own-edit-unnamed = 还没有名称
own-edit-name = 动作名称
own-edit-how = 做法
own-edit-how-hint = 几句短话，就像您当面讲给对方听。
own-edit-counted = 计量方式
own-edit-reps = 次数
own-edit-seconds = 保持的秒数
own-edit-minutes = 分钟
own-edit-left = 左侧
own-edit-right = 右侧
own-edit-both = 两侧一起
own-edit-sets = 组数
own-edit-sets-of = 组数，{ $side }
own-edit-amount-of = { $counted }，{ $side }
own-edit-half = 组数和每组的量请同时填写，或都留空。
own-edit-no-side = 请至少为一侧填写组数和每组的量。
own-edit-picture = 图片
own-edit-picture-place = 图片文件（PNG 或 JPEG）
own-edit-picture-dialog = 选择图片
own-edit-picture-kind = 图片
own-edit-picture-choose = 选择图片…
own-edit-picture-take = 使用这张图片
own-edit-picture-remove = 删除图片
own-edit-picture-about = 大照片会缩小。时间、地点和相机信息都会去掉。
own-edit-picture-words = 图片上是什么
own-edit-picture-words-hint = 写给看不见图片的人
own-edit-picture-size = { $width } × { $height } 像素，{ $kilobytes } kB
own-edit-codes-without = 码里不放图片。用码的人会看到图片内容的文字说明，图片在计划文件里。

# 记录。
own-log = 记录：{ $name }
own-log-line = 来自物理治疗师的计划
own-log-as-planned = 这些是计划里的组。做得不一样的地方请修改。
own-log-amount-name = 第 { $n } 组：{ $counted }
own-unit-seconds = 秒
own-log-how = 做法

# 今天的清单。
own-days-of = 本周 { $n-asked } 天中的 { $n-done } 天

# 给其他程序的一次练习。
own-fhir-exercise = 物理治疗师自编的动作
own-fhir-seconds = 保持的秒数
own-fhir-seconds-in-set = 一组保持的秒数
own-fhir-minutes = 这个动作的分钟数
own-fhir-minutes-in-set = 一组的分钟数

# 命令行。
own-cli-exercise = 物理治疗师给的动作，写名称或编号

# 表格各列的含义。
own-dictionary-id = 物理治疗师给的哪个动作，在每份计划里都相同
own-dictionary-name = 物理治疗师给的动作叫什么
own-dictionary-counted = 每组用什么计量
own-dictionary-seconds = 保持的秒数，用于物理治疗师给的动作
own-dictionary-minutes = 分钟，用于物理治疗师给的动作
