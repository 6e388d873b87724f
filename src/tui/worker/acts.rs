//! What the writing thread does.

use super::{Hand, worklist};
use crate::desk::Failure;
use crate::desk::session::{self, Clocks};
use crate::domain::policy::Wish;
use crate::tui::msg::{Act, Receipt};
use crate::tui::print;
use std::sync::Arc;

impl Hand {
    pub(super) fn act(&mut self, act: Act, clocks: Clocks) -> Result<Receipt, Failure> {
        let now = clocks.now;
        match act {
            Act::SignIn { name, password } => self.sign_in(&name, &password, clocks),
            Act::SignOut => {
                let keep = self.tools.keep.clone();
                self.desk_mut()?.sign_out(&keep, now)?;
                self.become_operator(None);
                Ok(Receipt::SignedOut)
            }
            Act::Note {
                action,
                idpel,
                detail,
            } => {
                self.desk_mut()?.note(action, idpel, detail, now)?;
                Ok(Receipt::Noted)
            }
            Act::Carry { idpel, wish } => {
                let desk = self.desk_mut()?;
                let acted = match &wish {
                    Wish::Block(wish) => desk.block(idpel, wish, now)?,
                    Wish::Unblock(wish) => desk.unblock(idpel, wish, now)?,
                };
                Ok(Receipt::Acted(Box::new(acted)))
            }
            Act::KeepDraft(call) => {
                self.desk_mut()?.keep_draft(&call, now)?;
                Ok(Receipt::Noted)
            }
            Act::DropDraft => {
                self.desk_mut()?.drop_draft(now)?;
                Ok(Receipt::Noted)
            }
            Act::Print(paper) => {
                let folder = self.tools.prints.clone();
                print::print(self.desk_mut()?, &folder, paper, now)
            }
            Act::BlockListed { mark, alone, note } => {
                let became = worklist::block(self.desk_mut(), &mark, alone, &note, now);
                Ok(Receipt::BlockedListed(became))
            }
            Act::Save { call, end, summary } => {
                let scripts = Arc::clone(&self.tools.scripts);
                let saved = self.desk_mut()?.save_call(
                    &call,
                    scripts.get(call.script),
                    end,
                    &summary,
                    now,
                )?;
                Ok(Receipt::Saved(Box::new(saved)))
            }
        }
    }

    /// A sign-in at the desk lasts as long as the desk is open: whoever opens it next may be another. What keeps a
    /// session is the command `login`.
    fn sign_in(&mut self, name: &str, password: &str, clocks: Clocks) -> Result<Receipt, Failure> {
        self.become_operator(None);
        let replica = self
            .replica
            .as_mut()
            .ok_or_else(|| Failure::Defect("no connection".into()))?;
        let operator = session::sign_in(replica, &self.tools.anchor, name, password, clocks)?;
        self.become_operator(Some(operator.clone()));
        Ok(Receipt::SignedIn(operator))
    }
}
