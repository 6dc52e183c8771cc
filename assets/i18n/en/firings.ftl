### The history of warnings: each as it stood on its day.

firings-title = History of warnings
firings-subtitle = Each warning as it stood on its day. Later changes in your diary do not change it.
firings-none-title = No warning is noted yet
firings-none = When a rule fires, it is noted here with its day, its numbers and its limit. An empty list does not mean that all is well.
firings-none-of-rule = No warning of this rule is noted. That does not mean that all is well.
firings-count =
    { $n ->
        [one] { $n } warning is noted.
       *[other] { $n } warnings are noted.
    }
# Opens the choice of one rule.
firings-filter = Show one rule only
# A rule and how many of its warnings are noted.
firings-filter-rule = { $name } ({ $count })
firings-filter-all = Show all rules
firings-filter-now = Only this rule: { $name }
# The heads of the columns.
firings-head-day = Day
firings-head-rule = Warning
firings-head-logged = What was logged then
firings-head-limit = Limit then
# The limit where there is no room for columns.
firings-limit-then = Limit then: { $limit } · { $owner }
# One line of arithmetic.
firings-sum = { $label }: { $text }
# The accessible name of a button.
firings-why-name = Why? { $name }, { $day }
firings-more-entries =
    { $n ->
        [one] { $n } more entry is behind it.
       *[other] { $n } more entries are behind it.
    }
firings-gone =
    { $n ->
        [one] { $n } entry behind it is no longer in the diary.
       *[other] { $n } entries behind it are no longer in the diary.
    }
# A stop sign has no limit.
firings-no-limit = Nothing is counted: one tick is enough.
firings-newer = Newer
firings-older = Older
# Which of all warnings this page shows.
firings-page = { $first }–{ $last } of { $all }

# How strongly a rule spoke.
firings-severity-info = Hint
firings-severity-caution = Caution
firings-severity-stop-exercise = Stop this exercise
firings-severity-stop = Stop sign

# The command line.
firings-cli-about = Print the warnings as they stood on their days, newest first
firings-cli-rule = A rule, such as L2
firings-cli-acknowledge-about = Say that a warning was read; it stays quiet for 7 days, unless it gets worse
firings-cli-misfit-about = Keep for the physiotherapist that a warning does not fit, and why
firings-cli-because = Why it does not fit
