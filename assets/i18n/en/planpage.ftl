### The page of the plan from the physiotherapist.

planpage-title = Plan from your physiotherapist
# plan: which plan. day: when it was taken in.
planpage-in-force = { $plan } · in force since { $day }
planpage-none = You have no plan here yet. Take one in from a file or from QR codes.
planpage-take-title = Take a plan in
planpage-take-about = Choose the file that your physiotherapist gave you, or drop it on this window. You see what it changes before anything happens.
planpage-place = Plan file
planpage-choose = Choose…
planpage-choose-title = Choose a plan file
planpage-kind = Plan file
planpage-look = Look inside
planpage-scanned = Or scan its QR codes into this field
planpage-scanned-hint = Click here, then scan one code after the other
planpage-join = Join the codes
planpage-changes = What changes
planpage-problems = Some parts could not be read and are left out
planpage-sure-title = Look twice.
planpage-sure = Yes, I want this plan
planpage-accept = Accept this plan
planpage-leave = Leave it
planpage-taken = The plan is in force. Today shows it.
planpage-says = What the plan says
planpage-print = Print…
planpage-page-opened = The plan is open in your browser, from where it prints.
planpage-page-written = The plan is written as a page: { $path }
planpage-codes-show = Show as QR codes
planpage-codes-hide = Hide the QR codes
planpage-edit-title = For physiotherapists
planpage-edit-about = Write a plan for somebody, or the next revision of this one, and save it as a file.
planpage-edit = Write a plan…

# Share leads to the page.
planpage-more-title = More
planpage-more-line = Take in the plan file of your physiotherapist, see what it asks for, print it.
planpage-more-open = Open the plan
planpage-action = Plan from the physiotherapist
planpage-action-about = Take a plan in, see it, print it
