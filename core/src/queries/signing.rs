//! Who may sign as what, and how the block is written.

use serde::{Deserialize, Serialize};

use super::{Ask, Office, fault};
use crate::base::{Instant, PersonId};
use crate::document::{SignatureBlock, signature_block};
use crate::law::DocumentType;
use crate::organization::{
    Capacity, Signatory, SigningPower, SigningPowers, signing_powers, who_can_sign,
};
use crate::rules::{CommandError, Reason, Refusal, actions, reasons};

/// A person and a document to be signed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SigningPowersQuery {
    /// Person.
    pub person: PersonId,
    /// Type of the document.
    pub document_type: DocumentType,
    /// Field or matter of the document.
    #[serde(default)]
    pub field: Option<String>,
    /// When.
    pub at: Instant,
}

impl Ask for SigningPowersQuery {
    type Answer = SigningPowers;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        let (agency, field) = (office.agency, self.field.as_deref());
        let kind = self.document_type;
        let mut powers = signing_powers(agency, office.grants, &self.person, kind, field, self.at);
        powers.tell_by(agency.names());
        Ok(powers)
    }
}

/// A person, a document to be signed and the power meant.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SigningPowerQuery {
    /// Person.
    pub person: PersonId,
    /// Type of the document.
    pub document_type: DocumentType,
    /// Field or matter of the document.
    #[serde(default)]
    pub field: Option<String>,
    /// Prefixes as written, `KT.` or `TL.+KT.`; the empty text is the head's own name.
    #[serde(default)]
    pub capacity: Option<String>,
    /// When.
    pub at: Instant,
}

impl Ask for SigningPowerQuery {
    type Answer = SigningPower;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        let capacity = match &self.capacity {
            None => None,
            Some(text) => {
                let read = Capacity::parse(text);
                Some(read.ok_or_else(|| fault("capacity", text))?)
            }
        };
        let question = SigningPowersQuery {
            person: self.person.clone(),
            document_type: self.document_type,
            field: self.field.clone(),
            at: self.at,
        };
        let powers = question.ask(office)?;
        let stack = capacity.as_ref().map(|named| powers.stack(named));
        let chosen = powers.choose(stack.as_ref());
        chosen.cloned().map_err(|mut failing| {
            let lacking = powers.lacking.iter();
            let unsaid = lacking.filter(|_| powers.held.is_empty());
            let unsaid: Vec<Reason> = unsaid.filter(|r| !failing.contains(r)).cloned().collect();
            failing.extend(unsaid);
            if failing.is_empty() {
                failing.push(no_power(&self.person, self.document_type));
            }
            let (command, reasons) = (actions::SIGN, failing);
            let refusal = Refusal { command, reasons };
            refusal.told_by(office.agency.names()).into()
        })
    }
}

/// Whose posts and grants give no way at all lacks nothing either.
fn no_power(person: &PersonId, document_type: DocumentType) -> Reason {
    let person = person.clone();
    reasons::NoSigningPower {
        person,
        document_type,
    }
    .into()
}

/// A signature block to be written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignatureBlockQuery {
    /// Person who signs.
    pub person: PersonId,
    /// Type of the document.
    pub document_type: DocumentType,
    /// Field or matter of the document.
    #[serde(default)]
    pub field: Option<String>,
    /// Prefixes as written, `KT.` or `TL.+KT.`; the empty text is the head's own name.
    #[serde(default)]
    pub capacity: Option<String>,
    /// When.
    pub at: Instant,
}

/// A signature block, and the power under which it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WrittenSignature {
    /// The block.
    pub block: SignatureBlock,
    /// The power.
    pub power: SigningPower,
}

impl Ask for SignatureBlockQuery {
    type Answer = WrittenSignature;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        let question = SigningPowerQuery {
            person: self.person.clone(),
            document_type: self.document_type,
            field: self.field.clone(),
            capacity: self.capacity.clone(),
            at: self.at,
        };
        let power = question.ask(office)?;
        let chart = office.agency.on(office.agency.day(self.at));
        let block = signature_block(chart, &power, &self.person);
        let block = block.ok_or_else(|| fault("person", self.person.as_str()))?;
        Ok(WrittenSignature { block, power })
    }
}

/// A document to be signed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WhoCanSignQuery {
    /// Type of the document.
    pub document_type: DocumentType,
    /// Field or matter of the document.
    #[serde(default)]
    pub field: Option<String>,
    /// When.
    pub at: Instant,
}

impl Ask for WhoCanSignQuery {
    type Answer = Vec<Signatory>;

    fn ask(&self, office: Office<'_>) -> Result<Self::Answer, CommandError> {
        let (kind, field) = (self.document_type, self.field.as_deref());
        let all = who_can_sign(office.agency, office.grants, kind, field, self.at);
        Ok(all)
    }
}
