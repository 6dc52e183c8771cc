//! Owns the drawing of a body with places that can be touched; it knows shapes and not what they are.

use std::sync::Arc;

use egui::{
    Align2, Color32, Mesh, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

use super::mark_tag::{self, MarkTag};
pub use super::polygon::Area;
use crate::ui::theme::{self, MarkTone, SideTone, Tokens, Type, size};

/// How a marked place looks.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkLook {
    /// Its colour.
    pub tone: MarkTone,
    /// How dense it is, from 0 to 1.
    pub density: f32,
    /// The strokes inside it; one without length is a dot.
    pub strokes: Vec<[Pos2; 2]>,
}

/// One place of the drawing, in a picture 1 wide.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureShape {
    /// Its words, shown under the pointer; without any it cannot be touched.
    pub name: String,
    /// Its shape.
    pub area: Arc<Area>,
    /// Whether it lies over other places and is set off by a rim.
    pub over: bool,
    /// How its mark looks; `None` without one.
    pub look: Option<MarkLook>,
    /// Where its tags stand.
    pub at: Pos2,
    /// Its tags.
    pub tags: Vec<MarkTag>,
}

impl PictureShape {
    fn is_at(&self, point: Pos2) -> bool {
        !self.name.is_empty() && self.area.bounds().contains(point) && self.area.holds(point)
    }
}

/// The letter that says which side is which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideLetter {
    /// Its colour.
    pub tone: SideTone,
    /// The letter.
    pub letter: String,
    /// The word below it; may be empty.
    pub word: String,
}

/// A body with its places.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyPicture {
    /// The picture in words; its accessible name.
    pub name: String,
    /// Height of a picture 1 wide.
    pub height: f32,
    /// The whole body; what lies above the picture is cut off.
    pub body: Arc<Area>,
    /// Lines on the body.
    pub lines: Vec<[Pos2; 2]>,
    /// What stands at the left and at the right upper corner.
    pub sides: [SideLetter; 2],
    /// The places, the uppermost last.
    pub shapes: Vec<PictureShape>,
}

/// Whether a touch begins or goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    /// The finger or the button went down here.
    Begins,
    /// It was down already and came here.
    GoesOn,
}

/// What the pointer does to a picture in this frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// The place that is touched, by its number in the list.
    pub touched: Option<(usize, Touch)>,
    /// The place under the pointer.
    pub over: Option<usize>,
}

impl BodyPicture {
    /// Draws the picture; `lit` is the place that is pointed out, as by the focus of a list beside it.
    /// A screen reader hears its name; to mark by keyboard, put a list beside it.
    pub fn show(&self, ui: &mut Ui, width: f32, lit: Option<usize>) -> Touched {
        let (rect, response) = self.place_ui(ui, width, Sense::CLICK | Sense::DRAG);
        let touched = self.touched(ui, rect, &response);
        self.paint(ui, rect, touched.over.or(lit));
        if let Some(shape) = touched.over.and_then(|over| self.shapes.get(over)) {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
            response.on_hover_text_at_pointer(&shape.name);
        }
        touched
    }

    /// Draws the picture to look at only.
    pub fn show_still(&self, ui: &mut Ui, width: f32) -> Response {
        let (rect, response) = self.place_ui(ui, width, Sense::hover());
        self.paint(ui, rect, None);
        response
    }

    fn place_ui(&self, ui: &mut Ui, width: f32, sense: Sense) -> (Rect, Response) {
        let wanted = vec2(width, width * self.height);
        let (rect, response) = ui.allocate_exact_size(wanted, sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), &self.name));
        (rect, response)
    }

    fn touched(&self, ui: &Ui, rect: Rect, response: &Response) -> Touched {
        let shape_at = |at: Pos2| {
            let point = pos2(
                (at.x - rect.left()) / rect.width(),
                (at.y - rect.top()) / rect.width(),
            );
            self.shapes.iter().rposition(|shape| shape.is_at(point))
        };
        let (pressed, origin, now) = ui.input(|input| {
            let pointer = &input.pointer;
            let begins = pointer.primary_pressed();
            (begins, pointer.press_origin(), pointer.interact_pos())
        });
        // A press and its release may come in one frame, so the press is looked at, not the click.
        let begins = pressed && response.contains_pointer();
        let begun = begins
            .then_some(origin.or(now))
            .flatten()
            .and_then(shape_at);
        // What comes on the screen while the finger is down can push the picture away under it. A touch
        // goes on only where it began.
        let place = response.id.with("touch-began");
        if begins {
            ui.data_mut(|data| data.insert_temp(place, rect.min));
        }
        let stays = ui.data(|data| data.get_temp(place)) == Some(rect.min);
        let goes_on = (!begins && stays && response.is_pointer_button_down_on())
            .then_some(now)
            .flatten()
            .and_then(shape_at);
        Touched {
            touched: begun
                .map(|at| (at, Touch::Begins))
                .or(goes_on.map(|at| (at, Touch::GoesOn))),
            over: response.hover_pos().and_then(shape_at),
        }
    }

    fn paint(&self, ui: &Ui, rect: Rect, lit: Option<usize>) {
        if !ui.is_rect_visible(rect) {
            return;
        }
        let tokens = theme::of(ui);
        let clipped = rect.intersect(ui.clip_rect());
        let painter = ui.painter().with_clip_rect(clipped);
        let easel = Easel {
            painter: &painter,
            rect,
            tokens: &tokens,
        };
        easel.fill(&self.body, tokens.body_skin);
        easel.edge(&self.body, 1.5, tokens.body_line);
        for line in &self.lines {
            easel.stroke(*line, 1.5, tokens.body_line);
        }
        for shape in &self.shapes {
            easel.shape(shape);
        }
        if let Some(shape) = lit.and_then(|lit| self.shapes.get(lit)) {
            easel.edge(&shape.area, 5.0, tokens.card);
            easel.edge(&shape.area, size::FOCUS, tokens.accent);
        }
        for shape in &self.shapes {
            mark_tag::column(ui, &shape.tags, easel.at(shape.at), rect);
        }
        let [left, right] = &self.sides;
        easel.letter(left, (Align2::LEFT_TOP, rect.left_top()));
        easel.letter(right, (Align2::RIGHT_TOP, rect.right_top()));
    }
}

/// A picture while it is painted.
struct Easel<'a> {
    painter: &'a Painter,
    rect: Rect,
    tokens: &'a Tokens,
}

impl Easel<'_> {
    fn at(&self, point: Pos2) -> Pos2 {
        self.rect.left_top() + point.to_vec2() * self.rect.width()
    }

    fn fill(&self, area: &Area, color: Color32) {
        let mesh: Mesh = area.filled(|point| self.at(point), color);
        self.painter.add(Shape::mesh(mesh));
    }

    fn edge(&self, area: &Area, width: f32, color: Color32) {
        let corners = area.placed(|point| self.at(point));
        let stroke = Stroke::new(width, color);
        self.painter.add(Shape::closed_line(corners, stroke));
    }

    fn stroke(&self, [from, to]: [Pos2; 2], width: f32, color: Color32) {
        let stroke = Stroke::new(width, color);
        self.painter
            .line_segment([self.at(from), self.at(to)], stroke);
    }

    fn shape(&self, shape: &PictureShape) {
        let tokens = self.tokens;
        let Some(look) = &shape.look else {
            self.fill(&shape.area, tokens.body_region);
            if shape.over {
                self.edge(&shape.area, 3.0, tokens.body_skin);
            }
            self.edge(&shape.area, size::HAIRLINE, tokens.body_line);
            return;
        };
        let color = tokens.mark(look.tone);
        self.fill(&shape.area, tokens.card);
        let share = 0.08 + 0.28 * look.density;
        self.fill(&shape.area, color.gamma_multiply(share));
        // Strokes grow with the picture, so that a strong mark is as dense on a large one.
        let width = (self.rect.width() * 0.004).max(1.25);
        for [from, to] in &look.strokes {
            if from == to {
                self.painter
                    .circle_filled(self.at(*from), width * 1.35, color);
            } else {
                self.stroke([*from, *to], width, color);
            }
        }
        self.edge(&shape.area, 2.0, color);
    }

    fn letter(&self, side: &SideLetter, (align, corner): (Align2, Pos2)) {
        let color = self.tokens.side(side.tone);
        let letter = Type::Key.font();
        let drawn = self
            .painter
            .text(corner, align, &side.letter, letter, color);
        let below = match align.x() {
            egui::Align::Min => drawn.left_bottom(),
            egui::Align::Center | egui::Align::Max => drawn.right_bottom(),
        };
        if !side.word.is_empty() {
            let word = Type::SmallStrong.font();
            self.painter.text(below, align, &side.word, word, color);
        }
    }
}
