### Practice: the plan, the look ahead, and the clock of an exercise that was started.

practice-title = Practice
practice-line = See the plan, then start. The clock runs while you move.
# A title above warnings.
practice-before = Before you start

# Where the numbers come from.
practice-from-plan = Your plan since { $day }
practice-from-last = No plan yet. Last time, { $day }
practice-from-nothing = No plan yet, and not logged yet.
practice-done-today = Logged today
practice-days =
    { $n ->
        [one] { $n } day a week
       *[other] { $n } days a week
    }
practice-effort = effort { $effort }
# Minutes that were worked out from the sets.
practice-about-minutes = about { $minutes }

# The look ahead. Loads are sums of effort times minutes.
practice-ahead-plan = With today’s plan your last 7 days would be { $last }. Your usual week is { $usual }.
practice-ahead-last = With the same as last time your last 7 days would be { $last }. Your usual week is { $usual }.
practice-ahead-no-effort-plan = To look ahead, add an effort to the plan.
practice-ahead-no-minutes-plan = To look ahead, add minutes to the plan.
practice-ahead-no-effort = No look ahead: last time has no effort.
practice-ahead-no-minutes = No look ahead: last time has no minutes.
practice-ahead-nothing = There is nothing to look ahead with yet.
practice-ahead-missing = No look ahead yet. { $missing }

# Starting.
practice-start = Start
practice-start-bridge = Start glute bridges
practice-start-leg-raise = Start side-lying leg raises
practice-start-walk = Start a walk
practice-start-swim = Start a swim
practice-blocked-lead = Practice is on hold.
practice-blocked-text = A stop sign is open: { $name }. No exercise can be started until it is cleared.
practice-blocked-open = See what to do

# While it runs.
practice-running = Started at { $time }
practice-running-day = Started on { $day } at { $time }
practice-minutes =
    { $n ->
        [one] minute
       *[other] minutes
    }
practice-forgotten = The clock has run for more than { $n } minutes. The form will leave the minutes open.
practice-done = Done
practice-stop = Stop without logging
practice-to-running = Running
practice-to-running-name = Go to the exercise that is running

# The plan.
practice-plan-make = Make a plan
practice-plan-change = Change the plan
practice-plan-make-bridge = Make a plan for glute bridges
practice-plan-make-leg-raise = Make a plan for side-lying leg raises
practice-plan-change-bridge = Change the plan for glute bridges
practice-plan-change-leg-raise = Change the plan for side-lying leg raises
practice-plan-title-bridge = Plan for glute bridges
practice-plan-title-leg-raise = Plan for side-lying leg raises
practice-plan-line = From your physiotherapist, or your own. Leave open what is not fixed. Earlier plans are kept.
practice-plan-sets = sets
practice-plan-reps = reps
# The side and what is counted, as the name of a number field.
practice-plan-sets-name = Sets, { $side }
practice-plan-reps-name = Reps, { $side }
practice-plan-both-title = Both legs
practice-plan-both = both legs at once
practice-plan-hold = Hold
practice-plan-days = Days
practice-plan-hold-unit = s
practice-plan-days-unit = a week
practice-plan-minutes = Minutes
practice-plan-minutes-open = Left open, they are worked out from the sets.
practice-plan-effort = Effort to aim for
practice-plan-no-side = Say sets and reps for at least one side.
practice-plan-half = Say both sets and reps, or neither.

# The command line.
practice-ahead-named = With this session your last 7 days would be { $last }. Your usual week is { $usual }.
practice-ahead-no-effort-named = To look ahead, say an effort.
practice-ahead-no-minutes-named = To look ahead, say the minutes.
practice-cli-ahead-about = Say what your last 7 days would add up to with one more session today
practice-cli-ahead-kind = The activity; without minutes and effort, those of its plan or of the last time count
practice-cli-ahead-numbers = Of the planned session
practice-cli-plan-about = Print the plans, or set one
practice-cli-plan-set = Set the plan of an exercise; earlier plans are kept
practice-cli-plan-exercise = The exercise
practice-cli-plan-variant = The variant, as “log” takes it
practice-cli-plan-side = Sets and repetitions of this side
practice-cli-plan-hold = Seconds each repetition is held
practice-cli-plan-days = Days a week
practice-cli-plan-minutes = Minutes of a session
practice-cli-plan-effort = The effort to aim for
practice-cli-plan-none = No plan yet.
practice-cli-refused = { $what }: { $problem }
