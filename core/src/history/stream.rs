//! The names of streams: the machine, and which of its streams.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::engine::{IdOf, Identity as _, Machine};

/// Name of a stream of an agency: `incoming:<uuid>`, `outgoing:<uuid>`, `dossier:<uuid>`,
/// `series:<key>:<year>`, `grants`, `seal`, `audit`. It says which machine folds the stream, and is
/// in the hash of the first record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Stream(String);

impl Stream {
    /// The stream of a machine with this identity.
    #[must_use]
    pub fn of<M: Machine>(id: &IdOf<M>) -> Self {
        let which = id.to_name();
        Self(match which.is_empty() {
            true => M::NAME.to_owned(),
            false => format!("{}:{which}", M::NAME),
        })
    }

    /// Refused attempts at signing and numbering; no machine folds it.
    #[must_use]
    pub fn audit() -> Self {
        Self("audit".to_owned())
    }

    /// A name as it is stored. What it names is asked by [`Self::machine`] and [`Self::id_of`].
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// The name as it is stored and hashed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The machine that folds it, by name.
    #[must_use]
    pub fn machine(&self) -> &str {
        self.0
            .split_once(':')
            .map_or(&self.0, |(machine, _)| machine)
    }

    /// Which stream of the machine it is; none if it belongs to another machine, or if the name is
    /// written in another way than [`Self::of`] writes it, so that no stream has two names.
    #[must_use]
    pub fn id_of<M: Machine>(&self) -> Option<IdOf<M>> {
        let (machine, which) = self.0.split_once(':').unwrap_or((&self.0, ""));
        let id = (machine == M::NAME).then(|| IdOf::<M>::from_name(which))??;
        (Self::of::<M>(&id) == *self).then_some(id)
    }
}

impl fmt::Display for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
