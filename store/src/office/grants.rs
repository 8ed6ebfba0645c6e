//! Delegation grants as decisions read them: folded once, kept until their stream moves.

use std::sync::Arc;

use rusqlite::Connection;
use vanthu::api::Grants as Machine;
use vanthu::history::{Chain, Stream};
use vanthu::organization::Grants;

use super::{Live, Shared};
use crate::Failure;
use crate::database::{chain, records_from};

/// The grants as last read, with the place in the stream.
#[derive(Default)]
pub(super) struct GrantsCache {
    read: Option<(Chain, Arc<Grants>)>,
}

impl Shared {
    /// The agency's grants as the connection sees them.
    pub(super) fn grants_of(&self, connection: &Connection) -> Result<Arc<Grants>, Failure> {
        let stream = Stream::of::<Machine>(&());
        let current = chain(connection, self.agency(), &stream)?;
        if let Some((read, grants)) = &self.grants.lock().read
            && *read == current
        {
            return Ok(Arc::clone(grants));
        }
        let mut live = Live::<Machine>::begin(self.agency(), ());
        for row in records_from(connection, self.agency(), &stream, 1)? {
            live.follow(self.desk.agency(), &row)?;
        }
        let grants = Arc::new(live.state);
        self.grants.lock().read = Some((current, Arc::clone(&grants)));
        Ok(grants)
    }
}
