use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

/// The recipients of box 9b (nơi nhận; Appendix I, II.9).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Recipients {
    /// One line each, for example `Như trên` or `Các phòng thuộc Sở`.
    pub lines: Vec<String>,
    /// Who keeps a copy beside the clerk's desk: unit symbols, drafter, number of copies, for
    /// example `TCCB`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept_by: Vec<String>,
}

impl Recipients {
    /// The box as text: heading, one line each, and last `Lưu: VT, …`.
    ///
    /// ```
    /// use vanthu::document::Recipients;
    /// let box_9b = Recipients {
    ///     lines: vec!["Như trên".into()],
    ///     kept_by: vec!["TCCB".into()],
    /// };
    /// assert_eq!(box_9b.text(), "Nơi nhận:\n- Như trên;\n- Lưu: VT, TCCB.");
    /// ```
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = "Nơi nhận:".to_owned();
        let lines = self.lines.iter().map(|line| line.trim());
        for line in lines.filter(|line| !line.is_empty()) {
            text.push_str("\n- ");
            text.push_str(line.trim_end_matches([';', '.']));
            text.push(';');
        }
        text.push_str("\n- Lưu: VT");
        for keeper in &self.kept_by {
            text.push_str(", ");
            text.push_str(keeper.trim());
        }
        text.push('.');
        text.nfc().collect()
    }
}
