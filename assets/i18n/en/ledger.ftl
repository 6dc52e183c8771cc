### The ledger of changes beside the diary: what comes back after damage.

ledger-anew-lead = The second record of your changes was missing or damaged.
ledger-anew = Your diary is whole. Evenly made a backup and began a new record. You need not do anything.
# On the start screen, below the newest backup.
ledger-start-none = Nothing was saved after this backup. Nothing will be missing.
ledger-start-all =
    { $n ->
        [one] { $n } later change comes back with it. Nothing will be missing.
       *[other] { $n } later changes come back with it. Nothing will be missing.
    }
# $when is a day and time in words.
ledger-start-some =
    { $n ->
        [one] { $n } later change comes back with it. What you saved after { $when } may be missing.
       *[other] { $n } later changes come back with it. What you saved after { $when } may be missing.
    }
ledger-start-lost = What you saved after this backup may be missing.
