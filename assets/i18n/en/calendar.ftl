### The calendar file of the care path.

calendar-about = A calendar file holds the name, date, time and place, and how to prepare. Your notes and results stay here. Who can see your calendar can read it.
calendar-save = Save the calendar file
calendar-kind = Calendar file
calendar-saved = The calendar file lies in { $path }. Open it with your calendar. It reminds you the day before and, where you gave a time, two hours before.
calendar-cli-about = Write the appointments that are ahead as a calendar file (.ics)
calendar-cli-out = The file to write
calendar-cli-entry = Only this appointment, by its id as `evenly list --json` shows it
calendar-cli-not-an-id = This is not the id of an entry.
calendar-cli-nothing = No appointment is ahead. Book a step first: evenly log care-step --state booked
calendar-cli-written =
    { $n ->
        [one] { $n } appointment was written. The file holds its name, date, time and place, and how to prepare.
       *[other] { $n } appointments were written. The file holds their names, dates, times and places, and how to prepare.
    }
