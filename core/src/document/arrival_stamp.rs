//! The ĐẾN stamp: its lines and its size.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::nfc;

/// The ĐẾN stamp (dấu “ĐẾN”; Appendix IV, V): a rectangle of 35 × 50 mm, or the same lines on an
/// electronic document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ArrivalStamp {
    /// Name of the agency.
    pub agency: String,
    /// Số đến.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// Ngày đến.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// Chuyển: to whom, written with the direction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passed_to: Option<String>,
    /// Số và ký hiệu hồ sơ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dossier: Option<String>,
}

impl ArrivalStamp {
    /// Width and height in millimetres.
    pub const SIZE_MM: (u8, u8) = (35, 50);

    /// Its lines from top to bottom; what is not known yet is left to be filled in.
    ///
    /// ```
    /// use vanthu::document::ArrivalStamp;
    /// let stamp = ArrivalStamp {
    ///     agency: "Sở Nội vụ".into(),
    ///     number: Some(7),
    ///     ..ArrivalStamp::default()
    /// };
    /// assert_eq!(stamp.lines()[..3], ["SỞ NỘI VỤ", "ĐẾN", "Số: 7"]);
    /// ```
    #[must_use]
    pub fn lines(&self) -> [String; 6] {
        let filled = |label: &str, value: Option<String>| {
            format!("{label}: {}", value.unwrap_or_default())
                .trim_end()
                .to_owned()
        };
        let date = self.date.map(|date| date.format("%d/%m/%Y").to_string());
        [
            nfc(&self.agency.trim().to_uppercase()),
            "ĐẾN".to_owned(),
            filled("Số", self.number.map(|number| number.to_string())),
            filled("Ngày", date),
            filled("Chuyển", self.passed_to.clone()),
            filled("Số và ký hiệu HS", self.dossier.clone()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::ArrivalStamp;

    #[test]
    fn six_lines_from_top_to_bottom() {
        let stamp = ArrivalStamp {
            agency: " Sở Nội vụ ".into(),
            number: Some(7),
            date: chrono::NaiveDate::from_ymd_opt(2026, 1, 5),
            passed_to: Some("Phòng Tổng hợp".into()),
            dossier: Some("01.TH".into()),
        };
        let full = [
            "SỞ NỘI VỤ",
            "ĐẾN",
            "Số: 7",
            "Ngày: 05/01/2026",
            "Chuyển: Phòng Tổng hợp",
            "Số và ký hiệu HS: 01.TH",
        ];
        assert_eq!(stamp.lines(), full);
    }

    #[test]
    fn what_is_not_known_is_left_to_be_filled_in() {
        let lines = ArrivalStamp::default().lines();
        let blank = ["", "ĐẾN", "Số:", "Ngày:", "Chuyển:", "Số và ký hiệu HS:"];
        assert_eq!(lines, blank);
    }
}
