//! Owns the geometry of a chart: values to points, round steps for an axis, and the thinning of long series.

use std::ops::RangeInclusive;

use egui::{Pos2, Rect, pos2};

/// The part of a chart the values are drawn in.
#[derive(Clone, Debug)]
pub struct Plot {
    /// Where it is.
    pub rect: Rect,
    /// The values at its left and right edge.
    pub x: RangeInclusive<f64>,
    /// The values at its lower and upper edge.
    pub y: RangeInclusive<f64>,
}

impl Plot {
    /// The point of a pair of values; what lies outside the ranges lies outside the rectangle.
    pub fn at(&self, x: f64, y: f64) -> Pos2 {
        pos2(self.x(x), self.y(y))
    }

    /// Where a value lies from left to right.
    pub fn x(&self, x: f64) -> f32 {
        self.rect.left() + share(&self.x, x) * self.rect.width()
    }

    /// Where a value lies from top to bottom.
    pub fn y(&self, y: f64) -> f32 {
        self.rect.bottom() - share(&self.y, y) * self.rect.height()
    }
}

/// Round steps from 0 or below to at least `top`, about `count` of them: 0, 200, 400.
pub fn steps(top: f64, count: u8) -> Vec<f64> {
    let raw = top.max(f64::MIN_POSITIVE) / f64::from(count.max(1));
    let power = 10_f64.powf(raw.log10().floor());
    let round = [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= raw * 0.999)
        .unwrap_or(raw);
    (0..=u16::from(count) + 1)
        .map(|at| f64::from(at) * round)
        .take_while(|step| *step < top + round * 0.999)
        .collect()
}

/// Thins a series to about one point a pixel: of each column its lowest and its highest point, in their order.
///
/// `points` are in drawing order from left to right; a series that is short enough comes back whole.
pub fn thin(points: &[Pos2], columns: usize) -> Vec<Pos2> {
    if columns == 0 || points.len() <= columns {
        return points.to_vec();
    }
    let size = points.len().div_ceil(columns);
    points
        .chunks(size)
        .flat_map(|chunk| {
            let by_height =
                |one: &(usize, &Pos2), other: &(usize, &Pos2)| one.1.y.total_cmp(&other.1.y);
            let top = chunk.iter().enumerate().min_by(by_height);
            let bottom = chunk.iter().enumerate().max_by(by_height);
            let mut kept: Vec<(usize, &Pos2)> = top.into_iter().chain(bottom).collect();
            kept.sort_by_key(|(at, _)| *at);
            kept.dedup_by_key(|(at, _)| *at);
            kept.into_iter().map(|(_, point)| *point)
        })
        .collect()
}

/// How many columns of `each` points fit in `width` points; at least one.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole and at least one"
)]
pub(super) fn columns(width: f32, each: f32) -> usize {
    (width / each).floor().max(1.0) as usize
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a share of a picture needs no more than f32"
)]
fn share(range: &RangeInclusive<f64>, value: f64) -> f32 {
    let length = range.end() - range.start();
    if length.abs() < f64::EPSILON {
        return 0.5;
    }
    ((value - range.start()) / length) as f32
}
