//! What becomes of a document whose reply is withdrawn: it is no longer answered (routing P18, P32).

use chrono::NaiveDate;

use super::{CompletionMode, Phase, State};
use crate::base::DocumentId;
use crate::context::{Context, KnownReply};
use crate::rules::{Sink, fail};

/// The withdrawn reply that leaves a completed document unanswered (văn bản đến trở lại tồn đọng do văn bản trả
/// lời bị thu hồi; routing P18, P32): it ended by that reply, and no other was issued since. None while it is
/// answered, or where it ended otherwise. `replies` are those that are known: [`Facts::replies`].
///
/// [`Facts::replies`]: crate::context::Facts::replies
#[must_use]
pub fn withdrawn_reply(
    state: &State,
    replies: &[KnownReply],
    today: NaiveDate,
) -> Option<DocumentId> {
    let ended = matches!(state.phase(), Phase::Completed | Phase::Filed);
    let by_reply = matches!(state.mode(), None | Some(CompletionMode::Answered));
    if !ended || !by_reply {
        return None;
    }
    let issued = replies.iter().filter(|reply| reply.issued_on.is_some());
    let last = match state.reply() {
        Some(named) => replies.iter().find(|reply| reply.document == named),
        None => issued.clone().max_by_key(|reply| reply.issued_on),
    };
    let last = last.filter(|reply| reply.is_withdrawn(today))?;
    // An interim reply, issued before the one that was withdrawn, answers nothing.
    let answers = |reply: &KnownReply| {
        reply.document != last.document
            && reply.issued_on >= last.issued_on
            && !reply.is_withdrawn(today)
    };
    (!issued.into_iter().any(answers)).then_some(last.document)
}

/// A withdrawn document answers nothing.
pub(super) fn still_answers(
    reply: Option<DocumentId>,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    let replies = &context.facts.replies;
    let known = |reply: &DocumentId| replies.iter().find(|known| known.document == *reply);
    let withdrawn = |known: &&KnownReply| known.is_withdrawn(context.today());
    let withdrawn = reply.as_ref().and_then(known).filter(withdrawn);
    if let Some(KnownReply { document, .. }) = withdrawn {
        let reply = *document;
        fail!(sink, ReplyWithdrawn { reply });
    }
}
