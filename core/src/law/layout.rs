//! Layout of a document (thể thức, kỹ thuật trình bày): boxes, letters and places of Appendix I of
//! Decree 30/2020/NĐ-CP, as data for a renderer.

use serde::{Deserialize, Serialize};

/// How letters are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LetterCase {
    /// Chữ in hoa.
    Upper,
    /// Chữ in thường.
    Sentence,
    /// As it is made: a symbol keeps the spelling of its table.
    AsIs,
}

/// Letters of a part: case, size and cut. The typeface is Times New Roman throughout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Letters {
    /// Case.
    pub case: LetterCase,
    /// Smallest and largest size in points.
    pub size_pt: (u8, u8),
    /// Đậm.
    pub bold: bool,
    /// Nghiêng.
    pub italic: bool,
}

macro_rules! layout {
    ($($item:ident = $at:literal, $letters:expr, $vi:literal;)*) => {
        /// A part of the layout and the box in which it stands (ô số; Appendix I, IV and V).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum LayoutItem { $(#[doc = $vi] $item,)* }

        impl LayoutItem {
            /// All parts, in the order of their boxes.
            pub const ALL: &'static [Self] = &[$(Self::$item,)*];

            /// Number of the box, for example `5b`.
            #[must_use]
            pub const fn number(self) -> &'static str {
                match self { $(Self::$item => $at,)* }
            }

            /// Letters; none for images and stamps.
            ///
            /// ```
            /// use vanthu::law::{LayoutItem, LetterCase};
            /// let letters = LayoutItem::UrgencyMark.letters().unwrap();
            /// assert_eq!((letters.case, letters.size_pt), (LetterCase::Upper, (13, 14)));
            /// ```
            #[must_use]
            pub const fn letters(self) -> Option<Letters> {
                match self { $(Self::$item => $letters,)* }
            }
        }
    };
}

const fn upper(least: u8, most: u8, bold: bool) -> Option<Letters> {
    letters(LetterCase::Upper, (least, most), bold, false)
}

const fn sentence(least: u8, most: u8, bold: bool, italic: bool) -> Option<Letters> {
    letters(LetterCase::Sentence, (least, most), bold, italic)
}

const fn letters(case: LetterCase, size_pt: (u8, u8), bold: bool, italic: bool) -> Option<Letters> {
    Some(Letters {
        case,
        size_pt,
        bold,
        italic,
    })
}

layout! {
    QuocHieu = "1", upper(12, 13, true), "Quốc hiệu.";
    TieuNgu = "1", sentence(13, 14, true, false), "Tiêu ngữ.";
    SuperiorAgency = "2", upper(12, 13, false), "Tên cơ quan, tổ chức chủ quản trực tiếp.";
    IssuingAgency = "2", upper(12, 13, true), "Tên cơ quan, tổ chức ban hành văn bản.";
    NumberSymbol = "3", letters(LetterCase::AsIs, (13, 13), false, false), "Số, ký hiệu.";
    PlaceDate = "4", sentence(13, 14, false, true), "Địa danh và thời gian ban hành.";
    TypeName = "5a", upper(13, 14, true), "Tên loại.";
    Abstract = "5a", sentence(13, 14, true, false), "Trích yếu nội dung.";
    LetterAbstract = "5b", sentence(12, 13, false, false), "Trích yếu nội dung công văn.";
    Content = "6", sentence(13, 14, false, false), "Nội dung.";
    LegalGround = "6", sentence(13, 14, false, true), "Căn cứ ban hành.";
    PowerTitle = "7a", upper(13, 14, true), "Quyền hạn, chức vụ của người ký.";
    SignerName = "7b", sentence(13, 14, true, false), "Họ tên của người ký.";
    Signature = "7c", None, "Chữ ký của người có thẩm quyền.";
    AgencySeal = "8", None, "Dấu, chữ ký số của cơ quan, tổ chức.";
    KinhGui = "9a", sentence(13, 14, false, false), "Kính gửi.";
    NoiNhanLabel = "9b", sentence(12, 12, true, true), "Từ “Nơi nhận”.";
    NoiNhanList = "9b", sentence(11, 11, false, false), "Danh sách nơi nhận.";
    SecrecyMark = "10a", None, "Dấu chỉ độ mật.";
    UrgencyMark = "10b", upper(13, 14, true), "Dấu chỉ mức độ khẩn.";
    CirculationMark = "11", upper(13, 14, true), "Chỉ dẫn về phạm vi lưu hành.";
    DrafterAndCopies = "12", upper(11, 11, false), "Ký hiệu người soạn thảo và số lượng bản phát hành.";
    Address = "13", sentence(11, 12, false, false), "Địa chỉ, thư điện tử, trang thông tin, điện thoại, fax.";
    CopySignature = "14", sentence(10, 10, false, false), "Chữ ký số của cơ quan trên bản sao điện tử.";
}

/// `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM` (box 1).
pub const QUOC_HIEU: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/// `Độc lập - Tự do - Hạnh phúc` (box 1).
pub const TIEU_NGU: &str = "Độc lập - Tự do - Hạnh phúc";

/// A range of millimetres.
type Range = (u8, u8);

/// The page (Appendix I, I): lengths in millimetres, sizes in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PageRules {
    /// A4: width and height.
    pub size_mm: (u16, u16),
    /// Top margin, least and most.
    pub top_mm: Range,
    /// Bottom margin.
    pub bottom_mm: Range,
    /// Left margin.
    pub left_mm: Range,
    /// Right margin.
    pub right_mm: Range,
    /// Typeface.
    pub font: &'static str,
    /// Colour of the text.
    pub color: &'static str,
    /// Size of the page number, centred in the top margin.
    pub page_number_pt: Range,
    /// First page that shows its number.
    pub first_numbered_page: u8,
}

/// The page of an administrative document.
pub const PAGE: PageRules = PageRules {
    size_mm: (210, 297),
    top_mm: (20, 25),
    bottom_mm: (20, 25),
    left_mm: (30, 35),
    right_mm: (15, 20),
    font: "Times New Roman",
    color: "black",
    page_number_pt: (13, 14),
    first_numbered_page: 2,
};

/// Where a digital signature shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SignaturePlace {
    /// Centred between title and name.
    BetweenTitleAndName,
    /// Over about a third of the personal signature's image, on its left.
    OverSignatureLeft,
    /// Top right of the first page.
    TopRightFirstPage,
}

/// How a digital signature shows (Appendix I, II.7, II.8, III and part II).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SignatureDisplay {
    /// Colour of its image (PNG with transparent ground); none where no image is shown.
    pub image_color: Option<&'static str>,
    /// Place.
    pub place: SignaturePlace,
    /// Size of the image against the real seal, in per cent; none where it is not prescribed.
    pub scale_percent: Option<u8>,
    /// Size of its text in points; none where no text is prescribed.
    pub text_pt: Option<u8>,
}

/// Whose digital signature shows, and on what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DigitalSignature {
    /// The competent person's, on the document.
    Personal,
    /// The agency's, on the document.
    Agency,
    /// The agency's, on an attachment or annex in a file of its own.
    AgencyOnSeparateFile,
    /// The agency's, on an electronic copy (box 14).
    AgencyOnCopy,
}

impl DigitalSignature {
    /// How it shows.
    #[must_use]
    pub const fn display(self) -> SignatureDisplay {
        let (image_color, place, scale_percent, text_pt) = match self {
            Self::Personal => (
                Some("blue"),
                SignaturePlace::BetweenTitleAndName,
                None,
                None,
            ),
            Self::Agency => (
                Some("red"),
                SignaturePlace::OverSignatureLeft,
                Some(100),
                None,
            ),
            Self::AgencyOnSeparateFile | Self::AgencyOnCopy => {
                (None, SignaturePlace::TopRightFirstPage, None, Some(10))
            }
        };
        SignatureDisplay {
            image_color,
            place,
            scale_percent,
            text_pt,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LayoutItem, LetterCase, Letters};

    /// The table of Appendix I, as it was read.
    #[test]
    fn boxes_and_letters() {
        use LetterCase::{AsIs, Sentence, Upper};
        let letters = |case, size_pt, bold, italic| {
            Some(Letters {
                case,
                size_pt,
                bold,
                italic,
            })
        };
        let table: Vec<_> = LayoutItem::ALL
            .iter()
            .map(|item| (item.number(), item.letters()))
            .collect();
        assert_eq!(
            table,
            [
                ("1", letters(Upper, (12, 13), true, false)),
                ("1", letters(Sentence, (13, 14), true, false)),
                ("2", letters(Upper, (12, 13), false, false)),
                ("2", letters(Upper, (12, 13), true, false)),
                ("3", letters(AsIs, (13, 13), false, false)),
                ("4", letters(Sentence, (13, 14), false, true)),
                ("5a", letters(Upper, (13, 14), true, false)),
                ("5a", letters(Sentence, (13, 14), true, false)),
                ("5b", letters(Sentence, (12, 13), false, false)),
                ("6", letters(Sentence, (13, 14), false, false)),
                ("6", letters(Sentence, (13, 14), false, true)),
                ("7a", letters(Upper, (13, 14), true, false)),
                ("7b", letters(Sentence, (13, 14), true, false)),
                ("7c", None),
                ("8", None),
                ("9a", letters(Sentence, (13, 14), false, false)),
                ("9b", letters(Sentence, (12, 12), true, true)),
                ("9b", letters(Sentence, (11, 11), false, false)),
                ("10a", None),
                ("10b", letters(Upper, (13, 14), true, false)),
                ("11", letters(Upper, (13, 14), true, false)),
                ("12", letters(Upper, (11, 11), false, false)),
                ("13", letters(Sentence, (11, 12), false, false)),
                ("14", letters(Sentence, (10, 10), false, false)),
            ]
        );
    }
}
