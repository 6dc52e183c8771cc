### Units, ranges and lists. The values are already written as the language writes them.

units-percent = { $value } %
units-minutes = { $value } min
units-seconds = { $value } s
units-hours = { $value } h
units-hours-and-minutes = { $hours } { $minutes }
units-metres = { $value } m
units-centimetres = { $value } cm
units-kilometres = { $value } km
units-yards = { $value } yd
units-miles = { $value } mi
units-metre-name = m
units-kilometre-name = km
units-yard-name = yd
units-mile-name = mi
units-kilobytes = { $value } KB
units-megabytes = { $value } MB
# The days, or numbers, from one to another.
units-range = { $first } – { $last }
# A day with its weekday.
units-weekday-and-day = { $weekday } { $day }
# The last member of a list after the others.
units-list = { $before } and { $last }
