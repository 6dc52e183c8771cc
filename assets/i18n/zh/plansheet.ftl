### 计划文件：理疗师给出的计划，以及它带来的变化。

plansheet-not-a-plan = 这不是 Evenly 的计划。没有任何改动。
plansheet-op-take = 已采用理疗师的计划，第 { $n } 版
