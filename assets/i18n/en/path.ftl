### My path: the steps of the person's care in order of time.

path-title = My path
path-subtitle = Your visits, tests, results and treatments, in order of time
path-empty = Your visits, tests and results will stand here, in order of time. Begin with one that was, or with the one that comes next.
path-all = All steps ({ $count })
path-group-late = How did it go?
path-group-ahead = Ahead
path-group-to-book = To book
path-group-running = Going on now
path-group-over = Done
# The marker beside a step.
path-mark-done = Done
path-mark-booked = Booked
path-mark-to-book = To book
path-line-booked = { $state }: { $when }
path-line-by = due by { $day }
path-line-not-booked = not booked yet
path-line-not-arranged = not arranged yet
path-line-not-asked = not asked about yet
path-line-since = since { $day }
path-when = { $day } { $time }
path-late-planned = “{ $step }” was planned for { $day }. How did it go?
path-late-expected = You expected “{ $step }” by { $day }. Has it come?
path-late-to-book = You wanted to book “{ $step }” by { $day }. Is it still on your list?
path-late-to-arrange = You wanted to arrange “{ $step }” by { $day }. Is it still on your list?
path-late-to-ask = You wanted to ask about “{ $step }” by { $day }. Is it still on your list?
path-happened = It happened
path-came = It has come
path-new-date = It has a new date
path-has-date = It has a date now
path-later = Two more weeks
path-guide-prepare = How to prepare
path-guide-ask = What to ask
path-guide-known = What is known about it
path-to-calendar = Add to calendar
path-all-to-calendar = Add all that are ahead to a calendar
path-next = Next, you wrote: { $text }
path-add-next = Add this as the next step
# The accessible name of a button that stands beside several steps.
path-action-of = { $action }: { $step }
path-change = Change: { $step }
# Names of what is marked below the charts.
path-lane = Care path: { $events }
path-lane-event = { $step } on { $day }
path-lane-begun = { $step } begun on { $day }
path-lane-ended = { $step } ended on { $day }
path-lane-more =
    { $n ->
        [one] and { $n } more
       *[other] and { $n } more
    }
path-letter-visit = V
path-letter-examination = E
path-letter-result = R
path-letter-treatment = T
path-letter-medicine = M
path-letter-injection = I
path-lane-key = Below the bars: your care path. { $letters }
path-lane-letter = { $letter } { $group }
# What Today says of an appointment of today or tomorrow.
path-today = { $when }: { $step }
path-tomorrow = Tomorrow
