//! The types of administrative documents and the kinds of copies, with their abbreviations.

use serde::{Deserialize, Serialize};

use crate::base::{Label, Locale, TextKind};

macro_rules! document_types {
    ($($(#[$doc:meta])* $name:ident = $key:literal, $abbr:expr, $vi:literal, $en:literal, $template:expr, $archive:expr;)*) => {
        /// Administrative document type (loại văn bản hành chính), in the order of Article 7 of
        /// Decree 30/2020/NĐ-CP; abbreviations as spelt in its Appendix III, never upper-cased.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum DocumentType { $($(#[$doc])* $name,)* }

        impl DocumentType {
            /// All 29, in the order of Article 7.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Key used in JSON, for example `quyet_dinh`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }

            /// Abbreviation in the symbol (Appendix III, table I), for example `QĐ` or `QyĐ`;
            /// none for công văn and thư công.
            #[must_use]
            pub const fn abbreviation(self) -> Option<&'static str> {
                match self { $(Self::$name => $abbr,)* }
            }

            /// Number of the layout template in Appendix III; none where the appendix has none.
            #[must_use]
            pub const fn template(self) -> Option<&'static str> {
                match self { $(Self::$name => $template,)* }
            }

            /// Code in the archive's list of types (secondary source: a digest of Circular
            /// 05/2025/TT-BNV); none for quy chế and thông cáo.
            #[must_use]
            pub const fn archive_code(self) -> Option<&'static str> {
                match self { $(Self::$name => $archive,)* }
            }
        }

        impl Label for DocumentType {
            fn label(&self, locale: Locale) -> &'static str {
                match (self, locale) {
                    $((Self::$name, Locale::Vi) => $vi, (Self::$name, Locale::En) => $en,)*
                }
            }
        }
    };
}

document_types! {
    /// Nghị quyết (cá biệt).
    NghiQuyet = "nghi_quyet", Some("NQ"), "Nghị quyết (cá biệt)", "Resolution (individual)", Some("1.1"), Some("01");
    /// Quyết định (cá biệt).
    QuyetDinh = "quyet_dinh", Some("QĐ"), "Quyết định (cá biệt)", "Decision (individual)", Some("1.2/1.3"), Some("02");
    /// Chỉ thị.
    ChiThi = "chi_thi", Some("CT"), "Chỉ thị", "Directive", Some("1.4"), Some("03");
    /// Quy chế.
    QuyChe = "quy_che", Some("QC"), "Quy chế", "Regulation (statute)", Some("1.4"), None;
    /// Quy định.
    QuyDinh = "quy_dinh", Some("QyĐ"), "Quy định", "Rules", Some("1.4"), Some("04");
    /// Thông cáo.
    ThongCao = "thong_cao", Some("TC"), "Thông cáo", "Communiqué", Some("1.4"), None;
    /// Thông báo.
    ThongBao = "thong_bao", Some("TB"), "Thông báo", "Notice", Some("1.4"), Some("07");
    /// Hướng dẫn.
    HuongDan = "huong_dan", Some("HD"), "Hướng dẫn", "Guideline", Some("1.4"), Some("08");
    /// Chương trình.
    ChuongTrinh = "chuong_trinh", Some("CTr"), "Chương trình", "Programme", Some("1.4"), Some("09");
    /// Kế hoạch.
    KeHoach = "ke_hoach", Some("KH"), "Kế hoạch", "Plan", Some("1.4"), Some("10");
    /// Phương án.
    PhuongAn = "phuong_an", Some("PA"), "Phương án", "Option paper", Some("1.4"), Some("11");
    /// Đề án.
    DeAn = "de_an", Some("ĐA"), "Đề án", "Scheme", Some("1.4"), Some("12");
    /// Dự án.
    DuAn = "du_an", Some("DA"), "Dự án", "Project document", Some("1.4"), Some("13");
    /// Báo cáo.
    BaoCao = "bao_cao", Some("BC"), "Báo cáo", "Report", Some("1.4"), Some("14");
    /// Biên bản.
    BienBan = "bien_ban", Some("BB"), "Biên bản", "Minutes / record", Some("1.9"), Some("20");
    /// Tờ trình.
    ToTrinh = "to_trinh", Some("TTr"), "Tờ trình", "Submission to superior", Some("1.4"), Some("15");
    /// Hợp đồng.
    HopDong = "hop_dong", Some("HĐ"), "Hợp đồng", "Contract", None, Some("21");
    /// Công văn.
    CongVan = "cong_van", None, "Công văn", "Official letter", Some("1.5"), Some("22");
    /// Công điện.
    CongDien = "cong_dien", Some("CĐ"), "Công điện", "Official telegram", Some("1.6"), Some("23");
    /// Bản ghi nhớ.
    BanGhiNho = "ban_ghi_nho", Some("BGN"), "Bản ghi nhớ", "Memorandum of understanding", None, Some("24");
    /// Bản thỏa thuận.
    BanThoaThuan = "ban_thoa_thuan", Some("BTT"), "Bản thỏa thuận", "Agreement", None, Some("25");
    /// Giấy ủy quyền.
    GiayUyQuyen = "giay_uy_quyen", Some("GUQ"), "Giấy ủy quyền", "Letter of authorisation", Some("1.4"), Some("16");
    /// Giấy mời.
    GiayMoi = "giay_moi", Some("GM"), "Giấy mời", "Invitation", Some("1.7"), Some("26");
    /// Giấy giới thiệu.
    GiayGioiThieu = "giay_gioi_thieu", Some("GGT"), "Giấy giới thiệu", "Letter of introduction", Some("1.8"), Some("27");
    /// Giấy nghỉ phép.
    GiayNghiPhep = "giay_nghi_phep", Some("GNP"), "Giấy nghỉ phép", "Leave permit", Some("1.10"), Some("28");
    /// Phiếu gửi.
    PhieuGui = "phieu_gui", Some("PG"), "Phiếu gửi", "Transmittal slip", Some("1.4"), Some("17");
    /// Phiếu chuyển.
    PhieuChuyen = "phieu_chuyen", Some("PC"), "Phiếu chuyển", "Forwarding slip", Some("1.4"), Some("18");
    /// Phiếu báo.
    PhieuBao = "phieu_bao", Some("PB"), "Phiếu báo", "Notification slip", Some("1.4"), Some("19");
    /// Thư công.
    ThuCong = "thu_cong", None, "Thư công", "Official personal letter", None, Some("29");
}

impl DocumentType {
    /// The type whose JSON key is given.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.key() == key)
    }

    /// Name as printed and as edXML's `TypeName` carries it: without the note `(cá biệt)`.
    #[must_use]
    pub fn printed_name(self) -> &'static str {
        let name = self.label(Locale::Vi);
        name.strip_suffix(" (cá biệt)").unwrap_or(name)
    }

    /// Whether documents of this type are numbered (Art. 15). A thư công is not: Appendix III gives
    /// it neither abbreviation nor template, so it is registered as soon as it is signed.
    #[must_use]
    pub const fn is_numbered(self) -> bool {
        !matches!(self, Self::ThuCong)
    }

    /// Place in the list of Article 7, from 1.
    #[must_use]
    pub const fn order(self) -> u8 {
        (self as u8).saturating_add(1)
    }

    /// The type with the printed name (tên loại), however it is typed.
    #[must_use]
    pub fn from_printed_name(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|kind| TextKind::Name.same(kind.printed_name(), name))
    }
}

/// Kind of copy (hình thức bản sao), Article 25 and Appendix III of Decree 30/2020/NĐ-CP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CopyKind {
    /// Sao y: from the original or main copy.
    SaoY,
    /// Trích sao: an extract.
    TrichSao,
    /// Sao lục: made from a sao y.
    SaoLuc,
}

impl CopyKind {
    /// The three kinds.
    pub const ALL: &'static [Self] = &[Self::SaoY, Self::TrichSao, Self::SaoLuc];

    /// Abbreviation in the symbol: `SY`, `TrS`, `SL`.
    #[must_use]
    pub const fn abbreviation(self) -> &'static str {
        match self {
            Self::SaoY => "SY",
            Self::TrichSao => "TrS",
            Self::SaoLuc => "SL",
        }
    }

    /// Heading of the copy's block and of box 14.
    #[must_use]
    pub const fn heading(self) -> &'static str {
        match self {
            Self::SaoY => "SAO Y",
            Self::TrichSao => "TRÍCH SAO",
            Self::SaoLuc => "SAO LỤC",
        }
    }
}

impl Label for CopyKind {
    fn label(&self, locale: Locale) -> &'static str {
        match (self, locale) {
            (Self::SaoY, Locale::Vi) => "Bản sao y",
            (Self::SaoY, Locale::En) => "True copy",
            (Self::TrichSao, Locale::Vi) => "Bản trích sao",
            (Self::TrichSao, Locale::En) => "Extract copy",
            (Self::SaoLuc, Locale::Vi) => "Bản sao lục",
            (Self::SaoLuc, Locale::En) => "Copy of a true copy",
        }
    }
}
