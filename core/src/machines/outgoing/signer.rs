//! Which posts could sign a draft in place of the one that it names.

use super::draft::Draft;
use super::duty;
use crate::base::PostId;
use crate::engine::Context;
use crate::organization::Post;
use crate::rules::{Sink, fail};

/// The posts whose holders have some power to sign the draft (Art. 13), but for the one that it names;
/// in the field, or in that of the draft.
pub(super) fn others<'a>(
    draft: &Draft,
    field: Option<&str>,
    context: &Context<'a>,
) -> impl Iterator<Item = &'a Post> {
    let posts = others_held(draft, context);
    posts.filter(move |post| {
        let mut holders = context.agency.holders(&post.key, context.today());
        let field = field.or(draft.field.as_deref());
        holders.any(|(person, _)| {
            let powers = duty::powers_of(person, draft, field, context);
            !powers.held.is_empty()
        })
    })
}

/// Whether there is such a post in the field of the draft.
pub(super) fn is_there_another(draft: &Draft, context: &Context<'_>) -> bool {
    others(draft, None, context).next().is_some()
}

/// A field in which there is such a post: one that is assigned to a deputy or named by a grant.
pub(super) fn in_another_field(draft: &Draft, context: &Context<'_>) -> Option<String> {
    let mut fields = others_held(draft, context).flat_map(|post| {
        let holders = context.agency.holders(&post.key, context.today());
        holders.flat_map(|(person, _)| {
            let posts = context.agency.posts_of(person, context.today());
            let own = posts.flat_map(|(post, _)| &post.fields);
            let granted = context.grants.to(person);
            own.chain(granted.flat_map(|(grant, _)| &grant.matters))
        })
    });
    let somebody = |field: &&String| others(draft, Some(field), context).next().is_some();
    fields.find(somebody).cloned()
}

fn others_held<'a>(
    draft: &Draft,
    context: &Context<'a>,
) -> impl Iterator<Item = &'a Post> + use<'a> {
    let agency = context.agency;
    let named = agency.post_now(&draft.signer).clone();
    let posts = agency.posts();
    posts.filter(move |post| post.key != named && agency.current_post(&post.key).is_some())
}

/// Whether the post can sign the draft in place of the one that it names: it is another one, somebody
/// holds it, and one of them has some power to sign.
pub(super) fn fits(
    post: &PostId,
    field: Option<&str>,
    draft: &Draft,
    context: &Context<'_>,
    sink: &mut impl Sink,
) {
    let agency = context.agency;
    let Some(entry) = agency.current_post(post) else {
        let post = post.clone();
        return fail!(sink, UnknownPost { post });
    };
    if agency.post_now(&draft.signer) == post {
        let signer = post.clone();
        fail!(&mut *sink, SignerUnchanged { signer });
    }
    let field = field.or(draft.field.as_deref());
    let holders = agency.holders(post, context.today());
    let powers: Vec<_> = holders
        .map(|(person, _)| (person, duty::powers_of(person, draft, field, context)))
        .collect();
    if powers.is_empty() {
        let (node, seat) = ("ký".into(), entry.title.clone());
        fail!(&mut *sink, SeatVacant { node, seat });
    }
    if powers.iter().any(|(_, powers)| !powers.held.is_empty()) {
        return;
    }
    for (person, powers) in powers {
        duty::no_power(person, &powers, draft, sink);
    }
}
