//! Written by `cargo xtask generate`; not to be edited. One method for each command.

#![expect(clippy::too_many_arguments, reason = "one for each field")]

use vanthu::api::Plain;
use vanthu::{incoming, outgoing};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::documents::{By, IncomingDocument, OutgoingDocument};

#[wasm_bindgen]
impl IncomingDocument {
    #[wasm_bindgen(js_name = receive_)]
    pub fn receive_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        metadata: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let metadata = plain.json("kind.data.metadata", metadata);
        let kind = (|| Some(incoming::Kind::from(incoming::Receive::new(metadata?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = refuse_receipt_)]
    pub fn refuse_receipt_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        cause: &str,
        note: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let cause = plain.text("kind.data.cause", cause);
        let note: Option<String> = plain.text("kind.data.note", note);
        let kind = (|| {
            Some(incoming::Kind::from(incoming::RefuseReceipt::new(
                cause?, note?,
            )))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = stamp_)]
    pub fn stamp_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let plain = Plain::default();
        let kind = Some(incoming::Kind::from(incoming::Stamp::new()));
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = forward_unopened_)]
    pub fn forward_unopened_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let plain = Plain::default();
        let kind = Some(incoming::Kind::from(incoming::ForwardUnopened::new()));
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = hand_in_)]
    pub fn hand_in_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let plain = Plain::default();
        let kind = Some(incoming::Kind::from(incoming::HandIn::new()));
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = register_)]
    pub fn register_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        authentic: bool,
        intact: bool,
        right_recipient: bool,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let plain = Plain::default();
        let authentic = plain.flag("kind.data.verification.authentic", authentic);
        let intact = plain.flag("kind.data.verification.intact", intact);
        let right_recipient = plain.flag("kind.data.verification.right_recipient", right_recipient);
        let kind = (|| {
            Some(incoming::Kind::from(incoming::Register::new(
                incoming::Verification::new(authentic?, intact?, right_recipient?),
            )))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = submit_)]
    pub fn submit_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        to: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let to = plain.text("kind.data.to", to);
        let kind = (|| Some(incoming::Kind::from(incoming::Submit::new(to?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = direct_)]
    pub fn direct_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        lead: Option<String>,
        co: Option<String>,
        info: Option<String>,
        due: Option<String>,
        opinion: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let lead = plain.optional(lead, |plain, value| plain.json("kind.data.lead", &value));
        let co = plain.or_default(co, |plain, value| plain.json("kind.data.co", &value));
        let info = plain.or_default(info, |plain, value| plain.json("kind.data.info", &value));
        let due = plain.optional(due, |plain, value| plain.text("kind.data.due", &value));
        let opinion = plain.or_default(opinion, |plain, value| {
            plain.text("kind.data.opinion", &value)
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
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = complete_entry_)]
    pub fn complete_entry_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let plain = Plain::default();
        let kind = Some(incoming::Kind::from(incoming::CompleteEntry::new()));
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = hand_over_)]
    pub fn hand_over_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        to: &str,
        signed_receipt: Option<bool>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let to = plain.json("kind.data.to", to);
        let signed_receipt = plain.or_default(signed_receipt, |plain, value| {
            plain.flag("kind.data.signed_receipt", value)
        });
        let kind = (|| {
            let mut data = incoming::HandOver::new(to?);
            data.signed_receipt = signed_receipt?;
            Some(incoming::Kind::from(data))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = assign_tracker_)]
    pub fn assign_tracker_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        person: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let person = plain.text("kind.data.person", person);
        let kind = (|| Some(incoming::Kind::from(incoming::AssignTracker::new(person?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = urge_)]
    pub fn urge_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        line: u32,
        kind: &str,
        text: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let kind = plain.text("kind.data.kind", kind);
        let text = plain.optional(text, |plain, value| plain.text("kind.data.text", &value));
        let kind = (|| {
            let mut data = incoming::Urge::new(line?, kind?);
            data.text = text?;
            Some(incoming::Kind::from(data))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = revise_due_)]
    pub fn revise_due_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        basis: &str,
        agreed: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let basis: Option<String> = plain.text("kind.data.basis", basis);
        let agreed = plain.optional(agreed, |plain, value| {
            plain.text("kind.data.agreed", &value)
        });
        let kind = (|| {
            let mut data = incoming::ReviseDue::new(basis?);
            data.agreed = agreed?;
            Some(incoming::Kind::from(data))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = assign_)]
    pub fn assign_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        line: u32,
        to: &str,
        co: Option<String>,
        due: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let to = plain.text("kind.data.to", to);
        let co = plain.or_default(co, |plain, value| plain.json("kind.data.co", &value));
        let due = plain.optional(due, |plain, value| plain.text("kind.data.due", &value));
        let kind = (|| {
            let mut data = incoming::Assign::new(line?, to?);
            data.co = co?;
            data.due = due?;
            Some(incoming::Kind::from(data))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = open_)]
    pub fn open_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        line: u32,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let kind = (|| Some(incoming::Kind::from(incoming::Open::new(line?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = start_)]
    pub fn start_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        line: u32,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let kind = (|| Some(incoming::Kind::from(incoming::Start::new(line?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = opine_)]
    pub fn opine_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        line: u32,
        text: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let text: Option<String> = plain.text("kind.data.text", text);
        let kind = (|| Some(incoming::Kind::from(incoming::Opine::new(line?, text?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = report_)]
    pub fn report_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        line: u32,
        result: &str,
        reply: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let result: Option<String> = plain.text("kind.data.result", result);
        let reply = plain.optional(reply, |plain, value| plain.text("kind.data.reply", &value));
        let kind = (|| {
            let mut data = incoming::Report::new(line?, result?);
            data.reply = reply?;
            Some(incoming::Kind::from(data))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = return_)]
    pub fn return_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        reason: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let reason: Option<String> = plain.text("kind.data.reason", reason);
        let kind = (|| Some(incoming::Kind::from(incoming::Return::new(reason?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = decline_)]
    pub fn decline_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        line: u32,
        reason: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let reason: Option<String> = plain.text("kind.data.reason", reason);
        let kind = (|| Some(incoming::Kind::from(incoming::Decline::new(line?, reason?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = recall_)]
    pub fn recall_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        line: u32,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let kind = (|| Some(incoming::Kind::from(incoming::Recall::new(line?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = approve_completion_)]
    pub fn approve_completion_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let plain = Plain::default();
        let kind = Some(incoming::Kind::from(incoming::ApproveCompletion::new()));
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = file_)]
    pub fn file_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        dossier: &str,
        notation: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let dossier = plain.text("kind.data.dossier", dossier);
        let notation: Option<String> = plain.text("kind.data.notation", notation);
        let kind = (|| {
            Some(incoming::Kind::from(incoming::File::new(
                dossier?, notation?,
            )))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }
}

#[wasm_bindgen]
impl OutgoingDocument {
    #[wasm_bindgen(js_name = draft_)]
    pub fn draft_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        seen: Option<String>,
        content: &str,
        unit: &str,
        signer: &str,
        field: Option<String>,
        body: Option<String>,
        co_units: Option<String>,
        urgency: Option<String>,
        reply_to: Option<String>,
        template: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, seen);
        let mut plain = Plain::default();
        let content = plain.json("kind.data.content", content);
        let unit = plain.text("kind.data.unit", unit);
        let signer = plain.text("kind.data.signer", signer);
        let field = plain.optional(field, |plain, value| plain.text("kind.data.field", &value));
        let body = plain.optional(body, |plain, value| plain.text("kind.data.body", &value));
        let co_units = plain.or_default(co_units, |plain, value| {
            plain.json("kind.data.co_units", &value)
        });
        let urgency = plain.or_default(urgency, |plain, value| {
            plain.text("kind.data.urgency", &value)
        });
        let reply_to = plain.optional(reply_to, |plain, value| {
            plain.text("kind.data.reply_to", &value)
        });
        let template = plain.optional(template, |plain, value| {
            plain.text("kind.data.template", &value)
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
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = revise_)]
    pub fn revise_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        seen: Option<String>,
        content: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, seen);
        let mut plain = Plain::default();
        let content = plain.json("kind.data.content", content);
        let kind = (|| Some(outgoing::Kind::from(outgoing::Revise::new(content?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = submit_)]
    pub fn submit_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::Submit::new()));
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = open_)]
    pub fn open_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        line: u32,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let kind = (|| Some(outgoing::Kind::from(outgoing::Open::new(line?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = agree_)]
    pub fn agree_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        line: u32,
        text: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let text = plain.optional(text, |plain, value| plain.text("kind.data.text", &value));
        let kind = (|| {
            let mut data = outgoing::Agree::new(line?);
            data.text = text?;
            Some(outgoing::Kind::from(data))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = check_content_)]
    pub fn check_content_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::CheckContent::new()));
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = check_format_)]
    pub fn check_format_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::CheckFormat::new()));
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = approve_)]
    pub fn approve_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::Approve::new()));
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = return_)]
    pub fn return_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        line: u32,
        reason: &str,
        to: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let line = plain.number("kind.data.line", line);
        let reason: Option<String> = plain.text("kind.data.reason", reason);
        let to = plain.optional(to, |plain, value| plain.text("kind.data.to", &value));
        let kind = (|| {
            let mut data = outgoing::Return::new(line?, reason?);
            data.to = to?;
            Some(outgoing::Kind::from(data))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = hand_back_)]
    pub fn hand_back_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::HandBack::new()));
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = recall_)]
    pub fn recall_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::Recall::new()));
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = propose_urgency_)]
    pub fn propose_urgency_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        urgency: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let urgency = plain.text("kind.data.urgency", urgency);
        let kind = (|| {
            Some(outgoing::Kind::from(outgoing::ProposeUrgency::new(
                urgency?,
            )))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = decide_urgency_)]
    pub fn decide_urgency_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        urgency: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let urgency = plain.text("kind.data.urgency", urgency);
        let kind = (|| Some(outgoing::Kind::from(outgoing::DecideUrgency::new(urgency?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = sign_)]
    pub fn sign_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        capacity: Option<String>,
        post: Option<String>,
        urgency: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let capacity = plain.optional(capacity, |plain, value| {
            plain.json("kind.data.capacity", &value)
        });
        let post = plain.optional(post, |plain, value| plain.text("kind.data.post", &value));
        let urgency = plain.optional(urgency, |plain, value| {
            plain.text("kind.data.urgency", &value)
        });
        let kind = (|| {
            let mut data = outgoing::Sign::new();
            data.capacity = capacity?;
            data.post = post?;
            data.urgency = urgency?;
            Some(outgoing::Kind::from(data))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = assign_number_)]
    pub fn assign_number_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        reservation: Option<u32>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let reservation = plain.optional(reservation, |plain, value| {
            plain.number("kind.data.reservation", value)
        });
        let kind = (|| {
            let mut data = outgoing::AssignNumber::new();
            data.reservation = reservation?;
            Some(outgoing::Kind::from(data))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = register_)]
    pub fn register_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        copies: u32,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let copies = plain.number("kind.data.copies", copies);
        let kind = (|| Some(outgoing::Kind::from(outgoing::Register::new(copies?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = apply_agency_signature_)]
    pub fn apply_agency_signature_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        renditions: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let renditions = plain.or_default(renditions, |plain, value| {
            plain.json("kind.data.renditions", &value)
        });
        let kind = (|| {
            let mut data = outgoing::ApplyAgencySignature::new();
            data.renditions = renditions?;
            Some(outgoing::Kind::from(data))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = issue_)]
    pub fn issue_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::Issue::new()));
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = void_)]
    pub fn void_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        reason: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let reason: Option<String> = plain.text("kind.data.reason", reason);
        let kind = (|| Some(outgoing::Kind::from(outgoing::Void::new(reason?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = send_)]
    pub fn send_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::Send::new()));
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = record_delivery_)]
    pub fn record_delivery_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        recipient: &str,
        status: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let recipient: Option<String> = plain.text("kind.data.recipient", recipient);
        let status = plain.json("kind.data.status", status);
        let kind = (|| {
            Some(outgoing::Kind::from(outgoing::RecordDelivery::new(
                recipient?, status?,
            )))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = keep_)]
    pub fn keep_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::from(outgoing::Keep::new()));
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = amend_record_)]
    pub fn amend_record_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        note: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let note: Option<String> = plain.text("kind.data.note", note);
        let kind = (|| Some(outgoing::Kind::from(outgoing::AmendRecord::new(note?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = correct_)]
    pub fn correct_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        flaw: &str,
        instrument_type: &str,
        instrument: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let flaw = plain.text("kind.data.flaw", flaw);
        let instrument_type = plain.text("kind.data.instrument_type", instrument_type);
        let instrument = plain.optional(instrument, |plain, value| {
            plain.text("kind.data.instrument", &value)
        });
        let kind = (|| {
            let mut data = outgoing::Correct::new(flaw?, instrument_type?);
            data.instrument = instrument?;
            Some(outgoing::Kind::from(data))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = withdraw_)]
    pub fn withdraw_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        reason: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let reason: Option<String> = plain.text("kind.data.reason", reason);
        let kind = (|| Some(outgoing::Kind::from(outgoing::Withdraw::new(reason?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }
}

#[wasm_bindgen]
impl DossierDocument {
    #[wasm_bindgen(js_name = open_dossier_)]
    pub fn open_dossier_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        notation: &str,
        title: &str,
        retention: &str,
        medium: Option<String>,
        file_kind: Option<String>,
        start: Option<String>,
        listed: Option<bool>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let notation: Option<String> = plain.text("kind.data.notation", notation);
        let title: Option<String> = plain.text("kind.data.title", title);
        let retention = plain.json("kind.data.retention", retention);
        let medium = plain.or_default(medium, |plain, value| {
            plain.text("kind.data.medium", &value)
        });
        let file_kind = plain.or_default(file_kind, |plain, value| {
            plain.text("kind.data.file_kind", &value)
        });
        let start = plain.optional(start, |plain, value| plain.text("kind.data.start", &value));
        let listed = plain.or_default(listed, |plain, value| plain.flag("kind.data.listed", value));
        let kind = (|| {
            let mut data = dossier::OpenDossier::new(notation?, title?, retention?);
            data.medium = medium?;
            data.file_kind = file_kind?;
            data.start = start?;
            data.listed = listed?;
            Some(dossier::Kind::from(data))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = collect_)]
    pub fn collect_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        document: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let document = plain.text("kind.data.document", document);
        let kind = (|| Some(dossier::Kind::from(dossier::Collect::new(document?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = take_out_)]
    pub fn take_out_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        document: &str,
        cause: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let document = plain.text("kind.data.document", document);
        let cause = plain.text("kind.data.cause", cause);
        let kind = (|| {
            Some(dossier::Kind::from(dossier::TakeOut::new(
                document?, cause?,
            )))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = close_dossier_)]
    pub fn close_dossier_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        work_ended: &str,
        retention: &str,
        title: &str,
        notation: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let work_ended = plain.text("kind.data.work_ended", work_ended);
        let retention = plain.json("kind.data.retention", retention);
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
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = hand_over_dossier_)]
    pub fn hand_over_dossier_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        to: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let to = plain.text("kind.data.to", to);
        let kind = (|| Some(dossier::Kind::from(dossier::HandOverDossier::new(to?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = keep_dossier_)]
    pub fn keep_dossier_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        until: &str,
        written_consent: bool,
        list_sent_to_archive: bool,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let until = plain.text("kind.data.until", until);
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
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = transfer_dossier_)]
    pub fn transfer_dossier_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        lists: Option<u32>,
        minutes: Option<u32>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
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
        self.carry_out(kind.ok_or(plain), &by)
    }
}

#[wasm_bindgen]
impl SeriesDocument {
    #[wasm_bindgen(js_name = take_number_)]
    pub fn take_number_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        document: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let document = plain.text("kind.data.document", document);
        let kind = (|| Some(series::Kind::from(series::TakeNumber::new(document?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = reserve_number_)]
    pub fn reserve_number_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        until: Option<String>,
        document: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let until = plain.optional(until, |plain, value| plain.text("kind.data.until", &value));
        let document = plain.optional(document, |plain, value| {
            plain.text("kind.data.document", &value)
        });
        let kind = (|| {
            let mut data = series::ReserveNumber::new();
            data.until = until?;
            data.document = document?;
            Some(series::Kind::from(data))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = void_number_)]
    pub fn void_number_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        number: u32,
        reason: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let number = plain.number("kind.data.number", number);
        let reason: Option<String> = plain.text("kind.data.reason", reason);
        let kind = (|| {
            Some(series::Kind::from(series::VoidNumber::new(
                number?, reason?,
            )))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = number_copy_)]
    pub fn number_copy_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        copy: &str,
        document: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let copy = plain.json("kind.data.copy", copy);
        let document = plain.text("kind.data.document", document);
        let kind = (|| {
            Some(series::Kind::from(series::NumberCopy::new(
                copy?, document?,
            )))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = import_numbers_)]
    pub fn import_numbers_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        numbers: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let numbers = plain.json("kind.data.numbers", numbers);
        let kind = (|| Some(series::Kind::from(series::ImportNumbers::new(numbers?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }
}

#[wasm_bindgen]
impl GrantsDocument {
    #[wasm_bindgen(js_name = create_grant_)]
    pub fn create_grant_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        grant: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let grant = plain.json("kind.data.grant", grant);
        let kind = (|| Some(grants::Kind::from(grants::CreateGrant::new(grant?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }

    #[wasm_bindgen(js_name = revoke_grant_)]
    pub fn revoke_grant_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        id: &str,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let id = plain.text("kind.data.id", id);
        let kind = (|| Some(grants::Kind::from(grants::RevokeGrant::new(id?))))();
        self.carry_out(kind.ok_or(plain), &by)
    }
}

#[wasm_bindgen]
impl SealDocument {
    #[wasm_bindgen(js_name = hand_over_seal_)]
    pub fn hand_over_seal_(
        &self,
        actor: &str,
        at: f64,
        command_id: &str,
        version: Option<u32>,
        under: Option<String>,
        content: Option<String>,
        written_permission: bool,
        minutes: bool,
        to: Option<String>,
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let mut plain = Plain::default();
        let written_permission = plain.flag("kind.data.written_permission", written_permission);
        let minutes = plain.flag("kind.data.minutes", minutes);
        let to = plain.optional(to, |plain, value| plain.text("kind.data.to", &value));
        let kind = (|| {
            let mut data = seal::HandOverSeal::new(written_permission?, minutes?);
            data.to = to?;
            Some(seal::Kind::from(data))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }
}
