### Exercises that a physiotherapist made up, and their pictures.

own-kind = Exercise from your physiotherapist
own-kinds = Exercises from your physiotherapist
# Inside a sentence, such as "your pain was 6 with …".
own-activity = an exercise from your physiotherapist

# How much of one set: sets, then how much each is.
own-sets-seconds = { $n } × { $amount } s
own-sets-minutes = { $n } × { $amount } min
# Amounts of several sets, then what they are counted in.
own-amounts-seconds = { $amounts } s
own-amounts-minutes = { $amounts } min

# What a plan says of it.
own-both = both sides
own-both-sides = Both sides
own-exercise = Exercise
own-how = how it is done
own-picture = picture
own-picture-changed = { $words } (another picture)
# Stands where a plan came as codes, which hold no pictures.
own-picture-not-here = { $words } (the picture is only in the plan file)
own-same-with-pictures = This is the plan you use already, now with its pictures.

# What is wrong with a picture.
own-picture-no-picture = This is neither a PNG nor a JPEG picture
own-picture-too-many-bytes = This picture file is too large
own-picture-too-many-points = This picture is too wide or too high
own-picture-broken = This picture is damaged and cannot be drawn
own-picture-another = This picture is not the one that the plan names

# The editor.
own-edit-title = An exercise of your own
own-edit-title-of = Your own exercise: { $name }
own-edit-add = Add an exercise of your own
own-edit-full = A plan holds at most { $n } exercises of your own.
own-edit-remove = Remove this exercise
own-edit-remove-name = Remove the exercise: { $name }
own-edit-unnamed = without a name
own-edit-name = Name of the exercise
own-edit-how = How it is done
own-edit-how-hint = A few short sentences, as you say them to the person.
own-edit-counted = Counted in
own-edit-reps = Repetitions
own-edit-seconds = Seconds held
own-edit-minutes = Minutes
own-edit-left = Left side
own-edit-right = Right side
own-edit-both = Both sides together
own-edit-sets = Sets
own-edit-sets-of = Sets, { $side }
own-edit-amount-of = { $counted }, { $side }
own-edit-half = Say both how many sets and how much each is, or neither.
own-edit-no-side = Say sets and how much each is for at least one side.
own-edit-picture = Picture
own-edit-picture-place = Picture file (PNG or JPEG)
own-edit-picture-dialog = Choose the picture
own-edit-picture-kind = Picture
own-edit-picture-choose = Choose a picture…
own-edit-picture-take = Take this picture
own-edit-picture-remove = Remove the picture
own-edit-picture-about = A large photo is made smaller. Time, place and camera are left out.
own-edit-picture-words = What the picture shows
own-edit-picture-words-hint = For people who cannot see it
own-edit-picture-size = { $width } × { $height } points, { $kilobytes } kB
own-edit-codes-without = The codes leave pictures out. People who get the codes see what is on the picture in words. The plan file has the picture.

# Logging.
own-log = Log { $name }
own-log-line = From your physiotherapist’s plan
own-log-as-planned = These are the sets of your plan. Change what was different.
own-log-amount-name = { $counted } in set { $n }
own-unit-seconds = s
own-log-how = How it is done

# The list of the day.
own-days-of =
    { $n-asked ->
        [one] { $n-done } of { $n-asked } day this week
       *[other] { $n-done } of { $n-asked } days this week
    }

# A session for other programs.
own-fhir-exercise = Exercise made up by a physiotherapist
own-fhir-seconds = Seconds held
own-fhir-seconds-in-set = Seconds held in one set
own-fhir-minutes = Minutes of this exercise
own-fhir-minutes-in-set = Minutes of one set

# The command line.
own-cli-exercise = The exercise from the physiotherapist, by its name or identifier

# What the columns of a table mean.
own-dictionary-id = Which exercise from the physiotherapist, the same in every plan
own-dictionary-name = What the exercise from the physiotherapist is called
own-dictionary-counted = What its sets are counted in
own-dictionary-seconds = Seconds held, for exercises from the physiotherapist
own-dictionary-minutes = Minutes, for exercises from the physiotherapist
