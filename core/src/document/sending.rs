//! Status messages between sender and receiver: which side may send which one, and when.

use serde::{Deserialize, Serialize};

use super::{Delivery, StatusCode, StatusEffect, StatusReport};
use crate::rules::Refusal;
use crate::rules::{Reason, actions, reasons};

/// Which side sends a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The agency that issued the document.
    Issuer,
    /// The agency that received it.
    Recipient,
}

/// Whether a side may *send* a status where the delivery stands: 01 → 02 or 03; from 03 on only
/// forward, where 04 and 05 may be left out; 13 by the issuer unless refused, taken back or asked
/// already; 15 and 16 as an answer to 13.
///
/// Taking messages *in* is more tolerant ([`Delivery::effect`]): they may come late, twice or out
/// of order.
///
/// # Errors
/// `status_wrong_side`, `status_not_senders`, `status_not_allowed`.
pub fn check_status(side: Side, delivery: &Delivery, status: StatusCode) -> Result<(), Refusal> {
    verdict(side, delivery, status, follows(delivery, status))
}

/// Takes a message in: a side's code from that side only, tolerant of messages that come late, twice
/// or out of order, and never backwards (property L15).
///
/// # Errors
/// `status_wrong_side`, `status_not_senders`, `status_not_allowed`; nothing has changed then.
pub fn take_status(
    side: Side,
    delivery: &mut Delivery,
    report: StatusReport,
) -> Result<StatusEffect, Refusal> {
    let effect = delivery.effect(&report);
    let possible = effect != StatusEffect::NotAllowed;
    verdict(side, delivery, report.code, possible)?;
    delivery.evolve(report);
    Ok(effect)
}

/// Every rule that stands against a code: that of its side, and that of the state.
fn verdict(
    side: Side,
    delivery: &Delivery,
    status: StatusCode,
    possible: bool,
) -> Result<(), Refusal> {
    let code = || status.code().to_owned();
    let mut found: Vec<Reason> = Vec::new();
    match (side, status.from_receiver()) {
        (Side::Recipient, false) => found.push(reasons::StatusWrongSide { code: code() }.into()),
        (Side::Issuer, true) => found.push(reasons::StatusNotSenders { code: code() }.into()),
        _ => {}
    }
    if !possible {
        let state = delivery.state.map_or("–", StatusCode::code).to_owned();
        found.push(
            reasons::StatusNotAllowed {
                code: code(),
                state,
            }
            .into(),
        );
    }
    match found.is_empty() {
        true => Ok(()),
        false => Err(Refusal {
            command: actions::SEND_STATUS,
            reasons: found,
        }),
    }
}

fn follows(delivery: &Delivery, status: StatusCode) -> bool {
    use StatusCode as C;
    match status {
        C::TakeBackRequested => {
            delivery.state != Some(C::Refused) && !delivery.recalled && !delivery.request_open
        }
        C::ChangeAccepted | C::ChangeRefused => delivery.request_open,
        _ if delivery.recalled => false,
        C::Arrived => delivery.state.is_none(),
        C::Refused | C::Accepted => delivery.state == Some(C::Arrived),
        _ => {
            let accepted = delivery.state.and_then(C::rank) >= C::Accepted.rank();
            accepted && delivery.state.and_then(C::rank) < status.rank()
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Side, check_status, take_status};
    use crate::base::Instant;
    use crate::document::{Delivery, StatusCode as C, StatusEffect, StatusReport};

    fn report(code: C, minute: u32) -> StatusReport {
        let at = Instant::parse(&format!("2026-05-07T08:{:02}:00+07:00", minute % 60)).unwrap();
        StatusReport { code, at }
    }

    fn after(codes: &[C]) -> Delivery {
        let mut delivery = Delivery::default();
        for (minute, code) in codes.iter().enumerate() {
            delivery.evolve(report(*code, u32::try_from(minute).unwrap()));
        }
        delivery
    }

    #[test]
    fn who_may_send_what() {
        use Side::{Issuer, Recipient};
        for (side, before, code, refused) in [
            (Recipient, vec![], C::Arrived, None),
            (
                Recipient,
                vec![C::Arrived],
                C::Assigned,
                Some("status_not_allowed"),
            ),
            (Recipient, vec![C::Arrived, C::Accepted], C::Finished, None),
            (
                Recipient,
                vec![C::Arrived, C::Accepted],
                C::Refused,
                Some("status_not_allowed"),
            ),
            (
                Recipient,
                vec![C::Arrived, C::Refused],
                C::Accepted,
                Some("status_not_allowed"),
            ),
            (
                Recipient,
                vec![C::Arrived],
                C::TakeBackRequested,
                Some("status_wrong_side"),
            ),
            (
                Issuer,
                vec![C::Arrived],
                C::Accepted,
                Some("status_not_senders"),
            ),
            (
                Issuer,
                vec![C::Arrived, C::Accepted],
                C::TakeBackRequested,
                None,
            ),
            (
                Issuer,
                vec![C::Arrived, C::Refused],
                C::TakeBackRequested,
                Some("status_not_allowed"),
            ),
            (
                Recipient,
                vec![C::Arrived],
                C::ChangeAccepted,
                Some("status_not_allowed"),
            ),
            (
                Recipient,
                vec![C::Arrived, C::TakeBackRequested],
                C::ChangeRefused,
                None,
            ),
        ] {
            let found = check_status(side, &after(&before), code).err();
            let found = found.and_then(|refusal| refusal.codes().first().copied());
            assert_eq!(found, refused, "{before:?} {code:?}");
        }
    }

    #[test]
    fn side_and_state_are_both_told() {
        let before = after(&[C::Arrived]);
        let refused = check_status(Side::Issuer, &before, C::Finished).unwrap_err();
        let both = ["status_not_senders", "status_not_allowed"];
        assert_eq!(refused.codes(), both);
        let message = report(C::TakeBackRequested, 9);
        let mut refused_there = after(&[C::Arrived, C::Refused]);
        let taken = take_status(Side::Recipient, &mut refused_there, message);
        let both = ["status_wrong_side", "status_not_allowed"];
        assert_eq!(taken.unwrap_err().codes(), both);
        assert_eq!(
            refused_there,
            after(&[C::Arrived, C::Refused]),
            "nothing has changed"
        );
    }

    proptest! {
        /// L15: the same messages once or twice, in any order, never move progress back.
        #[test]
        fn idempotent_and_never_backwards(
            messages in proptest::collection::vec((0_usize..9, 0_u32..30), 0..20)
        ) {
            let mut delivery = Delivery::default();
            for (code, minute) in messages {
                let report = report(C::ALL[code], minute);
                let before = delivery.clone();
                let effect = delivery.effect(&report);
                if effect != StatusEffect::NotAllowed {
                    delivery.evolve(report);
                    prop_assert_eq!(delivery.effect(&report), StatusEffect::Repeated);
                    let once = delivery.clone();
                    delivery.evolve(report);
                    prop_assert_eq!(&once, &delivery);
                }
                let rank = |d: &Delivery| d.state.and_then(C::rank);
                let refused = delivery.state == Some(C::Refused);
                prop_assert!(refused || rank(&before) <= rank(&delivery));
                prop_assert!(before.recalled <= delivery.recalled);
                if before.state == Some(C::Refused) {
                    prop_assert_eq!(delivery.state, before.state);
                }
            }
        }
    }
}
