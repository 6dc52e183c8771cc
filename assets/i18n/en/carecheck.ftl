### A list of questions to answer with yes or no, such as the chair check. Nothing of it is kept.

carecheck-yes = Yes
carecheck-no = No
# A question with its number.
carecheck-numbered = { $number }. { $question }
carecheck-note = Your answers stay on this page and are not kept.
# What to change after a no, on paper.
carecheck-if-no = If no: { $change }
carecheck-answered = { $n } of { $n-all } answered
# Above the changes, once something was answered with no.
carecheck-change = What to change
carecheck-nothing = You said yes each time. This list has nothing to change. Get up often all the same.
