### The lock of a diary: the locked screen, setting a passphrase, the recovery code.

lock-title = Lock
lock-subtitle = A passphrase keeps others out of your diary
lock-back = Back to Settings
lock-off-about = There is no lock. Whoever uses this account on the computer can open your diary and its backups.
lock-on-about = A passphrase locks this diary and its backups.
lock-settings-open = Set a passphrase
lock-settings-change = Change the lock
lock-now = Lock
lock-now-about = Close the diary until the passphrase is typed

# The locked screen.
lock-screen-title = Your diary is locked
lock-screen-idle = It locked by itself, as nobody used it for a while. Everything you saved is there.
lock-passphrase = Passphrase
lock-show = Show
lock-hide = Hide
lock-unlock = Unlock
lock-opening = Opening…
lock-forgotten = Forgotten? Use the recovery code
lock-use-passphrase = Use the passphrase
lock-code = Recovery code
lock-guidance = Read the guidance
lock-guidance-back = Back to the locked diary
lock-code-about = It has 28 letters and digits, in groups of four. Small letters, spaces and dashes do not matter.
lock-renew-title = Choose a new passphrase
lock-renew-about = The code opened your diary. The old passphrase stops working as soon as you set a new one.
lock-renew = Set it and open the diary

# Why a secret does not open the diary.
lock-wrong = That does not open this diary.
lock-wrong-passphrase = That is not the passphrase. Nothing was changed. Check capitals and spaces, then try again.
lock-wrong-code = That code does not open this diary. It belongs to another diary, or a newer code has taken its place.
lock-wait =
    After several wrong tries, wait { $n-seconds ->
        [one] { $n-seconds } second
       *[other] { $n-seconds } seconds
    }. Then try again.
lock-disabled = Too many wrong tries. This way in is switched off.
lock-no-such = This diary does not open in this way.
lock-damaged = The file with the keys of this diary is damaged. Your passphrase may well be right.
lock-damaged-next = Nothing was changed. A copy of the diary on a stick or in another folder has a good copy of that file beside it.
lock-code-length =
    The code has 28 letters and digits. You typed { $n-signs }.
lock-code-sign = The code never has the sign { $sign }.
lock-code-mistyped = A letter or digit is not right. Compare it with your copy.
lock-code-other = This is not the code shown before. Compare it with your copy.

# Choosing a passphrase.
lock-words-title = Choose a passphrase
lock-words-how = Kind of passphrase
lock-words-offered = Six words for you
lock-words-own = My own
lock-words-about = Write these six words down and keep them away from this computer.
lock-words-other = Other words
lock-words-type = Type the six words
lock-words-first = New passphrase
lock-words-again = New passphrase, again
lock-words-hint = At least { $letters } characters. Names and birthdays are guessed first. Four random words are better than one clever word.
lock-words-differ = The two are not the same
lock-words-not-these = These are not the six words
lock-words-short = Too short: at least { $letters } characters
lock-next = Next
lock-old = Present passphrase

# The recovery code.
lock-code-title = Keep your recovery code
lock-code-lead = Without this code a forgotten passphrase cannot be helped.
lock-code-text = Nobody else can open the diary for you. Write the code down, or save it as a page and print it. Do not keep it beside the diary.
lock-code-picture = The recovery code as a picture for a camera
lock-code-copy = Copy
lock-code-copied = Copied. The clipboard is emptied when you lock.
lock-code-save = Save as a page to print
lock-code-saved = Saved: { $path }
lock-code-kind = Page
lock-code-file = Evenly recovery code
lock-back-title = Type the code from your copy
lock-back-about = So you know that your copy is right before you need it.
lock-turn-on = Turn the lock on
lock-keep-code = Use this code from now on
lock-working = Checking that it opens your diary…

# What a lock that is on offers.
lock-change = Change the passphrase
lock-change-save = Set the new passphrase
lock-new-code = New recovery code
lock-take-off = Take the lock off
lock-take-off-lead = Then whoever uses this account on the computer can open the diary and its backups.
lock-done-on = The lock is on. Passphrase and code were both tried and open your diary.
lock-done-changed = The new passphrase is set. Your recovery code stays the same.
lock-done-code = The new recovery code is set. The old one opens nothing any more.
lock-done-off = The lock is off.
lock-copies = Copies you made elsewhere before this keep their old lock. Make new ones in Settings.
lock-idle = Lock by itself
lock-idle-about = After this long without a key or a click. Evenly says so half a minute before.
lock-idle-off = Never
lock-idle-minutes =
    { $n-minutes ->
        [one] { $n-minutes } minute
       *[other] { $n-minutes } minutes
    }
lock-idle-lead = This diary locks in half a minute.
lock-idle-text = Press a key or move the mouse to go on.

# The page with the code, to print.
lock-page-title = Recovery code of an Evenly diary
lock-page-about = This code opens the diary and its backups when the passphrase is forgotten.
lock-page-keep = Keep this page where you keep important papers, away from the computer. Whoever has it can read the diary.

# The command line.
lock-cli-passphrase-file = File whose first line is the passphrase of a locked diary; - reads standard input
lock-cli-lock = Lock the diary with a passphrase, or change the passphrase of a locked one
lock-cli-unlock = Take the lock off
lock-cli-recover = Set a new passphrase with the recovery code
lock-cli-new-file = File whose first line is the new passphrase
lock-cli-code-file = File whose first line is the recovery code
lock-cli-code = Recovery code: { $code }
