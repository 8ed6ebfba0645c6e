//! Levels of urgency and secrecy, and the two media.

use serde::{Deserialize, Serialize};

use crate::base::{Label, Locale};

/// Urgency (mức độ khẩn): Article 4.2.c and Appendix I, III.2.b of Decree 30/2020/NĐ-CP; the timed
/// level exists only in the exchange format.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Thường.
    #[default]
    Thuong,
    /// Khẩn.
    Khan,
    /// Thượng khẩn.
    ThuongKhan,
    /// Hỏa tốc.
    HoaToc,
    /// Hỏa tốc hẹn giờ (exchange format only).
    HoaTocHenGio,
}

impl Urgency {
    /// All levels, lowest first.
    pub const ALL: &'static [Self] = &[
        Self::Thuong,
        Self::Khan,
        Self::ThuongKhan,
        Self::HoaToc,
        Self::HoaTocHenGio,
    ];

    /// Any urgent mark: register, submit, transfer and handle at once (Art. 4.2.c, 23.1, 24.2).
    #[must_use]
    pub const fn is_urgent(self) -> bool {
        !matches!(self, Self::Thuong)
    }

    /// Code of edXML's `Priority`, 0–4.
    #[must_use]
    pub const fn code(self) -> u8 {
        self as u8
    }

    /// The level with the given `Priority` code.
    #[must_use]
    pub fn from_code(code: i64) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|level| i64::from(level.code()) == code)
    }

    /// Width and height of the stamp in millimetres (Appendix I, III.2.b).
    #[must_use]
    pub const fn stamp_mm(self) -> Option<(u8, u8)> {
        match self {
            Self::Khan => Some((20, 8)),
            Self::ThuongKhan => Some((40, 8)),
            Self::HoaToc => Some((30, 8)),
            Self::Thuong | Self::HoaTocHenGio => None,
        }
    }
}

impl Label for Urgency {
    fn label(&self, locale: Locale) -> &'static str {
        match (self, locale) {
            (Self::Thuong, Locale::Vi) => "Thường",
            (Self::Thuong, Locale::En) => "ordinary",
            (Self::Khan, Locale::Vi) => "Khẩn",
            (Self::Khan, Locale::En) => "urgent",
            (Self::ThuongKhan, Locale::Vi) => "Thượng khẩn",
            (Self::ThuongKhan, Locale::En) => "very urgent",
            (Self::HoaToc, Locale::Vi) => "Hỏa tốc",
            (Self::HoaToc, Locale::En) => "express",
            (Self::HoaTocHenGio, Locale::Vi) => "Hỏa tốc hẹn giờ",
            (Self::HoaTocHenGio, Locale::En) => "express at a set hour",
        }
    }
}

/// Secrecy (độ mật): set and stamped under the law on state secrets; Appendix I, III.2.a of Decree
/// 30/2020/NĐ-CP.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Secrecy {
    /// Không mật.
    #[default]
    KhongMat,
    /// Mật.
    Mat,
    /// Tối mật.
    ToiMat,
    /// Tuyệt mật.
    TuyetMat,
}

impl Secrecy {
    /// All levels, lowest first.
    pub const ALL: &'static [Self] = &[Self::KhongMat, Self::Mat, Self::ToiMat, Self::TuyetMat];

    /// Whether the content is a state secret.
    #[must_use]
    pub const fn is_secret(self) -> bool {
        !matches!(self, Self::KhongMat)
    }
}

impl Label for Secrecy {
    fn label(&self, locale: Locale) -> &'static str {
        match (self, locale) {
            (Self::KhongMat, Locale::Vi) => "Không mật",
            (Self::KhongMat, Locale::En) => "not secret",
            (Self::Mat, Locale::Vi) => "Mật",
            (Self::Mat, Locale::En) => "confidential",
            (Self::ToiMat, Locale::Vi) => "Tối mật",
            (Self::ToiMat, Locale::En) => "secret",
            (Self::TuyetMat, Locale::Vi) => "Tuyệt mật",
            (Self::TuyetMat, Locale::En) => "top secret",
        }
    }
}

/// Form in which a document exists: one arrival sequence serves both (Art. 22.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Medium {
    /// Văn bản điện tử.
    #[default]
    Electronic,
    /// Văn bản giấy.
    Paper,
}

impl Label for Medium {
    fn label(&self, locale: Locale) -> &'static str {
        match (self, locale) {
            (Self::Electronic, Locale::Vi) => "Văn bản điện tử",
            (Self::Electronic, Locale::En) => "electronic",
            (Self::Paper, Locale::Vi) => "Văn bản giấy",
            (Self::Paper, Locale::En) => "paper",
        }
    }
}
