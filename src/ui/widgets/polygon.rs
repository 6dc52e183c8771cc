//! Owns the filling of a polygon that may have bays: its triangles, and what lies inside.

use egui::{Color32, Mesh, Pos2, Rect};

/// The corners of a polygon with the triangles that fill it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Area {
    corners: Vec<Pos2>,
    triangles: Vec<[u32; 3]>,
}

impl Area {
    /// A polygon by its corners, which do not cross their own way; neither direction matters.
    pub fn new(corners: Vec<Pos2>) -> Self {
        let triangles = triangles(&corners);
        Self { corners, triangles }
    }

    /// The corners, put somewhere.
    pub(super) fn placed(&self, at: impl Fn(Pos2) -> Pos2) -> Vec<Pos2> {
        self.corners.iter().map(|corner| at(*corner)).collect()
    }

    /// The filled polygon, put somewhere.
    pub(super) fn filled(&self, at: impl Fn(Pos2) -> Pos2, color: Color32) -> Mesh {
        let mut mesh = Mesh::default();
        for corner in &self.corners {
            mesh.colored_vertex(at(*corner), color);
        }
        for [one, two, three] in &self.triangles {
            mesh.add_triangle(*one, *two, *three);
        }
        mesh
    }

    /// The box around it.
    pub(super) fn bounds(&self) -> Rect {
        Rect::from_points(&self.corners)
    }

    /// Whether a point lies inside.
    pub fn holds(&self, point: Pos2) -> bool {
        let inside = |[one, two, three]: &[u32; 3]| {
            let corner = |at: &u32| self.corners.get(usize::try_from(*at).unwrap_or(usize::MAX));
            match (corner(one), corner(two), corner(three)) {
                (Some(one), Some(two), Some(three)) => within(point, [*one, *two, *three]),
                (_, _, _) => false,
            }
        };
        self.triangles.iter().any(inside)
    }
}

/// Cuts ears off until nothing is left. A corner that touches an ear's edge keeps it from being cut,
/// as what lies beyond the edge there may be outside; only where no other ear is left, it may touch.
fn triangles(corners: &[Pos2]) -> Vec<[u32; 3]> {
    let mut left: Vec<(u32, Pos2)> = (0_u32..).zip(corners.iter().copied()).collect();
    if turn_of_all(corners) < 0.0 {
        left.reverse();
    }
    let mut triangles = Vec::with_capacity(left.len());
    let mut at = 0;
    let mut passed = 0;
    while left.len() > 2 && passed <= 2 * left.len() {
        let count = left.len();
        let before = left.get((at + count - 1) % count).copied();
        let ear = left.get(at % count).copied();
        let after = left.get((at + 1) % count).copied();
        let (Some(before), Some(ear), Some(after)) = (before, ear, after) else {
            break;
        };
        let corner = [before.1, ear.1, after.1];
        let touching = if passed <= count {
            Touching::Blocks
        } else {
            Touching::Passes
        };
        let mut others = left
            .iter()
            .filter(|other| ![before.0, ear.0, after.0].contains(&other.0));
        if is_ear(corner, || {
            others.any(|other| lies_in(other.1, corner, touching))
        }) {
            triangles.push([before.0, ear.0, after.0]);
            left.remove(at % count);
            passed = 0;
            at = (at + count - 1) % count;
        } else {
            passed += 1;
            at = (at + 1) % count;
        }
    }
    triangles
}

/// Whether a corner that only touches an ear keeps it from being cut.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Touching {
    Blocks,
    Passes,
}

/// A corner without area is one, whatever lies on it.
fn is_ear(corner: [Pos2; 3], holds_another: impl FnOnce() -> bool) -> bool {
    let turn = turn(corner);
    turn.abs() < f32::EPSILON || (turn > 0.0 && !holds_another())
}

fn lies_in(other: Pos2, corner: [Pos2; 3], touching: Touching) -> bool {
    match touching {
        Touching::Blocks => !corner.contains(&other) && within(other, corner),
        Touching::Passes => strictly_within(other, corner),
    }
}

fn turn([one, two, three]: [Pos2; 3]) -> f32 {
    (two.x - one.x) * (three.y - one.y) - (two.y - one.y) * (three.x - one.x)
}

/// Twice the area: above zero where the corners run clockwise on the screen.
fn turn_of_all(corners: &[Pos2]) -> f32 {
    let next = corners.iter().cycle().skip(1);
    corners
        .iter()
        .zip(next)
        .map(|(one, other)| one.x * other.y - other.x * one.y)
        .sum()
}

fn within(point: Pos2, [one, two, three]: [Pos2; 3]) -> bool {
    let turns = [[one, two, point], [two, three, point], [three, one, point]].map(turn);
    turns.iter().all(|turn| *turn >= 0.0) || turns.iter().all(|turn| *turn <= 0.0)
}

fn strictly_within(point: Pos2, [one, two, three]: [Pos2; 3]) -> bool {
    let turns = [[one, two, point], [two, three, point], [three, one, point]].map(turn);
    turns.iter().all(|turn| *turn > 0.0)
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    /// The triangles of a polygon cover just what it holds: as much as the polygon itself.
    fn covers_itself(corners: &[(f32, f32)]) {
        let corners: Vec<Pos2> = corners.iter().map(|(x, y)| pos2(*x, *y)).collect();
        let area = Area::new(corners.clone());
        let corner = |at: u32| corners.get(usize::try_from(at).unwrap()).copied().unwrap();
        let covered: f32 = area
            .triangles
            .iter()
            .map(|[one, two, three]| turn([corner(*one), corner(*two), corner(*three)]).abs())
            .sum();
        let whole = turn_of_all(&corners).abs();
        assert!((covered - whole).abs() < 1e-4, "{covered} of {whole}");
    }

    #[test]
    fn corners_on_the_edge_of_an_ear_are_left_to_another() {
        // An arrow, whose head has two corners of the shaft on its lower edge.
        let arrow = [
            (0.0, -1.0),
            (0.9, 0.0),
            (0.35, 0.0),
            (0.35, 1.0),
            (-0.35, 1.0),
            (-0.35, 0.0),
            (-0.9, 0.0),
        ];
        covers_itself(&arrow);
        let back: Vec<_> = arrow.into_iter().rev().collect();
        covers_itself(&back);
    }

    #[test]
    fn corners_on_a_straight_edge_do_no_harm() {
        covers_itself(&[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)]);
        // A comb, whose bays end on one line.
        covers_itself(&[
            (0.0, 0.0),
            (5.0, 0.0),
            (5.0, 2.0),
            (4.0, 1.0),
            (3.0, 2.0),
            (2.0, 1.0),
            (1.0, 2.0),
            (0.0, 1.0),
        ]);
    }
}
