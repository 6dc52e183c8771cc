### The settings screen.

settings-title = Settings
settings-subtitle = Every change takes effect at once.

settings-reading = Reading
settings-language = Language
settings-language-system = As the system
settings-theme = Colours
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-zoom = Text size
# The text size in percent, already in words.
settings-zoom-now = Text size: { $percent }
settings-zoom-smaller = Smaller
settings-zoom-larger = Larger
settings-motion = Movement
settings-motion-full = Normal
settings-motion-reduced = Reduce motion

settings-counting = Dates and units
settings-hours = Clock
settings-hours-language = As the language
settings-hours-12 = 12 hours
settings-hours-24 = 24 hours
settings-distance = Distances
settings-distance-km = Kilometres
settings-distance-miles = Miles
settings-week = Week starts on
settings-week-monday = Monday
settings-week-sunday = Sunday

settings-about-you = About you
settings-about-you-hint = You can leave these open. They help Evenly name your sides and remind you to have it looked at.
settings-side = Weaker side
settings-side-open = Not said
settings-seen = Has a professional looked at it?
settings-seen-open = Not said
settings-seen-yes = Yes
settings-seen-no = Not yet
settings-seen-on = When was that?
settings-cause = Why the muscle got smaller
settings-cause-open = Not said
settings-cause-hint = What a doctor or physiotherapist told you. With a nerve, a disease of the muscle or an unknown cause, Evenly speaks up after a very hard session.
settings-prescribed = Asked of you by a doctor or physiotherapist
settings-daily-light-work = Light work of the same muscle every day
settings-daily-light-work-hint = When this is on, Evenly gives no hint about the same muscle on two hard days in a row. From the third hard day on it still speaks up.
settings-uneven-sides = One side does much less, on purpose
settings-uneven-sides-hint = When this is on, Evenly says nothing when the weaker side has done much less than the other one.
settings-guidance = Read the guidance again

settings-data = Your diary
settings-folder = Folder
# What the diary holds.
settings-holds =
    { $n-entries ->
        [one] { $n-entries } entry in the diary.
       *[other] { $n-entries } entries in the diary.
    }
settings-check = Check the diary
settings-check-good =
    Checked: the file is sound and holds { $n-entries ->
        [one] { $n-entries } entry
       *[other] { $n-entries } entries
    } and { $n-sets ->
        [one] { $n-sets } set.
       *[other] { $n-sets } sets.
    }
# Something is wrong with the file; $problem is what the check found.
settings-check-bad = The check found something wrong: { $problem }. Open the backups below and restore the newest one.
settings-bin = Open the bin

settings-backups = Backups
settings-backups-hint = Evenly makes checked backups by itself. A copy on another disk helps when this computer breaks.
settings-backups-open = Open the backups
settings-back-up = Back up now
settings-backed-up = Backup made and checked.
# When a backup was made, in words.
settings-backup-when = { $day }, { $time }
settings-not-kept = The setting is in use now but could not be kept for the next start.
