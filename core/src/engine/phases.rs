//! The macro `phases!`: a machine's phases with their keys and labels.

/// The phases of a machine, all of them in order: made by `phases!`.
pub trait Phases: Sized + 'static {
    /// All of them, in order.
    fn all() -> &'static [Self];
}

/// The phases of a machine, in their order, with labels in both languages.
macro_rules! phases {
    ($(#[$doc:meta])* $($phase:ident = $key:literal, $vi:literal, $en:literal;)+) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum Phase {
            $(#[doc = concat!("“", $vi, "”")] #[serde(rename = $key)] $phase,)+
        }

        impl Phase {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$phase),+];
        }

        impl $crate::engine::Phases for Phase {
            fn all() -> &'static [Self] {
                Self::ALL
            }
        }

        impl From<Phase> for $crate::rules::PhaseName {
            fn from(phase: Phase) -> Self {
                match phase { $(Phase::$phase => Self::new(&[$key, $vi, $en]),)+ }
            }
        }

        impl PartialEq<Phase> for $crate::rules::PhaseName {
            fn eq(&self, other: &Phase) -> bool {
                *self == Self::from(*other)
            }
        }

        impl $crate::base::Label for Phase {
            fn label(&self, locale: $crate::base::Locale) -> &'static str {
                $crate::base::Label::label(&$crate::rules::PhaseName::from(*self), locale)
            }
        }
    };
}

pub(crate) use phases;
