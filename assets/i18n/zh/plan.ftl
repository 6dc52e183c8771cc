### 来自物理治疗师的计划：文件和二维码。

# place: where in the file the missing part would stand.
plan-file-not-a-plan = 这不是 Evenly 的计划文件。没有任何改动。
plan-file-no-plan = 这个计划文件不能用：{ $place } 处有问题。请重新要一份。没有任何改动。

plan-codes-none = 这段文字里没有计划。请扫描同一个计划的二维码，再试一次。
plan-codes-incomplete = 一共 { $n-total } 个二维码，还差 { $n-missing } 个。接着请扫描第 { $n-first } 个。
plan-codes-mixed = 这些二维码属于不同的计划。请只扫描同一个计划的。
plan-codes-misread = 有二维码读错了。请把这个计划的二维码全部重新扫描，或者使用计划文件。
