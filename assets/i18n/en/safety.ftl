### The safety check, the stop page and what blocks exercise.

# The signs, as the boxes of the check say them.
safety-sign-numb-between-legs = Numb between the legs or around the back passage
safety-sign-feel-change-wiping = Wiping after the toilet feels different
safety-sign-cannot-control-urine = Cannot start, stop or feel your pee
safety-sign-leaking-urine = Leaking pee
safety-sign-bowel-control-change = Trouble holding or feeling your bowels
safety-sign-new-sexual-numbness = New numbness during sex
safety-sign-both-legs = Pain or weakness in both legs
safety-sign-sudden-weakness = An arm, a leg or one side of the face turned weak all at once
safety-sign-sudden-speech-trouble = Words suddenly come out wrong or not at all
safety-sign-leg-weaker-fast = A leg gets weaker within hours or days
safety-sign-new-foot-drop = Can no longer lift the front of the foot
safety-sign-breathless-and-weak = Weak, and short of breath at rest or lying flat
safety-sign-swallowing-and-weak = Weak, and food or drink goes down the wrong way
safety-sign-chest-pain = Pain or pressure in the chest
safety-sign-fainted = Fainted
safety-sign-coughing-blood = Coughing up blood
safety-sign-much-more-breathless = Much more out of breath than usual
safety-sign-one-leg-swollen = One calf or thigh is swollen
safety-sign-one-leg-throbbing = A calf or thigh throbs, and its skin is warm or has changed colour
safety-sign-fever-with-pain = Back or hip pain with fever or shivers, or feeling very ill
safety-sign-unplanned-weight-loss = Losing weight without trying
safety-sign-cancer-and-new-back-pain = Had cancer before, and new back pain now
safety-sign-night-pain = Pain at night that no position eases
safety-sign-fall-with-new-pain = New back, hip or leg pain after a fall or an accident
safety-sign-cannot-take-four-steps = Cannot take four steps
safety-sign-hip-deformed = The leg looks shorter, turned or bent the wrong way
safety-sign-cola-coloured-urine = Pee as dark as cola
safety-sign-hot-joint = A hip or knee is hot, red or swollen
safety-sign-hot-joint-with-fever = A hip or knee is hot, red or swollen, with fever or feeling ill
safety-sign-new-wasting = Another part of the body gets thin too
safety-sign-twitching-and-weak = Muscles twitch on most days, and you are weak
safety-sign-weakness-growing = Weakness grows over weeks: a new limp, stairs get harder, the pelvis drops

# The check.
safety-title = Is something wrong?
safety-line = Tick what is new or getting worse. One sign is enough. If you are not sure, tick it.
safety-none = None of these
safety-save =
    { $n ->
        [one] Save { $n } sign
       *[other] Save { $n } signs
    }
safety-kept-none = Kept: none of these, on { $day }. That does not mean that all is well.
safety-last-never = You have not answered these questions yet.
safety-last-today = You answered these questions today.
safety-last =
    { $n ->
        [one] You answered these questions { $n } day ago.
       *[other] You answered these questions { $n } days ago.
    }
# Stands before the ticks on the first start.
safety-first-title = Is any of this new or getting worse?

# The quiet card on Today.
safety-card-title = Safety questions
safety-card-never = Not answered yet. It takes a minute, and you can do it later.
safety-card-due =
    { $n ->
        [one] Last answered { $n } day ago. Once a week is enough, and it takes a minute.
       *[other] Last answered { $n } days ago. Once a week is enough, and it takes a minute.
    }
safety-card-old =
    { $n ->
        [one] Safety questions not answered for { $n } day.
       *[other] Safety questions not answered for { $n } days.
    }
safety-card-go = Answer now

# On every screen while a stop sign is open.
safety-banner-lead = Stop. Do not start exercise.
safety-banner-see = What to do

# The stop page.
safety-stop-title = Stop
safety-stop-line = Do not start exercise until this is cleared. You can still log what you did.
safety-caution-title = Have it looked at
safety-caution-line = This alone does not stop you from exercising. It needs a look all the same.
safety-clear-title = Stop signs
safety-clear-line = No stop sign is open. That does not mean that all is well.
safety-ticked = What you ticked
safety-ticked-at = { $sign } · { $when }
safety-when = { $day }, { $time }
safety-to-do = What to do
safety-contact = Whom to contact, and how fast
safety-contact-emergency-now = An emergency department, or your emergency number. Now.
# The number comes from a table by country; it is never written in this file.
safety-contact-emergency-now-number = An emergency department, or call { $number }. Now.
safety-contact-today = A doctor, today. If your own has no time, ask an out-of-hours service or go to an emergency department.
safety-contact-within-days = Your doctor, within days. Say what you ticked when you ask for the appointment.
safety-number-note = { $number } is the number for the country this computer is set to. Somewhere else, call the number of that place.
safety-number-unknown = Look up the emergency number of the place where you are, and keep it at hand.
safety-cannot-know = What this program cannot know
safety-why = Why it matters
safety-check-again = Something else is wrong
safety-print = Print this page
safety-save-page = Save the page…
safety-save-page-kind = Web page
safety-page-opened-lead = The page is ready.
safety-page-opened = Print it from your browser. It lies unlocked in { $path }; delete it when you no longer need it.
safety-page-not-opened-lead = The page is kept.
safety-page-not-opened = Nothing on this computer could open it. It lies in { $path }. You can also save it at a place that you choose.
safety-page-saved = The page lies in { $path }. It is not locked.

# Ends a stop sign.
safety-clear-seen = A professional has looked at it
safety-clear-mistake = I ticked it by mistake
safety-confirm-title = Clear “{ $name }”?
safety-confirm-seen = Only when a doctor, a nurse or a physiotherapist has examined you for this. Do what they said. The tick and this answer are both kept.
safety-confirm-mistake = Only when the sign is not there and was not there. If you are not sure, leave it open. The tick and this answer are both kept.
safety-confirm-seen-yes = Yes, it was looked at
safety-confirm-mistake-yes = Yes, it was a mistake
safety-cleared = Cleared: { $name }.

# What was cleared before, each in one line.
safety-before-title = Cleared before
safety-before-seen = { $day }: { $name }. A professional had looked at it.
safety-before-mistake = { $day }: { $name }. It was ticked by mistake.

# The printed page.
safety-page-heading = Stop signs
safety-page-for = For { $day }
safety-page-from = This page shows what a person ticked. Nobody was examined. It comes from an Evenly diary.
safety-page-print = Print

# The command line.
safety-cli-check-about = Answer the safety check: tick what is new or getting worse
safety-cli-check-list = List every sign with its name, its rule and how soon it needs care
safety-cli-check-none = None of these
safety-cli-check-sign = A sign that is new or getting worse; may be given several times
safety-cli-clear-about = End a stop sign; the tick and this answer are both kept
safety-cli-clear-rule = The rule, such as { $example }
safety-cli-clear-seen = A professional has looked at it
safety-cli-clear-mistake = It was ticked by mistake
safety-cli-not-open = { $rule } has no open sign.
safety-cli-page-about = Write the stop page as a web page that prints
safety-cli-page-out = The file to write
