### Plans from a physiotherapist: the file and the QR codes.

# place: where in the file the missing part would stand.
plan-file-not-a-plan = This is not a plan file of Evenly. Nothing was changed.
plan-file-no-plan = This plan file cannot be used: something is wrong at { $place }. Ask for a new copy. Nothing was changed.

plan-codes-none = There is no plan in this text. Scan the codes of one plan and try again.
plan-codes-incomplete =
    { $n-missing ->
        [one] One of { $n-total } codes is still missing. Scan code { $n-first } next.
       *[other] { $n-missing } of { $n-total } codes are still missing. Scan code { $n-first } next.
    }
plan-codes-mixed = These codes belong to different plans. Scan the codes of one plan only.
plan-codes-misread = A code was misread. Scan all codes of this plan again, or use the plan file.
