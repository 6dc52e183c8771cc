### 本人在共用电脑上的 PIN 码。

kioskpin-title = 您的 PIN 码
kioskpin-subtitle = 在这台电脑上用它打开您的日记。
kioskpin-about = 如果可能被别人看到，就换一个。您的记录不会变。
kioskpin-change = 换一个 PIN 码
kioskpin-now = 请输入现在的 PIN 码
kioskpin-wrong = 这不是您的 PIN 码。请再试一次。
kioskpin-changed = 您的 PIN 码已经换好
kioskpin-changed-about = 从现在起，在这里只有新的 PIN 码能打开您的日记。
