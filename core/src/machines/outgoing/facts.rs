//! Checks, approval and signature as facts on a content.

use serde::{Deserialize, Serialize};

use super::draft::Draft;
use crate::base::{ContentHash, PersonId, PostId};
use crate::organization::{Agency, Capacity, Duty, LegalDuty};
use crate::rules::CheckGap;
use crate::rules::{Sink, fail};

/// A check or approval that somebody gave to a content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Check {
    /// Who.
    pub by: PersonId,
    /// On which content.
    pub content: ContentHash,
}

/// The three facts that the current content must have before the signature (Art. 11, 12).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Checks {
    /// Content check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Check>,
    /// Format check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<Check>,
    /// Approval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<Check>,
}

/// The personal signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Signature {
    /// Who signed.
    pub by: PersonId,
    /// The signer's own post.
    pub post: PostId,
    /// Prefixes.
    pub capacity: Capacity,
    /// On which content.
    pub content: ContentHash,
}

impl Checks {
    pub(super) fn set(&mut self, duty: LegalDuty, check: Check) {
        match duty {
            LegalDuty::ContentCheck => self.content = Some(check),
            LegalDuty::FormatCheck => self.format = Some(check),
            LegalDuty::Approval => self.approval = Some(check),
            LegalDuty::Signature => {}
        }
    }

    pub(super) const fn of(&self, duty: LegalDuty) -> Option<&Check> {
        match duty {
            LegalDuty::ContentCheck => self.content.as_ref(),
            LegalDuty::FormatCheck => self.format.as_ref(),
            LegalDuty::Approval => self.approval.as_ref(),
            LegalDuty::Signature => None,
        }
    }

    pub(super) fn drop(&mut self, duty: LegalDuty) {
        match duty {
            LegalDuty::ContentCheck => self.content = None,
            LegalDuty::FormatCheck => self.format = None,
            LegalDuty::Approval => self.approval = None,
            LegalDuty::Signature => {}
        }
    }

    /// Everything that a signature on `current` still lacks, with the posts that must act.
    pub(super) fn guard(
        &self,
        current: ContentHash,
        draft: Option<&Draft>,
        agency: &Agency,
        sink: &mut impl Sink,
    ) {
        let unit_head = || {
            let head = draft.and_then(|draft| agency.unit_head_post(&draft.unit));
            head.map(|post| post.key.clone()).into_iter().collect()
        };
        let checkers = || {
            let posts = agency.posts();
            let checkers = posts.filter(|post| post.duties.contains(&Duty::FormatCheck));
            checkers.map(|post| post.key.clone()).collect()
        };
        let signer = || {
            draft
                .map(|draft| draft.signer.clone())
                .into_iter()
                .collect()
        };
        let gap = |check: &Option<Check>| match check {
            Some(_) => CheckGap::Outdated,
            None => CheckGap::Missing,
        };
        let is_current =
            |check: &Option<Check>| check.as_ref().is_some_and(|c| c.content == current);
        if !is_current(&self.content) {
            fail!(
                &mut *sink,
                ContentNotChecked {
                    gap: gap(&self.content),
                    responsible: unit_head()
                }
            );
        }
        if !is_current(&self.format) {
            fail!(
                &mut *sink,
                FormatNotChecked {
                    gap: gap(&self.format),
                    responsible: checkers()
                }
            );
        }
        match &self.approval {
            None => fail!(
                sink,
                NotApproved {
                    responsible: signer()
                }
            ),
            Some(approval) if approval.content != current => {
                fail!(sink, ChangedAfterApproval {});
            }
            Some(_) => {}
        }
    }
}
