### The next morning: how it feels after yesterday's exercises.

morning-title = This morning
# The answer to everything at once.
morning-all-fine = No pain, no soreness, not weaker
morning-no-pain-both = No pain on either side
morning-no-pain = No pain
morning-later = Not now
morning-full = Full check-in
