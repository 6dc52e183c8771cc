### Two versions of a thing, side by side, until the person picks one.

versions-title = Two versions
versions-subtitle = These were changed in two places. Look at both and pick one. The other one then goes; you can undo it.
versions-none = Nothing has two versions.
versions-badge = Two versions
versions-look = Look at both versions
versions-waiting =
    { $n ->
        [one] { $n } thing has two versions and waits for you to pick.
       *[other] { $n } things have two versions and wait for you to pick.
    }
versions-shown = Version shown in the diary
versions-other = Other version
versions-other-n = Other version { $n }
versions-keep = Keep this one
# The accessible name of that button: which version of what.
versions-keep-name = Keep this one: { $version }, { $thing }
versions-differs = differs
versions-not-said = not said
versions-field-kind = Kind
versions-field-day = Day
versions-field-time = Time
versions-field-note = Note
versions-field-what = What
versions-field-value = Value
versions-limit = Limit: { $name }
versions-plan = Plan: { $variant }
versions-read = "I have read this": { $name }
versions-misfit = "This does not fit me": { $name }
versions-weaker-side = Weaker side
versions-professional-seen = Whether a professional has looked at it
versions-cause = Why the muscle shrank
versions-daily-light-work = Light work every day was prescribed
versions-uneven-sides = Uneven sides were prescribed
