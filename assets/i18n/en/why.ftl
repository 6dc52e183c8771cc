### Why a rule speaks up: what it read, its sums, its limit and its source.

why-back = Back
why-logged = What you logged
why-to-do-quiet = What it would say
why-sums = The sums
why-sums-what = What is counted
why-sums-result = Result
why-cannot-know = What it cannot know
why-reason = Why there is such a rule
why-source = Where it comes from
why-entries = Entries behind it
why-entries-none = No entry is behind it.
why-entry-open = Open
# The accessible name of a button; the entry is named by kind and day.
why-entry-open-name = Open { $entry }
why-entry-name = { $kind }, { $when }
why-entry-when = { $day } { $time }
why-all = All rules
why-state-fired = fired
why-state-quiet = did not fire
why-state-not-enough = not enough data
why-state-silenced = read, quiet for now
why-state-needs-clearing = open stop sign
why-rule-name = { $name }: { $state }
