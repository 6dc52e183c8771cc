### The care path screen. Its long texts are guidance files: assets/guidance.

care-title = Care path
care-subtitle = Who to see, what they may test, and what helps along the way
care-all-warning-signs = All warning signs
# The accessible name of the row of tabs.
care-steps = Steps of the care path
# A tab: its number and its name.
care-step = { $number } · { $name }
# Leads back to the page before; the page is named.
care-back-to = Back to { $page }
care-how-soon = How soon
care-how-soon-emergency-now = Get emergency help now.
care-how-soon-today = See a doctor today.
care-how-soon-within-days = Get an appointment within days.
care-how-soon-routine = An ordinary appointment is soon enough, while it stays the same and no warning sign fits.
# Headings of the list of warning signs.
care-urgency-emergency-now = Emergency now
care-urgency-today = See a doctor today
care-urgency-within-days = Appointment within days
care-urgency-routine = Ordinary appointment
care-what-to-do = What to do
care-written-for-everyone = Written for everyone.
care-written-for-not-yet-examined = Written for people whom nobody has examined yet.
care-written-for-with-a-plan = Written for people who exercise to a plan.
care-source-dated = { $label } ({ $year })
care-source-undated = { $label } (no date)
# A source that nobody has held against the text yet.
care-source-not-reread = { $source }, named from general knowledge
care-reviewed = Last held against its sources on { $reviewed }. Next review: { $due }.
# The line above and whom the page is written for.
care-reviewed-for = { $reviewed } { $audience }
care-review-due = Review due
care-review-due-text = The date for checking this page has passed. Ask a professional before you rely on it.
