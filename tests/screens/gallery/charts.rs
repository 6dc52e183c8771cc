//! Holds the samples of the gallery that draw numbers: rings, charts and the figure.

use egui::Ui;
use evenly::ui::theme::SideTone;
use evenly::ui::widgets::{
    Card, ChipTone, Figure, Icon, Movement, Ring, chart, figure_ui, key_figure_ui, ring_ui,
};

pub(crate) fn numbers(ui: &mut Ui) {
    Card::titled("Sitting").show(ui, |ui| {
        ui.vertical_centered(|ui| {
            ring_ui(
                ui,
                Ring {
                    share: 0.7,
                    number: "22",
                    word: "min seated",
                    side: 168.0,
                },
            );
        });
    });
    Card::titled("Left compared with right").show(ui, |ui| {
        key_figure_ui(
            ui,
            "78 %",
            (ChipTone::Good, Some(Icon::ArrowUp), "6 in 4 weeks"),
            "single-leg bridge hold, 15 Nov",
        );
        chart::spark_ui(
            ui,
            chart::Spark {
                summary: "Left compared with right rose from 60 to 78 percent",
                values: &[60.0, 62.0, 64.0, 63.0, 69.0, 72.0, 75.0, 78.0],
                tone: SideTone::Left,
                compare: Some((100.0, "100 % = even")),
                height: 80.0,
            },
        );
    });
}

fn labelled(values: &[(f64, &str)]) -> Vec<(f64, String)> {
    values
        .iter()
        .map(|(at, text)| (*at, (*text).to_owned()))
        .collect()
}

pub(crate) fn bars(ui: &mut Ui) {
    const LOADS: [(f64, f64); 12] = [
        (60.0, 60.0),
        (80.0, 70.0),
        (100.0, 70.0),
        (80.0, 80.0),
        (120.0, 90.0),
        (150.0, 90.0),
        (130.0, 100.0),
        (170.0, 110.0),
        (220.0, 110.0),
        (180.0, 120.0),
        (300.0, 120.0),
        (140.0, 40.0),
    ];
    let bars: Vec<chart::Bar> = LOADS
        .iter()
        .enumerate()
        .map(|(at, (first, second))| chart::Bar {
            first: *first,
            second: *second,
            said: format!("week {at}: {}", first + second),
            mark: if at == 10 {
                chart::BarMark::Caution("+40 % in one week".to_owned())
            } else {
                chart::BarMark::None
            },
        })
        .collect();
    Card::titled("Weekly load")
        .sub("effort × minutes")
        .show(ui, |ui| {
            let frame = chart::ChartFrame {
                summary: "Weekly load of 12 weeks, highest in the 11th",
                height: 230.0,
                x: -0.5..=11.5,
                x_labels: &labelled(&[(0.0, "Sep"), (4.0, "Oct"), (8.0, "Nov")]),
                y: 0.0..=460.0,
                y_labels: &labelled(&[(0.0, "0"), (200.0, "200"), (400.0, "400")]),
                bands: &[chart::Band {
                    from: 200.0,
                    to: 360.0,
                    tone: chart::BandTone::Usual,
                    label: "usual range".to_owned(),
                }],
                rule: Some(chart::Rule {
                    at: 150.0,
                    label: "plan".to_owned(),
                }),
                events: &[],
            };
            chart::bars_ui(ui, &frame, &bars);
        });
}

fn line(tone: SideTone, label: &str, values: &[f64]) -> chart::Line {
    let points = values
        .iter()
        .enumerate()
        .map(|(at, y)| chart::Point {
            x: at as f64,
            y: *y,
            said: format!("{label} {y}"),
        })
        .collect();
    chart::Line {
        dash: chart::Dash::OfSide,
        tone,
        label: label.to_owned(),
        points,
    }
}

pub(crate) fn lines(ui: &mut Ui) {
    Card::titled("Pain")
        .sub("worst of the day, weekly median")
        .show(ui, |ui| {
            let frame = chart::ChartFrame {
                summary: "Worst pain of 12 weeks: left from 6 to 4, right from 1 to 0",
                height: 230.0,
                x: -0.3..=11.3,
                x_labels: &labelled(&[(0.0, "Sep"), (4.0, "Oct"), (8.0, "Nov")]),
                y: 0.0..=10.0,
                y_labels: &labelled(&[
                    (0.0, "0"),
                    (2.0, "2"),
                    (4.0, "4"),
                    (6.0, "6"),
                    (8.0, "8"),
                    (10.0, "10"),
                ]),
                bands: &[
                    chart::Band {
                        from: 5.0,
                        to: 10.0,
                        tone: chart::BandTone::Stop,
                        label: String::new(),
                    },
                    chart::Band {
                        from: 2.0,
                        to: 5.0,
                        tone: chart::BandTone::Caution,
                        label: String::new(),
                    },
                ],
                rule: None,
                events: &[],
            };
            let left = [6.0, 6.0, 5.0, 5.0, 4.0, 4.0, 4.0, 3.0, 3.0, 3.0, 6.0, 4.0];
            let right = [1.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0];
            chart::lines_ui(
                ui,
                &frame,
                &[
                    line(SideTone::Left, "left", &left),
                    line(SideTone::Right, "right", &right),
                ],
            );
        });
}

pub(crate) fn heat(ui: &mut Ui) {
    let days: Vec<chart::HeatDay> = (0..84_usize)
        .map(|at| chart::HeatDay {
            step: u8::try_from(at * 7 % 5).unwrap(),
            mark: match at {
                38 | 66 => chart::HeatMark::Ring,
                78.. => chart::HeatMark::Ahead,
                _ => chart::HeatMark::None,
            },
            said: format!("day {at}"),
        })
        .collect();
    let weekdays = ["Mon", "", "Wed", "", "Fri", "", "Sun"].map(str::to_owned);
    Card::titled("Days practised").show(ui, |ui| {
        let words = chart::HeatWords {
            summary: "Practised on 62 of 78 days",
            weekdays: &weekdays,
            weeks: &[
                (0, "Sep".to_owned()),
                (4, "Oct".to_owned()),
                (8, "Nov".to_owned()),
            ],
        };
        chart::heat_ui(ui, words, &days);
    });
}

pub(crate) fn figures(ui: &mut Ui) {
    let poses = [
        (Movement::BridgeBoth, SideTone::Left, 1.0, ""),
        (Movement::BridgeBoth, SideTone::Right, 0.0, ""),
        (Movement::BridgeOne, SideTone::Left, 1.0, ""),
        (Movement::BridgeMarching, SideTone::Right, 1.0, ""),
        (Movement::SideRaise, SideTone::Left, 1.0, "30°"),
        (Movement::SideRaise, SideTone::Right, 0.0, ""),
    ];
    for pair in poses.chunks(2) {
        ui.columns(2, |columns| {
            for (ui, (movement, tone, phase, angle)) in columns.iter_mut().zip(pair) {
                Card::new().show(ui, |ui| {
                    let figure = Figure {
                        movement: *movement,
                        tone: *tone,
                        phase: *phase,
                        name: "bridge",
                        angle,
                    };
                    figure_ui(ui, figure, 130.0);
                });
            }
        });
    }
}
