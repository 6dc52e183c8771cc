//! Owns the order of the first start: three pages of guidance, the safety check, then three questions.

use crate::ui::nav::FirstStep;

/// Pages of guidance.
pub const GUIDANCE_PAGES: usize = 3;

/// All pages together.
pub const ALL_PAGES: usize = GUIDANCE_PAGES + 4;

/// A place in the first start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The step.
    pub step: FirstStep,
    /// The page of the guidance, from 0; it means nothing in the other steps.
    pub page: usize,
}

impl Place {
    /// Its number, from 1.
    pub const fn number(self) -> usize {
        match self.step {
            FirstStep::Guidance => self.page + 1,
            FirstStep::Safety => GUIDANCE_PAGES + 1,
            FirstStep::Side => GUIDANCE_PAGES + 2,
            FirstStep::Professional => GUIDANCE_PAGES + 3,
            FirstStep::Reading => ALL_PAGES,
        }
    }

    /// The place after it; `None` at the end.
    pub const fn next(self) -> Option<Self> {
        match self.step {
            FirstStep::Guidance if self.page + 1 < GUIDANCE_PAGES => Some(Self {
                step: FirstStep::Guidance,
                page: self.page + 1,
            }),
            FirstStep::Guidance => Some(self.at(FirstStep::Safety)),
            FirstStep::Safety => Some(self.at(FirstStep::Side)),
            FirstStep::Side => Some(self.at(FirstStep::Professional)),
            FirstStep::Professional => Some(self.at(FirstStep::Reading)),
            FirstStep::Reading => None,
        }
    }

    /// The place before it; `None` at the beginning.
    pub const fn before(self) -> Option<Self> {
        match self.step {
            FirstStep::Guidance => match self.page.checked_sub(1) {
                Some(page) => Some(Self {
                    step: FirstStep::Guidance,
                    page,
                }),
                None => None,
            },
            FirstStep::Safety => Some(Self {
                step: FirstStep::Guidance,
                page: GUIDANCE_PAGES - 1,
            }),
            FirstStep::Side => Some(self.at(FirstStep::Safety)),
            FirstStep::Professional => Some(self.at(FirstStep::Side)),
            FirstStep::Reading => Some(self.at(FirstStep::Professional)),
        }
    }

    const fn at(self, step: FirstStep) -> Self {
        Self { step, ..self }
    }
}
