//! Owns the shapes of the body map: the back of the pelvis and the legs as closed, smooth curves.
//!
//! Numbers only, for whoever draws them: in the window, on a page, or to tell what a finger touched.
//! The picture is 1 wide and [`PICTURE_HEIGHT`] high, seen from behind, so the person's left is on its left.

use std::sync::LazyLock;

use crate::domain::{BodyMap, BodyRegion, MarkPlace, MarkStrength, Sensation, Side};

/// How high the picture is where it is 1 wide.
pub const PICTURE_HEIGHT: f32 = 1.7;

/// The order of drawing: the sciatic course lies over the buttock and the thigh, so it comes last and is
/// touched first.
pub const DRAWN: [BodyRegion; 16] = [
    BodyRegion::LowBack,
    BodyRegion::SacroiliacJoint,
    BodyRegion::GluteusMedius,
    BodyRegion::UpperGluteusMaximus,
    BodyRegion::LowerGluteusMaximus,
    BodyRegion::OuterHip,
    BodyRegion::Groin,
    BodyRegion::BetweenLegs,
    BodyRegion::UpperThigh,
    BodyRegion::LowerThigh,
    BodyRegion::OuterThigh,
    BodyRegion::Knee,
    BodyRegion::Calf,
    BodyRegion::OuterLowerLeg,
    BodyRegion::Foot,
    BodyRegion::SciaticCourse,
];

/// A point of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spot {
    /// From 0, the left edge, to 1.
    pub x: f32,
    /// From 0, the upper edge, to [`PICTURE_HEIGHT`].
    pub y: f32,
}

impl Spot {
    /// The same point on the other side of the body.
    #[must_use]
    pub fn mirrored(self) -> Self {
        Self {
            x: 1.0 - self.x,
            y: self.y,
        }
    }

    fn halfway(self, other: Self) -> Self {
        self.towards(other, 0.5)
    }

    fn towards(self, other: Self, share: f32) -> Self {
        Self {
            x: self.x + (other.x - self.x) * share,
            y: self.y + (other.y - self.y) * share,
        }
    }
}

/// A closed, smooth curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    controls: Vec<Spot>,
    corners: Vec<Spot>,
}

/// One bend of a curve: it leaves the end of the bend before towards `control` and arrives at `end`
/// coming from there (a quadratic Bézier curve).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bend {
    /// Where the curve is drawn to.
    pub control: Spot,
    /// Where the bend ends.
    pub end: Spot,
}

/// A straight line between two points.
pub type Stroke = [Spot; 2];

impl Outline {
    /// Where the curve begins and ends.
    pub fn start(&self) -> Spot {
        match (self.controls.last(), self.controls.first()) {
            (Some(last), Some(first)) => last.halfway(*first),
            (_, _) => Spot::default(),
        }
    }

    /// The bends, from [`Self::start`] around to it.
    pub fn bends(&self) -> impl Iterator<Item = Bend> {
        let next = self.controls.iter().cycle().skip(1);
        self.controls.iter().zip(next).map(|(control, next)| Bend {
            control: *control,
            end: control.halfway(*next),
        })
    }

    /// The curve as the corners of a polygon.
    pub fn polygon(&self) -> &[Spot] {
        &self.corners
    }

    /// Whether a point lies inside.
    pub fn holds(&self, spot: Spot) -> bool {
        let corners = &self.corners;
        let before = corners.iter().cycle().skip(corners.len().saturating_sub(1));
        let crossings = corners.iter().zip(before).filter(|(one, other)| {
            let spans = (one.y > spot.y) != (other.y > spot.y);
            let share = (spot.y - one.y) / (other.y - one.y);
            spans && spot.x < one.x + (other.x - one.x) * share
        });
        crossings.count() % 2 == 1
    }

    fn new(controls: Vec<Spot>) -> Self {
        const STEPS: [f32; 5] = [0.2, 0.4, 0.6, 0.8, 1.0];
        let mut shape = Self {
            controls,
            corners: Vec::new(),
        };
        let mut from = shape.start();
        let mut corners = Vec::with_capacity(shape.controls.len() * STEPS.len());
        for bend in shape.bends() {
            corners.extend(STEPS.map(|share| {
                let first = from.towards(bend.control, share);
                let second = bend.control.towards(bend.end, share);
                first.towards(second, share)
            }));
            from = bend.end;
        }
        shape.corners = corners;
        shape
    }

    fn mirrored(&self) -> Self {
        Self::new(self.controls.iter().map(|spot| spot.mirrored()).collect())
    }
}

/// The shape of one region on one side.
pub fn outline(side: Side, region: BodyRegion) -> &'static Outline {
    let (left, right) = DRAWING.get(region.id());
    match side {
        Side::Left => left,
        Side::Right => right,
    }
}

/// Where the mark of a region stands: a point inside it that no other region covers.
pub fn anchor(side: Side, region: BodyRegion) -> Spot {
    let left = DRAWING.one(&format!("at_{}", region.id()));
    match side {
        Side::Left => left,
        Side::Right => left.mirrored(),
    }
}

/// The whole body. It goes on above the picture, so it is to be cut at the upper edge.
pub fn silhouette() -> Outline {
    let (left, right) = DRAWING.get("body");
    // The last point lies on the middle and is its own mirror.
    let right = right.controls.iter().rev().skip(1);
    Outline::new(left.controls.iter().chain(right).copied().collect())
}

/// The lines on the middle of the body: along the spine, and between the buttocks.
pub fn middle_lines() -> [Stroke; 2] {
    let line = |from: f32, to: f32| [Spot { x: 0.5, y: from }, Spot { x: 0.5, y: to }];
    [line(0.02, 0.22), line(0.40, 0.646)]
}

/// What lies at a point of the picture; the uppermost where regions lie over each other.
pub fn region_at(spot: Spot) -> Option<(Side, BodyRegion)> {
    let side = if spot.x < 0.5 {
        Side::Left
    } else {
        Side::Right
    };
    DRAWN
        .into_iter()
        .rev()
        .find(|region| outline(side, *region).holds(spot))
        .map(|region| (side, region))
}

/// The strokes that fill a shape for a sensation, so that it is told without colour: pain rises, weakness
/// falls, numbness lies, thinning stands, tingling is dotted. The stronger, the closer. A dot is a stroke
/// without length.
pub fn texture(outline: &Outline, sensation: Sensation, strength: MarkStrength) -> Vec<Stroke> {
    let apart = 0.034 - 0.0022 * f32::from(strength.get());
    match sensation {
        Sensation::Pain => hatch(outline, Spot { x: 0.6, y: -0.8 }, apart),
        Sensation::Numbness => hatch(outline, Spot { x: 1.0, y: 0.0 }, apart),
        Sensation::Weakness => hatch(outline, Spot { x: 0.6, y: 0.8 }, apart),
        Sensation::Thinning => hatch(outline, Spot { x: 0.0, y: 1.0 }, apart),
        Sensation::Tingling => dots(&hatch(outline, Spot { x: 1.0, y: 0.0 }, apart * 0.8), apart),
    }
}

/// Parallel lines along a direction of length 1, as far as they lie inside.
fn hatch(outline: &Outline, along: Spot, apart: f32) -> Vec<Stroke> {
    // Each corner by how far it lies along the lines, and across them.
    let turned: Vec<Spot> = outline
        .polygon()
        .iter()
        .map(|corner| Spot {
            x: corner.x * along.x + corner.y * along.y,
            y: corner.y * along.x - corner.x * along.y,
        })
        .collect();
    let lowest = turned
        .iter()
        .map(|corner| corner.y)
        .fold(f32::MAX, f32::min);
    let highest = turned
        .iter()
        .map(|corner| corner.y)
        .fold(f32::MIN, f32::max);
    let mut strokes = Vec::new();
    // Lines are counted from the picture's corner, so that they run on from region to region.
    let mut across = (lowest / apart).ceil() * apart;
    while across < highest {
        let ends = crossings(&turned, across);
        for pair in ends.chunks_exact(2) {
            let back = |x: f32| Spot {
                x: x * along.x - across * along.y,
                y: x * along.y + across * along.x,
            };
            if let [from, to] = pair {
                strokes.push([back(*from), back(*to)]);
            }
        }
        across += apart;
    }
    strokes
}

/// Where a level line enters and leaves a polygon, from the left.
fn crossings(corners: &[Spot], level: f32) -> Vec<f32> {
    let next = corners.iter().cycle().skip(1);
    let mut found: Vec<f32> = corners
        .iter()
        .zip(next)
        .filter(|(one, other)| (one.y > level) != (other.y > level))
        .map(|(one, other)| one.x + (other.x - one.x) * (level - one.y) / (other.y - one.y))
        .collect();
    found.sort_by(f32::total_cmp);
    found
}

/// Dots along level lines, moved by half in every second line.
fn dots(lines: &[Stroke], apart: f32) -> Vec<Stroke> {
    let mut dots = Vec::new();
    for [from, to] in lines {
        let odd = (from.y / (apart * 0.8)).round() % 2.0 > 0.5;
        let shift = if odd { apart * 0.5 } else { 0.0 };
        let mut x = ((from.x - shift) / apart).ceil() * apart + shift;
        while x < to.x {
            let dot = Spot { x, y: from.y };
            dots.push([dot, dot]);
            x += apart;
        }
    }
    dots
}

impl BodyMap {
    /// What is marked at one place, the strongest first.
    pub fn marks_at(&self, side: Side, region: BodyRegion) -> Vec<(Sensation, MarkStrength)> {
        let mark = |sensation: &Sensation| {
            let place = MarkPlace {
                side,
                region,
                sensation: *sensation,
            };
            self.strength(place).map(|strength| (*sensation, strength))
        };
        let mut marks: Vec<_> = Sensation::ALL.iter().filter_map(mark).collect();
        marks.sort_by_key(|(sensation, strength)| (std::cmp::Reverse(*strength), *sensation));
        marks
    }
}

/// The left half of the picture.
static DRAWING: LazyLock<Drawing> =
    LazyLock::new(|| Drawing::read(include_str!("../../assets/figures/body-back.toml")));

struct Drawing {
    lines: Vec<(&'static str, [Outline; 2])>,
    nothing: [Outline; 2],
}

impl Drawing {
    fn read(text: &'static str) -> Self {
        let both = |spots: Vec<Spot>| {
            let left = Outline::new(spots);
            let right = left.mirrored();
            [left, right]
        };
        let lines = text.lines().filter_map(spots);
        Self {
            lines: lines.map(|(name, spots)| (name, both(spots))).collect(),
            nothing: both(Vec::new()),
        }
    }

    /// A line by its name, left and right; nothing where there is no such line, which a test holds.
    fn get(&self, name: &str) -> (&Outline, &Outline) {
        let found = self.lines.iter().find(|(known, _)| *known == name);
        let [left, right] = found.map_or(&self.nothing, |(_, both)| both);
        (left, right)
    }

    fn one(&self, name: &str) -> Spot {
        let (left, _) = self.get(name);
        left.controls.first().copied().unwrap_or_default()
    }
}

/// Reads `name = [x, y, …]`.
fn spots(line: &'static str) -> Option<(&'static str, Vec<Spot>)> {
    let (name, list) = line.split_once('=')?;
    let list = list.trim().strip_prefix('[')?.strip_suffix(']')?;
    let numbers: Result<Vec<f32>, _> = list
        .split(',')
        .map(|number| number.trim().parse())
        .collect();
    let numbers = numbers.ok()?;
    let pairs = numbers.chunks_exact(2).filter_map(|pair| match pair {
        [x, y] => Some(Spot {
            x: x / 1000.0,
            y: y / 1000.0,
        }),
        _ => None,
    });
    Some((name.trim(), pairs.collect()))
}
