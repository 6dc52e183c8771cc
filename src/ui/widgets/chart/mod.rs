//! Owns the charts: one frame with axes, bars, lines, the calendar of practice and small trends.
//!
//! They are drawn here and not by `egui_plot`: round and square markers, dashes, rings and bands belong to the look of the
//! program, and the same geometry is going to be drawn into files.
//! Every chart has one sentence as its accessible name, and a readout of the nearest point under the pointer or, while it
//! has keyboard focus, at the arrow keys.

mod bars;
mod events;
mod frame;
mod heat;
mod lines;
mod mixed;
mod plot;
mod readout;
mod spark;

pub use bars::{Bar, BarMark, bars_ui};
pub use events::EventMark;
pub use frame::{Band, BandTone, ChartFrame, Rule};
pub use heat::{HeatDay, HeatMark, HeatWords, heat_ui};
pub use lines::{Dash, Line, Point, lines_ui};
pub use mixed::bars_and_lines_ui;
pub use plot::{Plot, steps, thin};
pub use spark::{Spark, spark_ui};
