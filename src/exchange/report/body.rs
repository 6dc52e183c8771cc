//! Owns the body map as a picture for a printed page: one SVG in the light colours, readable in black
//! and white.

use std::fmt::Write as _;

use crate::domain::body_outline::{
    Bend, DRAWN, Outline, PICTURE_HEIGHT, Spot, Stroke, anchor, middle_lines, outline, silhouette,
    texture,
};
use crate::domain::{BodyMap, BodyRegion, MarkStrength, Sensation, Side};
use crate::i18n::Words;

/// Points of the picture's width.
const WIDTH: f32 = 1000.0;
/// Height of a row of the key under the picture.
const ROW: f32 = 76.0;

/// Draws a body map: the back of the pelvis and the legs, the person's left on the left, with a letter
/// and a number at each marked place and below it what the letters mean. 1000 wide; the height is in the
/// `viewBox`.
pub fn body_svg(map: &BodyMap, words: &Words) -> String {
    let used: Vec<Sensation> = Sensation::ALL
        .iter()
        .copied()
        .filter(|sensation| map.marks().any(|(place, _)| place.sensation == *sensation))
        .collect();
    let drawing = WIDTH * PICTURE_HEIGHT;
    let rows = used.len().div_ceil(2) as f32;
    let height = drawing + 20.0 + rows * ROW;
    let mut svg = Svg(String::new());
    svg.put(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 {height:.0}\" \
         width=\"1000\" height=\"{height:.0}\" font-family=\"{FONTS}\" font-weight=\"700\">\n\
         <defs><clipPath id=\"top\"><rect width=\"1000\" height=\"{height:.0}\"/></clipPath></defs>\n\
         <g clip-path=\"url(#top)\">\n"
    ));
    body(&mut svg);
    for region in DRAWN {
        for side in Side::ALL {
            place(&mut svg, side, region, &map.marks_at(side, region));
        }
    }
    svg.put(format_args!("</g>\n"));
    for region in DRAWN {
        for side in Side::ALL {
            let tags = words.body_tags(&map.marks_at(side, region), 2);
            tags_at(&mut svg, anchor(side, region), &tags);
        }
    }
    sides(&mut svg, words);
    for (at, sensation) in used.into_iter().enumerate() {
        key(&mut svg, at, drawing + 20.0, sensation, words);
    }
    svg.put(format_args!("</svg>\n"));
    svg.0
}

/// The bundled fonts, the Latin one first.
const FONTS: &str = "Atkinson Hyperlegible Next, Noto Sans SC";

struct Svg(String);

impl Svg {
    fn put(&mut self, words: std::fmt::Arguments<'_>) {
        let written = self.0.write_fmt(words);
        debug_assert!(written.is_ok(), "a string takes everything");
    }

    fn text(&mut self, at: [f32; 2], size: f32, color: &str, rest: &str, text: &str) {
        let [x, y] = at;
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        self.put(format_args!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size:.0}\" fill=\"{color}\" {rest}>{text}</text>\n"
        ));
    }
}

/// A colour of the light theme.
fn color(token: &str) -> &'static str {
    include_str!("../../../assets/theme/light.toml")
        .lines()
        .filter_map(|line| line.split_once('='))
        .find(|(name, _)| name.trim() == token)
        .map_or("#000000", |(_, value)| value.trim().trim_matches('"'))
}

fn mark_color(sensation: Sensation) -> &'static str {
    color(match sensation {
        Sensation::Pain => "mark_pain",
        Sensation::Numbness => "mark_numbness",
        Sensation::Tingling => "mark_tingling",
        Sensation::Weakness => "mark_weakness",
        Sensation::Thinning => "mark_thinning",
    })
}

fn body(svg: &mut Svg) {
    let (skin, line) = (color("body_skin"), color("body_line"));
    let path = path(&silhouette());
    svg.put(format_args!(
        "<path d=\"{path}\" fill=\"{skin}\" stroke=\"{line}\" stroke-width=\"3\"/>\n"
    ));
    for [from, to] in middle_lines() {
        svg.put(format_args!(
            "<path d=\"M{} L{}\" stroke=\"{line}\" stroke-width=\"3\" stroke-linecap=\"round\"/>\n",
            point(from),
            point(to)
        ));
    }
}

/// One region on one side: soft where nothing is marked, else with the strokes of its strongest mark.
fn place(svg: &mut Svg, side: Side, region: BodyRegion, marks: &[(Sensation, MarkStrength)]) {
    let shape = outline(side, region);
    let path = path(shape);
    let strongest = marks.first();
    let edge = match (region, strongest) {
        (_, Some((sensation, _))) => mark_color(*sensation),
        // It lies over other regions, and a pale rim sets it off.
        (BodyRegion::SciaticCourse, None) => color("body_skin"),
        (_, None) => color("body_line"),
    };
    let wide = match (region, strongest) {
        (_, Some(_)) => 4,
        (BodyRegion::SciaticCourse, None) => 6,
        (_, None) => 2,
    };
    svg.put(format_args!(
        "<path d=\"{path}\" fill=\"{}\" stroke=\"{edge}\" stroke-width=\"{wide}\"/>\n",
        if strongest.is_some() {
            color("card")
        } else {
            color("body_region")
        }
    ));
    let Some((sensation, strength)) = strongest else {
        return;
    };
    let share = 0.06 + 0.03 * f32::from(strength.get());
    svg.put(format_args!(
        "<path d=\"{path}\" fill=\"{edge}\" fill-opacity=\"{share:.2}\"/>\n"
    ));
    strokes(svg, &texture(shape, *sensation, *strength), *sensation);
}

fn strokes(svg: &mut Svg, strokes: &[Stroke], sensation: Sensation) {
    if strokes.is_empty() {
        return;
    }
    let wide = match sensation {
        Sensation::Tingling => 8,
        Sensation::Pain | Sensation::Numbness | Sensation::Weakness | Sensation::Thinning => 3,
    };
    let line = |[from, to]: &Stroke| format!("M{} L{}", point(*from), point(*to));
    let lines: Vec<String> = strokes.iter().map(line).collect();
    svg.put(format_args!(
        "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{wide}\" stroke-linecap=\"round\"/>\n",
        lines.join(" "),
        mark_color(sensation)
    ));
}

/// The letters and numbers of a place, one below the other, the middle of all at `spot`.
fn tags_at(svg: &mut Svg, spot: Spot, tags: &[(Sensation, String)]) {
    const HIGH: f32 = 60.0;
    let top = spot.y * WIDTH - tags.len() as f32 * (HIGH + 4.0) / 2.0 + 2.0;
    for (at, (sensation, text)) in tags.iter().enumerate() {
        let wide = 26.0 + text.chars().map(letter_width).sum::<f32>();
        let left = (spot.x * WIDTH - wide / 2.0).clamp(0.0, WIDTH - wide);
        let upper = top + at as f32 * (HIGH + 4.0);
        svg.put(format_args!(
            "<rect x=\"{left:.1}\" y=\"{upper:.1}\" width=\"{wide:.1}\" height=\"{HIGH}\" rx=\"12\" \
             fill=\"{}\" stroke=\"{}\" stroke-width=\"2\"/>\n",
            mark_color(*sensation),
            color("card")
        ));
        let middle = [left + wide / 2.0, upper + 46.0];
        svg.text(
            middle,
            46.0,
            color("on_mark"),
            "text-anchor=\"middle\"",
            text,
        );
    }
}

/// About how wide a letter is at the size of a tag.
fn letter_width(letter: char) -> f32 {
    if letter.is_ascii() { 28.0 } else { 46.0 }
}

/// The big letters above the sides, with the side in words.
fn sides(svg: &mut Svg, words: &Words) {
    for (side, x, anchor, token) in [
        (Side::Left, 16.0, "start", "left"),
        (Side::Right, WIDTH - 16.0, "end", "right"),
    ] {
        let place = format!("text-anchor=\"{anchor}\"");
        let letter = words.side_letter(side);
        svg.text([x, 84.0], 96.0, color(token), &place, &letter);
        let name = words.side_title(side);
        if name != letter {
            svg.text([x, 138.0], 44.0, color(token), &place, &name);
        }
    }
}

/// One row of what the letters mean: two beside each other.
fn key(svg: &mut Svg, at: usize, top: f32, sensation: Sensation, words: &Words) {
    let left = if at.is_multiple_of(2) { 40.0 } else { 540.0 };
    let middle = top + (at / 2) as f32 * ROW + ROW / 2.0;
    let letter = words.sensation_letter(sensation);
    let spot = Spot {
        x: (left + 48.0) / WIDTH,
        y: middle / WIDTH,
    };
    tags_at(svg, spot, &[(sensation, letter)]);
    let text = words.sensation_title(sensation);
    svg.text(
        [left + 112.0, middle + 17.0],
        48.0,
        color("ink"),
        "font-weight=\"400\"",
        &text,
    );
}

fn path(outline: &Outline) -> String {
    let bend = |bend: Bend| format!("Q{} {}", point(bend.control), point(bend.end));
    let bends: Vec<String> = outline.bends().map(bend).collect();
    format!("M{} {}Z", point(outline.start()), bends.join(" "))
}

fn point(spot: Spot) -> String {
    format!("{:.1} {:.1}", spot.x * WIDTH, spot.y * WIDTH)
}
