//! Owns the screens and which of them draws a route: one match arm each.

use std::path::PathBuf;

use crate::application::{Fault, Receipt, Ticket};
use crate::domain::{GuidancePlace, Kind};
use crate::ui::desk::{Desk, Heard};
use crate::ui::kept::{FormPlace, Kept};
use crate::ui::nav::Route;
use crate::ui::screens::body_map::Opening;
use crate::ui::screens::{
    backups, body_map, care, care_step, diary, erase, firings, first_start, formats, limits, lock,
    log, merge, paper_week, plan_editor, plan_file, practice, progress, report, review, safety,
    settings, share, today, versions, visit_sheet, why,
};

/// Every screen with its unsent typing.
#[derive(Default)]
pub(super) struct Screens {
    backups: backups::Screen,
    body_map: body_map::Screen,
    care: care::Screen,
    care_step: care_step::Screen,
    diary: diary::Screen,
    erase: erase::Screen,
    firings: firings::Screen,
    first_start: first_start::Screen,
    formats: formats::Screen,
    limits: limits::Screen,
    lock: lock::Screen,
    merge: merge::Screen,
    log: log::Screen,
    paper_week: paper_week::Screen,
    plan_editor: plan_editor::Screen,
    plan_file: plan_file::Screen,
    practice: practice::Screen,
    progress: progress::Screen,
    report: report::Screen,
    review: review::Screen,
    safety: safety::Screen,
    settings: settings::Screen,
    share: share::Screen,
    today: today::Screen,
    versions: versions::Screen,
    visit_sheet: visit_sheet::Screen,
    why: why::Screen,
}

impl Screens {
    /// Draws the screen of a route.
    pub(super) fn show(&mut self, ui: &mut egui::Ui, desk: &mut Desk<'_>, route: Route) {
        match route {
            Route::Log {
                kind: Kind::BodyMap,
                editing,
                day,
            } => {
                let opening = editing.map_or(Opening::New(day), Opening::Edit);
                self.body_map.show(ui, desk, opening);
            }
            Route::LogAgain {
                kind: Kind::BodyMap,
                entry,
            } => self.body_map.show(ui, desk, Opening::Again(entry)),
            Route::BodyMaps => self.body_map.compare(ui, desk),
            Route::Log {
                kind: Kind::CareStep,
                ..
            }
            | Route::LogAgain {
                kind: Kind::CareStep,
                ..
            } => self.care_step.show(ui, desk, route),
            Route::LogMenu
            | Route::Log { .. }
            | Route::LogAgain { .. }
            | Route::LogOwn(_)
            | Route::LogSession(_)
            | Route::CheckIn { .. } => {
                self.log.show(ui, desk, route);
            }
            Route::Diary | Route::Entry(_) | Route::Bin | Route::History(_) => {
                self.diary.show(ui, desk, route);
            }
            Route::Care => self.care.show(ui, desk),
            Route::FirstStart(step) => self.first_start.show(ui, desk, step),
            Route::Safety | Route::Stop => self.safety.show(ui, desk, route),
            Route::Settings => self.settings.show(ui, desk),
            Route::Lock => self.lock.show(ui, desk),
            Route::Erase => self.erase.show(ui, desk),
            Route::Today => self.today.show(ui, desk),
            Route::Why(rule) => self.why.show(ui, desk, rule),
            Route::Practice => self.practice.show(ui, desk, None),
            Route::Plan(exercise) => self.practice.show(ui, desk, Some(exercise)),
            Route::Firings(rule) => self.firings.show(ui, desk, rule),
            Route::Limits(rule) => self.limits.show(ui, desk, rule),
            Route::Progress => self.progress.show(ui, desk),
            Route::Share => self.share.show(ui, desk),
            Route::Report => self.report.show(ui, desk),
            Route::VisitSheet => self.visit_sheet.show(ui, desk),
            Route::PaperWeek => self.paper_week.show(ui, desk),
            Route::Merge => self.merge.show(ui, desk),
            Route::Versions => self.versions.show(ui, desk),
            Route::Formats => self.formats.show(ui, desk),
            Route::PlanFile => self.plan_file.show(ui, desk),
            Route::PlanEditor => self.plan_editor.show(ui, desk),
            Route::Review => self.review.show(ui, desk),
            Route::Backups => self.backups.show(ui, desk),
            Route::Found => self.backups.show_found(ui, desk),
        }
    }

    /// Goes to the page of the guidance before; `false` where the open one is the first.
    pub(super) fn turn_back_in_care(&mut self) -> bool {
        self.care.go_back()
    }

    /// Begins the form of a step of the care path otherwise than its entry says.
    pub(super) fn begin_step(&mut self, begin: care_step::Begin) {
        self.care_step.begin(begin);
    }

    /// Opens the guidance at a place.
    pub(super) fn read(&mut self, place: &GuidancePlace) {
        self.care.open(place);
    }

    /// Opens the editor of plans for another plan.
    pub(super) fn edit_plan(&mut self, begin: plan_editor::Begin) {
        self.plan_editor.open(begin);
    }

    /// Hands files that were dropped on the window to the review.
    pub(super) fn review(&mut self, paths: Vec<PathBuf>) {
        self.review.open(paths);
    }

    /// Hands a file that was dropped on the window to the import; `left` others were left alone.
    pub(super) fn look_into(&mut self, from: PathBuf, left: usize) {
        self.share.open(from, left);
    }

    /// Hands a plan file that was dropped on the window to the page of the plan.
    pub(super) fn look_at_plan(&mut self, from: PathBuf) {
        self.plan_file.open(from);
    }

    /// What is typed into every form that is open and not saved.
    pub(super) fn kept(&self) -> Vec<Kept> {
        [
            Some(self.today.kept()),
            self.log.kept(),
            self.body_map.kept(),
            self.care_step.kept(),
            self.practice.kept(),
            self.why.kept(),
            self.share.kept(),
            self.visit_sheet.kept(),
            self.paper_week.kept(),
            self.plan_editor.kept(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Forgets what all screens know, as another diary has taken the place of theirs. The page of
    /// backups, which brought it, still has to say so.
    pub(super) fn begin_anew(&mut self) {
        *self = Self {
            backups: std::mem::take(&mut self.backups),
            ..Self::default()
        };
    }

    /// Hands what was typed before to the screen of its form, which goes on with it when it is shown
    /// next.
    pub(super) fn take_up(&mut self, at: Route, text: String) {
        match FormPlace::of(at) {
            Some(
                FormPlace::Log {
                    kind: Kind::BodyMap,
                    ..
                }
                | FormPlace::Again {
                    kind: Kind::BodyMap,
                    ..
                },
            ) => self.body_map.take_up(at, text),
            Some(
                FormPlace::Log {
                    kind: Kind::CareStep,
                    ..
                }
                | FormPlace::Again {
                    kind: Kind::CareStep,
                    ..
                },
            ) => self.care_step.take_up(at, text),
            Some(
                FormPlace::Log { .. }
                | FormPlace::Again { .. }
                | FormPlace::Own(_)
                | FormPlace::Session(_)
                | FormPlace::CheckIn { .. },
            ) => self.log.take_up(at, text),
            Some(FormPlace::Plan(_)) => self.practice.take_up(at, text),
            Some(FormPlace::Why(rule)) => self.why.take_up(rule, text),
            Some(FormPlace::Morning) => self.today.take_up(&text),
            Some(FormPlace::Person) => self.share.take_up(text),
            Some(FormPlace::VisitSheet) => self.visit_sheet.take_up(text),
            Some(FormPlace::PaperWeek) => self.paper_week.take_up(&text),
            Some(FormPlace::PlanEditor) => self.plan_editor.take_up(text),
            None => {}
        }
    }

    /// Tells the screen that sent a command what came of it. Gives who says so to the person.
    pub(super) fn settle(
        &mut self,
        sender: Route,
        ticket: Ticket,
        result: Result<&Receipt, &Fault>,
    ) -> Heard {
        match sender {
            Route::Log {
                kind: Kind::BodyMap,
                ..
            }
            | Route::LogAgain {
                kind: Kind::BodyMap,
                ..
            } => self.body_map.settle(ticket, result),
            Route::Log {
                kind: Kind::CareStep,
                ..
            }
            | Route::LogAgain {
                kind: Kind::CareStep,
                ..
            } => self.care_step.settle(ticket, result),
            Route::LogMenu
            | Route::Log { .. }
            | Route::LogAgain { .. }
            | Route::LogOwn(_)
            | Route::LogSession(_)
            | Route::CheckIn { .. } => {
                self.log.settle(ticket, result);
            }
            Route::Diary | Route::Entry(_) | Route::Bin | Route::History(_) => {
                self.diary.settle(ticket, result);
            }
            Route::Safety | Route::Stop => return self.safety.settle(ticket, result),
            Route::Settings => self.settings.settle(ticket, result),
            Route::Lock => return self.lock.settle(ticket, result),
            Route::Erase => return self.erase.settle(ticket, result),
            Route::Practice | Route::Plan(_) => self.practice.settle(ticket, result),
            Route::FirstStart(_) => return self.first_start.settle(ticket, result),
            Route::Today => return self.today.settle(ticket, result),
            Route::Share => return self.share.settle(ticket, result),
            Route::Care => return self.care.settle(ticket, result),
            Route::Report => return self.report.settle(ticket, result),
            Route::VisitSheet => return self.visit_sheet.settle(ticket, result),
            Route::PaperWeek => return self.paper_week.settle(ticket, result),
            Route::Merge => return self.merge.settle(ticket, result),
            Route::Versions => self.versions.settle(ticket, result),
            Route::PlanFile => return self.plan_file.settle(ticket, result),
            Route::PlanEditor => return self.plan_editor.settle(ticket, result),
            Route::Review => return self.review.settle(ticket, result),
            Route::Backups | Route::Found => return self.backups.settle(ticket, result),
            Route::Why(_) => self.why.settle(ticket, result),
            Route::Limits(_) => self.limits.settle(ticket, result),
            Route::Firings(_) | Route::Progress | Route::BodyMaps | Route::Formats => {}
        }
        Heard::Left
    }
}
