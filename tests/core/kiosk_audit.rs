//! Owns the tests that a changed audit log is found, also after the kiosk went on writing.

use evenly::application::kiosk::{AuditFault, AuditLine, Deed, Doer, following, verify};

/// The log and what stands in the other file, as the kiosk writes them.
#[derive(Clone, Default)]
struct Log {
    text: String,
    head: String,
}

impl Log {
    fn of(lines: i64) -> Self {
        let mut log = Self::default();
        for number in 0..lines {
            log.write(number);
        }
        log
    }

    fn write(&mut self, utc_ms: i64) {
        let deed = (Doer::Person, Deed::Opened, "circle-7");
        let line = following(&self.text, &self.head, utc_ms, deed);
        self.text += &line.text();
        self.text += "\n";
        self.head = format!("{} {}\n", line.number, line.sum);
    }

    fn verify(&self) -> Result<Vec<AuditLine>, AuditFault> {
        verify(&self.text, &self.head)
    }

    /// The log without its last `count` lines.
    fn cut(mut self, count: usize) -> Self {
        let kept = self.text.lines().count() - count;
        self.text = self.text.split_inclusive('\n').take(kept).collect();
        self
    }
}

#[test]
fn a_log_that_nobody_changed_is_whole() {
    assert_eq!(Log::default().verify(), Ok(Vec::new()));
    assert_eq!(Log::of(20).verify().unwrap().len(), 20);
}

#[test]
fn every_changed_byte_of_every_line_is_found() {
    let log = Log::of(4);
    for at in 0..log.text.len() {
        for bit in 0..8 {
            let mut bytes = log.text.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            let text = String::from_utf8_lossy(&bytes);
            assert!(verify(&text, &log.head).is_err(), "byte {at}, bit {bit}");
        }
    }
}

#[test]
fn lines_that_are_gone_or_swapped_are_found() {
    let log = Log::of(5);
    let lines: Vec<_> = log.text.split_inclusive('\n').collect();
    for gone in 0..lines.len() {
        let mut left = lines.clone();
        left.remove(gone);
        assert!(verify(&left.concat(), &log.head).is_err(), "line {gone}");
    }
    for at in 1..lines.len() {
        let mut swapped = lines.clone();
        swapped.swap(at - 1, at);
        assert!(verify(&swapped.concat(), &log.head).is_err(), "line {at}");
    }
}

#[test]
fn a_cut_off_end_is_found_and_stays_found_when_the_kiosk_goes_on() {
    for gone in 1..=6 {
        let mut log = Log::of(6).cut(gone);
        let expected = AuditFault::CutOff {
            expected: 6,
            found: 6 - u64::try_from(gone).unwrap(),
        };
        assert_eq!(log.verify(), Err(expected));
        for number in 0..10 {
            log.write(number);
            assert!(log.verify().is_err(), "{gone} gone, {number} written");
        }
    }
}

#[test]
fn a_head_that_was_taken_away_or_spoilt_is_found() {
    let mut log = Log::of(3);
    for head in ["", "3", "three lines", "2 0000"] {
        log.head = head.to_owned();
        assert!(log.verify().is_err(), "{head}");
    }
}

#[test]
fn a_power_cut_between_a_line_and_its_head_is_no_fault() {
    let before = Log::of(5);
    let mut log = before.clone();
    log.write(6);
    log.head = before.head;
    assert_eq!(log.verify().unwrap().len(), 6);
    log.write(7);
    assert_eq!(log.verify().unwrap().len(), 7);
    let mut first = Log::of(1);
    first.head.clear();
    assert!(first.verify().is_ok());
}
