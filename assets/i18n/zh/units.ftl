### Units, ranges and lists. The values are already written as the language writes them.

units-percent = { $value }%
units-minutes = { $value } 分钟
units-seconds = { $value } 秒
units-hours = { $value } 小时
units-hours-and-minutes = { $hours } { $minutes }
units-metres = { $value } 米
units-centimetres = { $value } 厘米
units-kilometres = { $value } 公里
units-yards = { $value } 码
units-miles = { $value } 英里
units-metre-name = 米
units-kilometre-name = 公里
units-yard-name = 码
units-mile-name = 英里
units-kilobytes = { $value } KB
units-megabytes = { $value } MB
units-range = { $first }至{ $last }
units-weekday-and-day = { $day }{ $weekday }
units-list = { $before }和{ $last }
