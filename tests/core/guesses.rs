//! Tests the guard over guesses: counted before they are looked at, whatever is killed or set back.

use std::fs;
use std::path::Path;
use std::time::Duration;

use evenly::domain::Moment;
use evenly::store::{
    ClinicKey, Cost, DeviceSecret, DiaryKey, Folder, NewSlot, Secret, SlotKind, StoreError,
    StoreErrorKind, Tries, make_locked, put_slot, slots, unlock, wait_left,
};
use fastrand::Rng;

const WAITS_MS: [u64; 5] = [30_000, 60_000, 300_000, 900_000, 3_600_000];

fn at(run: u64, elapsed_ms: u64) -> Moment {
    Moment { run, elapsed_ms }
}

struct Kiosk {
    dir: tempfile::TempDir,
    device: DeviceSecret,
    key: DiaryKey,
}

impl Kiosk {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let device = DeviceSecret::make(&dir.path().join("device-secret")).unwrap();
        let clinic = ClinicKey::make();
        let pin = NewSlot::Pin {
            digits: "271828",
            device: &device,
            cost: Cost::FLOOR,
        };
        let slots = [pin, NewSlot::Clinic(&clinic.recipient())];
        let key = make_locked(&dir.path().join("profile"), &slots).unwrap();
        Self { dir, device, key }
    }

    fn profile(&self) -> std::path::PathBuf {
        self.dir.path().join("profile")
    }

    fn guess(&self, digits: &str, now: Moment) -> Result<(), StoreErrorKind> {
        let device = &self.device;
        unlock(&self.profile(), &Secret::Pin { digits, device }, now)
            .map(|key| assert!(key == self.key))
            .map_err(|error| error.kind())
    }

    fn reset(&self, digits: &str) {
        let device = &self.device;
        let pin = NewSlot::Pin {
            digits,
            device,
            cost: Cost::FLOOR,
        };
        put_slot(&Folder::unlocked(&self.profile(), self.key.clone()), &pin).unwrap();
    }
}

#[test]
fn the_tenth_wrong_pin_takes_the_pin_away_until_staff_give_a_new_one() {
    let kiosk = Kiosk::new();
    let mut now = 0;
    for guess in 1..=9 {
        assert_eq!(
            kiosk.guess("000000", at(1, now)),
            Err(StoreErrorKind::WrongSecret),
            "guess {guess}"
        );
        let left = wait_left(&kiosk.profile(), SlotKind::Pin, at(1, now)).unwrap();
        let expected = if guess < 5 { 0 } else { WAITS_MS[guess - 5] };
        assert_eq!(left, Duration::from_millis(expected), "guess {guess}");
        if expected > 0 {
            // Asking meanwhile neither counts nor lengthens the wait, not even with the right PIN.
            for early in [0, expected / 2, expected - 1] {
                assert_eq!(
                    kiosk.guess("271828", at(1, now + early)),
                    Err(StoreErrorKind::MustWait)
                );
            }
        }
        now += expected;
    }
    assert_eq!(
        kiosk.guess("000000", at(1, now)),
        Err(StoreErrorKind::SlotDisabled)
    );
    assert!(!slots(&kiosk.profile()).unwrap().contains(&SlotKind::Pin));
    assert_eq!(
        kiosk.guess("271828", at(1, now + 9_000_000)),
        Err(StoreErrorKind::SlotDisabled)
    );
    kiosk.reset("314159");
    assert_eq!(kiosk.guess("314159", at(1, now)), Ok(()));
}

#[test]
fn a_right_pin_clears_the_count() {
    let kiosk = Kiosk::new();
    for _round in 0..3 {
        for _guess in 0..4 {
            assert_eq!(
                kiosk.guess("000000", at(1, 0)),
                Err(StoreErrorKind::WrongSecret)
            );
        }
        assert_eq!(kiosk.guess("271828", at(1, 0)), Ok(()));
    }
}

#[test]
fn a_wait_survives_a_restart_and_no_other_person_waits() {
    let kiosk = Kiosk::new();
    for _guess in 0..5 {
        kiosk.guess("000000", at(1, 50_000)).unwrap_err();
    }
    let left = |now| {
        wait_left(&kiosk.profile(), SlotKind::Pin, now)
            .unwrap()
            .as_secs()
    };
    assert_eq!(left(at(1, 50_000)), 30);
    assert_eq!(left(at(1, 62_000)), 18);
    // The machine starts again: its clock begins anew, or claims to be far ahead.
    assert_eq!(left(at(2, 9_000_000)), 18);
    assert_eq!(left(at(2, 9_010_000)), 8);
    assert_eq!(left(at(3, 0)), 8);
    assert_eq!(
        kiosk.guess("271828", at(3, 7_000)),
        Err(StoreErrorKind::MustWait)
    );
    assert_eq!(kiosk.guess("271828", at(3, 8_000)), Ok(()));
    let other = Kiosk::new();
    assert_eq!(other.guess("271828", at(1, 50_000)), Ok(()));
}

#[test]
fn a_guard_that_is_gone_or_damaged_counts_as_used_up() {
    for damage in ["gone", "damaged"] {
        let kiosk = Kiosk::new();
        let copies = ["guard.json", "guard.2.json"].map(|name| kiosk.profile().join(name));
        let hurt = |path: &Path| {
            if damage == "gone" {
                fs::remove_file(path).unwrap();
            } else {
                let mut bytes = fs::read(path).unwrap();
                bytes[30] ^= 1;
                let mut file = fs::File::create(path).unwrap();
                std::io::Write::write_all(&mut file, &bytes).unwrap();
            }
        };
        hurt(&copies[0]);
        assert_eq!(
            kiosk.guess("271828", at(1, 0)),
            Ok(()),
            "one copy is enough"
        );
        hurt(&copies[0]);
        hurt(&copies[1]);
        assert_eq!(
            kiosk.guess("271828", at(1, 0)),
            Err(StoreErrorKind::SlotDisabled)
        );
        kiosk.reset("271828");
        assert_eq!(kiosk.guess("271828", at(1, 0)), Ok(()));
    }
}

#[test]
fn a_passphrase_is_slowed_down_but_never_taken_away() {
    let dir = tempfile::tempdir().unwrap();
    let words = NewSlot::Passphrase {
        words: "maple river candle orbit",
        cost: Cost::FLOOR,
    };
    make_locked(dir.path(), &[words]).unwrap();
    let guess = |words, now| {
        unlock(dir.path(), &Secret::Passphrase(words), now)
            .map(|_key| ())
            .map_err(|error| error.kind())
    };
    let mut now = 0;
    for _guess in 1..=12 {
        assert_eq!(guess("maple", at(1, now)), Err(StoreErrorKind::WrongSecret));
        let left = wait_left(dir.path(), SlotKind::Passphrase, at(1, now)).unwrap();
        assert!(left <= Duration::from_mins(5));
        now += u64::try_from(left.as_millis()).unwrap();
    }
    assert_eq!(guess("maple river candle orbit", at(1, now)), Ok(()));
}

/// What a guesser did in one history: how often a guess was looked at, and when.
struct History {
    looked_at: Vec<u64>,
}

/// One history of wrong guesses, kills at every step, restarts and clocks that claim anything. `true`
/// time runs beside it, which only the test knows.
fn history(rng: &mut Rng, counts_first: bool) -> History {
    let mut stored = Tries::NONE;
    let mut looked_at = Vec::new();
    let (mut run, mut begun) = (1, 0);
    let mut real = 0;
    for _step in 0..60 {
        real += match rng.u8(0..4) {
            0 => rng.u64(0..2_000),
            1 => rng.u64(0..70_000),
            2 => rng.u64(0..1_000_000),
            _ => rng.u64(0..4_000_000),
        };
        if rng.u8(0..4) == 0 {
            // Killed, or the machine starts again: the clock begins anew.
            (run, begun) = (run + 1, real);
        }
        let now = at(run, real - begun);
        match stored.begin(SlotKind::Pin, now) {
            Ok(counted) => {
                if rng.u8(0..4) == 0 {
                    continue; // Killed before the count was on disk: nothing was looked at.
                }
                if counts_first {
                    stored = counted;
                }
                if rng.u8(0..4) == 0 {
                    continue; // Killed after counting, before looking.
                }
                looked_at.push(real);
                if rng.u8(0..4) == 0 {
                    continue; // Killed after looking.
                }
                stored = counted;
            }
            Err(StoreError::MustWait { .. }) => stored = stored.noted(now),
            Err(refused) => assert_eq!(refused.kind(), StoreErrorKind::SlotDisabled),
        }
    }
    History { looked_at }
}

#[test]
fn in_ten_thousand_histories_never_more_than_ten_guesses_are_looked_at() {
    let mut rng = Rng::with_seed(61);
    let mut most = 0;
    for round in 0..10_000 {
        let history = history(&mut rng, true);
        most = most.max(history.looked_at.len());
        assert!(history.looked_at.len() <= 10, "round {round}");
        // Guess number n waited at least as long as the n-th wait says, whatever was killed.
        for (place, pair) in history.looked_at.windows(2).enumerate().skip(4) {
            let waited = pair[1] - pair[0];
            assert!(
                waited >= WAITS_MS[place - 4],
                "round {round}, guess {}",
                place + 2
            );
        }
    }
    assert_eq!(most, 10, "some histories use every guess");
}

#[test]
fn counting_after_looking_would_let_more_than_ten_guesses_through() {
    // The control for the test above.
    let mut rng = Rng::with_seed(62);
    let most = (0..2_000)
        .map(|_round| history(&mut rng, false).looked_at.len())
        .max();
    assert!(most > Some(10), "{most:?}");
}
