### The diary, its bin and the history of an entry.

diary-title = Diary
diary-line = Everything you logged, newest first
diary-log = Log something
diary-bin = Bin

# Filters.
diary-filter-kinds = Show
diary-filter-sides = Side
diary-filter-both-sides = Either side
diary-find = Find words
diary-filter-clear = Show everything
diary-jump = Go to a day
diary-jump-newest = Newest
diary-found =
    { $n ->
        [0] Nothing found
        [one] { $n } entry found
       *[other] { $n } entries found
    }
diary-shown =
    { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }
diary-found-none-line = Try fewer filters or other words. Nothing was removed from your diary.
diary-older = Older days
diary-newer = Newer days

# A day and what is known about it.
diary-day-trained = trained
diary-day-rest = rest day
diary-day-logged = logged
diary-day-ahead = ahead
diary-gap =
    { $n ->
        [one] Nothing logged on { $day }
       *[other] Nothing logged for { $n } days
    }
diary-day-load = load { $load }

# Parts of an entry's line. Each is already in words.
diary-part-effort = effort { $effort }
diary-part-heart-rate = heart rate { $n } on average
diary-part-load = load { $load }
diary-part-load-about = load about { $load }
diary-part-pain = worst pain { $pains }
diary-part-pain-before = pain before { $pains }
diary-part-pain-next = next morning { $pains }
diary-part-pain-morning = pain { $pains }
diary-part-stopped = stopped early: { $why }
diary-part-hold = hold { $seconds }
diary-part-about = about { $minutes }
diary-part-steps = { $n } steps
diary-part-lengths = { $n } × { $length }
diary-part-sets = { $n } × { $reps }
diary-part-soreness = soreness { $value }
diary-part-fatigue = tiredness { $value }
diary-part-sleep = slept { $time }
diary-part-rest = rest day
diary-part-felt = felt in: { $muscles }
diary-part-aid = aid: { $aid }
diary-part-sat = sat { $time } before
# Which side is thicker, and by how much.
diary-part-girth-more = { $side } { $difference } more
diary-part-girth-same = both sides the same
diary-side-left = L { $value }
diary-side-right = R { $value }
diary-no-time = no time

# What can be done with an entry.
diary-entry-name = { $kind }, { $when }
diary-edit = Edit
diary-edit-name = Edit { $entry }
diary-again = Log again
diary-again-name = Log again: { $entry }
diary-to-bin = Move to bin
diary-to-bin-name = Move to bin: { $entry }
diary-history = History
diary-history-name = History of { $entry }
diary-more-name = What can be done with { $entry }
diary-less-name = Close what can be done with { $entry }

# Nothing in the diary yet.
diary-empty-title = Your diary is still empty
diary-empty-line = Here you will see each day with what you did, how hard it was and how it felt. The first entry takes less than a minute.
diary-empty-button = Log the first entry

# The bin.
diary-bin-title = Bin
diary-bin-line = Entries stay here for 90 days and can be taken out until then.
diary-bin-empty = The bin is empty. Entries you move to the bin stay here for 90 days.
diary-bin-moved = Moved here: { $day }
diary-bin-until = kept until { $day }
diary-bin-take-out = Take out
diary-bin-take-out-name = Take out: { $entry }
diary-bin-back = Back to the diary

# The history of one entry.
diary-history-title = History
diary-history-line = What changed in this entry, and when. Newest first.
diary-history-none = Nothing is kept about this entry any more. Changes are kept for 90 days.
diary-history-logged = Logged
diary-history-changed = Changed
diary-history-binned = Moved to bin
diary-history-taken-out = Taken out of the bin
diary-history-undone = Taken back
diary-history-was = before
diary-history-is = after
diary-history-same = No answer changed
diary-history-field-when = When
diary-history-field-what = What
diary-history-field-sets = Sets
diary-history-field-minutes = Minutes
diary-history-field-felt = Muscle felt
diary-history-field-note = Note
diary-history-field-feeling = How it was
diary-history-redone = Done again
diary-part-tempo = { $up } s up, { $down } s down
