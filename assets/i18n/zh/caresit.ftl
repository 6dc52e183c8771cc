### 从久坐的说明到计时，以及返回。

caresit-title = 在您的日记里
caresit-count = 现在开始计坐的时间
caresit-since = 从 { $time } 开始计时。分钟数显示在“今天”。
caresit-log = 记录一次起身
caresit-often = 设定多久一次
caresit-chair = 检查我的椅子
