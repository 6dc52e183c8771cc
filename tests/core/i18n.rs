//! Owns the tests of words: plurals, numbers, dates, units and labels in both languages.

use evenly::domain::{ClockTime, Day, DayRange, FieldProblem, Kind, Pain, SetSide, Side, Variant};
use evenly::i18n::{Clock, Display, Distance, Language, WeekStart, Words};

fn english() -> Words {
    Words::new(Language::English)
}

fn chinese() -> Words {
    Words::new(Language::Chinese)
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Writes the same value in both languages.
fn both(write: impl Fn(&Words) -> String) -> (String, String) {
    (write(&english()), write(&chinese()))
}

fn check(write: impl Fn(&Words) -> String, in_english: &str, in_chinese: &str) {
    let (english, chinese) = both(write);
    assert_eq!(english, in_english);
    assert_eq!(chinese, in_chinese);
}

#[test]
fn a_text_comes_in_the_language_that_was_asked_for() {
    check(Words::common_save, "Save", "保存");
    check(Words::common_not_answered, "Not answered", "未回答");
}

#[test]
fn counts_choose_the_plural_form_and_group_their_digits() {
    check(|words| words.common_days(1), "1 day", "1 天");
    check(|words| words.common_days(0), "0 days", "0 天");
    check(|words| words.common_sets(2), "2 sets", "2 组");
    check(
        |words| words.common_entries(18_000),
        "18,000 entries",
        "18,000 条记录",
    );
    check(
        |words| words.common_entries(1_234_567),
        "1,234,567 entries",
        "1,234,567 条记录",
    );
    check(|words| words.common_days(-1), "-1 day", "-1 天");
}

#[test]
fn texts_carry_no_invisible_marks_around_their_variables() {
    assert_eq!(english().common_join("a", "b"), "a · b");
}

#[test]
fn numbers_are_grouped_and_rounded_half_away_from_zero() {
    check(|words| words.number(1_234.5, 2), "1,234.50", "1,234.50");
    check(|words| words.number(2.5, 0), "3", "3");
    check(|words| words.number(-2.5, 0), "-3", "-3");
    check(|words| words.number(-0.2, 0), "0", "0");
    check(|words| words.number(f64::NAN, 1), "–", "–");
    check(|words| words.number_short(2.0, 2), "2", "2");
    check(|words| words.number_short(2.25, 2), "2.25", "2.25");
    check(|words| words.number_short(100.0, 0), "100", "100");
    check(|words| words.whole(1_234_567), "1,234,567", "1,234,567");
    check(|words| words.whole(-12), "-12", "-12");
}

#[test]
fn per_cent_has_a_space_in_english_and_none_in_chinese() {
    check(|words| words.percent(78.4), "78 %", "78%");
    check(|words| words.percent_change(46.2), "+46 %", "+46%");
    check(|words| words.percent_change(-12.0), "-12 %", "-12%");
    check(|words| words.percent_change(0.3), "0 %", "0%");
}

#[test]
fn days_are_written_long_medium_and_short() {
    let monday = day("2026-11-23");
    check(
        |words| words.day_long(monday),
        "Monday 23 November",
        "11月23日星期一",
    );
    check(
        |words| words.day_full(monday),
        "Monday, 23 November 2026",
        "2026年11月23日星期一",
    );
    check(
        |words| words.day_medium(monday),
        "23 Nov 2026",
        "2026年11月23日",
    );
    check(|words| words.day_short(monday), "23 Nov", "11月23日");
    check(|words| words.weekday_long(monday), "Monday", "星期一");
    check(|words| words.weekday_short(monday), "Mon", "周一");
    check(|words| words.month_long(monday), "November", "十一月");
    check(|words| words.month_short(monday), "Nov", "11月");
    check(
        |words| words.month_year(monday),
        "November 2026",
        "2026年11月",
    );
}

#[test]
fn every_month_and_weekday_has_its_short_name() {
    let words = english();
    let months: Vec<String> = (1..=12)
        .map(|month| words.month_short(Day::new(2026, month, 1).unwrap()))
        .collect();
    assert_eq!(
        months.join(" "),
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
    );
    let range = DayRange::ending(day("2026-11-29"), 7);
    let weekdays: Vec<String> = range.days().map(|day| words.weekday_short(day)).collect();
    assert_eq!(weekdays.join(" "), "Mon Tue Wed Thu Fri Sat Sun");
    let weekdays: Vec<String> = range
        .days()
        .map(|day| chinese().weekday_short(day))
        .collect();
    assert_eq!(weekdays.join(" "), "周一 周二 周三 周四 周五 周六 周日");
}

#[test]
fn lists_name_near_days_by_word() {
    let today = day("2026-11-23");
    check(|words| words.day_near(today, today), "Today", "今天");
    check(
        |words| words.day_near(day("2026-11-22"), today),
        "Yesterday",
        "昨天",
    );
    check(
        |words| words.day_near(day("2026-11-21"), today),
        "Sat 21 Nov",
        "11月21日周六",
    );
    check(
        |words| words.day_near(day("2025-12-31"), today),
        "31 Dec 2025",
        "2025年12月31日",
    );
    check(
        |words| words.day_near(day("2026-11-24"), today),
        "Tue 24 Nov",
        "11月24日周二",
    );
}

#[test]
fn times_follow_the_chosen_clock() {
    let evening = ClockTime::new(18, 20).unwrap();
    let midnight = ClockTime::new(0, 5).unwrap();
    check(|words| words.clock_time(evening), "18:20", "18:20");
    check(|words| words.clock_time(midnight), "00:05", "00:05");
    let twelve = |language| {
        Words::with(Display {
            clock: Clock::Hour12,
            ..Display::of(language)
        })
    };
    assert_eq!(twelve(Language::English).clock_time(evening), "6:20 pm");
    assert_eq!(twelve(Language::English).clock_time(midnight), "12:05 am");
    assert_eq!(twelve(Language::Chinese).clock_time(evening), "下午6:20");
}

#[test]
fn ranges_of_days_show_years_only_where_they_differ() {
    let range = |first, last| DayRange {
        first: day(first),
        last: day(last),
    };
    let autumn = range("2026-09-05", "2026-11-23");
    check(
        |words| words.day_range(autumn),
        "5 Sep – 23 Nov",
        "9月5日至11月23日",
    );
    let winter = range("2026-12-20", "2027-01-10");
    check(
        |words| words.day_range(winter),
        "20 Dec 2026 – 10 Jan 2027",
        "2026年12月20日至2027年1月10日",
    );
    let one = range("2026-11-23", "2026-11-23");
    check(|words| words.day_range(one), "23 Nov", "11月23日");
}

#[test]
fn units_of_time_drop_needless_decimals() {
    check(|words| words.minutes(20.0), "20 min", "20 分钟");
    check(|words| words.minutes(7.5), "7.5 min", "7.5 分钟");
    check(|words| words.seconds(5.0), "5 s", "5 秒");
    check(|words| words.hours(7.0), "7 h", "7 小时");
    check(|words| words.duration(45.0), "45 min", "45 分钟");
    check(|words| words.duration(60.0), "1 h", "1 小时");
    check(|words| words.duration(90.0), "1 h 30 min", "1 小时 30 分钟");
    check(|words| words.duration(59.6), "1 h", "1 小时");
}

#[test]
fn distances_are_metric_or_imperial() {
    check(|words| words.distance_m(850.0), "850 m", "850 米");
    check(|words| words.distance_m(7.5), "7.5 m", "7.5 米");
    check(|words| words.distance_m(999.6), "1 km", "1 公里");
    check(|words| words.distance_m(1_250.0), "1.25 km", "1.25 公里");
    check(|words| words.distance_m(12_340.0), "12.3 km", "12.3 公里");
    check(|words| words.metres(25.0), "25 m", "25 米");
    let imperial = Words::with(Display {
        distance: Distance::Imperial,
        ..Display::default()
    });
    // 91.44 m are 100 yards; 1,609.344 m are a mile.
    assert_eq!(imperial.distance_m(91.44), "100 yd");
    assert_eq!(imperial.distance_m(804.672), "0.5 mi");
    assert_eq!(imperial.distance_m(1_609.344), "1 mi");
    assert_eq!(imperial.distance_m(4_023.36), "2.5 mi");
    assert_eq!(imperial.metres(25.0), "25 m");
    assert_eq!(imperial.long_distance_unit(), "mi");
    assert_eq!(english().short_distance_unit(), "m");
}

#[test]
fn lists_and_sizes_read_naturally() {
    let items = |count: usize| -> Vec<String> {
        ["a", "b", "c"]
            .iter()
            .take(count)
            .map(ToString::to_string)
            .collect()
    };
    check(|words| words.list(&items(0)), "", "");
    check(|words| words.list(&items(1)), "a", "a");
    check(|words| words.list(&items(2)), "a and b", "a和b");
    check(|words| words.list(&items(3)), "a, b and c", "a、b和c");
    check(|words| words.file_size(0), "0 KB", "0 KB");
    check(|words| words.file_size(12), "1 KB", "1 KB");
    check(|words| words.file_size(1_240_000), "1.2 MB", "1.2 MB");
}

#[test]
fn labels_name_the_values_of_the_closed_lists() {
    check(
        |words| words.variant(Variant::BridgeDouble),
        "Both legs",
        "双腿",
    );
    check(
        |words| words.variant(Variant::BridgeSingle),
        "One leg",
        "单腿",
    );
    check(
        |words| words.variant(Variant::BridgeMarch),
        "Marching",
        "踏步",
    );
    check(
        |words| words.kind_plural(Kind::LegRaise),
        "Side-lying leg raises",
        "侧卧抬腿",
    );
    check(|words| words.side(Side::Left), "left", "左侧");
    check(|words| words.side_letter(Side::Right), "R", "右");
    check(|words| words.set_side(SetSide::Both), "Both legs", "双腿");
}

#[test]
fn the_labels_of_one_list_differ_from_each_other() {
    for language in Language::ALL {
        let words = Words::new(language);
        let mut kinds: Vec<String> = Kind::ALL.iter().map(|kind| words.kind(*kind)).collect();
        kinds.sort();
        kinds.dedup();
        assert_eq!(kinds.len(), Kind::ALL.len());
        let mut variants: Vec<String> = Variant::ALL
            .iter()
            .map(|variant| words.variant(*variant))
            .collect();
        variants.sort();
        variants.dedup();
        assert_eq!(variants.len(), Variant::ALL.len());
    }
}

#[test]
fn a_refused_value_is_explained_without_blame() {
    let problem = Pain::new(11).unwrap_err();
    check(
        |words| words.field_problem(&problem),
        "Must be 0–10",
        "请填 0 到 10",
    );
    let long = FieldProblem::TooLong { limit: 10_000 };
    check(
        |words| words.field_problem(&long),
        "Too long: at most 10,000 fit here",
        "太长了，这里最多放 10,000 个",
    );
}

#[test]
fn the_systems_tag_chooses_language_and_units() {
    for tag in ["zh", "zh-CN", "zh_TW.UTF-8", "ZH-Hant-HK"] {
        assert_eq!(Language::from_locale_tag(tag), Language::Chinese, "{tag}");
    }
    for tag in ["en-GB", "de_DE.UTF-8", "zha", "", "C"] {
        assert_eq!(Language::from_locale_tag(tag), Language::English, "{tag}");
    }
    let american = Display::from_locale_tag("en_US.UTF-8");
    assert_eq!(american.clock, Clock::Hour12);
    assert_eq!(american.distance, Distance::Imperial);
    assert_eq!(american.week_start, WeekStart::Sunday);
    assert_eq!(
        Display::from_locale_tag("de-DE"),
        Display::of(Language::English)
    );
    assert_eq!(
        Display::from_locale_tag("zh-Hans-CN"),
        Display::of(Language::Chinese)
    );
}

#[test]
fn every_choice_reads_its_own_id_back() {
    for language in Language::ALL {
        assert_eq!(Language::from_id(language.id()), Ok(language));
    }
    for clock in Clock::ALL {
        assert_eq!(Clock::from_id(clock.id()), Ok(clock));
    }
    for distance in Distance::ALL {
        assert_eq!(Distance::from_id(distance.id()), Ok(distance));
    }
    for start in WeekStart::ALL {
        assert_eq!(WeekStart::from_id(start.id()), Ok(start));
    }
    assert_eq!(Language::from_id("fr"), Err(FieldProblem::UnknownWord));
}

#[test]
fn words_can_be_shared_between_threads() {
    fn shared<Shared: Send + Sync>() {}
    shared::<Words>();
}
