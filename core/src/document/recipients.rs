//! The list of recipients at the foot of a document.

use serde::{Deserialize, Serialize};

use crate::base::nfc;

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
    /// Heading of the box.
    pub const LABEL: &'static str = "Nơi nhận:";

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
        format!("{}\n{}", Self::LABEL, self.list().join("\n"))
    }

    /// The lines below the heading, each with its sign at the end; last `- Lưu: VT, ….`
    #[must_use]
    pub fn list(&self) -> Vec<String> {
        let lines = self.lines.iter().map(|line| line.trim());
        let lines = lines.filter(|line| !line.is_empty());
        let line = |line: &str| format!("- {};", line.trim_end_matches([';', '.']));
        let mut list: Vec<String> = lines.map(line).collect();
        let mut kept = vec!["- Lưu: VT"];
        kept.extend(self.kept_by.iter().map(|keeper| keeper.trim()));
        list.push(format!("{}.", kept.join(", ")));
        list.iter().map(|line| nfc(line)).collect()
    }
}
