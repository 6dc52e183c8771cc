//! Owns the tests of the body map's shapes and of its picture for a page.

use evenly::domain::body_outline::{
    DRAWN, PICTURE_HEIGHT, Spot, anchor, outline, region_at, silhouette, texture,
};
use evenly::domain::{BodyMap, BodyRegion, MarkPlace, MarkStrength, Sensation, Side};
use evenly::exchange::report::body_svg;
use evenly::i18n::{Language, Words};

/// The middles of a grid over the picture.
fn grid() -> impl Iterator<Item = Spot> {
    (0_u16..340).flat_map(|row| {
        (0_u16..200).map(move |column| Spot {
            x: (f32::from(column) + 0.5) / 200.0,
            y: (f32::from(row) + 0.5) / 200.0,
        })
    })
}

fn map() -> BodyMap {
    let mut map = BodyMap::default();
    for (region, side, sensation, strength) in [
        (
            BodyRegion::LowerGluteusMaximus,
            Side::Left,
            Sensation::Thinning,
            6,
        ),
        (
            BodyRegion::UpperGluteusMaximus,
            Side::Left,
            Sensation::Weakness,
            5,
        ),
        (
            BodyRegion::SciaticCourse,
            Side::Left,
            Sensation::Tingling,
            7,
        ),
        (BodyRegion::Calf, Side::Left, Sensation::Tingling, 3),
        (BodyRegion::Calf, Side::Left, Sensation::Numbness, 4),
        (BodyRegion::Foot, Side::Left, Sensation::Numbness, 8),
        (BodyRegion::LowBack, Side::Left, Sensation::Pain, 2),
        (BodyRegion::SacroiliacJoint, Side::Right, Sensation::Pain, 9),
        (
            BodyRegion::SacroiliacJoint,
            Side::Right,
            Sensation::Weakness,
            1,
        ),
        (
            BodyRegion::SacroiliacJoint,
            Side::Right,
            Sensation::Numbness,
            2,
        ),
    ] {
        let place = MarkPlace {
            side,
            region,
            sensation,
        };
        map.mark(place, MarkStrength::new(strength).unwrap());
    }
    map
}

#[test]
fn every_region_is_drawn_once_with_a_shape_on_both_sides() {
    let mut drawn = DRAWN.to_vec();
    drawn.sort();
    assert_eq!(drawn, BodyRegion::ALL);
    for region in DRAWN {
        for side in Side::ALL {
            let corners = outline(side, region).polygon();
            assert!(corners.len() > 30, "{region:?} is smooth");
            for spot in corners {
                let half = if side == Side::Left {
                    0.0..0.5
                } else {
                    0.5..1.0
                };
                assert!(
                    half.contains(&spot.x),
                    "{region:?} stays on its half: {spot:?}"
                );
                assert!(
                    (0.0..PICTURE_HEIGHT).contains(&spot.y),
                    "{region:?}: {spot:?}"
                );
            }
        }
    }
}

#[test]
fn the_mark_of_a_region_stands_where_a_touch_finds_it() {
    for region in DRAWN {
        for side in Side::ALL {
            assert_eq!(region_at(anchor(side, region)), Some((side, region)));
        }
    }
    assert_eq!(region_at(Spot { x: 0.02, y: 0.9 }), None, "beside the body");
    assert_eq!(
        region_at(Spot { x: 0.5, y: 1.2 }),
        None,
        "between the calves"
    );
}

#[test]
fn the_right_is_the_mirror_of_the_left() {
    for region in DRAWN {
        let right = outline(Side::Right, region).polygon();
        let left = outline(Side::Left, region).polygon();
        for (right, left) in right.iter().zip(left) {
            assert!((right.x + left.x - 1.0).abs() < 1e-5, "{region:?}");
            assert!((right.y - left.y).abs() < 1e-5, "{region:?}");
        }
    }
}

#[test]
fn regions_lie_in_the_body_and_beside_each_other() {
    let body = silhouette();
    let shapes: Vec<_> = DRAWN
        .iter()
        .map(|region| (*region, outline(Side::Left, *region)))
        .collect();
    let mut area = vec![0_u32; DRAWN.len()];
    let mut shared = Vec::new();
    for spot in grid().filter(|spot| spot.x < 0.5) {
        let here: Vec<usize> = (0..shapes.len())
            .filter(|at| shapes[*at].1.holds(spot))
            .collect();
        for at in &here {
            area[*at] += 1;
        }
        if let [.., under, over] = here[..]
            && shapes[over].0 != BodyRegion::SciaticCourse
        {
            shared.push((shapes[under].0, shapes[over].0, spot));
        }
        assert!(
            here.is_empty() || body.holds(spot),
            "inside the body: {spot:?}"
        );
    }
    assert!(
        shared.len() < 5,
        "only the sciatic course lies over others: {shared:?}"
    );
    for (at, (region, _)) in shapes.iter().enumerate() {
        assert!(area[at] > 100, "{region:?} can be touched: {}", area[at]);
    }
}

#[test]
fn each_place_can_be_touched_beside_the_sciatic_course() {
    let mut touched: Vec<(Side, BodyRegion)> = grid().filter_map(region_at).collect();
    touched.sort();
    for region in DRAWN {
        for side in Side::ALL {
            let count = touched
                .iter()
                .filter(|found| **found == (side, region))
                .count();
            assert!(count > 100, "{side:?} {region:?}: {count}");
        }
    }
}

#[test]
fn stronger_marks_are_denser_and_no_two_sensations_look_alike() {
    let shape = outline(Side::Left, BodyRegion::Calf);
    let mut seen = Vec::new();
    for sensation in Sensation::ALL {
        let strokes = |strength| texture(shape, *sensation, MarkStrength::new(strength).unwrap());
        assert!(strokes(10).len() > strokes(1).len(), "{sensation:?}");
        for [from, to] in strokes(5) {
            let middle = Spot {
                x: f32::midpoint(from.x, to.x),
                y: f32::midpoint(from.y, to.y),
            };
            assert!(
                shape.holds(middle),
                "{sensation:?} stays inside: {middle:?}"
            );
        }
        let [from, to] = strokes(5)[3];
        let slope = [(to.x - from.x), (to.y - from.y)].map(|way| {
            if way.abs() < 1e-4 {
                0
            } else if way > 0.0 {
                1
            } else {
                -1
            }
        });
        assert!(
            !seen.contains(&slope),
            "{sensation:?} has a direction of its own: {slope:?}"
        );
        seen.push(slope);
    }
}

#[test]
fn the_picture_for_a_page_says_sides_letters_and_strengths() {
    let svg = body_svg(&map(), &Words::new(Language::English));
    for text in [
        ">L<",
        ">R<",
        ">Th6<",
        ">W5<",
        ">T7<",
        ">N4<",
        ">T3<",
        ">N8<",
        ">P9<",
        ">+2<",
        ">Numbness<",
    ] {
        assert!(svg.contains(text), "{text}");
    }
    let empty = body_svg(&BodyMap::default(), &Words::new(Language::Chinese));
    assert!(
        empty.contains(">左<") && !empty.contains(">麻"),
        "nothing is marked"
    );
}
