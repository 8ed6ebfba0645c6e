//! Persons, units, posts.

use std::collections::{HashMap, HashSet};

use super::Check;
use crate::base::FaultCode;
use crate::law::DocumentType;
use crate::organization::{DatedText, Duty, Post, Rank, Unit};

impl Check<'_> {
    pub(super) fn chart(&mut self) {
        let profile = self.profile;
        self.unique("persons", profile.persons.iter().map(|p| p.key.as_str()));
        self.unique("units", profile.units.iter().map(|u| u.key.as_str()));
        self.unique("posts", profile.posts.iter().map(|p| p.key.as_str()));
        for (index, person) in profile.persons.iter().enumerate() {
            let path = self.at("persons", index);
            self.text(|| format!("{path}.name"), &person.name, 50);
        }
        self.units();
        self.heads();
        self.posts();
        self.all_holders();
        self.lasting("units", &profile.units);
        self.lasting("posts", &profile.posts);
        self.posts_within();
    }

    fn units(&mut self) {
        let units = &self.profile.units;
        let known: HashSet<&str> = units.iter().map(|unit| unit.key.as_str()).collect();
        let cycles = cycles(units);
        let by_first: HashMap<&str, String> = cycles
            .iter()
            .filter_map(|cycle| Some((*cycle.first()?, cycle.join(" → "))))
            .collect();
        for (index, unit) in units.iter().enumerate() {
            let path = self.at("units", index);
            self.dated(&format!("{path}.name"), &unit.name, 200);
            let symbol = format!("{path}.symbol");
            self.dated(&symbol, &unit.symbol, 20);
            for (path, text) in unit.symbol.with_paths(symbol) {
                self.symbol(path, text);
            }
            let Some(parent) = &unit.parent else { continue };
            if !known.contains(parent.as_str()) {
                self.dangling(format!("{path}.parent"), "units", parent.as_str());
            }
            if let Some(cycle) = by_first.get(unit.key.as_str()) {
                let path = format!("{path}.parent");
                self.fault(path, FaultCode::CycleInChart, cycle.as_str());
            }
        }
    }

    fn heads(&mut self) {
        let posts = &self.profile.posts;
        let mut heads: HashMap<Option<&str>, Vec<&Post<DatedText>>> = HashMap::new();
        for (index, post) in posts.iter().enumerate() {
            let of = match post.rank {
                Rank::Head => None,
                Rank::UnitHead if post.unit.is_some() => post.unit.as_ref().map(|u| u.as_str()),
                _ => continue,
            };
            let others = heads.entry(of).or_default();
            let meets = others.iter().any(|other| meet(post, other));
            others.push(post);
            if meets {
                let path = format!("{}.rank", self.at("posts", index));
                self.fault(path, FaultCode::TwoHeads, post.key.as_str());
            }
        }
        if self.incomplete("posts") {
            return;
        }
        if !heads.contains_key(&None) {
            self.fault("posts", FaultCode::NoHead, "rank head");
        }
        let clerk = |post: &Post<DatedText>| post.duties.contains(&Duty::Clerk);
        if !posts.iter().any(clerk) {
            self.fault("posts", FaultCode::NoClerk, "duty clerk");
        }
    }

    fn posts(&mut self) {
        let profile = self.profile;
        let units: HashSet<&str> = profile.units.iter().map(|u| u.key.as_str()).collect();
        let by_order: HashMap<&str, &[DocumentType]> = profile
            .posts
            .iter()
            .filter(|post| post.rank == Rank::UnitHead)
            .filter_map(|post| Some((post.unit.as_ref()?.as_str(), post.by_order.as_slice())))
            .collect();
        for (index, post) in profile.posts.iter().enumerate() {
            let path = self.at("posts", index);
            self.dated(&format!("{path}.title"), &post.title, 100);
            for (at, field) in post.fields.iter().enumerate() {
                let array = format!("{path}.fields");
                let place = self.places.element(&array, at);
                self.text(|| place, field, 200);
            }
            self.rank_and_unit(&path, post);
            if let Some(unit) = post.unit.as_ref().filter(|u| !units.contains(u.as_str())) {
                self.dangling(format!("{path}.unit"), "units", unit.as_str());
            }
            self.assigned(&path, post, &by_order);
        }
    }

    fn rank_and_unit(&mut self, path: &str, post: &Post<DatedText>) {
        let of_unit = !matches!(post.rank, Rank::Head | Rank::DeputyHead);
        let of_agency = matches!(post.rank, Rank::Head | Rank::DeputyHead);
        let cut = self.places.cut_below(&format!("{path}.unit"));
        let key = post.key.as_str();
        if of_unit && post.unit.is_none() && !cut {
            self.fault(format!("{path}.unit"), FaultCode::PostWithoutUnit, key);
        }
        if of_agency && post.unit.is_some() {
            let detail = (
                key,
                [
                    "lãnh đạo cơ quan không thuộc đơn vị nào",
                    "the leadership of the agency belongs to no unit",
                ],
            );
            self.fault(format!("{path}.unit"), FaultCode::PostWithoutUnit, detail);
        }
    }

    /// What the regulation assigns to a post: fields to deputies of the head (Art. 13.1), types by
    /// order to unit heads, who may pass them on to their own deputies (Art. 13.4).
    fn assigned(
        &mut self,
        path: &str,
        post: &Post<DatedText>,
        heads: &HashMap<&str, &[DocumentType]>,
    ) {
        if !post.fields.is_empty() && post.rank != Rank::DeputyHead {
            let detail = (
                post.key.as_str(),
                [
                    "lĩnh vực chỉ giao cho cấp phó của người đứng đầu (Điều 13.1)",
                    "fields are assigned to deputies of the head only (Art. 13.1)",
                ],
            );
            self.fault(format!("{path}.fields"), FaultCode::Inconsistent, detail);
        }
        if post.by_order.is_empty() {
            return;
        }
        let array = format!("{path}.by_order");
        if !matches!(post.rank, Rank::UnitHead | Rank::UnitDeputy) {
            let detail = (
                post.key.as_str(),
                [
                    "chỉ người đứng đầu đơn vị và cấp phó của họ ký thừa lệnh (Điều 13.4)",
                    "only unit heads and their deputies sign by order (Art. 13.4)",
                ],
            );
            self.fault(array, FaultCode::Inconsistent, detail);
            return;
        }
        if post.rank == Rank::UnitHead || self.incomplete("posts") {
            return;
        }
        let head = post.unit.as_ref().and_then(|unit| heads.get(unit.as_str()));
        for (at, kind) in post.by_order.iter().enumerate() {
            if !head.is_some_and(|types| types.contains(kind)) {
                let place = self.places.element(&array, at);
                let detail = (
                    kind.key(),
                    [
                        "không thuộc các loại văn bản của người đứng đầu đơn vị",
                        "not among the types of the unit head",
                    ],
                );
                self.fault(place, FaultCode::Inconsistent, detail);
            }
        }
    }
}

/// Whether there are both on some day: of heads there is one after another.
fn meet(one: &Post<DatedText>, other: &Post<DatedText>) -> bool {
    let before = |a: &Post<DatedText>, b: &Post<DatedText>| match (a.until, b.from) {
        (Some(until), Some(from)) => until <= from,
        _ => false,
    };
    !before(one, other) && !before(other, one)
}

/// Every cycle among the units, once, from its first unit up to it again: each unit is walked over
/// once, however long the chain.
fn cycles(units: &[Unit<DatedText>]) -> Vec<Vec<&str>> {
    let parents: HashMap<&str, Option<&str>> = units
        .iter()
        .map(|unit| (unit.key.as_str(), unit.parent.as_ref().map(|p| p.as_str())))
        .collect();
    let mut walked: HashSet<&str> = HashSet::new();
    let mut cycles = Vec::new();
    for unit in units {
        let mut way = Vec::new();
        let mut next = Some(unit.key.as_str());
        while let Some(unit) = next.filter(|unit| walked.insert(unit)) {
            way.push(unit);
            next = parents.get(unit).copied().flatten();
        }
        // The way ends at its top, on an earlier way, or in itself.
        if let Some(start) = next.and_then(|unit| way.iter().position(|of| *of == unit)) {
            cycles.push(way.split_off(start));
        }
    }
    cycles
}
