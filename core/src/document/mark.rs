//! Marks of urgency, secrecy and circulation as they are printed.

use serde::{Deserialize, Serialize};

use crate::base::{Label as _, Locale, TextKind};
use crate::law::{LayoutItem, Secrecy, Urgency};
use crate::rules::CIRCULATION_MARKS;

/// A mark in box 10a, 10b or 11 (dấu chỉ độ mật, mức độ khẩn, phạm vi lưu hành).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mark {
    /// Box of the layout.
    #[serde(rename = "box")]
    pub at: String,
    /// Text in capitals.
    pub text: String,
    /// Width and height in millimetres, where the decree names them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size_mm: Option<(u8, u8)>,
}

/// The urgency mark (box 10b; Appendix I, III.2.b): `HỎA TỐC` 30 × 8, `THƯỢNG KHẨN` 40 × 8, `KHẨN`
/// 20 × 8 mm; none for an ordinary document. The timed level of the exchange format carries the
/// stamp's text without a size: the decree does not know it.
#[must_use]
pub fn urgency_mark(urgency: Urgency) -> Option<Mark> {
    urgency.is_urgent().then(|| Mark {
        at: LayoutItem::UrgencyMark.number().to_owned(),
        text: urgency.label(Locale::Vi).to_uppercase(),
        size_mm: urgency.stamp_mm(),
    })
}

/// The secrecy mark (box 10a); none for what is not secret.
#[must_use]
pub fn secrecy_mark(secrecy: Secrecy) -> Option<Mark> {
    secrecy.is_secret().then(|| Mark {
        at: LayoutItem::SecrecyMark.number().to_owned(),
        text: secrecy.mark(),
        size_mm: None,
    })
}

/// An instruction on circulation (chỉ dẫn về phạm vi lưu hành, box 11; Appendix I, III.2.c): `XEM XONG
/// TRẢ LẠI` or `LƯU HÀNH NỘI BỘ`, whatever the case it is asked in; none for any other text. It
/// limits circulation and is no secrecy level.
#[must_use]
pub fn circulation_mark(text: &str) -> Option<Mark> {
    let mut marks = CIRCULATION_MARKS.iter();
    let mark = marks.find(|mark| TextKind::Name.same(mark, text))?;
    Some(Mark {
        at: LayoutItem::CirculationMark.number().to_owned(),
        text: (*mark).to_owned(),
        size_mm: None,
    })
}

/// The mark that the urgency written in capitals means; `HỎA TỐC` and the appendix's `HOẢ TỐC` are
/// equal.
#[must_use]
pub fn urgency_of_mark(mark: &str) -> Option<Urgency> {
    let stamped = |level: &Urgency| TextKind::Name.same(level.label(Locale::Vi), mark);
    Urgency::ALL.iter().copied().find(stamped)
}

#[cfg(test)]
mod tests {
    use super::{circulation_mark, secrecy_mark, urgency_mark, urgency_of_mark};
    use crate::law::{Secrecy, Urgency};

    #[test]
    fn marks() {
        let express = urgency_mark(Urgency::HoaToc).unwrap();
        assert_eq!(
            (express.text.as_str(), express.size_mm),
            ("HỎA TỐC", Some((30, 8)))
        );
        assert_eq!(urgency_mark(Urgency::Thuong), None);
        assert_eq!(secrecy_mark(Secrecy::TuyetMat).unwrap().text, "TUYỆT MẬT");
        assert_eq!(secrecy_mark(Secrecy::KhongMat), None);
        assert_eq!(urgency_of_mark("HOẢ TỐC"), Some(Urgency::HoaToc));
        assert_eq!(urgency_of_mark("thượng khẩn"), Some(Urgency::ThuongKhan));
        assert_eq!(urgency_of_mark("MẬT"), None);
        let inside = circulation_mark("lưu hành nội bộ").unwrap();
        assert_eq!(
            (inside.at.as_str(), inside.text.as_str()),
            ("11", "LƯU HÀNH NỘI BỘ")
        );
        assert_eq!(circulation_mark("MẬT"), None);
    }
}
