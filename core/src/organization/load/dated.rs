//! What carries days: names, units, posts.

use std::borrow::Borrow;
use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate};

use super::Check;
use crate::base::{FaultCode, YEARS};
use crate::organization::DatedText;
use crate::organization::heirs::Lasting;

impl Check<'_> {
    /// Each of its texts must not be blank nor longer than `most` characters; see [`Self::periods`].
    pub(super) fn dated(&mut self, path: &str, text: &DatedText, most: usize) {
        for (path, text) in text.with_paths(path.to_owned()) {
            self.text(|| path, text, most);
        }
        self.periods(path, text);
    }

    /// Each period begins on the day on which the one before ends.
    pub(super) fn periods(&mut self, path: &str, text: &DatedText) {
        if !text.is_plain() {
            self.needs_format_2(path);
        }
        let mut ended: Option<Option<NaiveDate>> = None;
        for (at, period) in text.periods().enumerate() {
            let path = format!("{path}[{at}]");
            self.period(&path, (period.from, period.until));
            if let Some(ended) = ended
                && (period.from.is_none() || ended.is_some_and(|ended| period.from != Some(ended)))
            {
                let detail = [
                    "phải bắt đầu đúng ngày tên trước hết hiệu lực",
                    "must begin on the day on which the one before ends",
                ];
                let from = period
                    .from
                    .map_or_else(|| "–".to_owned(), |from| from.to_string());
                self.fault(
                    format!("{path}.from"),
                    FaultCode::Inconsistent,
                    (from, detail),
                );
            }
            ended = Some(period.until);
        }
        let periods: Vec<_> = text.periods().map(|period| period.from).collect();
        for (at, pair) in periods.windows(2).enumerate() {
            if let [Some(from), Some(next)] = pair
                && next <= from
            {
                let path = format!("{path}[{}].from", at.saturating_add(1));
                let detail = format!("{from} – {next}");
                self.fault(path, FaultCode::EmptyPeriod, detail);
            }
        }
    }

    /// From when until when units or posts are, and who takes over: one that ends later.
    pub(super) fn lasting<L: Lasting>(&mut self, section: &'static str, all: &[L]) {
        let by_key: HashMap<&str, &L> = all.iter().map(|one| (one.key().borrow(), one)).collect();
        for (index, one) in all.iter().enumerate() {
            let path = self.at(section, index);
            if one.from().is_some() || one.until().is_some() || one.successor().is_some() {
                self.needs_format_2(&path);
            }
            self.period(&path, (one.from(), one.until()));
            let successor: Option<&str> = one.successor().map(Borrow::borrow);
            let Some(successor) = successor else { continue };
            let path = format!("{path}.successor");
            let Some(until) = one.until() else {
                let detail = [
                    "chỉ khi có ngày kết thúc mới có nơi tiếp nhận",
                    "only what ends has a successor",
                ];
                self.fault(path, FaultCode::Inconsistent, (successor, detail));
                continue;
            };
            match by_key.get(successor) {
                None => self.dangling(path, section, successor),
                Some(heir)
                    if heir.has_ended(until) || heir.from().is_some_and(|from| until < from) =>
                {
                    let detail = [
                        "nơi tiếp nhận phải còn hoạt động vào ngày đó",
                        "the successor must be there on that day",
                    ];
                    let detail = (format!("{} {until}", successor), detail);
                    self.fault(path, FaultCode::Inconsistent, detail);
                }
                Some(_) => {}
            }
        }
    }

    /// Nobody holds a post that is no more, nor one of a unit that is no more.
    pub(super) fn posts_within(&mut self) {
        let profile = self.profile;
        let units: HashMap<&str, NaiveDate> = profile
            .units
            .iter()
            .filter_map(|unit| Some((unit.key.as_str(), unit.until?)))
            .collect();
        for (index, post) in profile.posts.iter().enumerate() {
            let unit = post.unit.as_ref().and_then(|unit| units.get(unit.as_str()));
            let Some(end) = [post.until, unit.copied()].into_iter().flatten().min() else {
                continue;
            };
            let array = format!("{}.holders", self.at("posts", index));
            for (at, holder) in post.holders.iter().enumerate() {
                if holder.until.is_none_or(|until| end < until) {
                    let path = format!("{}.until", self.places.element(&array, at));
                    let detail = (
                        format!("{} {end}", holder.person),
                        [
                            "từ ngày đó không còn chức danh hoặc đơn vị này",
                            "the post or its unit is no more from that day on",
                        ],
                    );
                    self.fault(path, FaultCode::Inconsistent, detail);
                }
            }
        }
    }

    /// `[from, until)`: not empty, in years that dates have.
    pub(super) fn period(&mut self, path: &str, days: (Option<NaiveDate>, Option<NaiveDate>)) {
        let (from, until) = days;
        self.year(&format!("{path}.from"), from);
        self.year(&format!("{path}.until"), until);
        if let (Some(from), Some(until)) = days
            && until <= from
        {
            let detail = format!("{from} – {until}");
            self.fault(format!("{path}.until"), FaultCode::EmptyPeriod, detail);
        }
    }

    pub(super) fn year(&mut self, path: &str, day: Option<NaiveDate>) {
        if let Some(day) = day.filter(|day| !YEARS.contains(&day.year())) {
            let detail = [
                "các năm chỉ từ 1900 đến 2199",
                "years run from 1900 to 2199",
            ];
            self.fault(path, FaultCode::InvalidValue, (day, detail));
        }
    }

    pub(super) fn needs_format_2(&mut self, path: &str) {
        if self.profile.format < 2 {
            let detail = (
                self.profile.format,
                [
                    "tên, đơn vị, chức danh có ngày cần \"format\": 2",
                    "names, units and posts with days need \"format\": 2",
                ],
            );
            self.fault(path, FaultCode::Inconsistent, detail);
        }
    }
}
