//! Lines of both registers as they are printed: the ten columns of Appendix IV of Decree 30/2020/NĐ-CP.

use chrono::NaiveDate;
use vanthu::base::{Label as _, Locale};
use vanthu::document::Metadata;
use vanthu::organization::Agency;
use vanthu::registers;
use vanthu::routing::Seat;

use super::{CorrectedDay, IncomingEntry, OutgoingEntry};

impl IncomingEntry {
    /// The line as it is printed (dòng của Sổ đăng ký văn bản đến), with names by the
    /// agency's chart of the day of arrival.
    #[must_use]
    pub fn printed(&self, agency: &Agency) -> registers::IncomingEntry {
        let agency = agency.on(self.arrival.date);
        let (metadata, receiver) = (&self.metadata, self.receiver.as_ref());
        let signed_for = receiver.and_then(|receiver| {
            let name = agency.person_name(receiver.received_by.as_ref()?)?;
            let at = receiver.received_at?.local(agency.offset());
            Some(format!("{name} {}", at.format("%H:%M %d/%m")))
        });
        let urgency = metadata.urgency;
        let urgent = urgency.is_urgent().then(|| urgency.label(Locale::Vi));
        let dossier = self
            .note
            .as_ref()
            .map(|notation| format!("Hồ sơ {notation}"));
        let arrears = self.reply_withdrawn;
        let arrears =
            arrears.map(|_| "Văn bản trả lời đã thu hồi, chưa có văn bản trả lời khác".to_owned());
        let notes = urgent.map(str::to_owned).into_iter();
        let notes = notes.chain(dossier).chain(self.recalled.clone());
        let notes = notes.chain(arrears);
        registers::IncomingEntry {
            arrival_date: Some(self.arrival.date),
            arrival_number: Some(self.arrival.number),
            issuer: Some(metadata.issuer.name.clone()),
            number_symbol: number_and_symbol(metadata),
            document_date: metadata.issued_on,
            type_name: metadata.type_name.clone(),
            subject: Some(metadata.subject.clone()),
            to: receiver.and_then(|receiver| name_of(&receiver.seat, agency)),
            passed_on_date: receiver.map(|receiver| receiver.passed_on),
            signed_for,
            note: joined(notes.chain(corrected("Ngày đến", &self.corrections))),
        }
    }
}

impl OutgoingEntry {
    /// The line as it is printed (dòng của Sổ đăng ký văn bản đi): names as they were at the issue, before
    /// it by the chart of the number's day.
    #[must_use]
    pub fn printed(&self, agency: &Agency) -> registers::OutgoingEntry {
        let agency = agency.on(self.number.date);
        let signer = self.signer.as_ref().map(|signer| {
            let prefixes = signer.capacity.0.iter().map(|prefix| prefix.abbreviation());
            let name = self.signer_name(agency).unwrap_or_default();
            let parts: Vec<&str> = prefixes.chain([name]).collect();
            parts.join(" ").trim().to_owned()
        });
        let recipients = self.recipients.iter().map(|to| to.name.clone());
        let void = self.voided.as_ref().map(|why| format!("Hủy số: {why}"));
        let withdrawn = self.withdrawn_on;
        let withdrawn = withdrawn.map(|on| match self.replaced_by {
            Some(_) => format!("Đã thu hồi, thay thế ngày {}", day(on)),
            None => format!("Đã thu hồi ngày {}", day(on)),
        });
        let notes = self.note.clone().into_iter().chain(void).chain(withdrawn);
        registers::OutgoingEntry {
            number_symbol: Some(self.number_and_symbol()),
            document_date: Some(self.number.date),
            type_name: Some(self.document_type.label(Locale::Vi).to_owned()),
            subject: Some(self.subject.clone()),
            signer,
            recipients: joined(recipients),
            file_copy_keeper: self.keeper_name(agency).map(str::to_owned),
            copies: self.copies,
            passed_on_date: self.issued_on,
            signed_for: None,
            note: joined(notes.chain(corrected("Ngày văn bản", &self.corrections))),
        }
    }
}

fn number_and_symbol(metadata: &Metadata) -> Option<String> {
    let parts = [metadata.number.as_deref(), metadata.symbol.as_deref()];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("/"))
}

fn name_of(seat: &Seat, agency: &Agency) -> Option<String> {
    match seat {
        Seat::Unit(unit) => agency.unit(unit).map(|unit| unit.name.clone()),
        Seat::Post(post) => agency.post(post).map(|post| post.title.clone()),
        Seat::Person(person) => agency.person_name(person).map(str::to_owned),
    }
}

/// What a wrong day was, when and why it was corrected: it stays visible.
fn corrected(what: &str, corrections: &[CorrectedDay]) -> impl Iterator<Item = String> {
    corrections.iter().map(move |corrected| {
        let (wrong, on) = (day(corrected.day), day(corrected.corrected_on));
        format!(
            "{what} ghi sai {wrong}, sửa ngày {on}: {}",
            corrected.reason
        )
    })
}

fn day(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

fn joined(parts: impl Iterator<Item = String>) -> Option<String> {
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}
