//! Number series (dãy số): Art. 15 and 22 of Decree 30/2020; Appendix I, part II, II.1.c.

use std::collections::HashMap;

use super::Check;
use crate::base::{FaultCode, TextKind};
use crate::law::DocumentType;
use crate::organization::{RegisterKind, SeriesPolicy, TypeSelection};

/// A name or symbol as people see it: blanks around it and the way its letters are put together
/// (NFC or NFD) make no other one.
fn same(text: &str) -> String {
    TextKind::Key.fold(text.trim())
}

impl<'p> Check<'p> {
    pub(super) fn series(&mut self) {
        let profile = self.profile;
        self.unique("series", profile.series.iter().map(|s| s.key.as_str()));
        for (index, series) in profile.series.iter().enumerate() {
            let path = self.at("series", index);
            self.text(|| format!("{path}.name"), &series.name, 200);
            let all_only = series.register != RegisterKind::Outgoing;
            if all_only && series.types != TypeSelection::All {
                let detail = (
                    series.key.as_str(),
                    [
                        "sổ văn bản đến, sổ bản sao đánh số không phân biệt loại văn bản",
                        "a register of arrivals or copies is numbered without regard to type",
                    ],
                );
                self.fault(format!("{path}.types"), FaultCode::Inconsistent, detail);
            }
        }
        for secret in [false, true] {
            self.once(secret);
            self.types_once(secret);
        }
        self.bodies();
        self.complete();
        self.collisions();
    }

    /// A body numbers its outgoing documents in one series.
    fn bodies(&mut self) {
        let mut known: HashMap<String, &str> = HashMap::new();
        let profile = self.profile;
        let symbols = self.printed_symbols();
        for (index, series) in profile.series.iter().enumerate() {
            let Some(body) = &series.body else { continue };
            let path = self.at("series", index);
            self.text(|| format!("{path}.body"), body, 200);
            if series.register != RegisterKind::Outgoing {
                let detail = (
                    series.key.as_str(),
                    [
                        "tổ chức tư vấn chỉ có dãy số văn bản đi",
                        "an advisory body has a series of outgoing documents only",
                    ],
                );
                self.fault(format!("{path}.register"), FaultCode::Inconsistent, detail);
            }
            if series.secret {
                let detail = (
                    series.key.as_str(),
                    [
                        "văn bản mật của tổ chức tư vấn lấy số ở dãy số văn bản mật",
                        "the secret documents of a body are numbered in the secret series",
                    ],
                );
                self.fault(format!("{path}.secret"), FaultCode::Inconsistent, detail);
            }
            if series.types != TypeSelection::All {
                let detail = (
                    series.key.as_str(),
                    [
                        "tổ chức tư vấn đánh số mọi loại văn bản trong một dãy",
                        "a body numbers all its types in one series",
                    ],
                );
                self.fault(format!("{path}.types"), FaultCode::Inconsistent, detail);
            }
            match &series.body_symbol {
                None => self.fault(
                    format!("{path}.body_symbol"),
                    FaultCode::MissingField,
                    "body_symbol",
                ),
                Some(symbol) => {
                    self.text(|| format!("{path}.body_symbol"), symbol, 20);
                    self.symbol(format!("{path}.body_symbol"), symbol);
                    self.body_symbol_once(&path, symbol, &symbols);
                }
            }
            if let Some(first) = known.insert(same(body), series.key.as_str()) {
                let detail = format!("{body} ({first}, {})", series.key);
                self.fault(path, FaultCode::SeriesTwice, detail);
            }
        }
    }

    /// How often agency and bodies print each symbol.
    fn printed_symbols(&self) -> HashMap<String, usize> {
        let mut printed: HashMap<String, usize> = HashMap::new();
        let bodies = self.profile.series.iter();
        let bodies = bodies.filter_map(|series| series.body_symbol.as_deref());
        for symbol in self.profile.agency.short.texts().chain(bodies) {
            let times = printed.entry(same(symbol)).or_default();
            *times = times.saturating_add(1);
        }
        printed
    }

    /// Agency and bodies print different symbols, or one of them would be printed twice in a year.
    fn body_symbol_once(&mut self, path: &str, symbol: &str, printed: &HashMap<String, usize>) {
        if printed.get(&same(symbol)).is_some_and(|times| *times > 1) {
            let path = format!("{path}.body_symbol");
            self.fault(path, FaultCode::SeriesCollide, symbol);
        }
    }

    /// One series of arrivals and one of copies, paper and electronic together; one that takes the
    /// rest of the outgoing types.
    fn once(&mut self, secret: bool) {
        for register in [
            RegisterKind::Incoming,
            RegisterKind::Copies,
            RegisterKind::Outgoing,
        ] {
            let same = |(_, s): &(usize, &SeriesPolicy)| {
                let whole = register != RegisterKind::Outgoing || s.types == TypeSelection::All;
                s.register == register && s.secret == secret && s.body.is_none() && whole
            };
            let series = self.profile.series.iter().enumerate().filter(same);
            for (index, series) in series.skip(1) {
                let path = self.at("series", index);
                self.fault(path, FaultCode::SeriesTwice, series.key.as_str());
            }
        }
    }

    /// No outgoing type is named by two series.
    fn types_once(&mut self, secret: bool) {
        let mut taken: HashMap<DocumentType, &str> = HashMap::new();
        for (index, series, types) in self.named(secret) {
            let array = format!("{}.types.data", self.at("series", index));
            for (at, kind) in types.iter().enumerate() {
                if let Some(first) = taken.insert(*kind, series.key.as_str()) {
                    let path = self.places.element(&array, at);
                    let detail = format!("{} ({first}, {})", kind.key(), series.key);
                    self.fault(path, FaultCode::TypeInTwoSeries, detail);
                }
            }
        }
    }

    /// Every ordinary document finds its series.
    fn complete(&mut self) {
        if self.incomplete("series") {
            return;
        }
        let series = &self.profile.series;
        let ordinary = |register: RegisterKind| {
            let mut of = series.iter();
            move |whole: bool| {
                of.any(|s| {
                    let takes = !whole || s.types == TypeSelection::All;
                    s.register == register && !s.secret && s.body.is_none() && takes
                })
            }
        };
        if !ordinary(RegisterKind::Incoming)(false) {
            let detail = (
                "incoming",
                [
                    "sổ văn bản đến không mật (Điều 22.2 Nghị định 30/2020/NĐ-CP)",
                    "of documents that are not secret (Art. 22.2, Decree 30/2020/NĐ-CP)",
                ],
            );
            self.fault("series", FaultCode::NoIncomingSeries, detail);
        }
        if ordinary(RegisterKind::Outgoing)(true) {
            return;
        }
        let named: Vec<DocumentType> = self
            .named(false)
            .into_iter()
            .flat_map(|(_, _, types)| types.iter().copied())
            .collect();
        let without = DocumentType::ALL
            .iter()
            .filter(|kind| !named.contains(kind));
        let without: Vec<&str> = without.map(|kind| kind.key()).collect();
        if !without.is_empty() {
            self.fault("series", FaultCode::TypeWithoutSeries, without.join(", "));
        }
    }

    fn named(&self, secret: bool) -> Vec<(usize, &'p SeriesPolicy, &'p [DocumentType])> {
        let series = self.profile.series.iter().enumerate();
        series
            .filter(|(_, s)| {
                s.register == RegisterKind::Outgoing && s.secret == secret && s.body.is_none()
            })
            .filter_map(|(index, s)| match &s.types {
                TypeSelection::Only(types) => Some((index, s, types.as_slice())),
                TypeSelection::All => None,
            })
            .collect()
    }

    /// Types differ in their abbreviation, so two series print different symbols, with one
    /// exception: a công văn (`ORG-UNIT`) looks like another type (`ABBR-ORG`) where both the
    /// agency's and a unit's abbreviation are that of the type. The secret series may print what
    /// an ordinary one prints: its register is separate (Art. 15.2, 16.3).
    fn collisions(&mut self) {
        let agency = &self.profile.agency;
        let kinds = DocumentType::ALL.iter().copied();
        let mut like = kinds.filter_map(|kind| {
            let short = agency
                .short
                .texts()
                .find(|short| kind.abbreviation() == Some(short))?;
            Some((kind, short))
        });
        let Some((kind, short)) = like.next() else {
            return;
        };
        let fields = self
            .profile
            .fields
            .iter()
            .map(|field| field.symbol.as_str());
        let units = self.profile.units.iter();
        let units = units.flat_map(|unit| unit.symbol.texts());
        let unit = units.chain(fields).any(|symbol| symbol == short);
        let of = |wanted: DocumentType| {
            let named = self.named(false).into_iter();
            let named = named.filter(|(_, _, types)| types.contains(&wanted));
            named.map(|(_, s, _)| s.key.as_str()).next().unwrap_or("")
        };
        let (letters, others) = (of(DocumentType::CongVan), of(kind));
        if unit && letters != others {
            let detail = format!("{short}-{short}");
            self.fault("series", FaultCode::SeriesCollide, detail);
        }
    }
}
