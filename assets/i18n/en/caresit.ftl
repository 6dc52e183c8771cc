### From the guidance on sitting to the counting of it, and back.

caresit-title = In your diary
caresit-count = Count my sitting now
caresit-since = Counted since { $time }. Today shows the minutes.
caresit-log = Log a break
caresit-often = Set how often
# Leads from the card of breaks on Today to the list of questions on the chair.
caresit-chair = Check my chair
