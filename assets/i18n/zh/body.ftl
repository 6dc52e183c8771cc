### 关于大腿围和久坐的提醒。

body-name-t1 = 两侧大腿差距变大
body-name-s1 = 坐得太久

body-t1-lead = 卷尺显示差距变大了。
body-t1-logged = 与另一侧大腿相比，您的{ $side }大腿比{ $first }细了 { $growth }。您是在{ $last }量的。
body-t1-to-do = 请用同样的方法、在同一位置再量一次。如果还是这样，请告诉您的医生或物理治疗师。
body-t1-cannot-know = 卷尺可能有大约 1 厘米的误差。记号高一点或低一点，数字也会变。日记看不到肌肉本身。
body-t1-why = 肌肉变小时，大腿会变细。如果与另一侧的差距变大，就该找一找原因。
body-t1-sum-growth = 比另一侧细多少（厘米）：后一次减前一次
body-t1-sum-days = 两次测量相隔天数

body-s1-lead = 该起身活动几分钟了。
body-s1-logged-break = { $day }，您在一次起身之前坐了 { $time }。
body-s1-logged-now = 您已经坐了 { $time }。
body-s1-to-do = 走几步，或者站着夹紧臀部。两到五分钟就够了。
body-s1-cannot-know = 日记只知道您写下或计时的内容。它看不到您的坐姿，也不知道您中途有没有动过。
body-s1-why = 短暂起身可以让臀部不再一直受压。没有人知道确切的界限，这里的时间只是一种选择。
body-s1-sum-break = 起身前坐了
body-s1-sum-now = 现在已坐
