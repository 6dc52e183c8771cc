//! Owns setting, changing and taking off the lock of the open diary.

use crate::application::run::Job;
use crate::application::{Core, Done, Fault, LockDone, LockOrder, Passphrase, Receipt, lock};
use crate::exchange::recovery_page;
use crate::i18n::Words;
use crate::store::{self, Reason, Secret, SlotKind};

/// Carries out one order to the lock.
pub(in crate::application::run) fn run(
    core: &Core,
    job: &Job<'_>,
    order: &LockOrder,
) -> Result<Receipt, Fault> {
    let folder = core.store()?.folder();
    let done = match order {
        LockOrder::TurnOn { passphrase, code } => {
            back_up(core, job)?;
            // The way back is proven before the way in is narrowed.
            lock::set_code(folder, code)?;
            lock::set_passphrase(folder, passphrase, core.stretch())?;
            LockDone::On
        }
        LockOrder::Change { old, new } => {
            prove(core, old)?;
            back_up(core, job)?;
            lock::set_passphrase(folder, new, core.stretch())?;
            LockDone::Changed
        }
        LockOrder::NewCode(code) => {
            lock::set_code(folder, code)?;
            LockDone::NewCode
        }
        LockOrder::TurnOff { passphrase } => {
            prove(core, passphrase)?;
            back_up(core, job)?;
            store::remove_slot(folder, SlotKind::Passphrase)?;
            LockDone::Off
        }
        LockOrder::ProvePin(proof) => {
            proof.prove(folder, job.now)?;
            LockDone::PinProven
        }
        LockOrder::ChangePin { old, new } => {
            old.prove(folder, job.now)?;
            back_up(core, job)?;
            old.change_to(new, (folder, core.stretch()), job.now)?;
            LockDone::PinChanged
        }
        LockOrder::SaveCode { code, to, display } => {
            let words = Words::with(*display);
            let page = recovery_page::page(&code.shown(), &words);
            core.places().reach().write(to, page.as_bytes())?;
            LockDone::CodeSaved(to.clone())
        }
    };
    Ok(job.done(Done::Locked(done)))
}

/// Whoever sits at an open diary does not thereby know its passphrase.
fn prove(core: &Core, passphrase: &Passphrase) -> Result<(), Fault> {
    let secret = Secret::Passphrase(passphrase.expose());
    store::unlock_uncounted(core.folder().dir(), &secret)?;
    Ok(())
}

fn back_up(core: &Core, job: &Job<'_>) -> Result<(), Fault> {
    core.store()?.backup(Reason::Secret, job.now)?;
    Ok(())
}
