//! Names under which attached files may be kept, and what kind of file they name.

use crate::base::is_invisible;
use crate::exchange::message::{AttachmentInfo, extension_of};

/// File systems take 255; the rest is for whoever puts something in front of the name.
const LONGEST: usize = 200;
/// Devices of Windows, whatever extension stands behind them.
const DEVICES: [&str; 22] = [
    "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8",
    "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
];

/// The name without folders, without signs that cannot be seen and those that file systems refuse.
pub(super) fn file_name(info: &AttachmentInfo, index: usize) -> String {
    let whole = info.name.as_deref().unwrap_or_default();
    let last = whole.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen = last
        .chars()
        .filter(|c| !is_invisible(*c) && !c.is_control());
    let plain: String = seen.map(|c| if is_refused(c) { '_' } else { c }).collect();
    let ended = plain.trim_end_matches(|c: char| c.is_whitespace() || c == '.');
    let begun = ended.trim_start();
    let shown = begun.trim_start_matches('.');
    let stem = shown.split('.').next().unwrap_or_default();
    let is_device = DEVICES
        .iter()
        .any(|device| device.eq_ignore_ascii_case(stem));
    let number = index.saturating_add(1);
    match shown {
        "" => format!("tep-{number}"),
        // Nothing but an extension.
        _ if shown != begun && shown == stem => shortened(&format!("tep-{number}.{shown}")),
        _ if is_device => shortened(&format!("_{shown}")),
        _ => shortened(shown),
    }
}

const fn is_refused(c: char) -> bool {
    matches!(c, ':' | '*' | '?' | '"' | '<' | '>' | '|')
}

/// Cut before its extension, which says what the file is.
fn shortened(name: &str) -> String {
    if name.len() <= LONGEST {
        return name.to_owned();
    }
    let extension = extension_of(name).filter(|extension| extension.len() <= 16);
    let extension = extension.map_or_else(String::new, |extension| format!(".{extension}"));
    let mut end = LONGEST.saturating_sub(extension.len());
    while !name.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    name.get(..end).unwrap_or_default().to_owned() + &extension
}

pub(super) fn media_type(name: &str) -> &'static str {
    let extension = extension_of(name).map(str::to_ascii_lowercase);
    match extension.as_deref() {
        Some("pdf") => "application/pdf",
        Some("docx") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Some("doc") => "application/msword",
        Some("xls") => "application/vnd.ms-excel",
        Some("zip") => "application/zip",
        Some("xml" | "edxml") => "application/xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{AttachmentInfo, LONGEST, file_name, media_type};

    fn name(text: &str) -> String {
        let name = Some(text.to_owned());
        let info = AttachmentInfo {
            name,
            ..AttachmentInfo::default()
        };
        file_name(&info, 1)
    }

    #[test]
    fn no_name_leads_out_of_a_folder_or_deceives() {
        for (came, kept) in [
            ("Công văn.pdf", "Công văn.pdf"),
            ("../../x.pdf", "x.pdf"),
            ("/etc/passwd", "passwd"),
            ("C:\\Temp\\a.docx", "a.docx"),
            ("..", "tep-2"),
            ("a/", "tep-2"),
            ("", "tep-2"),
            (".pdf", "tep-2.pdf"),
            ("..a.pdf", "a.pdf"),
            ("a\nb.pdf", "ab.pdf"),
            ("ký\u{202e}fdp.exe", "kýfdp.exe"),
            ("a:b?*\"<>|.pdf", "a_b______.pdf"),
            ("nul.pdf", "_nul.pdf"),
            ("a. ", "a"),
        ] {
            assert_eq!(name(came), kept, "{came:?}");
        }
        let long = name(&format!("{}.pdf", "đ".repeat(300)));
        assert!(long.len() <= LONGEST && long.ends_with("đ.pdf"), "{long}");
        assert_eq!(file_name(&AttachmentInfo::default(), 0), "tep-1");
    }

    #[test]
    fn the_extension_says_what_it_is() {
        assert_eq!(media_type("A.PDF"), "application/pdf");
        assert_eq!(media_type("pdf"), "application/octet-stream");
    }
}
