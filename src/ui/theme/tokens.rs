//! Owns the colour tokens: their names, and how they are read from a theme file.

use egui::Color32;

use super::ThemeChoice;

/// Which side of the body something is about, as far as its look goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SideTone {
    /// About the left side: solid line, round marker.
    Left,
    /// About the right side: dashed line, square marker.
    Right,
    /// About both sides or neither.
    #[default]
    Neutral,
}

/// What a mark on a drawing of the body is about, as far as its look goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkTone {
    /// Pain.
    Pain,
    /// Numbness.
    Numbness,
    /// Tingling.
    Tingling,
    /// Weakness.
    Weakness,
    /// Thinning.
    Thinning,
    /// A place that is chosen, whatever is felt there.
    Chosen,
}

/// How serious a notice is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Good to know.
    #[default]
    Info,
    /// Ease off.
    Caution,
    /// Stop signs and emergencies only.
    Stop,
}

/// A theme file that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenProblem {
    /// The token that is missing or is not written as `"#RRGGBB"`.
    pub token: &'static str,
}

macro_rules! tokens {
    ($( $(#[$doc:meta])* $name:ident, )*) => {
        /// The colours of one theme.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Tokens {
            $( $(#[$doc])* pub $name: Color32, )*
        }

        impl Tokens {
            /// Reads a theme file: one `name = "#RRGGBB"` a line, `#` comments.
            ///
            /// # Errors
            /// Names the first token that is missing or malformed.
            pub fn read(text: &str) -> Result<Self, TokenProblem> {
                Ok(Self { $( $name: value(text, stringify!($name))?, )* })
            }
        }
    };
}

tokens! {
    /// The window.
    paper,
    /// The left rail.
    nav,
    /// Cards and controls.
    card,
    /// A control under the pointer.
    card_hover,
    /// Hairlines and outlines.
    line,
    /// The empty part of a ring or a bar.
    track,
    /// Text.
    ink,
    /// Text on ink.
    on_ink,
    /// Secondary text.
    muted,
    /// The one primary action, selection, links.
    accent,
    /// The primary action under the pointer.
    accent_hover,
    /// Ground of what is selected.
    accent_soft,
    /// Outline of a ground in `accent_soft`.
    accent_line,
    /// Text on accent.
    on_accent,
    /// Everything about the left side.
    left,
    /// Ground for the left side.
    left_soft,
    /// Text on `left`.
    on_left,
    /// Everything about the right side.
    right,
    /// Ground for the right side.
    right_soft,
    /// Text on `right`.
    on_right,
    /// Done.
    ok,
    /// Ground of "done" and of the band called even.
    ok_soft,
    /// Text on `ok_soft`.
    ok_text,
    /// Text on `ok`.
    on_ok,
    /// Text of a caution.
    caution,
    /// Ground of a caution.
    caution_soft,
    /// Outline of a caution, first tone of a highlighted bar, rings.
    caution_line,
    /// Second tone of a highlighted bar.
    caution_second,
    /// Text of stop signs and emergencies.
    stop,
    /// Ground of stop signs.
    stop_soft,
    /// Outline of stop signs.
    stop_line,
    /// Ground of the button that stops an exercise.
    stop_fill,
    /// Text on `stop_fill`.
    on_stop_fill,
    /// Ground of a notice.
    info_soft,
    /// Second tone of a bar.
    chart_second,
    /// No practice on that day.
    heat_0,
    /// First of four steps of practice.
    heat_1,
    /// Second step.
    heat_2,
    /// Third step.
    heat_3,
    /// Most practice.
    heat_4,
    /// Head and trunk of the figure.
    figure_body,
    /// Arms of the figure.
    figure_arm,
    /// The far leg of the figure.
    figure_far,
    /// The body of the body map.
    body_skin,
    /// A place of the body map without a mark.
    body_region,
    /// Outlines of the body map.
    body_line,
    /// Pain on the body map.
    mark_pain,
    /// Numbness.
    mark_numbness,
    /// Tingling.
    mark_tingling,
    /// Weakness.
    mark_weakness,
    /// Thinning.
    mark_thinning,
    /// Text on the colour of a mark.
    on_mark,
    /// What dims the window behind a dialog.
    shade,
    /// The dark squares of a code that a camera reads.
    code,
    /// What they stand on.
    code_ground,
}

impl Tokens {
    /// The tokens of a theme.
    #[expect(
        clippy::expect_used,
        clippy::missing_panics_doc,
        reason = "the three files are compiled in and a test reads each"
    )]
    pub fn of(choice: ThemeChoice) -> Self {
        Self::read(match choice {
            ThemeChoice::Light => include_str!("../../../assets/theme/light.toml"),
            ThemeChoice::Dark => include_str!("../../../assets/theme/dark.toml"),
            ThemeChoice::Contrast => include_str!("../../../assets/theme/contrast.toml"),
        })
        .expect("a theme file names every token")
    }

    /// Colour of a side; ink where it is about neither.
    pub fn side(&self, tone: SideTone) -> Color32 {
        match tone {
            SideTone::Left => self.left,
            SideTone::Right => self.right,
            SideTone::Neutral => self.ink,
        }
    }

    /// Ground of a side.
    pub fn side_soft(&self, tone: SideTone) -> Color32 {
        match tone {
            SideTone::Left => self.left_soft,
            SideTone::Right => self.right_soft,
            SideTone::Neutral => self.info_soft,
        }
    }

    /// Text on the colour of a side.
    pub fn on_side(&self, tone: SideTone) -> Color32 {
        match tone {
            SideTone::Left => self.on_left,
            SideTone::Right => self.on_right,
            SideTone::Neutral => self.on_ink,
        }
    }

    /// Colour of a mark.
    pub fn mark(&self, tone: MarkTone) -> Color32 {
        match tone {
            MarkTone::Pain => self.mark_pain,
            MarkTone::Numbness => self.mark_numbness,
            MarkTone::Tingling => self.mark_tingling,
            MarkTone::Weakness => self.mark_weakness,
            MarkTone::Thinning => self.mark_thinning,
            MarkTone::Chosen => self.accent,
        }
    }

    /// Step 0 (nothing) to 4 (most) of the heat map; more counts as 4.
    pub fn heat(&self, step: u8) -> Color32 {
        match step {
            0 => self.heat_0,
            1 => self.heat_1,
            2 => self.heat_2,
            3 => self.heat_3,
            4.. => self.heat_4,
        }
    }
}

fn value(text: &str, token: &'static str) -> Result<Color32, TokenProblem> {
    text.lines()
        .filter_map(|line| line.split_once('='))
        .find(|(name, _)| name.trim() == token)
        .and_then(|(_, value)| hex(value.trim()))
        .ok_or(TokenProblem { token })
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is where colours come into being"
)]
fn hex(text: &str) -> Option<Color32> {
    let digits = text.strip_prefix("\"#")?.strip_suffix('"')?;
    if digits.len() != 6 {
        return None;
    }
    let number = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some(Color32::from_rgb(red, green, blue))
}
