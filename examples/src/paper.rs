//! The paper of a reply: a PDF of one page. Its fonts are the fourteen that every reader has, which
//! know no Vietnamese marks: the page is written without them, the title in full.

use unicode_normalization::UnicodeNormalization as _;

/// A PDF of one page with these lines; always the same bytes for the same lines.
#[must_use]
pub fn pdf(title: &str, lines: &[String]) -> Vec<u8> {
    let mut page = String::from("BT /F1 12 Tf 64 780 Td 16 TL\n");
    for line in lines.iter().flat_map(|line| folded(line)) {
        page.push_str(&format!("({line}) Tj T*\n"));
    }
    page.push_str("ET");
    let title: String = title
        .encode_utf16()
        .map(|unit| format!("{unit:04X}"))
        .collect();
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>".to_owned(),
        format!("<< /Title <FEFF{title}> >>"),
    ];
    let mut file = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", index + 1));
    }
    let table = file.len();
    file.push_str(&format!(
        "xref\n0 {}\n0000000000 65535 f \n",
        objects.len() + 1
    ));
    for place in places {
        file.push_str(&format!("{place:010} 00000 n \n"));
    }
    let size = objects.len() + 1;
    file.push_str(&format!(
        "trailer\n<< /Size {size} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{table}\n%%EOF\n"
    ));
    file.into_bytes()
}

/// Lines of at most 80 ASCII characters, with PDF's own marks escaped.
fn folded(line: &str) -> Vec<String> {
    let plain: String = line
        .nfd()
        .map(|c| match c {
            'đ' => 'd',
            'Đ' => 'D',
            '–' | '—' => '-',
            other => other,
        })
        .filter(|c| c.is_ascii() && !c.is_ascii_control())
        .collect();
    let mut lines = vec![String::new()];
    for word in plain.split(' ') {
        if let Some(last) = lines.last_mut()
            && last.len() + word.len() < 80
        {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        } else {
            lines.push(word.chars().take(80).collect());
        }
    }
    let escape = |line: String| {
        line.replace('\\', "\\\\")
            .replace('(', "\\(")
            .replace(')', "\\)")
    };
    lines.into_iter().map(escape).collect()
}

#[cfg(test)]
mod tests {
    use super::pdf;

    #[test]
    fn one_page_of_plain_letters() {
        let file = pdf("Công văn", &["Kính gửi: Sở (Đất) \\ Mẫu".to_owned()]);
        let text = String::from_utf8(file).unwrap();
        assert!(text.starts_with("%PDF-1.4\n") && text.ends_with("%%EOF\n"));
        assert!(text.contains("(Kinh gui: So \\(Dat\\) \\\\ Mau) Tj"));
    }
}
