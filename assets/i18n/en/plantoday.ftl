### What Today says of the physiotherapist's plan.

plantoday-list = Plan for today
plantoday-set-by = set by your physiotherapist, { $day }
# days: such as "Tue, Thu and Sat".
plantoday-not-today = not today, but { $days }
plantoday-changed-here = changed here since
plantoday-walks = { $n-done } of { $n-asked } walks this week
plantoday-swims = { $n-done } of { $n-asked } swims this week
plantoday-breaks = Plan: { $n-done } of { $n-asked } breaks today
plantoday-after = Plan: get up after { $minutes }
# deed: what to do. reps: how often for each side.
plantoday-break = In each break: { $deed }
plantoday-break-reps = In each break: { $deed }, { $reps }
plantoday-title = From your physiotherapist
plantoday-visit = Next visit: { $day }
plantoday-open = See the whole plan
