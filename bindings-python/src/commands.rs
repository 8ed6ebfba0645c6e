//! Written by `cargo xtask generate`; not to be edited. One method for each command.

#![expect(
    clippy::too_many_arguments,
    reason = "keyword arguments, one for each field"
)]

use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use vanthu::api::Plain;
use vanthu::{dossier, grants, incoming, outgoing, seal, series};

use crate::arguments::{At, By, Json, Words};
use crate::classes::{Dossier, Grants, IncomingDocument, OutgoingDocument, Seal, Series};

#[pymethods]
impl IncomingDocument {
    /// Record that a document came in (tiếp nhận, Art. 21). Refusals: `not_clerk`,
    /// `state_secret_on_network`, `field_missing`, `wrong_phase`.
    #[pyo3(signature = (*, metadata, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn receive(
        &self,
        py: Python<'_>,
        metadata: Json,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let metadata = plain.json("kind.data.metadata", metadata.as_str());
        let kind = (|| Some(incoming::Kind::from(incoming::Receive::new(metadata?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Return a message before it is registered (từ chối tiếp nhận, Art. 21.2). Refusals: `not_clerk`,
    /// `refusal_after_number`, `reason_too_short`, `state_secret_on_network`, `wrong_phase`.
    #[pyo3(signature = (*, cause, note, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn refuse_receipt(
        &self,
        py: Python<'_>,
        cause: &str,
        note: &str,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let cause = plain.text("kind.data.cause", cause);
        let note: Option<String> = plain.text("kind.data.note", note);
        let kind = (|| {
            Some(incoming::Kind::from(incoming::RefuseReceipt::new(
                cause?, note?,
            )))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Open the envelope and stamp it (bóc bì, đóng dấu ĐẾN; paper, Art. 21.1.b). Refusals: `not_clerk`,
    /// `paper_only`, `mail_not_opened`, `nothing_waiting`, `wrong_phase`.
    #[pyo3(signature = (*, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn stamp(
        &self,
        py: Python<'_>,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let plain = Plain::default();
        let kind = Some(incoming::Kind::from(incoming::Stamp::new()));
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Pass the envelope on unopened (chuyển không bóc bì, Art. 21.1.b). Refusals: `not_clerk`,
    /// `paper_only`, `mail_is_for_agency`, `wrong_phase`.
    #[pyo3(signature = (*, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn forward_unopened(
        &self,
        py: Python<'_>,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let plain = Plain::default();
        let kind = Some(incoming::Kind::from(incoming::ForwardUnopened::new()));
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Hand passed-on mail in for registration (đưa lại Văn thư để đăng ký, Art. 21.1.b). Refusals:
    /// `wrong_phase`.
    #[pyo3(signature = (*, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn hand_in(
        &self,
        py: Python<'_>,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let plain = Plain::default();
        let kind = Some(incoming::Kind::from(incoming::HandIn::new()));
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Enter into the incoming register and take the arrival number (đăng ký, số đến; Art. 22), with what
    /// the clerk has verified (Art. 21.2.a).
    /// Refusals: `not_clerk`, `not_authentic`, `wrong_recipient`, `not_stamped`, `mail_not_opened`,
    /// `state_secret_on_network`, `number_date_inversion`, `number_out_of_range`, `fact_missing`,
    /// `wrong_phase`.
    #[pyo3(signature = (*, authentic, intact, right_recipient, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn register(
        &self,
        py: Python<'_>,
        authentic: bool,
        intact: bool,
        right_recipient: bool,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let plain = Plain::default();
        let authentic = plain.flag("kind.data.authentic", authentic);
        let intact = plain.flag("kind.data.intact", intact);
        let right_recipient = plain.flag("kind.data.right_recipient", right_recipient);
        let kind = (|| {
            Some(incoming::Kind::from(incoming::Register::new(
                authentic?,
                intact?,
                right_recipient?,
            )))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Submit to the person who directs the handling (trình, Art. 23.1). Refusals: `not_clerk`,
    /// `not_registered_incoming`, `unknown_post`, `not_directing_post`, `seat_vacant`,
    /// `state_secret_on_network`, `wrong_phase`.
    #[pyo3(signature = (*, to, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn submit(
        &self,
        py: Python<'_>,
        to: &str,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let to = plain.text("kind.data.to", to);
        let kind = (|| Some(incoming::Kind::from(incoming::Submit::new(to?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Write the direction: one lead, co-handlers, for information, deadline (bút phê, Art. 23.2); until
    /// the lead has reported also a second time (phân phối lại): what is still open of the first
    /// direction ends. Refusals: `not_director`, `not_your_line`, `ambiguous_authority`,
    /// `lead_not_stated`, `due_not_stated`, `due_in_past`, `due_off_calendar`, `role_twice`,
    /// `unknown_unit`, `unknown_post`, `unknown_person`, `seat_vacant`, `nothing_waiting`,
    /// `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
    #[pyo3(signature = (*, actor, lead=None, co=None, info=None, due=None, opinion=None, at=None, command_id=None, version=None, under=None, content=None))]
    fn direct(
        &self,
        py: Python<'_>,
        actor: &str,
        lead: Option<Json>,
        co: Option<Json>,
        info: Option<Json>,
        due: Option<Words>,
        opinion: Option<&str>,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let lead = plain.optional(lead, |plain, value| {
            plain.json("kind.data.lead", value.as_str())
        });
        let co = plain.or_default(co, |plain, value| {
            plain.json("kind.data.co", value.as_str())
        });
        let info = plain.or_default(info, |plain, value| {
            plain.json("kind.data.info", value.as_str())
        });
        let due = plain.optional(due, |plain, value| {
            plain.text("kind.data.due", value.as_str())
        });
        let opinion = plain.or_default(opinion, |plain, value| {
            plain.text("kind.data.opinion", value)
        });
        let kind = (|| {
            let mut data = incoming::Direct::new();
            data.lead = lead?;
            data.co = co?;
            data.info = info?;
            data.due = due?;
            data.opinion = opinion?;
            Some(incoming::Kind::from(data))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Complete the register entry after the direction (đăng ký bổ sung; paper, Art. 23.3). Refusals:
    /// `not_clerk`, `paper_only`, `nothing_waiting`, `no_direction_yet`, `not_registered_incoming`,
    /// `state_secret_on_network`, `wrong_phase`.
    #[pyo3(signature = (*, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn complete_entry(
        &self,
        py: Python<'_>,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let plain = Plain::default();
        let kind = Some(incoming::Kind::from(incoming::CompleteEntry::new()));
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// The clerk hands the document to its handler (chuyển giao, Art. 23). After the direction, or
    /// straight from the register where the agency's rules fix the handler. Refusals: `not_clerk`,
    /// `no_direction_yet`, `entry_not_completed`, `receipt_not_signed`, `not_a_handler`,
    /// `nothing_waiting`, `seat_vacant`, `not_registered_incoming`, `state_secret_on_network`,
    /// `wrong_phase`.
    #[pyo3(signature = (*, to, actor, signed_receipt=None, at=None, command_id=None, version=None, under=None, content=None))]
    fn hand_over(
        &self,
        py: Python<'_>,
        to: Json,
        actor: &str,
        signed_receipt: Option<bool>,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let to = plain.json("kind.data.to", to.as_str());
        let signed_receipt = plain.or_default(signed_receipt, |plain, value| {
            plain.flag("kind.data.signed_receipt", value)
        });
        let kind = (|| {
            let mut data = incoming::HandOver::new(to?);
            data.signed_receipt = signed_receipt?;
            Some(incoming::Kind::from(data))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// The head names the person who tracks and urges (theo dõi, đôn đốc, Art. 24.1). Refusals:
    /// `not_head`, `unknown_person`, `not_registered_incoming`, `state_secret_on_network`,
    /// `wrong_phase`.
    #[pyo3(signature = (*, person, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn assign_tracker(
        &self,
        py: Python<'_>,
        person: &str,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let person = plain.text("kind.data.person", person);
        let kind = (|| Some(incoming::Kind::from(incoming::AssignTracker::new(person?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Remind the holder of an open line of the work (đôn đốc, Art. 24.1): by who directs the document,
    /// the person named to track it, or who gave the line. It is numbered on its line, counts as unread
    /// until the holder opens the line again, and is never edited. Refusals: `not_urging`,
    /// `nothing_waiting`, `line_not_found`, `line_closed`, `not_registered_incoming`,
    /// `state_secret_on_network`, `wrong_phase`.
    #[pyo3(signature = (*, line, kind, actor, text=None, at=None, command_id=None, version=None, under=None, content=None))]
    fn urge(
        &self,
        py: Python<'_>,
        line: u32,
        kind: &str,
        actor: &str,
        text: Option<&str>,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let kind = plain.text("kind.data.kind", kind);
        let text = plain.optional(text, |plain, value| plain.text("kind.data.text", value));
        let kind = (|| {
            let mut data = incoming::Urge::new(line?, kind?);
            data.text = text?;
            Some(incoming::Kind::from(data))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Count open due dates again after the calendar was revised, for example a swap of days announced
    /// late (tính lại thời hạn). Later dates move; earlier ones only where those concerned have agreed.
    /// Refusals: `not_clerk`, `nothing_waiting`, `field_missing`, `not_registered_incoming`,
    /// `state_secret_on_network`, `wrong_phase`.
    #[pyo3(signature = (*, basis, actor, agreed=None, at=None, command_id=None, version=None, under=None, content=None))]
    fn revise_due(
        &self,
        py: Python<'_>,
        basis: &str,
        actor: &str,
        agreed: Option<&str>,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let basis: Option<String> = plain.text("kind.data.basis", basis);
        let agreed = plain.optional(agreed, |plain, value| plain.text("kind.data.agreed", value));
        let kind = (|| {
            let mut data = incoming::ReviseDue::new(basis?);
            data.agreed = agreed?;
            Some(incoming::Kind::from(data))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// The head of a unit names the person who handles (phân công; handling slip, Appendix IV VII).
    /// Refusals: `not_your_line`, `ambiguous_authority`, `not_unit_line`, `not_lead`, `nothing_waiting`,
    /// `not_in_unit`, `role_twice`, `due_after_parent`, `due_in_past`, `due_off_calendar`,
    /// `line_closed`, `line_not_found`, `unknown_person`, `seat_vacant`, `no_direction_yet`,
    /// `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
    #[pyo3(signature = (*, line, to, actor, co=None, due=None, at=None, command_id=None, version=None, under=None, content=None))]
    fn assign(
        &self,
        py: Python<'_>,
        line: u32,
        to: &str,
        actor: &str,
        co: Option<Vec<PyBackedStr>>,
        due: Option<Words>,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let to = plain.text("kind.data.to", to);
        let co = plain.or_default(co, |plain, value| plain.texts("kind.data.co", &value));
        let due = plain.optional(due, |plain, value| {
            plain.text("kind.data.due", value.as_str())
        });
        let kind = (|| {
            let mut data = incoming::Assign::new(line?, to?);
            data.co = co?;
            data.due = due?;
            Some(incoming::Kind::from(data))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Open a line (mở xem); a line for information is thereby done. Refusals: `not_your_line`,
    /// `ambiguous_authority`, `line_not_found`, `line_closed`, `not_registered_incoming`,
    /// `state_secret_on_network`, `wrong_phase`.
    #[pyo3(signature = (*, line, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn open(
        &self,
        py: Python<'_>,
        line: u32,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let kind = (|| Some(incoming::Kind::from(incoming::Open::new(line?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Take the work on a line up (nhận xử lý). Refusals: `not_your_line`, `ambiguous_authority`,
    /// `line_not_found`, `line_closed`, `line_already_started`, `not_lead`, `entry_not_completed`,
    /// `not_handed_over`, `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`,
    /// `wrong_phase`.
    #[pyo3(signature = (*, line, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn start(
        &self,
        py: Python<'_>,
        line: u32,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let kind = (|| Some(incoming::Kind::from(incoming::Start::new(line?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// A co-handler's contribution (ý kiến phối hợp). Refusals: `not_your_line`, `ambiguous_authority`,
    /// `not_co_handler`, `field_missing`, `line_not_found`, `line_closed`, `no_direction_yet`,
    /// `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
    #[pyo3(signature = (*, line, text, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn opine(
        &self,
        py: Python<'_>,
        line: u32,
        text: &str,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let text: Option<String> = plain.text("kind.data.text", text);
        let kind = (|| Some(incoming::Kind::from(incoming::Opine::new(line?, text?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// The lead reports the result (báo cáo kết quả, Art. 24.2). Co-handlers who are not done stay
    /// unfinished. Refusals: `not_your_line`, `ambiguous_authority`, `not_lead`, `line_not_started`,
    /// `field_missing`, `line_not_found`, `line_closed`, `no_direction_yet`,
    /// `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
    #[pyo3(signature = (*, line, result, actor, reply=None, at=None, command_id=None, version=None, under=None, content=None))]
    fn report(
        &self,
        py: Python<'_>,
        line: u32,
        result: &str,
        actor: &str,
        reply: Option<Words>,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let result: Option<String> = plain.text("kind.data.result", result);
        let reply = plain.optional(reply, |plain, value| {
            plain.text("kind.data.reply", value.as_str())
        });
        let kind = (|| {
            let mut data = incoming::Report::new(line?, result?);
            data.reply = reply?;
            Some(incoming::Kind::from(data))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// The person who directed gives the report back for rework (trả lại báo cáo). Refusals: `not_your_line`,
    /// `ambiguous_authority`, `work_still_open`, `line_closed`, `reason_too_short`,
    /// `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
    #[pyo3(signature = (*, reason, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn return_(
        &self,
        py: Python<'_>,
        reason: &str,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let reason: Option<String> = plain.text("kind.data.reason", reason);
        let kind = (|| Some(incoming::Kind::from(incoming::Return::new(reason?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// A unit or person gives the assignment back (trả lại người giao). Refusals: `not_your_line`,
    /// `ambiguous_authority`, `nothing_waiting`, `reason_too_short`, `line_not_found`, `line_closed`,
    /// `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
    #[pyo3(signature = (*, line, reason, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn decline(
        &self,
        py: Python<'_>,
        line: u32,
        reason: &str,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let reason: Option<String> = plain.text("kind.data.reason", reason);
        let kind = (|| Some(incoming::Kind::from(incoming::Decline::new(line?, reason?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Take back what was not opened yet (thu hồi khi chưa mở): the submission by the clerk, an
    /// assignment by who gave it. Refusals: `not_assigner`, `already_opened`, `line_closed`,
    /// `line_not_found`, `nothing_waiting`, `not_registered_incoming`, `state_secret_on_network`,
    /// `wrong_phase`.
    #[pyo3(signature = (*, line, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn recall(
        &self,
        py: Python<'_>,
        line: u32,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let kind = (|| Some(incoming::Kind::from(incoming::Recall::new(line?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// The person who directed accepts the report (duyệt kết thúc). Refusals: `not_your_line`,
    /// `ambiguous_authority`, `work_still_open`, `line_closed`, `separation_of_duties`,
    /// `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`.
    #[pyo3(signature = (*, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn approve_completion(
        &self,
        py: Python<'_>,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let plain = Plain::default();
        let kind = Some(incoming::Kind::from(incoming::ApproveCompletion::new()));
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Put the completed document into its dossier (lập hồ sơ, Art. 29). Refusals: `wrong_phase`,
    /// `not_lead_or_clerk`, `field_missing`, `state_secret_on_network`.
    #[pyo3(signature = (*, dossier, notation, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn file(
        &self,
        py: Python<'_>,
        dossier: Words,
        notation: &str,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let dossier = plain.text("kind.data.dossier", dossier.as_str());
        let notation: Option<String> = plain.text("kind.data.notation", notation);
        let kind = (|| {
            Some(incoming::Kind::from(incoming::File::new(
                dossier?, notation?,
            )))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }
}

#[pymethods]
impl OutgoingDocument {
    /// Begin a draft (soạn thảo, Art. 10). Refusals: `no_unit`, `not_in_unit`, `unknown_unit`,
    /// `unknown_post`, `no_template`, `unknown_body`, `state_secret_on_network`, `field_missing`,
    /// `wrong_phase`.
    #[pyo3(signature = (*, content, unit, signer, actor, field=None, body=None, co_units=None, urgency=None, reply_to=None, template=None, at=None, command_id=None, version=None, under=None))]
    fn draft(
        &self,
        py: Python<'_>,
        content: Json,
        unit: &str,
        signer: &str,
        actor: &str,
        field: Option<&str>,
        body: Option<&str>,
        co_units: Option<Vec<PyBackedStr>>,
        urgency: Option<&str>,
        reply_to: Option<Words>,
        template: Option<&str>,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let content = plain.json("kind.data.content", content.as_str());
        let unit = plain.text("kind.data.unit", unit);
        let signer = plain.text("kind.data.signer", signer);
        let field = plain.optional(field, |plain, value| plain.text("kind.data.field", value));
        let body = plain.optional(body, |plain, value| plain.text("kind.data.body", value));
        let co_units = plain.or_default(co_units, |plain, value| {
            plain.texts("kind.data.co_units", &value)
        });
        let urgency = plain.or_default(urgency, |plain, value| {
            plain.text("kind.data.urgency", value)
        });
        let reply_to = plain.optional(reply_to, |plain, value| {
            plain.text("kind.data.reply_to", value.as_str())
        });
        let template = plain.optional(template, |plain, value| {
            plain.text("kind.data.template", value)
        });
        let kind = (|| {
            let mut data = outgoing::Draft::new(content?, unit?, signer?);
            data.field = field?;
            data.body = body?;
            data.co_units = co_units?;
            data.urgency = urgency?;
            data.reply_to = reply_to?;
            data.template = template?;
            Some(outgoing::Kind::from(data))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content: None,
            },
        )
    }

    /// Change the draft (sửa bản thảo). Under review this begins a new round: earlier checks and
    /// approvals of other content no longer count (Art. 11.2). Refusals: `not_drafter`, `wrong_phase`,
    /// `frozen`, `nothing_waiting`, `state_secret_on_network`, `field_missing`; under review also
    /// `no_files`, `no_template`, `seat_vacant`.
    #[pyo3(signature = (*, content, actor, at=None, command_id=None, version=None, under=None))]
    fn revise(
        &self,
        py: Python<'_>,
        content: Json,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let content = plain.json("kind.data.content", content.as_str());
        let kind = (|| Some(outgoing::Kind::from(outgoing::Revise::new(content?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content: None,
            },
        )
    }

    /// Submit for review (trình duyệt). Refusals: `not_drafter`, `no_files`, `no_template`,
    /// `seat_vacant`, `nothing_waiting`, `state_secret_on_network`, `frozen`, `wrong_phase`.
    #[pyo3(signature = (*, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn submit(
        &self,
        py: Python<'_>,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::Submit::new()));
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Open a line (mở xem). Refusals: `not_your_line`, `ambiguous_authority`, `line_not_found`,
    /// `line_closed`, `frozen`, `wrong_phase`.
    #[pyo3(signature = (*, line, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn open(
        &self,
        py: Python<'_>,
        line: u32,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let kind = (|| Some(outgoing::Kind::from(outgoing::Open::new(line?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Agree on a line that carries no legal duty (ý kiến đồng ý). Refusals: `not_your_line`,
    /// `ambiguous_authority`, `line_closed`, `line_not_found`, `duty_line`, `state_secret_on_network`,
    /// `frozen`, `wrong_phase`.
    #[pyo3(signature = (*, line, actor, text=None, at=None, command_id=None, version=None, under=None, content=None))]
    fn agree(
        &self,
        py: Python<'_>,
        line: u32,
        actor: &str,
        text: Option<&str>,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let text = plain.optional(text, |plain, value| plain.text("kind.data.text", value));
        let kind = (|| {
            let mut data = outgoing::Agree::new(line?);
            data.text = text?;
            Some(outgoing::Kind::from(data))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// The head of the drafting unit checks the content (kiểm tra nội dung, Art. 12.1). Must name the
    /// content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_unit_head`,
    /// `separation_of_duties`, `content_not_named`, `content_mismatch`, `state_secret_on_network`,
    /// `frozen`, `wrong_phase`.
    #[pyo3(signature = (*, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn check_content(
        &self,
        py: Python<'_>,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::CheckContent::new()));
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// The person assigned checks form and layout (kiểm tra thể thức, Art. 12.2). Must name the content
    /// hash. Refusals: `nothing_waiting`, `not_your_line`, `not_format_checker`, `content_not_named`,
    /// `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`.
    #[pyo3(signature = (*, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn check_format(
        &self,
        py: Python<'_>,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::CheckFormat::new()));
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// The person who will sign approves the draft (duyệt bản thảo, Art. 11.1). Must name the content
    /// hash, and one of several grants (`under`). Refusals: `nothing_waiting`, `not_your_line`,
    /// `no_signing_power` and its details, `ambiguous_authority`, `grant_does_not_confer`,
    /// `separation_of_duties`, `content_not_named`, `content_mismatch`, `state_secret_on_network`,
    /// `frozen`, `wrong_phase`.
    #[pyo3(signature = (*, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn approve(
        &self,
        py: Python<'_>,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::Approve::new()));
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Return the draft for rework (trả lại): the head of the drafting unit to the drafter, anybody else
    /// to the head of the unit, who passes it on (Art. 10.3). Refusals: `not_your_line`,
    /// `ambiguous_authority`, `return_to_unit_head`, `reason_too_short`, `line_closed`,
    /// `line_not_found`, `state_secret_on_network`, `frozen`, `wrong_phase`.
    #[pyo3(signature = (*, line, reason, actor, to=None, at=None, command_id=None, version=None, under=None, content=None))]
    fn return_(
        &self,
        py: Python<'_>,
        line: u32,
        reason: &str,
        actor: &str,
        to: Option<&str>,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let reason: Option<String> = plain.text("kind.data.reason", reason);
        let to = plain.optional(to, |plain, value| plain.text("kind.data.to", value));
        let kind = (|| {
            let mut data = outgoing::Return::new(line?, reason?);
            data.to = to?;
            Some(outgoing::Kind::from(data))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// The head of the drafting unit passes a returned draft to its drafter (Art. 10.3). Refusals:
    /// `not_unit_head`, `nothing_waiting`, `frozen`, `wrong_phase`.
    #[pyo3(signature = (*, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn hand_back(
        &self,
        py: Python<'_>,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::HandBack::new()));
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// The drafter takes the submission back before anybody opened it (thu hồi khi chưa mở). Refusals:
    /// `not_drafter`, `already_opened`, `frozen`, `wrong_phase`.
    #[pyo3(signature = (*, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn recall(
        &self,
        py: Python<'_>,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::Recall::new()));
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// The drafter proposes an urgency (đề xuất mức độ khẩn, Appendix I, III.2.b). Refusals:
    /// `not_drafter`, `frozen`, `wrong_phase`.
    #[pyo3(signature = (*, urgency, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn propose_urgency(
        &self,
        py: Python<'_>,
        urgency: &str,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let urgency = plain.text("kind.data.urgency", urgency);
        let kind = (|| {
            Some(outgoing::Kind::from(outgoing::ProposeUrgency::new(
                urgency?,
            )))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// The signer decides the urgency (quyết định mức độ khẩn, Appendix I, III.2.b). Refusals:
    /// `not_signer`, `frozen`, `wrong_phase`.
    #[pyo3(signature = (*, urgency, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn decide_urgency(
        &self,
        py: Python<'_>,
        urgency: &str,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let urgency = plain.text("kind.data.urgency", urgency);
        let kind = (|| Some(outgoing::Kind::from(outgoing::DecideUrgency::new(urgency?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// The personal signature (ký, Art. 13). Must name the content hash. Refusals: `nothing_waiting`,
    /// `not_your_line`, `content_not_checked`, `format_not_checked`, `not_approved`,
    /// `changed_after_approval`, `approved_by_another`, `no_signing_power` and its details,
    /// `ambiguous_authority`, `capacity_not_held`, `grant_does_not_confer`, `separation_of_duties`,
    /// `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`.
    #[pyo3(signature = (*, actor, capacity=None, post=None, urgency=None, at=None, command_id=None, version=None, under=None, content=None))]
    fn sign(
        &self,
        py: Python<'_>,
        actor: &str,
        capacity: Option<Vec<PyBackedStr>>,
        post: Option<&str>,
        urgency: Option<&str>,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let capacity = plain.optional(capacity, |plain, value| {
            plain.texts("kind.data.capacity", &value)
        });
        let post = plain.optional(post, |plain, value| plain.text("kind.data.post", value));
        let urgency = plain.optional(urgency, |plain, value| {
            plain.text("kind.data.urgency", value)
        });
        let kind = (|| {
            let mut data = outgoing::Sign::new();
            data.capacity = capacity?;
            data.post = post?;
            data.urgency = urgency?;
            Some(outgoing::Kind::from(data))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Give number and date (cấp số, Art. 15). A number that is taken is never named: it is the next one.
    /// A number that is held (giữ chỗ) is named, and brings the date that it holds. Refusals: `not_clerk`,
    /// `not_signed`, `no_symbol`, `fact_missing`, `number_date_inversion`, `number_out_of_range`,
    /// `separation_of_duties`, `state_secret_on_network`, `frozen`, `wrong_phase`; with a reservation
    /// `reservation_not_found`, `reservation_expired`, `reservation_for_another`.
    #[pyo3(signature = (*, actor, reservation=None, at=None, command_id=None, version=None, under=None, content=None))]
    fn assign_number(
        &self,
        py: Python<'_>,
        actor: &str,
        reservation: Option<u32>,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let reservation = plain.optional(reservation, |plain, value| {
            plain.number("kind.data.reservation", value)
        });
        let kind = (|| {
            let mut data = outgoing::AssignNumber::new();
            data.reservation = reservation?;
            Some(outgoing::Kind::from(data))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Enter into the outgoing register (đăng ký, Art. 16). Refusals: `not_clerk`, `not_signed`,
    /// `not_numbered`, `field_missing`, `state_secret_on_network`, `frozen`, `wrong_phase`.
    #[pyo3(signature = (*, copies, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn register(
        &self,
        py: Python<'_>,
        copies: u32,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let copies = plain.number("kind.data.copies", copies);
        let kind = (|| Some(outgoing::Kind::from(outgoing::Register::new(copies?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Seal, or the agency's digital signature (đóng dấu, ký số của cơ quan; Art. 17, 32, 33). Refusals:
    /// `not_clerk`, `not_signed`, `not_numbered`, `not_registered_outgoing`, `separation_of_duties`,
    /// `state_secret_on_network`, `frozen`, `wrong_phase`.
    #[pyo3(signature = (*, actor, renditions=None, at=None, command_id=None, version=None, under=None, content=None))]
    fn apply_agency_signature(
        &self,
        py: Python<'_>,
        actor: &str,
        renditions: Option<Json>,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let renditions = plain.or_default(renditions, |plain, value| {
            plain.json("kind.data.renditions", value.as_str())
        });
        let kind = (|| {
            let mut data = outgoing::ApplyAgencySignature::new();
            data.renditions = renditions?;
            Some(outgoing::Kind::from(data))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Issue (phát hành, Art. 18). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
    /// `not_registered_outgoing`, `no_agency_signature`, `state_secret_on_network`, `frozen`,
    /// `wrong_phase`.
    #[pyo3(signature = (*, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn issue(
        &self,
        py: Python<'_>,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::Issue::new()));
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Make a signed document void before it is issued (hủy trước khi phát hành; routing P19): it ends
    /// here, and its number, if it has one, stays empty for ever. Refusals: `not_signer_or_head`,
    /// `reason_too_short`, `state_secret_on_network`, `wrong_phase`, `frozen`.
    #[pyo3(signature = (*, reason, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn void(
        &self,
        py: Python<'_>,
        reason: &str,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let reason: Option<String> = plain.text("kind.data.reason", reason);
        let kind = (|| Some(outgoing::Kind::from(outgoing::Void::new(reason?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Send over the exchange axis to every addressee with an identifier (gửi qua trục, Decision
    /// 28/2018/QĐ-TTg, Art. 6). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
    /// `not_registered_outgoing`, `no_agency_signature`, `state_secret_by_exchange`,
    /// `state_secret_on_network`, `no_electronic_recipient`, `frozen`, `wrong_phase`.
    #[pyo3(signature = (*, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn send(
        &self,
        py: Python<'_>,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::Send::new()));
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Note what a recipient reports (trạng thái gửi nhận). The same message twice changes nothing.
    /// Refusals: `not_clerk`, `unknown_recipient`, `status_not_allowed`, `status_wrong_side`,
    /// `wrong_phase`.
    #[pyo3(signature = (*, recipient, status, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn record_delivery(
        &self,
        py: Python<'_>,
        recipient: &str,
        status: Json,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let recipient: Option<String> = plain.text("kind.data.recipient", recipient);
        let status = plain.json("kind.data.status", status.as_str());
        let kind = (|| {
            Some(outgoing::Kind::from(outgoing::RecordDelivery::new(
                recipient?, status?,
            )))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Keep the original (lưu, Art. 19). Refusals: `not_clerk`, `nothing_waiting`, `frozen`,
    /// `wrong_phase`.
    #[pyo3(signature = (*, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn keep(
        &self,
        py: Python<'_>,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::Keep::new()));
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Add a note to the register entry (ghi chú). Refusals: `not_clerk`, `field_missing`,
    /// `state_secret_on_network`, `frozen`, `wrong_phase`.
    #[pyo3(signature = (*, note, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn amend_record(
        &self,
        py: Python<'_>,
        note: &str,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let note: Option<String> = plain.text("kind.data.note", note);
        let kind = (|| Some(outgoing::Kind::from(outgoing::AmendRecord::new(note?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Name the document that corrects this one (sửa đổi, thay thế, đính chính; Art. 18.3). Refusals:
    /// `content_needs_equal_form`, `form_needs_official_letter`, `not_signer_or_head`, `frozen`,
    /// `wrong_phase`.
    #[pyo3(signature = (*, flaw, instrument_type, actor, instrument=None, at=None, command_id=None, version=None, under=None, content=None))]
    fn correct(
        &self,
        py: Python<'_>,
        flaw: &str,
        instrument_type: &str,
        actor: &str,
        instrument: Option<Words>,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let flaw = plain.text("kind.data.flaw", flaw);
        let instrument_type = plain.text("kind.data.instrument_type", instrument_type);
        let instrument = plain.optional(instrument, |plain, value| {
            plain.text("kind.data.instrument", value.as_str())
        });
        let kind = (|| {
            let mut data = outgoing::Correct::new(flaw?, instrument_type?);
            data.instrument = instrument?;
            Some(outgoing::Kind::from(data))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Withdraw the issued document (thu hồi, Art. 18.4): it and its metadata freeze, its number stays
    /// used. Refusals: `not_signer_or_head`, `reason_too_short`, `state_secret_on_network`, `frozen`,
    /// `wrong_phase`.
    #[pyo3(signature = (*, reason, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn withdraw(
        &self,
        py: Python<'_>,
        reason: &str,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let reason: Option<String> = plain.text("kind.data.reason", reason);
        let kind = (|| Some(outgoing::Kind::from(outgoing::Withdraw::new(reason?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }
}

#[pymethods]
impl Dossier {
    /// Open a dossier (mở hồ sơ, Art. 29.1): the person given the task makes it, by the list or, if it
    /// is not in the list, with a title, number and symbol and retention of their own. Refusals:
    /// `dossier_exists`, `field_missing`, `day_to_come`, `state_secret_on_network`.
    #[pyo3(signature = (*, notation, title, retention, actor, medium=None, file_kind=None, start=None, listed=None, at=None, command_id=None, version=None, under=None, content=None))]
    fn open_dossier(
        &self,
        py: Python<'_>,
        notation: &str,
        title: &str,
        retention: Json,
        actor: &str,
        medium: Option<&str>,
        file_kind: Option<&str>,
        start: Option<Words>,
        listed: Option<bool>,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let notation: Option<String> = plain.text("kind.data.notation", notation);
        let title: Option<String> = plain.text("kind.data.title", title);
        let retention = plain.json("kind.data.retention", retention.as_str());
        let medium = plain.or_default(medium, |plain, value| plain.text("kind.data.medium", value));
        let file_kind = plain.or_default(file_kind, |plain, value| {
            plain.text("kind.data.file_kind", value)
        });
        let start = plain.optional(start, |plain, value| {
            plain.text("kind.data.start", value.as_str())
        });
        let listed = plain.or_default(listed, |plain, value| plain.flag("kind.data.listed", value));
        let kind = (|| {
            let mut data = dossier::OpenDossier::new(notation?, title?, retention?);
            data.medium = medium?;
            data.file_kind = file_kind?;
            data.start = start?;
            data.listed = listed?;
            Some(dossier::Kind::from(data))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Collect a document (thu thập văn bản vào hồ sơ, Art. 29.3). The document stays where it is: one
    /// document may lie in many dossiers without being copied. Refusals: `dossier_not_open`,
    /// `dossier_transferred`, `not_dossier_maker`, `document_in_dossier`.
    #[pyo3(signature = (*, document, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn collect(
        &self,
        py: Python<'_>,
        document: Words,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let document = plain.text("kind.data.document", document.as_str());
        let kind = (|| Some(dossier::Kind::from(dossier::Collect::new(document?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Take a document out (loại bản trùng, bản nháp; Art. 29.4). Refusals: `dossier_not_open`,
    /// `dossier_transferred`, `not_dossier_maker`, `document_not_in_dossier`.
    #[pyo3(signature = (*, document, cause, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn take_out(
        &self,
        py: Python<'_>,
        document: Words,
        cause: &str,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let document = plain.text("kind.data.document", document.as_str());
        let cause = plain.text("kind.data.cause", cause);
        let kind = (|| {
            Some(dossier::Kind::from(dossier::TakeOut::new(
                document?, cause?,
            )))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Close the dossier when its work has ended (kết thúc hồ sơ, Art. 29.4): retention, title, number
    /// and symbol are reviewed, so all three must be stated. Refusals: `dossier_not_open`,
    /// `dossier_transferred`, `not_dossier_maker`, `field_missing`, `day_to_come`, `ended_before_start`,
    /// `state_secret_on_network`.
    #[pyo3(signature = (*, work_ended, retention, title, notation, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn close_dossier(
        &self,
        py: Python<'_>,
        work_ended: Words,
        retention: Json,
        title: &str,
        notation: &str,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let work_ended = plain.text("kind.data.work_ended", work_ended.as_str());
        let retention = plain.json("kind.data.retention", retention.as_str());
        let title: Option<String> = plain.text("kind.data.title", title);
        let notation: Option<String> = plain.text("kind.data.notation", notation);
        let kind = (|| {
            Some(dossier::Kind::from(dossier::CloseDossier::new(
                work_ended?,
                retention?,
                title?,
                notation?,
            )))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Hand the dossier over (bàn giao hồ sơ) before retirement, leaving, transfer or long study: by the
    /// maker, or by the head of their unit; once they are gone, by the head of a unit in which they held
    /// a post to the last, or by who leads the agency. Refusals: `dossier_not_open`,
    /// `dossier_transferred`, `not_dossier_maker`, `hand_over_to_maker`, `unknown_person`.
    #[pyo3(signature = (*, to, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn hand_over_dossier(
        &self,
        py: Python<'_>,
        to: &str,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let to = plain.text("kind.data.to", to);
        let kind = (|| Some(dossier::Kind::from(dossier::HandOverDossier::new(to?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Keep the due dossier at the unit (giữ lại hồ sơ đến hạn, Art. 31.3.d), by those who may hand it
    /// over: at most two years beyond the day on which it is due, however often. Refusals:
    /// `dossier_not_open`, `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `never_due`,
    /// `kept_too_long`, `kept_before_due`, `no_written_consent`, `kept_list_not_sent`.
    #[pyo3(signature = (*, until, written_consent, list_sent_to_archive, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn keep_dossier(
        &self,
        py: Python<'_>,
        until: Words,
        written_consent: bool,
        list_sent_to_archive: bool,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let until = plain.text("kind.data.until", until.as_str());
        let written_consent = plain.flag("kind.data.written_consent", written_consent);
        let list_sent_to_archive =
            plain.flag("kind.data.list_sent_to_archive", list_sent_to_archive);
        let kind = (|| {
            Some(dossier::Kind::from(dossier::KeepDossier::new(
                until?,
                written_consent?,
                list_sent_to_archive?,
            )))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Hand the closed dossier to the archive (nộp lưu, Art. 30.3). Refusals: `dossier_not_open`,
    /// `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `transfer_papers_missing`.
    #[pyo3(signature = (*, actor, lists=None, minutes=None, at=None, command_id=None, version=None, under=None, content=None))]
    fn transfer_dossier(
        &self,
        py: Python<'_>,
        actor: &str,
        lists: Option<u32>,
        minutes: Option<u32>,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let lists = plain.or_default(lists, |plain, value| plain.number("kind.data.lists", value));
        let minutes = plain.or_default(minutes, |plain, value| {
            plain.number("kind.data.minutes", value)
        });
        let kind = (|| {
            let mut data = dossier::TransferDossier::new();
            data.lists = lists?;
            data.minutes = minutes?;
            Some(dossier::Kind::from(data))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }
}

#[pymethods]
impl Series {
    /// Take the next number for a document that is kept elsewhere (cấp số, Art. 15.1 and 16), with the
    /// day of the command. The desk's own documents take theirs by `register` and `assign_number`.
    /// Refusals: `not_clerk`, `unknown_series` (also for a series of arrivals or copies: arrivals follow
    /// the order of receipt, Art. 22.2), `fact_missing`, `number_date_inversion`,
    /// `number_out_of_range`, `year_to_come`, `year_over`.
    #[pyo3(signature = (*, document, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn take_number(
        &self,
        py: Python<'_>,
        document: Words,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let document = plain.text("kind.data.document", document.as_str());
        let kind = (|| Some(series::Kind::from(series::TakeNumber::new(document?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Hold the next number with the date of today (giữ chỗ số). A document uses it by its own command
    /// (`assign_number`), so that number and document are decided together. Refusals: `not_clerk`,
    /// `unknown_series` (also for a series of arrivals or copies: arrivals follow the order of receipt,
    /// Art. 22.2), `fact_missing`, `number_date_inversion`, `number_out_of_range`, `year_to_come`,
    /// `year_over`, `reservation_past_its_day`.
    #[pyo3(signature = (*, actor, until=None, document=None, at=None, command_id=None, version=None, under=None, content=None))]
    fn reserve_number(
        &self,
        py: Python<'_>,
        actor: &str,
        until: Option<Words>,
        document: Option<Words>,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let until = plain.optional(until, |plain, value| {
            plain.text("kind.data.until", value.as_str())
        });
        let document = plain.optional(document, |plain, value| {
            plain.text("kind.data.document", value.as_str())
        });
        let kind = (|| {
            let mut data = series::ReserveNumber::new();
            data.until = until?;
            data.document = document?;
            Some(series::Kind::from(data))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Give a held number up (hủy số): it stays empty. Refusals: `not_clerk`, `unknown_series`,
    /// `fact_missing`, `reservation_not_found`, `reservation_expired`, `number_on_document`,
    /// `field_missing`, `state_secret_on_network`.
    #[pyo3(signature = (*, number, reason, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn void_number(
        &self,
        py: Python<'_>,
        number: u32,
        reason: &str,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let number = plain.number("kind.data.number", number);
        let reason: Option<String> = plain.text("kind.data.reason", reason);
        let kind = (|| {
            Some(series::Kind::from(series::VoidNumber::new(
                number?, reason?,
            )))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Number a copy (cấp số bản sao): sao y, trích sao and sao lục share one series (Appendix I, part II,
    /// II.1.c). The number is never named: it is the next one. Refusals: `not_clerk`, `unknown_series`,
    /// `fact_missing`, `number_date_inversion`, `number_out_of_range`, `year_to_come`, `year_over`,
    /// `copy_direction_not_provided`, `copy_not_from_true_copy`.
    #[pyo3(signature = (*, copy, document, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn number_copy(
        &self,
        py: Python<'_>,
        copy: Json,
        document: Words,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let copy = plain.json("kind.data.copy", copy.as_str());
        let document = plain.text("kind.data.document", document.as_str());
        let kind = (|| {
            Some(series::Kind::from(series::NumberCopy::new(
                copy?, document?,
            )))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Take the numbers of an older register over (nhập số cũ). Refusals: `not_clerk`,
    /// `unknown_series`, `fact_missing`, `series_in_use`, `year_to_come`.
    #[pyo3(signature = (*, numbers, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn import_numbers(
        &self,
        py: Python<'_>,
        numbers: Json,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let numbers = plain.json("kind.data.numbers", numbers.as_str());
        let kind = (|| Some(series::Kind::from(series::ImportNumbers::new(numbers?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }
}

#[pymethods]
impl Grants {
    /// Make a grant (giao, ủy quyền; Art. 13.1 and 13.3). Refusals: `not_grantor`, `grant_exists`,
    /// `unknown_post`, `unknown_person`, `grantor_lost_power`, `grant_without_period`,
    /// `grant_period_empty`, `grant_retroactive`, `grant_overlaps`, `delegation_cycle`,
    /// `sub_authorization`, `grantee_not_unit_head`, `authorization_not_written`,
    /// `authorization_without_period`, `authorization_unlimited`, `capacity_not_held`,
    /// `grantee_not_deputy`.
    #[pyo3(signature = (*, grant, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn create_grant(
        &self,
        py: Python<'_>,
        grant: Json,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let grant = plain.json("kind.data.grant", grant.as_str());
        let kind = (|| Some(grants::Kind::from(grants::CreateGrant::new(grant?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }

    /// Revoke a grant (thu hồi việc giao, ủy quyền). Refusals: `not_grantor`, `grant_not_found`,
    /// `authorization_revoked`.
    #[pyo3(signature = (*, id, actor, at=None, command_id=None, version=None, under=None, content=None))]
    fn revoke_grant(
        &self,
        py: Python<'_>,
        id: Words,
        actor: &str,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let id = plain.text("kind.data.id", id.as_str());
        let kind = (|| Some(grants::Kind::from(grants::RevokeGrant::new(id?))))();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }
}

#[pymethods]
impl Seal {
    /// The clerk hands seal or key device to another person (giao con dấu, thiết bị lưu khóa bí mật,
    /// Art. 32.2): only with written permission and minutes. Refusals: `not_clerk`,
    /// `no_written_permission`, `no_hand_over_minutes`, `unknown_person`.
    #[pyo3(signature = (*, written_permission, minutes, actor, to=None, at=None, command_id=None, version=None, under=None, content=None))]
    fn hand_over_seal(
        &self,
        py: Python<'_>,
        written_permission: bool,
        minutes: bool,
        actor: &str,
        to: Option<&str>,
        at: At<'_, '_>,
        command_id: Option<Words>,
        version: Option<u32>,
        under: Option<Words>,
        content: Option<&str>,
    ) -> PyResult<Py<PyAny>> {
        let mut plain = Plain::default();
        let written_permission = plain.flag("kind.data.written_permission", written_permission);
        let minutes = plain.flag("kind.data.minutes", minutes);
        let to = plain.optional(to, |plain, value| plain.text("kind.data.to", value));
        let kind = (|| {
            let mut data = seal::HandOverSeal::new(written_permission?, minutes?);
            data.to = to?;
            Some(seal::Kind::from(data))
        })();
        self.0.carry_out(
            py,
            kind.ok_or(plain),
            &By {
                actor,
                at,
                command_id,
                version,
                under,
                content,
            },
        )
    }
}
