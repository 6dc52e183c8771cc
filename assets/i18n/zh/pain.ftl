### Warnings on pain and soreness: what was logged, what to do, what the diary cannot know, and why.

pain-name-p3 = 早上的疼痛逐周变化
pain-name-p4 = 像神经引起的疼痛
pain-name-p5 = 腹股沟的刺痛
pain-name-p6 = 髋外侧酸痛
pain-name-p7 = 锻炼后的轻微酸痛

pain-p3-lead = 这一周保持不变。
pain-p3-lead-strong = 这一周请和您的物理治疗师谈一谈。
pain-p3-logged = 最近 7 天，您{ $side }早上的疼痛平均是 { $recent } 分，再往前 7 天是 { $earlier } 分。
pain-p3-to-do = 练习保持不变，或者少做一些，暂时不要增加。
pain-p3-to-do-strong = 练习保持不变，或者少做一些。和物理治疗师谈过之前，不要增加。
pain-p3-cannot-know = 天冷、出门旅行或者没睡好，也会让早上更痛。日记只看得到您评过分的早上。
pain-p3-why = 早上的疼痛每天都会有高有低，但不应该一周比一周高。

pain-p4-lead = 今天先停下这项练习。
pain-p4-lead-later = 做这项练习要小心。
pain-p4-lead-strong = 停下这项练习，并联系您的物理治疗师。
pain-p4-logged = { $day }做{ $activity }时，您的{ $side }有{ $feels }。
pain-p4-logged-below = { $day }做{ $activity }时，您的{ $side }有{ $feels }，膝盖以下也有不适。
pain-p4-to-do-later = 这种感觉再出现，就停下来。如果它还在，或者到了膝盖以下，请联系物理治疗师或医生。如果两腿之间新出现麻木，那是停止信号：请立刻求助。
pain-p4-to-do = 今天不要再做。如果明天过后还在，或者到了膝盖以下，请联系物理治疗师或医生。如果两腿之间新出现麻木，那是停止信号：请立刻求助。
pain-p4-to-do-again = 几天之内不止一次了。和物理治疗师或医生谈过之前，不要再做这项练习。如果两腿之间新出现麻木，那是停止信号：请立刻求助。
pain-p4-to-do-below = 已经到了膝盖以下。和物理治疗师或医生谈过之前，不要再做这项练习。如果两腿之间新出现麻木，那是停止信号：请立刻求助。
pain-p4-cannot-know = 坐得太久，腿也会发麻或者没有感觉。日记看不到神经。
pain-p4-why = 灼热、像触电、针刺般的麻和失去感觉，常常是神经的感觉。肌肉累了，多半是酸痛。
pain-p4-feel-burning = 灼热感
pain-p4-feel-electric = 触电感
pain-p4-feel-tingling = 针刺般的麻感
pain-p4-feel-numb = 麻木
pain-p4-feel-nerve = 像神经引起的感觉

pain-p5-lead = 动作做小一点。
pain-p5-logged = 您有 { $n } 次锻炼记下了{ $side }腹股沟刺痛，最近一次是{ $day }。
pain-p5-to-do = 动作幅度小一点，在变成刺痛之前停下。请告诉您的物理治疗师。
pain-p5-cannot-know = 日记看不到您的髋部。腹股沟刺痛也可能有别的原因。
pain-p5-why = 腹股沟的刺痛可能来自髋关节。动作小一点，对关节的要求就低一些。

pain-p6-lead = 不要让腿越过中线落下。
pain-p6-lead-again = 让髋外侧轻松一点。
pain-p6-logged = { $day }做{ $activity }时，{ $side }髋外侧疼痛 { $pain } 分（满分 10 分）。
pain-p6-logged-unrated = { $day }做{ $activity }时，{ $side }髋外侧酸痛。
pain-p6-to-do = 不要让腿越过中线落下。在两膝之间放一个枕头。不要向酸痛的一侧躺，也不要跷腿。
pain-p6-to-do-again = 不要让腿越过中线落下。在两膝之间放一个枕头。不要向酸痛的一侧躺，也不要跷腿。这已经不是第一次，请告诉您的物理治疗师。
pain-p6-cannot-know = 日记不知道您朝哪一侧睡，也不知道您怎么坐。它看不到是哪里在酸痛。
pain-p6-why = 腿越过中线落下时，髋外侧的肌腱会受到挤压。朝那一侧躺也是一样。

pain-p7-lead = 有一点酸痛很常见。
pain-p7-logged = { $day }您的酸痛是 { $soreness } 分（满分 10 分），之前三天里有过锻炼。
pain-p7-to-do = 等到酸痛差不多消失，再练同样的肌肉。
pain-p7-cannot-know = 日记分不清酸痛和别的疼痛。如果超过三天还在，或者肌肉好像更没力，请问您的物理治疗师。
pain-p7-why = 做了新的练习之后，肌肉常常会有一两天轻微酸痛，多半在三天之内消失。

pain-sum-recent = 最近 7 天的平均，{ $side }
pain-sum-earlier = 再往前 7 天的平均，{ $side }
pain-sum-creep = 平均升高，{ $side }
pain-sum-nerve-times = 有这种感觉的锻炼次数
pain-sum-below-knee = 其中到膝盖以下的次数
pain-sum-groin-times = 腹股沟刺痛的锻炼次数，{ $side }
pain-sum-hip-times = 14 天里髋外侧酸痛的锻炼次数，{ $side }
pain-sum-soreness = 酸痛
