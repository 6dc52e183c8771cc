### 用“是”或“否”回答的清单，例如椅子检查。答案不保存。

carecheck-yes = 是
carecheck-no = 否
carecheck-numbered = { $number }. { $question }
carecheck-note = 答案只留在这一页，不会保存。
carecheck-if-no = 答“否”时：{ $change }
carecheck-answered = 已回答 { $n } / { $n-all }
carecheck-change = 可以改的地方
carecheck-nothing = 每一题都答了“是”，按这份清单没有要改的。也请常常站起来。
