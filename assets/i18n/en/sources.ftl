### Where the rules come from.

# Where a rule comes from and when it was last checked against that.
sources-line = { $source } · checked { $day }

sources-pain-monitoring = Pain-monitoring model, Silbernagel and others 2007
sources-rest-between-sessions = American College of Sports Medicine, exercise guidelines
sources-week-arithmetic = Plain sums; what they can say is disputed (Impellizzeri and others 2021)
sources-cauda-equina = Question cards on cauda equina (backes.org.uk); NICE CKS on sciatica; NICE NG127
sources-neurology-referral = NICE NG127, when to send people to a nerve specialist
sources-exercise-stop-signs = Muscular Dystrophy Association, signs to stop exercise
sources-clot-signs = NHS, signs of a blood clot in the leg
sources-back-pain-exclusions = NICE NG59; Finucane and others 2020
sources-broken-hip = NICE NG59 and CG124, broken hip
sources-hot-joint = British Society for Rheumatology 2006, hot swollen joint
sources-nerve-pain = How nerve pain feels, Finnerup and others 2016
sources-hip-joint = NICE NG226, worn joints, 2022
sources-outer-hip-tendon = LEAP trial on outer hip pain, Mellor and others 2018
sources-delayed-soreness = Soreness after exercise, Cheung and others 2003
sources-overwork-weakness = Perry 1988, Agre and Rodriquez; no controlled study shows it (Krivickas 2003)
sources-effort-rising = Kenttä and Hassmén 1998
sources-session-spike = From runners, by analogy: Schuster Brandt Frandsen and others 2025
sources-small-steps = American College of Sports Medicine 2009, small steps
sources-monotony = Foster 1998, from athletes; not shown for rehab
sources-easy-effort = Easy effort that fits the person: Agre and Rodriquez; Krivickas 2003
sources-tape-measure = The error of a tape, about 1 cm; from practice, not from a study
sources-sitting-breaks = NHS and UK chief medical officers, breaks from sitting
sources-see-someone = NICE NG127: first find out why a muscle is weak
sources-own-choice = Chosen for this program
