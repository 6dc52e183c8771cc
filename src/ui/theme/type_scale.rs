//! Owns the type scale and lines made of differently coloured runs.

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontFamily, FontId, RichText, TextStyle, WidgetText};

use super::fonts::{BOLD, SEMIBOLD};
use super::{SideTone, Tokens};

/// The steps of the type scale; sizes in points at 100 % zoom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// 13 regular: axis labels of charts, nothing else.
    Axis,
    /// 13 bold: annotations of charts.
    AxisBold,
    /// 15 regular: second lines, hints.
    Small,
    /// 15 semi-bold: column heads, chips.
    SmallStrong,
    /// 17 regular.
    Body,
    /// 17 semi-bold: labels, buttons.
    Strong,
    /// 17 bold: leads of banners, names in lists.
    Bold,
    /// 19 semi-bold: big buttons.
    BigButton,
    /// 20 bold: the number in a stepper.
    Number,
    /// 19 bold.
    CardTitle,
    /// 24 bold: the program's name.
    Brand,
    /// 29 bold.
    PageTitle,
    /// 34 bold.
    Key,
    /// 76 bold: the count in a guided session.
    Count,
}

impl Type {
    /// The font of this step.
    pub fn font(self) -> FontId {
        let (size, family) = match self {
            Self::Axis => (13.0, FontFamily::Proportional),
            Self::AxisBold => (13.0, FontFamily::Name(BOLD.into())),
            Self::Small => (15.0, FontFamily::Proportional),
            Self::SmallStrong => (15.0, FontFamily::Name(SEMIBOLD.into())),
            Self::Body => (17.0, FontFamily::Proportional),
            Self::Strong => (17.0, FontFamily::Name(SEMIBOLD.into())),
            Self::Bold => (17.0, FontFamily::Name(BOLD.into())),
            Self::BigButton => (19.0, FontFamily::Name(SEMIBOLD.into())),
            Self::Number => (20.0, FontFamily::Name(BOLD.into())),
            Self::CardTitle => (19.0, FontFamily::Name(BOLD.into())),
            Self::Brand => (24.0, FontFamily::Name(BOLD.into())),
            Self::PageTitle => (29.0, FontFamily::Name(BOLD.into())),
            Self::Key => (34.0, FontFamily::Name(BOLD.into())),
            Self::Count => (76.0, FontFamily::Name(BOLD.into())),
        };
        FontId::new(size, family)
    }

    /// Text of this step, in ink; give it another token with `.color(…)`.
    pub fn text(self, text: impl Into<String>) -> RichText {
        RichText::new(text).font(self.font())
    }

    /// The egui text styles, so that plain `ui.label` follows the scale too.
    pub(super) fn styles() -> std::collections::BTreeMap<TextStyle, FontId> {
        [
            (TextStyle::Small, Self::Small),
            (TextStyle::Body, Self::Body),
            (TextStyle::Monospace, Self::Body),
            (TextStyle::Button, Self::Strong),
            (TextStyle::Heading, Self::PageTitle),
        ]
        .into_iter()
        .map(|(style, step)| (style, step.font()))
        .collect()
    }
}

/// One line or paragraph made of runs that differ in weight or colour.
///
/// `Runs::new(Type::Body).muted(&t, "weaker side: ").side(&t, SideTone::Left, "left")`
#[derive(Clone, Debug)]
pub struct Runs {
    job: LayoutJob,
    step: Type,
}

impl Runs {
    /// An empty line whose plain runs have this step.
    pub fn new(step: Type) -> Self {
        Self {
            job: LayoutJob::default(),
            step,
        }
    }

    /// Adds text in ink.
    #[must_use]
    pub fn ink(self, tokens: &Tokens, text: &str) -> Self {
        let step = self.step;
        self.run(step, tokens.ink, text)
    }

    /// Adds secondary text.
    #[must_use]
    pub fn muted(self, tokens: &Tokens, text: &str) -> Self {
        let step = self.step;
        self.run(step, tokens.muted, text)
    }

    /// Adds text in the colour of a side, semi-bold.
    #[must_use]
    pub fn side(self, tokens: &Tokens, tone: SideTone, text: &str) -> Self {
        let step = match self.step {
            Type::Axis | Type::AxisBold => Type::AxisBold,
            Type::Small | Type::SmallStrong => Type::SmallStrong,
            Type::Body | Type::Strong => Type::Strong,
            other @ (Type::Bold
            | Type::BigButton
            | Type::Number
            | Type::CardTitle
            | Type::Brand
            | Type::PageTitle
            | Type::Key
            | Type::Count) => other,
        };
        self.run(step, tokens.side(tone), text)
    }

    /// Adds text of any step and colour.
    #[must_use]
    pub fn run(mut self, step: Type, color: Color32, text: &str) -> Self {
        self.job
            .append(text, 0.0, TextFormat::simple(step.font(), color));
        self
    }

    /// The text without its looks, for accessible names.
    pub fn plain(&self) -> &str {
        &self.job.text
    }
}

impl From<Runs> for WidgetText {
    fn from(runs: Runs) -> Self {
        Self::from(runs.job)
    }
}
