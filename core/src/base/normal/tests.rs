//! Pairs that must and pairs that must not be equal, for each kind.

use super::{NumberAndSymbol, OldFont, TextKind, converted};

fn check(kind: TextKind, equal: &[(&str, &str)], different: &[(&str, &str)]) {
    for (one, other) in equal {
        let (a, b) = (kind.fold(one), kind.fold(other));
        assert!(
            kind.same(one, other),
            "{kind:?} {one:?} {other:?}: {a:?} {b:?}"
        );
        assert_eq!(kind.fold(&a), a, "{kind:?}: folding again changes {one:?}");
    }
    for (one, other) in different {
        assert!(!kind.same(one, other), "{kind:?} {one:?} {other:?}");
    }
}

#[test]
fn symbols() {
    check(
        TextKind::Symbol,
        &[
            ("QĐ-UBND", "Q\u{d0}-UBND"),
            ("QĐ-UBND", "Q\u{189}-UBND"),
            ("QĐ-UBND", "QD\u{335}-UBND"),
            ("QĐ-UBND", "qđ-ubnd"),
            ("QĐ-UBND", "QĐ–UBND"),
            ("QĐ-UBND", "QĐ\u{2011}UBND"),
            ("QĐ-UBND", "QĐ\u{2212}UBND"),
            ("QĐ-UBND", " QĐ - UBND "),
            ("QĐ-UBND", "QĐ -\u{a0}UBND"),
            ("QĐ-UBND", "QĐ-\u{200b}UBND"),
            ("QĐ-UBND", "\u{feff}QĐ-UB\u{ad}ND"),
            ("QĐ-UBND", "ＱĐ－ＵＢＮＤ"),
            ("QĐ-UBND", "QĐ-\u{423}BND".replace('\u{423}', "U").as_str()),
            ("BM-TH", "\u{412}\u{41c}-\u{422}H"),
            ("BM-TH", "BM-\u{3a4}\u{397}"),
            ("BNV-VĂ", "BNV-VA\u{306}"),
            ("NQ/TU", "NQ\u{2044}TU"),
            ("QĐ-UBND", "QĐ-UBND."),
        ],
        &[
            ("QĐ-UBND", "QD-UBND"),
            ("QĐ-UBND", "QyĐ-UBND"),
            ("QĐ-UBND", "QĐ-UB"),
            ("QĐ-UBND", "QĐUBND"),
            ("BM-TH", "BM-TN"),
            // Wholly another alphabet: not a Latin word in disguise.
            ("\u{421}\u{41e}\u{420}", "COP"),
            ("VĂ", "VA"),
            ("", ""),
            ("-", "-"),
        ],
    );
}

#[test]
fn names() {
    check(
        TextKind::Name,
        &[
            ("UBND xã Thủy Mẫu", "UBND xã Thuỷ Mẫu"),
            ("UBND xã Thủy Mẫu", "ỦY BAN NHÂN DÂN XÃ THUỶ MẪU"),
            ("Uỷ ban nhân dân", "Ủy ban nhân dân"),
            ("Hòa Bình", "HOÀ  BÌNH"),
            ("Hòe Nhai", "Hoè Nhai"),
            ("Quý", "Qúy"),
            ("Giá", "Gía"),
            ("toàn dân", "tòan dân"),
            ("HĐND tỉnh Mẫu", "Hội đồng nhân dân tỉnh Mẫu"),
            ("UBND TP. Mẫu", "Ủy ban nhân dân thành phố Mẫu"),
            ("Đà Nẵng", "\u{d0}à Nẵng"),
            ("Đà Nẵng", "Đa\u{300} Na\u{306}\u{303}ng"),
            ("Sở Kế hoạch - Tài chính", "Sở Kế hoạch–Tài chính"),
            ("Sở Y tế", "Sở\u{a0}Y\u{200b} tế "),
            ("Bộ Mẫu", "B\u{1ed9} M\u{1eab}u"),
            ("Ban Tổ chức", "B\u{430}n Tổ chức"),
        ],
        &[
            ("UBND xã Thủy Mẫu", "UBND xã Thúy Mẫu"),
            ("Hòa", "Hóa"),
            ("Của", "Cũa"),
            ("mía", "mìa"),
            ("Đà Nẵng", "Da Nang"),
            ("Bến Tre", "Bên Tre"),
            ("Sở Y tế", "Sở Y tế tỉnh Mẫu"),
            ("VPBank", "Văn phòng Bank"),
            ("Tổ 1", "Tổ 11"),
            ("", " "),
        ],
    );
}

#[test]
fn numbers() {
    check(
        TextKind::Number,
        &[
            ("7", "07"),
            ("7", "007"),
            ("7", "Số: 07"),
            ("7", "số 7"),
            ("15", "１５"),
            ("15", " 15 "),
            ("15", "1\u{200b}5"),
            ("7a", "07A"),
        ],
        &[("7", "70"), ("7", "7a"), ("0", "7"), ("", ""), ("10", "1")],
    );
    let fold = |number: &str, symbol: &str| {
        let some = |text: &'static str| (!text.is_empty()).then_some(text);
        let leak = |text: &str| some(Box::leak(text.to_owned().into_boxed_str()));
        NumberAndSymbol::fold(leak(number), leak(symbol))
    };
    let printed = fold("301", "BM-TH");
    for (number, symbol) in [
        ("301/BM-TH", ""),
        ("301/BM-TH", "BM-TH"),
        ("301", "301/BM-TH"),
        ("", "301/BM-TH"),
        ("", "Số: 301/BM-TH"),
        ("Số: 0301/BM–TH", ""),
        ("301 / BM - TH", ""),
        ("301/", "/BM-TH"),
        (" 301 ", "bm-th"),
        ("３０１", "BM-TH"),
    ] {
        assert_eq!(fold(number, symbol), printed, "{number:?} {symbol:?}");
    }
    for (number, symbol) in [
        ("302", "BM-TH"),
        ("301", "BM-TN"),
        ("301/2026", "BM-TH"),
        ("301", ""),
        ("3", "01/BM-TH"),
        ("", "BM-TH"),
    ] {
        assert_ne!(fold(number, symbol), printed, "{number:?} {symbol:?}");
    }
    // The Party's form has no stroke behind the number.
    assert_eq!(fold("05-NQ/ĐU", ""), fold("5", "NQ/\u{d0}U"));
    assert_eq!(fold("15/2026/QĐ-UBND", ""), fold("15/2026", "QĐ-UBND"));
    assert_eq!(fold("", "BM-TH").number, "");
}

#[test]
fn agency_codes() {
    check(
        TextKind::AgencyCode,
        &[
            ("H99", "000.00.00.H99"),
            ("H99", "h99"),
            ("H99", " H99 "),
            ("H99", "Ｈ99"),
            ("H99", "\u{41d}99"),
            ("H99", "H99.00.00"),
            ("H99", "H99.00.00.000"),
            ("H99", "00.00.H99"),
            ("H99.01", "000.00.01.H99"),
            ("H37.01.02", "000.02.01.h37"),
            ("H37.01.02.012", "012.02.01.H37"),
            ("G90.02.01", "01.02.G90"),
            ("H17.22.28", "28.22.H17"),
            ("W00.29.02", "02.29.W00"),
            ("000.02.00.H37", "000.02.00.h37"),
            ("H37.DN.001", "h37.dn.001"),
            ("vxp.saas.03", "VXP.SAAS.03"),
            ("0101234567", "0101234567"),
        ],
        &[
            ("H99", "H98"),
            ("H99", "H99.01"),
            // A zero group between others: dropping it could make two agencies one.
            ("000.02.00.H37", "H37.02"),
            ("H37.00.02", "H37.02"),
            ("0101234567", "101234567"),
            ("", ""),
        ],
    );
}

#[test]
fn keys_and_identifiers_keep_case_and_letters() {
    let equal = [("Vă", "Va\u{306}")];
    check(
        TextKind::Key,
        &equal,
        &[("a", "A"), ("a", "a "), ("đ", "d")],
    );
    check(
        TextKind::ExchangeId,
        &[
            (
                "G91,2026/11/18,301/BM-TH",
                "\n  G91,2026/11/18,301/BM-TH\u{a0}\u{200b}",
            ),
            ("Vă", "Va\u{306}"),
        ],
        &[
            ("test-doc", "TEST-DOC"),
            ("QĐ", "Q\u{d0}"),
            ("a b", "ab"),
            (" ", " "),
        ],
    );
}

#[test]
fn secrecy_marks_keep_case_and_tone() {
    check(
        TextKind::SecrecyMark,
        &[
            ("MẬT", "M\u{41}\u{302}\u{323}T"),
            ("MẬT", "ＭẬＴ"),
            ("MẬT", "M\u{200b}Ậ\u{ad}T"),
            ("MẬT", "\u{41c}Ậ\u{422}"),
            ("MẬT", "\u{39c}Ậ\u{3a4}"),
            ("MẬT", "M\u{332}Ậ\u{332}T\u{331}"),
            ("MẬT", "\u{1d40c}Ậ\u{1d413}"),
            ("MẬT", "Ⓜ\u{410}\u{323}\u{302}Ⓣ"),
            ("MẬT", "ᴍẬᴛ"),
            ("ĐỘ MẬT", "\u{d0}Ộ MẬT"),
        ],
        &[
            ("MẬT", "Mật"),
            ("MẬT", "MAT"),
            ("MẬT", "MẤT"),
            ("TỐI", "TỘI"),
        ],
    );
}

#[test]
fn old_fonts_are_told_and_converted() {
    for (text, font, unicode) in [
        (
            "TUYÖT MËT: V/v kÕ ho¹ch",
            OldFont::Tcvn3,
            "TUYỆT MẬT: V/v kế hoạch",
        ),
        ("MËT", OldFont::Tcvn3, "MẬT"),
        (
            "V/v b¸o c¸o t×nh h×nh",
            OldFont::Tcvn3,
            "V/v báo cáo tình hình",
        ),
        ("§iÒu tra", OldFont::Tcvn3, "Điều tra"),
        ("TUYEÄT MAÄT", OldFont::Vni, "TUYỆT MẬT"),
        ("TOÁI MAÄT", OldFont::Vni, "TỐI MẬT"),
        ("V/v keá hoaïch", OldFont::Vni, "V/v kế hoạch"),
        ("baùo caùo", OldFont::Vni, "báo cáo"),
        ("Máº¬T", OldFont::BrokenUtf8, "MẬT"),
        ("V/v bÃ¡o cÃ¡o", OldFont::BrokenUtf8, "V/v báo cáo"),
        ("Tá»I Máº¬T", OldFont::BrokenUtf8, "Tá»I MẬT"),
    ] {
        assert_eq!(OldFont::of(text), Some(font), "{text}");
        let found = converted(text);
        assert!(
            found.iter().any(|found| found == unicode),
            "{text}: {found:?}"
        );
    }
    assert_eq!(
        OldFont::of("b\u{fffd}o c\u{fffd}o"),
        Some(OldFont::BrokenUtf8)
    );
    for text in [
        "V/v báo cáo tình hình",
        "V/v hoà giải",
        "Hà Nam",
        "XÃ LÀNG “XÃ” – SỐ “QĐ”",
        "“XÃ”",
        "Công ty TNHH «Mẫu» ® 2026",
        "Nhiệt độ 37°C, 12 m²",
        "THÔNG TƯ…",
        "cô Lê",
        "V/v xây nhà ở",
        "Q\u{d0}-UBND",
        "M\u{ad}a",
        "",
    ] {
        assert_eq!(OldFont::of(text), None, "{text}");
    }
}
