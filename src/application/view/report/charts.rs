//! Owns the charts of a report: their points, their labels and the sentence that says the same.

use super::facts::Facts;
use crate::application::view::progress::{Block, Step};
use crate::domain::{Centimetres, GirthPlace, Side};
use crate::exchange::report::{Chart, Mark, Part, Series};

/// The most labels below a chart.
const MOST_LABELS: usize = 10;

/// The most weeks that are named by their days; more are named by their years.
const MOST_NAMED_WEEKS: usize = 60;

/// The most steps of an axis.
const MOST_STEPS: f64 = 5.0;

impl Facts<'_> {
    pub(super) fn charts(&self) -> Vec<Part> {
        let mut charts = vec![self.load_chart(), self.pain_chart(), self.sides_chart()];
        charts.extend(
            GirthPlace::ALL
                .iter()
                .filter_map(|place| self.girth_chart(*place)),
        );
        charts.into_iter().map(Part::Chart).collect()
    }

    fn load_chart(&self) -> Chart {
        let words = self.words;
        let blocks = &self.progress.blocks;
        let points = points(blocks, |block| {
            Some(block.load()).filter(|load| *load > 0.0)
        });
        let number = |value: f64| words.number(value, 0);
        let highest = points
            .iter()
            .copied()
            .max_by(|one, other| one.1.total_cmp(&other.1));
        let said = match (highest, points.last()) {
            (Some((at, high)), Some((_, last))) => {
                let (high, last, when) = (number(high), number(*last), self.block_at(at));
                let mut said = vec![if self.ends_in_part() {
                    words.report_chart_load_part(&high, &last, &when)
                } else {
                    words.report_chart_load_said(&high, &last, &when)
                }];
                said.extend(self.progress.usual.map(|usual| {
                    words.report_chart_load_band(&number(usual.high), &number(usual.low))
                }));
                said.join(" ")
            }
            (Some(_), None) | (None, _) => words.report_chart_load_none(),
        };
        let series = Self::one_series(words.report_chart_load(), Mark::Bars, points);
        let usual = self.progress.usual;
        self.chart(
            self.each(&words.report_chart_load()),
            said,
            series,
            usual.map(|usual| (usual.low, usual.high)),
        )
    }

    fn pain_chart(&self) -> Chart {
        let words = self.words;
        let of = |side: Side| points(&self.progress.blocks, |block| *block.numbers.pain.get(side));
        let mut chart = self.side_chart(self.each(&words.report_chart_pain()), of, |pain| {
            words.number_short(pain, 1)
        });
        chart.y_labels = (0..=10)
            .step_by(2)
            .map(|pain| (f64::from(pain), pain.to_string()))
            .collect();
        chart
    }

    fn sides_chart(&self) -> Chart {
        let words = self.words;
        let of = |side: Side| {
            points(&self.progress.blocks, |block| {
                let sides = &block.numbers.dose.sides;
                let worked = sides.left.reps + sides.right.reps > 0;
                worked.then(|| f64::from(sides.get(side).reps))
            })
        };
        let title = self.each(&words.report_chart_sides());
        self.side_chart(title, of, |reps| words.number(reps, 0))
    }

    /// Two lines or more of a place that was measured at least twice.
    fn girth_chart(&self, place: GirthPlace) -> Option<Chart> {
        let words = self.words;
        let of = |side: Side| {
            points(&self.progress.blocks, |block| {
                let measured = self.progress.girths.iter().filter(|measured| {
                    measured.girth.place == place && block.numbers.range.contains(measured.day)
                });
                let latest = measured
                    .filter_map(|measured| *measured.girth.cm.get(side))
                    .next_back();
                latest.map(Centimetres::get)
            })
        };
        let enough = Side::ALL.into_iter().any(|side| of(side).len() > 1);
        let title = words.report_chart_girth(&words.girth_place(place));
        enough.then(|| {
            let mut chart = self.side_chart(title, of, |cm| words.number(cm, 1));
            let values = || chart.series.iter().flat_map(|series| &series.points);
            let low = values().map(|point| point.1).fold(f64::INFINITY, f64::min);
            let high = values().map(|point| point.1).fold(0.0, f64::max);
            chart.y_labels = self.axis((low - 1.0).floor(), (high + 1.0).ceil());
            chart
        })
    }

    fn side_chart(
        &self,
        title: String,
        of: impl Fn(Side) -> Vec<(f64, f64)>,
        text: impl Fn(f64) -> String,
    ) -> Chart {
        let words = self.words;
        let mut series = Vec::new();
        let mut said = Vec::new();
        for side in Side::ALL {
            let points = of(side);
            if let (Some(first), Some(last)) = (points.first(), points.last()) {
                let name = words.side_title(side);
                said.push(words.report_chart_side_said(&text(first.1), &text(last.1), &name));
            }
            let mark = match side {
                Side::Left => Mark::Left,
                Side::Right => Mark::Right,
            };
            series.extend(Self::one_series(words.side_title(side), mark, points));
        }
        if said.is_empty() {
            said.push(words.report_chart_none());
        }
        self.chart(title, said.join(" "), series, None)
    }

    fn one_series(name: String, mark: Mark, points: Vec<(f64, f64)>) -> Vec<Series> {
        let series = Series { name, mark, points };
        Some(series)
            .filter(|series| !series.points.is_empty())
            .into_iter()
            .collect()
    }

    fn chart(
        &self,
        title: String,
        said: String,
        series: Vec<Series>,
        band: Option<(f64, f64)>,
    ) -> Chart {
        let values = series.iter().flat_map(|series| &series.points);
        let top = values.map(|point| point.1).fold(1.0, f64::max);
        Chart {
            title,
            said,
            blocks: self.progress.blocks.len(),
            x_labels: self.x_labels(),
            y_labels: self.axis(0.0, top.max(band.map_or(0.0, |(_, high)| high))),
            band,
            series,
        }
    }

    fn axis(&self, low: f64, high: f64) -> Vec<(f64, String)> {
        let step = round_step((high - low).max(1.0) / MOST_STEPS);
        let first = (low / step).floor();
        let mut labels = Vec::new();
        let mut at = first;
        loop {
            let value = at * step;
            labels.push((value, self.words.number_short(value, 1)));
            if value >= high {
                return labels;
            }
            at += 1.0;
        }
    }

    /// A title that says how long each point is.
    fn each(&self, title: &str) -> String {
        match self.progress.step {
            Step::Week => self.words.report_chart_by_week(title),
            Step::Month => self.words.report_chart_by_month(title),
        }
    }

    /// Whether the days of the report hold only a part of a block.
    fn is_part(&self, block: &Block) -> bool {
        let days = block.numbers.range;
        !(self.range.contains(days.first) && self.range.contains(days.last))
    }

    /// Whether the last bar is lower only because its week or month is cut off.
    fn ends_in_part(&self) -> bool {
        let last = self.progress.blocks.last();
        last.is_some_and(|block| self.is_part(block) && block.load() > 0.0)
    }

    /// Names blocks below a chart, as many as have room: weeks by their first day, and a longer
    /// time by its years, each where it begins.
    fn x_labels(&self) -> Vec<(f64, String)> {
        let blocks = &self.progress.blocks;
        let mut labels: Vec<(f64, String)> = Vec::new();
        if self.progress.step == Step::Week && blocks.len() <= MOST_NAMED_WEEKS {
            let each = blocks.len().div_ceil(MOST_LABELS).max(1);
            let name = |(at, block): (usize, &Block)| {
                (at as f64, self.words.day_short(block.numbers.range.first))
            };
            return blocks.iter().enumerate().step_by(each).map(name).collect();
        }
        let mut before = None;
        for (at, block) in blocks.iter().enumerate() {
            // A week belongs to the year that begins in it.
            let year = block.numbers.range.last.year();
            if before.is_some_and(|before| before != year) {
                labels.push((at as f64, year.to_string()));
            }
            before = Some(year);
        }
        let each = labels.len().div_ceil(MOST_LABELS).max(1);
        labels.into_iter().step_by(each).collect()
    }

    pub(super) fn block_name(&self, block: &Block) -> String {
        let range = block.numbers.range;
        let name = match self.progress.step {
            Step::Week => self.words.day_medium(range.first),
            Step::Month => self.words.month_year(range.first),
        };
        if self.is_part(block) {
            self.words.report_block_part(&name)
        } else {
            name
        }
    }

    fn block_at(&self, at: f64) -> String {
        let blocks = self.progress.blocks.iter().enumerate();
        let mut found = blocks.filter(|(number, _block)| *number as f64 >= at);
        found
            .next()
            .map_or_else(String::new, |(_, block)| self.block_name(block))
    }
}

fn points(blocks: &[Block], of: impl Fn(&Block) -> Option<f64>) -> Vec<(f64, f64)> {
    let blocks = blocks.iter().enumerate();
    blocks
        .filter_map(|(at, block)| Some((at as f64, of(block)?)))
        .collect()
}

/// The smallest of 1, 2, 5, 10, 20 … that is not below a value.
fn round_step(least: f64) -> f64 {
    let mut ten = 1.0;
    loop {
        for step in [1.0, 2.0, 5.0] {
            if step * ten >= least {
                return step * ten;
            }
        }
        ten *= 10.0;
    }
}
