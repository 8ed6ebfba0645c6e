//! Copies: sao y, sao lục, trích sao, and which of them Art. 25 provides for.

use serde::{Deserialize, Serialize};

use crate::law::{CopyKind, Medium};
use crate::rules::{Reason, actions, reasons};
use crate::rules::{Refusal, verdict};

/// What a copy is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CopySource {
    /// Bản gốc.
    Original,
    /// Bản chính.
    MainCopy,
    /// Bản sao y.
    TrueCopy,
    /// Bản sao lục hoặc trích sao.
    OtherCopy,
}

/// A copy to be made (sao văn bản).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CopyRequest {
    /// Kind.
    pub kind: CopyKind,
    /// What it is made from.
    pub source: CopySource,
    /// Form of what it is made from.
    pub from: Medium,
    /// Form of the copy.
    pub to: Medium,
}

/// Whether Art. 25 provides for the copy.
///
/// | Kind | from | directions |
/// |---|---|---|
/// | sao y | original or main copy | paper → paper, electronic → paper, paper → electronic |
/// | sao lục | a sao y | paper → paper, paper → electronic, electronic → paper |
/// | trích sao | original or main copy | all four |
///
/// From what a trích sao is made follows Art. 25.3 only in its directions; taking original and main
/// copy alone would be narrower than what was read, so any source passes.
///
/// # Errors
/// `copy_direction_not_provided`, `copy_not_from_true_copy`.
pub fn check_copy(request: &CopyRequest) -> Result<(), Refusal> {
    let CopyRequest {
        kind,
        source,
        from,
        to,
    } = *request;
    let mut failing: Vec<Reason> = Vec::new();
    let first_hand = matches!(source, CopySource::Original | CopySource::MainCopy);
    let within = from == Medium::Electronic && to == Medium::Electronic;
    let provided = match kind {
        CopyKind::SaoY => first_hand && !within,
        CopyKind::SaoLuc => !within,
        CopyKind::TrichSao => true,
    };
    if kind == CopyKind::SaoLuc && source != CopySource::TrueCopy {
        failing.push(reasons::CopyNotFromTrueCopy {}.into());
    }
    if !provided {
        let copy = kind;
        failing.push(reasons::CopyDirectionNotProvided { copy, from, to }.into());
    }
    verdict(actions::MAKE_COPY, failing)
}

#[cfg(test)]
mod tests {
    use super::{CopyRequest, CopySource as S, check_copy};
    use crate::law::{CopyKind as K, Medium as M};

    #[test]
    fn kinds_sources_directions() {
        let (direction, source) = ("copy_direction_not_provided", "copy_not_from_true_copy");
        for (kind, made_from, from, to, codes) in [
            (K::SaoY, S::Original, M::Paper, M::Paper, vec![]),
            (K::SaoY, S::MainCopy, M::Electronic, M::Paper, vec![]),
            (K::SaoY, S::Original, M::Paper, M::Electronic, vec![]),
            (
                K::SaoY,
                S::Original,
                M::Electronic,
                M::Electronic,
                vec![direction],
            ),
            (K::SaoY, S::TrueCopy, M::Paper, M::Paper, vec![direction]),
            (K::SaoLuc, S::TrueCopy, M::Paper, M::Paper, vec![]),
            (K::SaoLuc, S::TrueCopy, M::Electronic, M::Paper, vec![]),
            (
                K::SaoLuc,
                S::TrueCopy,
                M::Electronic,
                M::Electronic,
                vec![direction],
            ),
            (
                K::SaoLuc,
                S::Original,
                M::Paper,
                M::Electronic,
                vec![source],
            ),
            (
                K::SaoLuc,
                S::OtherCopy,
                M::Electronic,
                M::Electronic,
                vec![direction, source],
            ),
        ] {
            let request = CopyRequest {
                kind,
                source: made_from,
                from,
                to,
            };
            let found = check_copy(&request).err();
            let found = found.map(|refusal| refusal.codes()).unwrap_or_default();
            assert_eq!(found, codes, "{request:?}");
        }
    }

    #[test]
    fn an_extract_goes_all_four_ways() {
        for from in [M::Paper, M::Electronic] {
            for to in [M::Paper, M::Electronic] {
                let extract = CopyRequest {
                    kind: K::TrichSao,
                    source: S::MainCopy,
                    from,
                    to,
                };
                assert_eq!(check_copy(&extract), Ok(()), "{extract:?}");
            }
        }
    }
}
