### Where the rules come from.

sources-line = { $source } · { $day }核对
sources-pain-monitoring = 疼痛监测模型，Silbernagel 等，2007 年
sources-rest-between-sessions = 美国运动医学会运动指南
sources-week-arithmetic = 简单的加法；它能说明多少尚有争议（Impellizzeri 等，2021 年）
sources-cauda-equina = 马尾问题卡片（backes.org.uk）；NICE CKS 坐骨神经痛；NICE NG127
sources-neurology-referral = NICE NG127，何时转给神经专科
sources-exercise-stop-signs = 美国肌营养不良协会，停止锻炼的信号
sources-clot-signs = 英国国民保健署，腿部血栓的迹象
sources-back-pain-exclusions = NICE NG59；Finucane 等，2020 年
sources-broken-hip = NICE NG59 与 CG124，髋部骨折
sources-hot-joint = 英国风湿病学会 2006 年，发热肿胀的关节
sources-nerve-pain = 神经痛的感觉，Finnerup 等，2016 年
sources-hip-joint = NICE NG226，骨关节炎，2022 年
sources-outer-hip-tendon = LEAP 试验，髋外侧疼痛，Mellor 等，2018 年
sources-delayed-soreness = 锻炼后的酸痛，Cheung 等，2003 年
sources-overwork-weakness = Perry 1988 年，Agre 与 Rodriquez；没有对照研究证实（Krivickas 2003 年）
sources-effort-rising = Kenttä 与 Hassmén，1998 年
sources-session-spike = 由跑步者类推：Schuster Brandt Frandsen 等，2025 年
sources-small-steps = 美国运动医学会 2009 年，小步增加
sources-monotony = Foster 1998 年，来自运动员；在康复中未得到证实
sources-easy-effort = 适合本人的轻度用力：Agre 与 Rodriquez；Krivickas 2003 年
sources-tape-measure = 卷尺误差约 1 厘米；来自经验，不是研究
sources-sitting-breaks = 英国国民保健署与英国首席医务官，久坐要起身
sources-see-someone = NICE NG127：先弄清肌肉为什么没力
sources-own-choice = 为本程序选定
