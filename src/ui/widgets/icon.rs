//! Owns the icon set: which drawings there are and how one is painted.
//!
//! The files are white line drawings; egui rasterises each at the size and zoom it is painted at and tints it with a token,
//! so an icon is crisp at every zoom and right in every theme.

use egui::{Color32, Image, ImageSource, Rect, Response, Sense, Ui, vec2};

use crate::ui::theme::size;

macro_rules! icons {
    ($( $(#[$doc:meta])* $name:ident = $file:literal, )*) => {
        /// One drawing of the icon set.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Icon {
            $( $(#[$doc])* $name, )*
        }

        impl Icon {
            /// Every icon, in the order of the set.
            pub const ALL: &[Self] = &[ $( Self::$name, )* ];

            fn source(self) -> ImageSource<'static> {
                match self {
                    $( Self::$name => ImageSource::Bytes {
                        uri: concat!("bytes://icon/", $file, ".svg").into(),
                        bytes: include_bytes!(concat!("../../../assets/icons/", $file, ".svg")).into(),
                    }, )*
                }
            }
        }
    };
}

icons! {
    /// A house.
    Today = "today",
    /// A triangle that points right.
    Practice = "practice",
    /// A book.
    Diary = "diary",
    /// A rising line.
    Progress = "progress",
    /// A heart.
    Care = "care",
    /// An arrow out of a tray.
    Share = "share",
    /// A dial.
    Settings = "settings",
    /// A padlock.
    Lock = "lock",
    /// The two arcs of Evenly.
    Logo = "logo",
    /// Two people.
    People = "people",
    /// A triangle with an exclamation mark.
    Warning = "warning",
    /// A circle with an exclamation mark.
    Stop = "stop",
    /// A circle with an i.
    Info = "info",
    /// A tick.
    Check = "check",
    /// A plus.
    Plus = "plus",
    /// A minus.
    Minus = "minus",
    /// A cross.
    Close = "close",
    /// An arrow or chevron: chevron left.
    ChevronLeft = "chevron-left",
    /// An arrow or chevron: chevron right.
    ChevronRight = "chevron-right",
    /// An arrow or chevron: chevron up.
    ChevronUp = "chevron-up",
    /// An arrow or chevron: chevron down.
    ChevronDown = "chevron-down",
    /// An arrow turning back.
    Undo = "undo",
    /// An arrow turning forth.
    Redo = "redo",
    /// A bin.
    Trash = "trash",
    /// A pencil.
    Edit = "edit",
    /// A magnifier.
    Search = "search",
    /// A calendar sheet.
    Calendar = "calendar",
    /// A clock.
    Clock = "clock",
    /// A walker.
    Walk = "walk",
    /// A swimmer.
    Swim = "swim",
    /// A glute bridge.
    Bridge = "bridge",
    /// A side-lying leg raise.
    LegRaise = "leg-raise",
    /// A cup.
    Break = "break",
    /// A note.
    Note = "note",
    /// A sun.
    Sun = "sun",
    /// A moon.
    Moon = "moon",
    /// A ruler.
    Measure = "measure",
    /// Two bars.
    Pause = "pause",
    /// A printer.
    Print = "print",
    /// A folder.
    Folder = "folder",
    /// An arrow into a tray.
    Download = "download",
    /// A circle with a question mark.
    Help = "help",
    /// A bell.
    Bell = "bell",
    /// An arrow or chevron: arrow up.
    ArrowUp = "arrow-up",
    /// An arrow or chevron: arrow down.
    ArrowDown = "arrow-down",
    /// Three dots.
    More = "more",
    /// A clock running back.
    History = "history",
    /// A globe.
    Globe = "globe",
    /// Two bars beside a line.
    Compare = "compare",
    /// A body.
    Body = "body",
}

impl Icon {
    /// Paints the icon into a square, tinted.
    pub fn paint(self, ui: &Ui, rect: Rect, tint: Color32) {
        Image::new(self.source())
            .fit_to_exact_size(rect.size())
            .tint(tint)
            .paint_at(ui, rect);
    }

    /// Takes a square of `side` points in the layout and paints the icon there; it has no name of its own.
    pub fn show(self, ui: &mut Ui, side: f32, tint: Color32) -> Response {
        let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect, tint);
        }
        response
    }

    /// Like [`Icon::show`], at the size that goes beside a word.
    pub fn show_small(self, ui: &mut Ui, tint: Color32) -> Response {
        self.show(ui, size::ICON, tint)
    }
}
