//! Owns the cards of the Progress screen.

use egui::{Rect, Sense, Ui, vec2};

use super::frame::{chart_card_ui, muted_ui};
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::progress::model::EVEN_PERCENT;
use crate::ui::screens::progress::{
    CardId, DaysCard, DaysChart, Draft, GirthCard, Lane, LoadCard, LoadChart, PainCard, SidesCard,
    SidesChart, SmoothCard, Trend,
};
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::chart::{
    Band, BandTone, ChartFrame, HeatWords, bars_ui, heat_ui, lines_ui,
};
use crate::ui::widgets::{Button, LabelPlace, Segmented};

/// Heights of the charts, in points.
const TALL: f32 = 220.0;
const SHARE_HEIGHT: f32 = 130.0;
const BOTH_HEIGHT: f32 = 106.0;

/// The least room a week takes in the calendar.
const WEEK_AT_LEAST: f32 = 11.0;
/// About the room of the weekdays beside the calendar.
const WEEKDAYS: f32 = 44.0;

/// Draws the card of the load. Gives the height it needs.
pub(super) fn load_card_ui(
    ui: &mut Ui,
    (card, lane): (&LoadCard, &Lane),
    height: f32,
    draft: &mut Draft,
) -> f32 {
    chart_card_ui(ui, (CardId::Load, &card.head), height, draft, |ui, _| {
        let Some(chart) = &card.chart else { return };
        legend_ui(ui, chart);
        let last = chart.bars.len().saturating_sub(1) as f64;
        let frame = ChartFrame {
            summary: &card.head.spoken,
            height: TALL,
            x: -0.5..=last + 0.5,
            x_labels: &chart.x_labels,
            y: chart.y.low..=chart.y.high,
            y_labels: &chart.y.labels,
            bands: &chart.bands,
            rule: None,
            events: &lane.marks,
        };
        bars_ui(ui, &frame, &chart.bars);
    })
}

fn legend_ui(ui: &mut Ui, chart: &LoadChart) {
    let tokens = theme::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_XS);
        let parts = [
            (tokens.accent, Some(&chart.first)),
            (tokens.chart_second, Some(&chart.second)),
            (tokens.accent_soft, chart.usual.as_ref()),
        ];
        for (color, text) in parts {
            let Some(text) = text else { continue };
            let (rect, _) = ui.allocate_exact_size(vec2(14.0, 18.0), Sense::empty());
            let square = Rect::from_center_size(rect.center(), vec2(14.0, 14.0));
            ui.painter().rect_filled(square, 3.0, color);
            ui.label(Type::Small.text(text).color(tokens.muted));
            ui.add_space(size::GAP_S);
        }
    });
}

/// Draws the card of pain. Gives the height it needs.
pub(super) fn pain_card_ui(
    ui: &mut Ui,
    (card, lane): (&PainCard, &Lane),
    height: f32,
    draft: &mut Draft,
) -> f32 {
    chart_card_ui(ui, (CardId::Pain, &card.head), height, draft, |ui, _| {
        let Some(trend) = &card.chart else { return };
        let ground = |from: f64, to: f64, tone: BandTone| Band {
            from,
            to,
            tone,
            label: String::new(),
        };
        let bands = [
            ground(2.0, 5.0, BandTone::Caution),
            ground(5.0, 10.0, BandTone::Stop),
        ];
        trend_ui(ui, &card.head.spoken, (TALL, trend), (&bands, lane));
    })
}

/// Draws the card that compares the sides. Gives the height it needs.
pub(super) fn sides_card_ui(
    ui: &mut Ui,
    (card, lane): (&SidesCard, &Lane),
    height: f32,
    (draft, outbox): (&mut Draft, &mut Outbox),
) -> f32 {
    let head = &card.head;
    chart_card_ui(ui, (CardId::Sides, head), height, draft, |ui, draft| {
        let Some(chart) = &card.chart else { return };
        sides_ui(ui, card, chart, lane);
        let measures: Vec<_> = card
            .measures
            .iter()
            .map(|(measure, name)| (*measure, name.as_str()))
            .collect();
        Segmented::new(&card.measure_label)
            .label_place(LabelPlace::Unseen)
            .show(ui, &mut draft.measure, &measures);
        if let Some(say) = &card.say_side
            && Button::secondary(say).show(ui).clicked()
        {
            outbox.go(Route::Settings);
        }
    })
}

fn sides_ui(ui: &mut Ui, card: &SidesCard, chart: &SidesChart, lane: &Lane) {
    if let Some(share) = &chart.share {
        muted_ui(ui, &card.even);
        let [from, to] = EVEN_PERCENT;
        let even = Band {
            from,
            to,
            tone: BandTone::Even,
            label: String::new(),
        };
        let none = Lane::default();
        let behind = (&[even][..], &none);
        trend_ui(ui, &card.head.summary, (SHARE_HEIGHT, share), behind);
    }
    muted_ui(ui, &chart.both_title);
    trend_ui(
        ui,
        &chart.both_title,
        (BOTH_HEIGHT, &chart.both),
        (&[], lane),
    );
}

/// Draws the card of practised days. Gives the height it needs.
pub(super) fn days_card_ui(ui: &mut Ui, card: &DaysCard, height: f32, draft: &mut Draft) -> f32 {
    chart_card_ui(
        ui,
        (CardId::Days, &card.head),
        height,
        draft,
        |ui, _| match &card.chart {
            DaysChart::Calendar {
                weekdays,
                weeks,
                days,
                cut,
            } => {
                let words = HeatWords {
                    summary: &card.head.summary,
                    weekdays,
                    weeks,
                };
                let room = ui.available_width() - WEEKDAYS;
                heat_ui(ui, words, days);
                if days.len().div_ceil(7) as f32 * WEEK_AT_LEAST > room {
                    muted_ui(ui, cut);
                }
            }
            DaysChart::Bars { bars, x_labels, y } => {
                let last = bars.len().saturating_sub(1) as f64;
                let frame = ChartFrame {
                    summary: &card.head.summary,
                    height: TALL,
                    x: -0.5..=last + 0.5,
                    x_labels,
                    y: y.low..=y.high,
                    y_labels: &y.labels,
                    bands: &[],
                    rule: None,
                    events: &[],
                };
                bars_ui(ui, &frame, bars);
            }
        },
    )
}

/// Draws the card of the thigh measure. Gives the height it needs.
pub(super) fn girth_card_ui(
    ui: &mut Ui,
    (card, lane): (&GirthCard, &Lane),
    height: f32,
    draft: &mut Draft,
) -> f32 {
    chart_card_ui(ui, (CardId::Girth, &card.head), height, draft, |ui, _| {
        trend_ui(ui, &card.head.spoken, (TALL, &card.chart), (&[], lane));
    })
}

/// Draws the card of smoothed load. Gives the height it needs.
pub(super) fn smooth_card_ui(
    ui: &mut Ui,
    (card, lane): (&SmoothCard, &Lane),
    height: f32,
    draft: &mut Draft,
) -> f32 {
    chart_card_ui(ui, (CardId::Smooth, &card.head), height, draft, |ui, _| {
        let Some(trend) = &card.chart else { return };
        trend_ui(ui, &card.head.spoken, (SHARE_HEIGHT, trend), (&[], lane));
    })
}

fn trend_ui(
    ui: &mut Ui,
    summary: &str,
    (height, trend): (f32, &Trend),
    (bands, lane): (&[Band], &Lane),
) {
    let last = trend.blocks.saturating_sub(1) as f64;
    let frame = ChartFrame {
        summary,
        height,
        x: -0.3..=last + 0.3,
        x_labels: &trend.x_labels,
        y: trend.y.low..=trend.y.high,
        y_labels: &trend.y.labels,
        bands,
        rule: None,
        events: &lane.marks,
    };
    lines_ui(ui, &frame, &trend.lines);
}
