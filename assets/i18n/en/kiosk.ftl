### The locked screen of a shared machine.

kiosk-who = Who is practising?
kiosk-nobody = Nobody has a diary here yet.
kiosk-new-here = New here
kiosk-sign = { $symbol } { $number }
kiosk-symbol-diamond = Diamond
kiosk-symbol-circle = Circle
kiosk-symbol-triangle = Triangle
kiosk-symbol-square = Square
kiosk-symbol-star = Star
kiosk-symbol-cross = Cross
kiosk-symbol-hexagon = Hexagon
kiosk-symbol-ring = Ring
kiosk-symbol-dome = Half circle
kiosk-symbol-arrow = Arrow
kiosk-page = Page { $n } of { $all }
kiosk-page-back = Earlier cards
kiosk-page-on = More cards

kiosk-choose-first = Choose your card first
kiosk-choose-or-number = Choose your card, or type its number
kiosk-all-cards = All
kiosk-only = Only { $symbol }
kiosk-no-card = No card here has the number { $digits }.
kiosk-pin-for = PIN for { $sign }
kiosk-clear = Clear
kiosk-open = Open
kiosk-next = Next
kiosk-working = One moment…
kiosk-wrong = That is not the PIN of this card. Check the card and try again.
kiosk-wait = Too many wrong tries. Wait { $time }, then try again.
kiosk-seconds =
    { $n ->
        [one] { $n } second
       *[other] { $n } seconds
    }
kiosk-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
kiosk-minutes-and-seconds = { $minutes } and { $seconds }
kiosk-shut = This PIN was wrong too often and is switched off. Staff can set a new one with you. Nothing in your diary is lost.
kiosk-not-opened = The PIN is right, but the diary does not open. Please ask staff.
kiosk-broken = The settings of this machine cannot be read. Please ask staff. No diary was changed.

kiosk-locks-after = This screen locks by itself after { $time } without a touch.
kiosk-stick-out = Take your stick with you.
kiosk-protects = The PIN keeps the next person out. It does not protect the data if this computer is stolen; the clinic’s disk encryption does.
kiosk-read-guidance = Read the guidance without logging in
kiosk-guest = Try as a guest
kiosk-staff = Staff
kiosk-back = Back

kiosk-new-symbol = Choose a symbol for your card. You get a number with it. Nobody’s name stands on the screen.
kiosk-new-pin = Choose a PIN
kiosk-new-pin-again = Type the PIN again
kiosk-new-pin-about = At least { $n } digits; eight are better. No birthdays and no rows like 123456.
kiosk-pin-short = A PIN needs at least { $n } digits
kiosk-pin-long = This PIN is too long
kiosk-pin-pattern = This PIN repeats itself or counts. Choose another one.
kiosk-pin-date = This PIN looks like a date. Choose another one.
kiosk-pin-common = Many people choose this PIN. Choose another one.
kiosk-pin-differs = The two PINs are not the same. Choose a PIN once more.

kiosk-done = I am done
kiosk-your-card = Your card: { $sign }
kiosk-guest-bar = Guest: nothing of this is kept
kiosk-guidance-bar = Guidance
kiosk-guest-end = Take your entries with you?
kiosk-guest-end-about = When you leave, everything that you typed as a guest is gone. You can save it to a stick first.
kiosk-guest-take = Save it to a stick
kiosk-guest-go = Leave, and keep nothing
kiosk-warning =
    { $n ->
        [one] Are you still there? This screen locks in { $n } second.
       *[other] Are you still there? This screen locks in { $n } seconds.
    }
kiosk-warning-about = Touch the screen or press any key to go on. What you have typed so far is kept.

kiosk-save-title = Save to your stick
kiosk-choose-stick = Which stick?
kiosk-no-stick = No stick is plugged in. Plug one in and try again.
kiosk-folder = Folder { $name }
kiosk-folder-up = Up one folder
kiosk-no-files = No file here fits
kiosk-file-name = Name of the file
kiosk-save-here = Save here

# On the command line.
kiosk-cli-about = Run as a shared machine for several people, full screen, with a PIN for each
kiosk-not-running = The shared machine could not be started. { $details }
