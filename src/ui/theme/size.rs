//! Owns every distance and size, in points at 100 % zoom, on a grid of four.

/// Smallest gap: between an icon and its word.
pub const GAP_XS: f32 = 4.0;
/// Gap between the buttons of a row and the steps of a scale.
pub const GAP_S: f32 = 8.0;
/// Gap between the fields of a form.
pub const GAP_M: f32 = 12.0;
/// Gap between cards.
pub const GAP: f32 = 16.0;
/// Gap between the columns of a wide screen.
pub const GAP_L: f32 = 24.0;

/// Gap between the eleven buttons of a scale.
pub const SCALE_GAP: f32 = 6.0;

/// Height of everything that can be pressed.
pub const CONTROL: f32 = 44.0;
/// Height of the big buttons of the session, the kiosk and "Save".
pub const CONTROL_BIG: f32 = 56.0;
/// Space left and right of a button's word.
pub const BUTTON_PAD: f32 = 18.0;

/// Corner radius of controls.
pub const RADIUS: u8 = 10;
/// Corner radius of cards and banners.
pub const RADIUS_CARD: u8 = 14;

/// Space between a card's edge and what it holds, left and right.
pub const CARD_PAD_X: i8 = 20;
/// Space between a card's edge and what it holds, above and below.
pub const CARD_PAD_Y: i8 = 18;
/// Space around a screen, left and right.
pub const SCREEN_PAD_X: i8 = 32;
/// Space around a screen, above and below.
pub const SCREEN_PAD_Y: i8 = 26;

/// Hairlines of cards and tables.
pub const HAIRLINE: f32 = 1.0;
/// Outline of controls.
pub const OUTLINE: f32 = 1.5;
/// The focus ring.
pub const FOCUS: f32 = 2.5;
/// Gap between a control and its focus ring.
pub const FOCUS_GAP: f32 = 2.0;

/// Side of an icon beside a word.
pub const ICON: f32 = 20.0;
/// Side of a banner's icon.
pub const ICON_BANNER: f32 = 26.0;
/// Side of the logo.
pub const ICON_LOGO: f32 = 28.0;

/// Width of the left rail with words.
pub const RAIL: f32 = 208.0;
/// Width of the left rail with icons alone.
pub const RAIL_FOLDED: f32 = 72.0;
/// Height of the bottom bar.
pub const BAR: f32 = 64.0;
/// Below this width the rail folds to icons.
pub const FOLD_BELOW: f32 = 1000.0;
/// Below this width the rail becomes a bottom bar.
pub const BAR_BELOW: f32 = 640.0;

/// Width of the label column of a form.
pub const LABEL: f32 = 120.0;
/// Below this width a form puts its labels above their fields.
pub const LABEL_BESIDE: f32 = 480.0;
/// Widest a line of running text gets.
pub const MEASURE: f32 = 640.0;
/// Widest a dialog gets.
pub const DIALOG: f32 = 520.0;
