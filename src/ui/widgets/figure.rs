//! Owns the jointed figure: drawn with round limbs from keyframes of joint angles, mirrored and coloured for the side.

use egui::{Color32, Pos2, Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::ui::theme::{self, SideTone, Tokens, Type};

/// A movement the figure can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Movement {
    /// Glute bridge on both legs.
    BridgeBoth,
    /// Glute bridge on one leg.
    BridgeOne,
    /// Glute bridge, marching.
    BridgeMarching,
    /// Side-lying leg raise.
    SideRaise,
}

/// A picture of the figure.
#[derive(Clone, Copy, Debug)]
pub struct Figure<'a> {
    /// What it does.
    pub movement: Movement,
    /// The side that works: its leg has the side's colour, and right mirrors the picture.
    pub tone: SideTone,
    /// From 0, the start, to 1, the top of the movement.
    pub phase: f32,
    /// The picture in words; its accessible name.
    pub name: &'a str,
    /// Words at a dotted arc between the legs, such as "30°"; empty for none.
    pub angle: &'a str,
}

/// Draws the figure as wide as what holds it, `height` points high.
pub fn figure_ui(ui: &mut Ui, figure: Figure<'_>, height: f32) -> Response {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, figure.name));
    if ui.is_rect_visible(rect) {
        let body = Body::of(figure.movement);
        let joints = body.joints(figure.phase.clamp(0.0, 1.0));
        let paper = Paper::fit(&body, rect, figure.tone);
        paint(ui, &body, &joints, &paper, figure);
    }
    response
}

/// Lengths and keyframes of one movement.
struct Body {
    head: f32,
    neck: f32,
    trunk: f32,
    arm: f32,
    thigh: f32,
    shin: f32,
    foot: f32,
    limb: f32,
    arm_limb: f32,
    ground: f32,
    hips: [f32; 2],
    frames: Vec<Vec<f32>>,
}

/// Where the joints are, in hundredths of the trunk, the shoulder near the origin.
struct Joints {
    head: Pos2,
    shoulder: Pos2,
    hand: Pos2,
    hip: Pos2,
    near: [Pos2; 4],
    far: [Pos2; 4],
}

impl Joints {
    /// Whether the far leg shows beside the near one.
    fn apart(&self) -> bool {
        let pairs = self.near.iter().zip(&self.far);
        pairs
            .into_iter()
            .any(|(near, far)| near.distance(*far) > 1.0)
    }
}

impl Body {
    fn of(movement: Movement) -> Self {
        Self::read(match movement {
            Movement::BridgeBoth => include_str!("../../../assets/figures/bridge-both.toml"),
            Movement::BridgeOne => include_str!("../../../assets/figures/bridge-one.toml"),
            Movement::BridgeMarching => {
                include_str!("../../../assets/figures/bridge-marching.toml")
            }
            Movement::SideRaise => include_str!("../../../assets/figures/side-raise.toml"),
        })
    }

    fn read(text: &str) -> Self {
        let lines: Vec<(&str, Vec<f32>)> = text.lines().filter_map(numbers).collect();
        let all = |key: &str| {
            lines
                .iter()
                .find(|(name, _)| *name == key)
                .map(|(_, values)| values.as_slice())
        };
        let one = |key: &str| {
            all(key)
                .and_then(|values| values.first().copied())
                .unwrap_or(0.0)
        };
        let hips = match all("hips") {
            Some([near, far]) => [*near, *far],
            Some(_) | None => [0.0, 0.0],
        };
        Self {
            head: one("head"),
            neck: one("neck"),
            trunk: one("trunk"),
            arm: one("arm"),
            thigh: one("thigh"),
            shin: one("shin"),
            foot: one("foot"),
            limb: one("limb"),
            arm_limb: one("arm_limb"),
            ground: one("ground"),
            hips,
            frames: lines
                .into_iter()
                .filter(|(name, _)| name.starts_with("frame_"))
                .map(|(_, values)| values)
                .collect(),
        }
    }

    /// The joints at a phase, between the keyframes around it.
    fn joints(&self, phase: f32) -> Joints {
        let values = self.between(phase);
        let value = |at: usize| values.get(at).copied().unwrap_or(0.0);
        let shoulder = pos2(value(1), value(2));
        let hip = shoulder + ray(self.trunk, value(3));
        let leg = |start: Pos2, first: usize| {
            let knee = start + ray(self.thigh, value(first));
            let ankle = knee + ray(self.shin, value(first + 1));
            let toe = ankle + ray(self.foot, value(first + 2));
            [start, knee, ankle, toe]
        };
        let [near, far] = self.hips.map(|apart| hip + vec2(0.0, apart));
        Joints {
            head: shoulder + ray(self.neck, value(4)),
            shoulder,
            hand: shoulder + vec2(0.0, self.limb * 0.4) + ray(self.arm, value(5)),
            hip,
            near: leg(near, 6),
            far: leg(far, 9),
        }
    }

    fn between(&self, phase: f32) -> Vec<f32> {
        let at = |frame: &[f32]| frame.first().copied().unwrap_or(0.0);
        let after = self
            .frames
            .iter()
            .find(|frame| at(frame) >= phase)
            .or(self.frames.last());
        let before = self
            .frames
            .iter()
            .rev()
            .find(|frame| at(frame) <= phase)
            .or(self.frames.first());
        let (Some(before), Some(after)) = (before, after) else {
            return Vec::new();
        };
        let apart = at(after) - at(before);
        let share = if apart > 0.0 {
            (phase - at(before)) / apart
        } else {
            0.0
        };
        before
            .iter()
            .zip(after)
            .map(|(from, to)| from + (to - from) * share)
            .collect()
    }

    /// What the movement covers from its start to its top, so that the picture does not jump while it moves.
    fn extent(&self) -> Rect {
        let mut extent = Rect::NOTHING;
        for step in 0..=4_u8 {
            let joints = self.joints(f32::from(step) / 4.0);
            let limb = Vec2::splat(self.limb / 2.0);
            for point in joints
                .near
                .iter()
                .chain(&joints.far)
                .chain([&joints.hand, &joints.shoulder])
            {
                extent = extent.union(Rect::from_min_max(*point - limb, *point + limb));
            }
            extent = extent.union(Rect::from_center_size(
                joints.head,
                Vec2::splat(2.0 * self.head),
            ));
        }
        extent.extend_with(pos2(extent.left() - 6.0, self.ground + 2.0));
        extent.extend_with(pos2(extent.right() + 6.0, self.ground + 2.0));
        extent
    }
}

/// How hundredths of the trunk become points on the screen.
struct Paper {
    origin: Pos2,
    middle: Pos2,
    scale: f32,
    mirror: f32,
}

impl Paper {
    fn fit(body: &Body, rect: Rect, tone: SideTone) -> Self {
        let extent = body.extent();
        let scale = (rect.width() / extent.width()).min(rect.height() / extent.height());
        Self {
            origin: extent.center(),
            middle: rect.center(),
            scale,
            mirror: match tone {
                SideTone::Left | SideTone::Neutral => 1.0,
                SideTone::Right => -1.0,
            },
        }
    }

    fn at(&self, point: Pos2) -> Pos2 {
        let apart = (point - self.origin) * self.scale;
        self.middle + vec2(apart.x * self.mirror, apart.y)
    }
}

fn paint(ui: &Ui, body: &Body, joints: &Joints, paper: &Paper, figure: Figure<'_>) {
    let tokens = theme::of(ui);
    let limb = |points: &[Pos2], width: f32, color: Color32| {
        let points: Vec<Pos2> = points.iter().map(|point| paper.at(*point)).collect();
        let width = width * paper.scale;
        for point in &points {
            ui.painter().circle_filled(*point, width / 2.0, color);
        }
        // One segment at a time: a joint is as round as the limb is wide.
        for pair in points.windows(2) {
            if let [from, to] = pair {
                ui.painter()
                    .line_segment([*from, *to], Stroke::new(width, color));
            }
        }
    };
    let extent = body.extent();
    let ground = [
        paper.at(pos2(extent.left(), body.ground)),
        paper.at(pos2(extent.right(), body.ground)),
    ];
    ui.painter()
        .line_segment(ground, Stroke::new(3.0, tokens.line));
    let working = match figure.tone {
        SideTone::Left | SideTone::Right => tokens.side(figure.tone),
        SideTone::Neutral => tokens.accent,
    };
    if joints.apart() {
        let [hip, knee, ankle, toe] = joints.far;
        limb(&[ankle, toe], body.limb * 0.85, tokens.figure_far);
        limb(&[hip, knee, ankle], body.limb, tokens.figure_far);
    }
    limb(
        &[joints.shoulder, joints.hip],
        body.limb,
        tokens.figure_body,
    );
    if body.arm > 0.0 {
        let start = joints.shoulder + vec2(5.0, body.limb * 0.4);
        limb(&[start, joints.hand], body.arm_limb, tokens.figure_arm);
    }
    ui.painter().circle_filled(
        paper.at(joints.head),
        body.head * paper.scale,
        tokens.figure_body,
    );
    let [hip, knee, ankle, toe] = joints.near;
    limb(&[ankle, toe], body.limb * 0.85, working);
    limb(&[hip, knee, ankle], body.limb, working);
    if !figure.angle.is_empty() {
        arc(ui, &tokens, joints, paper, figure.angle);
    }
}

/// A dotted arc around the hip, from the far thigh to the near one.
fn arc(ui: &Ui, tokens: &Tokens, joints: &Joints, paper: &Paper, words: &str) {
    const RADIUS: f32 = 128.0;
    let [far_hip, far_knee, ..] = joints.far;
    let [near_hip, near_knee, ..] = joints.near;
    let from = (far_knee - far_hip).angle();
    let to = (near_knee - near_hip).angle();
    let length = RADIUS * paper.scale * (to - from).abs();
    let count = (length / 9.0).floor().max(2.0);
    let steps = (1..60_u8).map(f32::from).take_while(|step| *step < count);
    for step in steps {
        let angle = from + (to - from) * step / count;
        let point = paper.at(joints.hip + RADIUS * Vec2::angled(angle));
        ui.painter().circle_filled(point, 2.2, tokens.accent);
    }
    let middle = paper
        .at(joints.hip
            + (RADIUS + 16.0 + 14.0 / paper.scale) * Vec2::angled(from + (to - from) * 0.42));
    ui.painter().text(
        middle,
        egui::Align2::CENTER_CENTER,
        words,
        Type::Strong.font(),
        tokens.accent,
    );
}

fn ray(length: f32, degrees: f32) -> Vec2 {
    let (sine, cosine) = degrees.to_radians().sin_cos();
    vec2(length * cosine, -length * sine)
}

fn numbers(line: &str) -> Option<(&str, Vec<f32>)> {
    let (name, list) = line.split_once('=')?;
    let list = list.trim().strip_prefix('[')?.strip_suffix(']')?;
    let values: Result<Vec<f32>, _> = list
        .split(',')
        .map(|number| number.trim().parse())
        .collect();
    Some((name.trim(), values.ok()?))
}
