//! Where a rule comes from, and how it is cited in both languages.

use std::fmt;

use crate::base::Locale;

/// Where a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Source {
    /// Article of Decree 30/2020/NĐ-CP, for example `12.2`.
    Decree30(&'static str),
    /// Place in Appendix I of Decree 30/2020/NĐ-CP.
    Appendix1(&'static str),
    /// Place in Appendix VI of Decree 30/2020/NĐ-CP (functions of the system).
    Appendix6(&'static str),
    /// Article of Decision 28/2018/QĐ-TTg (exchange of electronic documents).
    Decision28(&'static str),
    /// What Decision 28/2018/QĐ-TTg applies to as a whole: not to state secrets.
    Decision28Scope,
    /// Article of Law 117/2025/QH15 (state secrets, from 1 March 2026) on what Law 29/2018/QH14
    /// forbade before: the citation names both, since a document keeps its law.
    Secrets2025(&'static str),
    /// Article of Law 29/2018/QH14 (state secrets, until 28 February 2026).
    Secrets2018(&'static str),
    /// What the Law on Archives 33/2024/QH15 (from 1 July 2025) says on the time of transfer; the
    /// number of the article was not seen.
    Archives2024Transfer,
    /// Section of Decision 20/2020/QĐ-TTg (agency identifiers).
    Decision20(&'static str),
    /// The form of codes in Decision 20/2020/QĐ-TTg as a whole.
    Decision20Codes,
    /// Decision 09/2025/QĐ-TTg, which amends Decision 20/2020/QĐ-TTg (codes after the mergers).
    Decision9,
    /// A rule of this project where the law is silent; the property of `docs/properties.md`.
    Project(&'static str),
}

impl Source {
    /// The citation as a person reads it.
    #[must_use]
    pub fn citation(self, locale: Locale) -> String {
        let vi = locale == Locale::Vi;
        match self {
            Self::Decree30(at) if vi => format!("Điều {at} Nghị định 30/2020/NĐ-CP"),
            Self::Decree30(at) => format!("Article {at}, Decree 30/2020/NĐ-CP"),
            Self::Appendix1(at) if vi => format!("Phụ lục I, mục {at}, Nghị định 30/2020/NĐ-CP"),
            Self::Appendix1(at) => format!("Appendix I, {at}, Decree 30/2020/NĐ-CP"),
            Self::Appendix6(at) if vi => format!("Phụ lục VI, mục {at}, Nghị định 30/2020/NĐ-CP"),
            Self::Appendix6(at) => format!("Appendix VI, {at}, Decree 30/2020/NĐ-CP"),
            Self::Decision28(at) if vi => format!("Điều {at} Quyết định 28/2018/QĐ-TTg"),
            Self::Decision28(at) => format!("Article {at}, Decision 28/2018/QĐ-TTg"),
            Self::Decision28Scope if vi => "Phạm vi áp dụng Quyết định 28/2018/QĐ-TTg".to_owned(),
            Self::Decision28Scope => "scope of Decision 28/2018/QĐ-TTg".to_owned(),
            Self::Secrets2025(at) if vi => {
                format!("Điều {at} Luật 117/2025/QH15; trước 01/3/2026: Luật 29/2018/QH14")
            }
            Self::Secrets2025(at) => {
                format!("Article {at}, Law 117/2025/QH15; before 1 March 2026: Law 29/2018/QH14")
            }
            Self::Secrets2018(at) if vi => format!("Điều {at} Luật 29/2018/QH14"),
            Self::Secrets2018(at) => format!("Article {at}, Law 29/2018/QH14"),
            Self::Archives2024Transfer if vi => {
                "Luật Lưu trữ 33/2024/QH15, thời hạn nộp hồ sơ, tài liệu".to_owned()
            }
            Self::Archives2024Transfer => {
                "Law on Archives 33/2024/QH15, time of transfer of files".to_owned()
            }
            Self::Decision20(at) if vi => format!("Điều {at} Quyết định 20/2020/QĐ-TTg"),
            Self::Decision20(at) => format!("Article {at}, Decision 20/2020/QĐ-TTg"),
            Self::Decision20Codes if vi => "Quyết định 20/2020/QĐ-TTg".to_owned(),
            Self::Decision20Codes => "Decision 20/2020/QĐ-TTg".to_owned(),
            Self::Decision9 if vi => {
                "Quyết định 09/2025/QĐ-TTg sửa đổi Quyết định 20/2020/QĐ-TTg".to_owned()
            }
            Self::Decision9 => "Decision 09/2025/QĐ-TTg amending 20/2020/QĐ-TTg".to_owned(),
            Self::Project(at) if vi => format!("Quy tắc {at} của vanthu"),
            Self::Project(at) => format!("vanthu rule {at}"),
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.citation(Locale::Vi))
    }
}
