//! Owns the way from a body map to the drawing of it and to the list of its places.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use egui::{Pos2, pos2};

use crate::domain::body_outline::{
    self, DRAWN, Outline, PICTURE_HEIGHT, Spot, anchor, outline, silhouette, texture,
};
use crate::domain::{BodyMap, BodyRegion, MarkStrength, Sensation, Side, Site};
use crate::i18n::Words;
use crate::ui::theme::{MarkTone, SideTone};
use crate::ui::widgets::{
    Area, BodyPicture, MarkCell, MarkGrid, MarkLook, MarkRow, MarkTag, PictureShape, SideLetter,
};

/// The shapes, cut into triangles once: each place in the order of drawing, left before right.
static AREAS: LazyLock<Vec<Arc<Area>>> = LazyLock::new(|| {
    let sides = |region: &BodyRegion| Side::ALL.map(|side| area(outline(side, *region)));
    DRAWN.iter().flat_map(sides).collect()
});

static BODY: LazyLock<Arc<Area>> = LazyLock::new(|| area(&silhouette()));

/// How a sensation looks.
pub const fn tone(sensation: Sensation) -> MarkTone {
    match sensation {
        Sensation::Pain => MarkTone::Pain,
        Sensation::Numbness => MarkTone::Numbness,
        Sensation::Tingling => MarkTone::Tingling,
        Sensation::Weakness => MarkTone::Weakness,
        Sensation::Thinning => MarkTone::Thinning,
    }
}

/// The tag of a sensation alone, as a key.
pub fn key_tag(sensation: Sensation, words: &Words) -> MarkTag {
    MarkTag {
        tone: tone(sensation),
        text: words.sensation_letter(sensation),
    }
}

/// The drawing of a map.
pub fn picture(map: &BodyMap, words: &Words) -> BodyPicture {
    let mut said = vec![words.bodymap_picture()];
    let mut shapes = Vec::with_capacity(AREAS.len());
    for ((side, region), area) in places().zip(AREAS.iter()) {
        let marks = map.marks_at(side, region);
        let name = words.body_place_marks(side, region, &marks);
        if !marks.is_empty() {
            said.push(name.clone());
        }
        let look = marks.first().map(|(sensation, strength)| {
            let strokes = texture(outline(side, region), *sensation, *strength);
            MarkLook {
                tone: tone(*sensation),
                density: f32::from(strength.get()) / f32::from(MarkStrength::HIGH),
                strokes: strokes.into_iter().map(|ends| ends.map(point)).collect(),
            }
        });
        shapes.push(PictureShape {
            name,
            area: Arc::clone(area),
            over: region == BodyRegion::SciaticCourse,
            look,
            at: point(anchor(side, region)),
            tags: tags(&marks, 2, words),
        });
    }
    drawn(said.join(" · "), shapes, words)
}

/// The drawing of one side's places of pain, the chosen ones filled.
pub fn sites_picture(side: Side, chosen: &BTreeSet<Site>, words: &Words) -> BodyPicture {
    let shapes = places().zip(AREAS.iter()).map(|((drawn, region), area)| {
        let site = region.site().filter(|_site| drawn == side);
        let look = site
            .filter(|site| chosen.contains(site))
            .map(|_site| MarkLook {
                tone: MarkTone::Chosen,
                density: 0.7,
                strokes: Vec::new(),
            });
        PictureShape {
            name: site.map_or_else(String::new, |site| words.site(site)),
            area: Arc::clone(area),
            over: region == BodyRegion::SciaticCourse,
            look,
            at: Pos2::ZERO,
            tags: Vec::new(),
        }
    });
    drawn(words.bodymap_sites_picture(), shapes.collect(), words)
}

/// The list of all places with the marks of a map, from the top down.
pub fn grid(map: &BodyMap, words: &Words) -> MarkGrid {
    let cell = |side: Side, region: BodyRegion| {
        let marks = map.marks_at(side, region);
        MarkCell {
            name: words.body_place_marks(side, region, &marks),
            tags: tags(&marks, 3, words),
        }
    };
    let row = |region: &BodyRegion| MarkRow {
        name: words.body_region(*region),
        cells: Side::ALL.map(|side| cell(side, *region)),
    };
    MarkGrid {
        name: words.bodymap_list(),
        heads: Side::ALL.map(|side| words.side_title(side)),
        none: words.bodymap_none(),
        rows: BodyRegion::ALL.iter().map(row).collect(),
    }
}

/// The number of a place of the list in the drawing.
pub fn number_of(row: usize, side: usize) -> Option<usize> {
    let region = BodyRegion::ALL.get(row)?;
    let drawn = DRAWN.iter().position(|drawn| drawn == region)?;
    Some(drawn * 2 + side)
}

fn places() -> impl Iterator<Item = (Side, BodyRegion)> {
    let sides = |region: BodyRegion| Side::ALL.map(|side| (side, region));
    DRAWN.into_iter().flat_map(sides)
}

fn tags(marks: &[(Sensation, MarkStrength)], most: usize, words: &Words) -> Vec<MarkTag> {
    let tags = words.body_tags(marks, most).into_iter();
    tags.map(|(sensation, text)| MarkTag {
        tone: tone(sensation),
        text,
    })
    .collect()
}

fn drawn(name: String, shapes: Vec<PictureShape>, words: &Words) -> BodyPicture {
    let letter = |side: Side, tone: SideTone| {
        let (letter, word) = (words.side_letter(side), words.side_title(side));
        SideLetter {
            tone,
            word: if word == letter { String::new() } else { word },
            letter,
        }
    };
    BodyPicture {
        name,
        height: PICTURE_HEIGHT,
        body: Arc::clone(&BODY),
        lines: body_outline::middle_lines()
            .map(|ends| ends.map(point))
            .to_vec(),
        sides: [
            letter(Side::Left, SideTone::Left),
            letter(Side::Right, SideTone::Right),
        ],
        shapes,
    }
}

fn area(outline: &Outline) -> Arc<Area> {
    let corners = outline.polygon().iter();
    Arc::new(Area::new(corners.map(|spot| point(*spot)).collect()))
}

fn point(spot: Spot) -> Pos2 {
    pos2(spot.x, spot.y)
}
