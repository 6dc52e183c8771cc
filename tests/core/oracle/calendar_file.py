"""Reads a calendar file with PyPI icalendar and prints each appointment, one a line, as JSON.

The hours come out twice: by the zone's name, as zoneinfo knows it, and by the clock changes that the file itself tells.
"""

import datetime
import json
import sys

sys.path.insert(0, sys.argv[1])

from icalendar import Calendar  # noqa: E402

calendar = Calendar.from_ical(sys.stdin.buffer.read())
assert not calendar.errors, calendar.errors
told = {}
for zone in calendar.walk("VTIMEZONE"):
    told[str(zone["TZID"])] = zone.to_tz(lookup_tzid=False)
for event in calendar.walk("VEVENT"):
    assert not event.errors, event.errors
    start = event.decoded("DTSTART")
    end = event.decoded("DTEND")
    line = {
        "uid": str(event["UID"]),
        "summary": str(event["SUMMARY"]),
        "location": str(event.get("LOCATION", "")),
        "description": str(event.get("DESCRIPTION", "")),
        "local": start.isoformat()[:16],
        "length_min": (end - start).total_seconds() / 60,
        "alarms_min": [
            alarm["TRIGGER"].dt.total_seconds() / 60
            for alarm in event.walk("VALARM")
        ],
    }
    if isinstance(start, datetime.datetime):
        name = event["DTSTART"].params.get("TZID", "")
        line["zone"] = name
        line["utc"] = start.astimezone(datetime.timezone.utc).isoformat()[:16]
        if name:
            by_file = start.replace(tzinfo=told[name])
            line["utc_told"] = by_file.astimezone(datetime.timezone.utc).isoformat()[:16]
    print(json.dumps(line))
