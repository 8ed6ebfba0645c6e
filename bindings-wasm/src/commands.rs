//! Written by `cargo xtask generate`; not to be edited. One method for each command.

#![expect(clippy::too_many_arguments, reason = "one for each field")]
#![allow(clippy::useless_conversion, reason = "some commands are boxed")]

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
        let kind = (|| {
            Some(incoming::Kind::Receive(
                incoming::Receive {
                    metadata: metadata?,
                }
                .into(),
            ))
        })();
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
        let note = plain.text("kind.data.note", note);
        let kind = (|| {
            Some(incoming::Kind::RefuseReceipt(
                incoming::RefuseReceipt {
                    cause: cause?,
                    note: note?,
                }
                .into(),
            ))
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
        let kind = Some(incoming::Kind::Stamp(incoming::Stamp {}.into()));
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
        let kind = Some(incoming::Kind::ForwardUnopened(
            incoming::ForwardUnopened {}.into(),
        ));
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
        let kind = Some(incoming::Kind::HandIn(incoming::HandIn {}.into()));
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
            Some(incoming::Kind::Register(
                incoming::Register {
                    verification: incoming::Verification {
                        authentic: authentic?,
                        intact: intact?,
                        right_recipient: right_recipient?,
                    },
                }
                .into(),
            ))
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
        let kind = (|| Some(incoming::Kind::Submit(incoming::Submit { to: to? }.into())))();
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
            Some(incoming::Kind::Direct(
                incoming::Direct {
                    lead: lead?,
                    co: co?,
                    info: info?,
                    due: due?,
                    opinion: opinion?,
                }
                .into(),
            ))
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
        let kind = Some(incoming::Kind::CompleteEntry(
            incoming::CompleteEntry {}.into(),
        ));
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
            Some(incoming::Kind::HandOver(
                incoming::HandOver {
                    to: to?,
                    signed_receipt: signed_receipt?,
                }
                .into(),
            ))
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
        let kind = (|| {
            Some(incoming::Kind::AssignTracker(
                incoming::AssignTracker { person: person? }.into(),
            ))
        })();
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
            Some(incoming::Kind::Urge(
                incoming::Urge {
                    line: line?,
                    kind: kind?,
                    text: text?,
                }
                .into(),
            ))
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
        let basis = plain.text("kind.data.basis", basis);
        let agreed = plain.optional(agreed, |plain, value| {
            plain.text("kind.data.agreed", &value)
        });
        let kind = (|| {
            Some(incoming::Kind::ReviseDue(
                incoming::ReviseDue {
                    basis: basis?,
                    agreed: agreed?,
                }
                .into(),
            ))
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
            Some(incoming::Kind::Assign(
                incoming::Assign {
                    line: line?,
                    to: to?,
                    co: co?,
                    due: due?,
                }
                .into(),
            ))
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
        let kind = (|| Some(incoming::Kind::Open(incoming::Open { line: line? }.into())))();
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
        let kind = (|| {
            Some(incoming::Kind::Start(
                incoming::Start { line: line? }.into(),
            ))
        })();
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
        let text = plain.text("kind.data.text", text);
        let kind = (|| {
            Some(incoming::Kind::Opine(
                incoming::Opine {
                    line: line?,
                    text: text?,
                }
                .into(),
            ))
        })();
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
        let result = plain.text("kind.data.result", result);
        let reply = plain.optional(reply, |plain, value| plain.text("kind.data.reply", &value));
        let kind = (|| {
            Some(incoming::Kind::Report(
                incoming::Report {
                    line: line?,
                    result: result?,
                    reply: reply?,
                }
                .into(),
            ))
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
        let reason = plain.text("kind.data.reason", reason);
        let kind = (|| {
            Some(incoming::Kind::Return(
                incoming::Return { reason: reason? }.into(),
            ))
        })();
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
        let reason = plain.text("kind.data.reason", reason);
        let kind = (|| {
            Some(incoming::Kind::Decline(
                incoming::Decline {
                    line: line?,
                    reason: reason?,
                }
                .into(),
            ))
        })();
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
        let kind = (|| {
            Some(incoming::Kind::Recall(
                incoming::Recall { line: line? }.into(),
            ))
        })();
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
        let kind = Some(incoming::Kind::ApproveCompletion(
            incoming::ApproveCompletion {}.into(),
        ));
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
        let notation = plain.text("kind.data.notation", notation);
        let kind = (|| {
            Some(incoming::Kind::File(
                incoming::File {
                    dossier: dossier?,
                    notation: notation?,
                }
                .into(),
            ))
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
            Some(outgoing::Kind::Draft(
                outgoing::Draft {
                    content: content?,
                    unit: unit?,
                    signer: signer?,
                    field: field?,
                    body: body?,
                    co_units: co_units?,
                    urgency: urgency?,
                    reply_to: reply_to?,
                    template: template?,
                }
                .into(),
            ))
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
        let kind = (|| {
            Some(outgoing::Kind::Revise(
                outgoing::Revise { content: content? }.into(),
            ))
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
    ) -> String {
        let by = By::new(actor, at, command_id, version, under, content);
        let plain = Plain::default();
        let kind = Some(outgoing::Kind::Submit(outgoing::Submit {}.into()));
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
        let kind = (|| Some(outgoing::Kind::Open(outgoing::Open { line: line? }.into())))();
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
            Some(outgoing::Kind::Agree(
                outgoing::Agree {
                    line: line?,
                    text: text?,
                }
                .into(),
            ))
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
        let kind = Some(outgoing::Kind::CheckContent(
            outgoing::CheckContent {}.into(),
        ));
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
        let kind = Some(outgoing::Kind::CheckFormat(outgoing::CheckFormat {}.into()));
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
        let kind = Some(outgoing::Kind::Approve(outgoing::Approve {}.into()));
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
        let reason = plain.text("kind.data.reason", reason);
        let to = plain.optional(to, |plain, value| plain.text("kind.data.to", &value));
        let kind = (|| {
            Some(outgoing::Kind::Return(
                outgoing::Return {
                    line: line?,
                    reason: reason?,
                    to: to?,
                }
                .into(),
            ))
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
        let kind = Some(outgoing::Kind::HandBack(outgoing::HandBack {}.into()));
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
        let kind = Some(outgoing::Kind::Recall(outgoing::Recall {}.into()));
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
            Some(outgoing::Kind::ProposeUrgency(
                outgoing::ProposeUrgency { urgency: urgency? }.into(),
            ))
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
        let kind = (|| {
            Some(outgoing::Kind::DecideUrgency(
                outgoing::DecideUrgency { urgency: urgency? }.into(),
            ))
        })();
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
            Some(outgoing::Kind::Sign(
                outgoing::Sign {
                    capacity: capacity?,
                    post: post?,
                    urgency: urgency?,
                }
                .into(),
            ))
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
            Some(outgoing::Kind::AssignNumber(
                outgoing::AssignNumber {
                    reservation: reservation?,
                }
                .into(),
            ))
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
        let kind = (|| {
            Some(outgoing::Kind::Register(
                outgoing::Register { copies: copies? }.into(),
            ))
        })();
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
            Some(outgoing::Kind::ApplyAgencySignature(
                outgoing::ApplyAgencySignature {
                    renditions: renditions?,
                }
                .into(),
            ))
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
        let kind = Some(outgoing::Kind::Issue(outgoing::Issue {}.into()));
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
        let reason = plain.text("kind.data.reason", reason);
        let kind = (|| {
            Some(outgoing::Kind::Void(
                outgoing::Void { reason: reason? }.into(),
            ))
        })();
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
        let kind = Some(outgoing::Kind::Send(outgoing::Send {}.into()));
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
        let recipient = plain.text("kind.data.recipient", recipient);
        let status = plain.json("kind.data.status", status);
        let kind = (|| {
            Some(outgoing::Kind::RecordDelivery(
                outgoing::RecordDelivery {
                    recipient: recipient?,
                    status: status?,
                }
                .into(),
            ))
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
        let kind = Some(outgoing::Kind::Keep(outgoing::Keep {}.into()));
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
        let note = plain.text("kind.data.note", note);
        let kind = (|| {
            Some(outgoing::Kind::AmendRecord(
                outgoing::AmendRecord { note: note? }.into(),
            ))
        })();
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
            Some(outgoing::Kind::Correct(
                outgoing::Correct {
                    flaw: flaw?,
                    instrument_type: instrument_type?,
                    instrument: instrument?,
                }
                .into(),
            ))
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
        let reason = plain.text("kind.data.reason", reason);
        let kind = (|| {
            Some(outgoing::Kind::Withdraw(
                outgoing::Withdraw { reason: reason? }.into(),
            ))
        })();
        self.carry_out(kind.ok_or(plain), &by)
    }
}
