### What was typed and not saved, offered again.

# $what is what was being written, such as "Walk" or one of the lines below.
draft-lead = Not saved yet: { $what }.
draft-when = You were writing this on { $day } at { $time }.
draft-more =
    { $n-more ->
        [one] { $n-more } more is waiting after this one.
       *[other] { $n-more } more are waiting after this one.
    }
draft-go-on = Go on
draft-discard = Discard
draft-morning = This morning
draft-plan = Plan: { $exercise }
draft-warning = Your answer to a warning
draft-person = Your pseudonym and name
