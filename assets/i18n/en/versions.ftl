### Two versions of a thing, side by side, until the person picks one.

versions-title = Two versions
versions-subtitle = These were changed in two places. Look at both and pick one. The other one then goes; you can undo it.
versions-back = Back
versions-none = Nothing has two versions.
versions-none-about = When one thing is changed on two machines, both versions wait here until you pick.
versions-badge = Two versions
versions-look = Look at both versions
# $entry names the entry, such as "Walk, Nov 22, 2026".
versions-look-name = Look at both versions: { $entry }
versions-waiting =
    { $n ->
        [one] { $n } thing has two versions and waits for you to pick.
       *[other] { $n } things have two versions and wait for you to pick.
    }
versions-shown = In the diary now
versions-other = Other version
versions-keep = Keep this one
# The accessible name of that button: which version of what.
versions-keep-name = Keep this one: { $version }, { $thing }
versions-day = Day
versions-value = What it says
versions-limit = Limit: { $name }
versions-plan = Plan: { $variant }
versions-read = “I have read this”: { $name }
versions-misfit = “This does not fit me”: { $name }
versions-pseudonym = Pseudonym
versions-name = Name

versions-cli-about = Lists what was changed in two places and waits for you to pick
versions-cli-keep-about = Keeps one of two versions
versions-cli-thing = What it is about, as versions prints it
versions-cli-version = Which version, as versions prints it
versions-cli-line = { $mark } { $version }  { $thing }
versions-cli-kept = Kept.
versions-cli-unknown = There is no such version. evenly versions lists them. Nothing was changed.
versions-about = Look at what was changed in two places, and pick one version.
