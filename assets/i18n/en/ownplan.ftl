### A plan with exercises that a physiotherapist made up: for other programs, on the paper week, in copies.

# For other programs. What one side is to do, such as "Left: 3 sets of 20 s".
ownplan-fhir-side =
    { $n-sets ->
        [one] { $side }: { $n-sets } set of { $amount }
       *[other] { $side }: { $n-sets } sets of { $amount }
    }
ownplan-fhir-seconds = Seconds held in each set, { $side }
ownplan-fhir-minutes = Minutes of each set, { $side }

# The paper week: a side, then sets and how much each is, such as "Left 3 × 20 s".
ownplan-week-target = { $side } { $asked }
ownplan-week-seconds = Set { $n }, seconds held
ownplan-week-minutes = Set { $n }, minutes

# What leaves with a copy, and what comes with one.
ownplan-of-sheets =
    { $n ->
        [one] { $n } plan from a physiotherapist
       *[other] { $n } plans from a physiotherapist
    }

# The editor, where a plan was begun with a copy without notes.
ownplan-edit-stays = Keep the text and the picture that the person has for { $name }
ownplan-edit-stays-about = How it is done and the picture are not in this copy of the diary. They stay as the person has them. What you write or choose here takes their place.
ownplan-edit-goes-about = The person will only have what you write or choose here.
ownplan-edit-no-note = The words that the person has now are not in this copy of the diary. Write them again if the person should still see them.
