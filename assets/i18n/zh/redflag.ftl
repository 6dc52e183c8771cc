### 停止信号：您勾选了什么、怎么办、程序无法知道什么、为什么。

redflag-name-rf1 = 两腿之间发麻，或大小便突然出问题
redflag-name-rf2 = 突然无力，或突然说不清话
redflag-name-rf3 = 一条腿很快变得没力气
redflag-name-rf4 = 肌肉无力，同时呼吸或吞咽困难
redflag-name-rf5 = 胸痛、晕倒或呼吸困难
redflag-name-rf6 = 一条腿又肿又热又疼
redflag-name-rf7 = 发烧、体重下降、得过癌症，或夜里疼
redflag-name-rf8 = 摔倒，或髋部变了形
redflag-name-rf9 = 锻炼后小便颜色很深
redflag-name-rf10 = 髋部或膝盖又热又红又肿
redflag-name-rf11 = 变瘦、跳动或无力在扩大

redflag-lead-emergency-now = 请停下来，马上去急诊。
redflag-lead-today = 请停下来，今天就看医生。
redflag-lead-within-days = 请停下来，几天之内看医生。
redflag-lead-night = 请把夜里的疼痛告诉医生。

redflag-logged = { $day }，您勾选了“{ $sign }”。

redflag-footer = 本程序不能给您做检查。拿不准时，就当作“有”。
redflag-cannot-know = { $other }{ $footer }

redflag-rf1-to-do = 不要锻炼。马上去急诊，或拨打当地急救电话。不要等到明天早上。
redflag-rf1-other = 止痛药或老的膀胱毛病也会引起其中一些现象，关键看是不是新出现的。
redflag-rf1-why = 两腿之间新出现麻木，或大小便新出问题，可能是脊柱最下端的神经被压住了。拖延会留下长久的损伤。

redflag-rf2-to-do = 请停下来。马上拨打当地急救电话，就算已经好转也要打。
redflag-rf2-other = 胳膊睡觉时被压住，也会觉得没力气。
redflag-rf2-why = 突然无力、脸歪或说不清话，可能是中风。每一分钟都要紧。

redflag-rf3-to-do = 这条腿先不要锻炼。今天就去看医生，说明它是在几小时或几天内变弱的。
redflag-rf3-other = 疼痛也会让腿觉得没力气。
redflag-rf3-why = 腿在几小时或几天内越来越没力气，可能是神经受到的压迫在加重，当天就要请医生看。

redflag-rf4-to-do-now = 请停下来，坐直，马上拨打当地急救电话。
redflag-rf4-to-do-days = 不要锻炼。请在几天之内约到加急门诊，预约时把这两点都说清楚。如果呼吸也变得困难，请拨打当地急救电话。
redflag-rf4-other = 感冒也会让人呼吸或吞咽不顺。
redflag-rf4-why = 管呼吸和吞咽的肌肉也会变弱，需要尽快查明原因。

redflag-rf5-to-do = 马上停下，坐好。拨打当地急救电话，请求派救护车。
redflag-rf5-other = 肌肉酸痛或受了惊吓，感觉也可能差不多。
redflag-rf5-why = 胸痛、晕倒或突然呼吸困难，可能来自心脏或肺，都需要尽快救助。

redflag-rf6-to-do = 不要锻炼。今天就去就医。如果还有胸痛或呼吸困难，请拨打当地急救电话。
redflag-rf6-other = 小腿拉伤看上去也可能一样。
redflag-rf6-why = 一条腿又肿又热又疼，可能是血栓。血栓会跑到肺里。

redflag-rf7-to-do-today = 不要锻炼。今天就去看医生，说明您发烧或很不舒服，以及哪里疼。
redflag-rf7-to-do-days = 暂时不要锻炼。请在几天之内看医生，并告诉医生您勾选了什么。原因往往并不严重，但需要查一查。
redflag-rf7-to-do-night = 请在几天之内看医生。轻松的活动可以继续。如果又出现别的信号，请停下来，并把它也勾上。
redflag-rf7-other = 只有夜里疼很常见，往往并不严重。
redflag-rf7-why = 发烧并且腰或髋部疼，可能有感染。体重下降、得过癌症，或夜里怎么躺都疼，原因可能不是锻炼能解决的。

redflag-rf8-to-do-now = 请停下来，不要试着走路。马上拨打当地急救电话。
redflag-rf8-to-do-today = 先不要锻炼。就算还能走，今天也要请医生看一看。
redflag-rf8-other = 挫伤有时和骨折一样疼。
redflag-rf8-why = 摔倒之后，就算还站得住，也可能有骨折。继续受力会让它更重。

redflag-rf9-to-do = 请停下来。今天就去就医，并且多喝水。
redflag-rf9-other = 有些食物和药物也会让小便颜色变深。
redflag-rf9-why = 锻炼后小便颜色很深，可能说明肌肉正在受损分解，留下的东西会伤肾。

redflag-rf10-to-do-now = 请停下来。马上去急诊，或拨打当地急救电话。
redflag-rf10-to-do-today = 不要锻炼。让腿休息，今天就去看医生。如果又发烧，马上去急诊。
redflag-rf10-other = 痛风或磕碰看上去也可能一样。
redflag-rf10-why = 关节又热又红又肿，可能有感染。关节感染要尽快处理，否则会留下永久的损伤。

redflag-rf11-to-do = 不要硬练，只做轻松的日常活动。请在几天之内预约看医生。
redflag-rf11-other = 疲劳或喝咖啡也会让肌肉跳动。
redflag-rf11-why = 无力或变瘦不断扩大，需要神经内科医生来看，越早越好。

redflag-sum-age = 距上次安全检查的天数
