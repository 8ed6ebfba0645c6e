//! The office of a random history: its rules, who is in office, which days are off. All of it changes
//! while documents are at work.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde_json::{Value, json};
use vanthu::api::Desk;
use vanthu::calendar::Calendar;
use vanthu::organization::Grant;
use vanthu_tests::form::Dice;

/// Everybody; Phúc has left before it begins.
pub(crate) const PEOPLE: [&str; 13] = [
    "an", "binh", "cuong", "dung", "em", "giang", "hai", "khanh", "lan", "minh", "nam", "oanh",
    "phuc",
];

/// What the profile may say otherwise.
static PROFILES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let text = std::fs::read_to_string(vanthu_tests::folder("profiles/office.json"));
    let usual: Value = serde_json::from_str(&text.expect("profile")).expect("json");
    let limits = [
        json!({}),
        json!({"refuses_recalls": true, "late_extensions": true}),
        json!({"refuses_recalls": true, "completes_when": "lead_after_co", "accept_days": 2}),
    ];
    let other = |limits: &Value| {
        let mut profile = usual.clone();
        for (name, value) in limits.as_object().expect("limits") {
            profile["limits"][name] = value.clone();
        }
        profile
    };
    let mut all: Vec<Value> = limits.iter().map(other).collect();
    // A second one who checks the format, so that such a check can be passed on.
    let posts = all[1]["posts"].as_array_mut().expect("posts");
    posts.push(
        json!({"key": "the-thuc-2", "title": "Chuyên viên pháp chế", "rank": "staff",
        "unit": "vp", "duties": ["format_check"],
        "holders": [{"person": "hai", "from": "2020-01-01"}]}),
    );
    all
});

/// The desks on the first day.
static DESKS: LazyLock<Vec<Desk>> = LazyLock::new(|| {
    let desk = |profile: &Value| Desk::new(&profile.to_string()).expect("a sound profile");
    PROFILES.iter().map(desk).collect()
});

/// The calendar after a swap that is announced late: Monday 23 November 2026, the day on which most of the
/// work given out in the first days is due, is off.
static REVISED: LazyLock<Calendar> = LazyLock::new(|| {
    let text = std::fs::read_to_string(vanthu_tests::folder("../core/data/holidays.json"));
    let data: Value = serde_json::from_str(&text.expect("a calendar")).expect("json");
    let years = data["years"].as_array().expect("years");
    let year = years.iter().find(|year| year["year"] == 2026);
    let mut year = year.expect("2026").clone();
    let closed = year["closed"].as_array_mut().expect("days off");
    closed.push(
        json!({"date": "2026-11-23", "weekday": "Mon", "kind": "swap_off",
        "name": "Hoán đổi ngày làm việc", "swapped_with": "2026-11-28"}),
    );
    closed.sort_by_key(|day| day["date"].to_string());
    let worked = year["worked"].as_array_mut().expect("days worked");
    worked.push(
        json!({"date": "2026-11-28", "weekday": "Sat", "swapped_with": "2026-11-23",
        "basis": "test"}),
    );
    worked.sort_by_key(|day| day["date"].to_string());
    let calendar = Calendar::national().with_year(&year.to_string());
    calendar.expect("a sound year")
});

/// An agency as it is now.
pub(crate) struct Office {
    pub(crate) desk: Desk,
    profile: Value,
    revised: bool,
    /// Who has left since it began.
    pub(crate) gone: Vec<&'static str>,
    /// Whether anybody ever left or came back.
    pub(crate) has_changed: bool,
    /// The head of one unit, who stays.
    stays: &'static str,
}

impl Office {
    pub(crate) fn new(dice: &mut Dice) -> Self {
        let which = dice.below(PROFILES.len() as u32) as usize;
        Self {
            desk: DESKS[which].clone(),
            profile: PROFILES[which].clone(),
            revised: false,
            gone: Vec::new(),
            has_changed: false,
            stays: ["cuong", "giang", "minh"][dice.below(3) as usize],
        }
    }

    /// Some leave from that day on, or one comes back to their posts. The head stays, a clerk, the format
    /// checker and the head of one unit: without them there is nobody to whom their part could be given.
    pub(crate) fn staff_changes(&mut self, one_in: u32, day: NaiveDate, dice: &mut Dice) {
        self.has_changed = true;
        if !self.gone.is_empty() && dice.below(3) == 0 {
            let back = self
                .gone
                .remove(dice.below(self.gone.len() as u32) as usize);
            self.comes_back(back, day);
        } else {
            for name in PEOPLE {
                let stays = ["an", "dung", "em", self.stays, "phuc"].contains(&name);
                if !stays && !self.gone.contains(&name) && dice.below(one_in) == 0 {
                    self.leaves(name, day);
                    self.gone.push(name);
                }
            }
        }
        self.opened();
    }

    /// A late swap is announced.
    pub(crate) fn revises_calendar(&mut self) {
        if !self.revised {
            self.revised = true;
            self.opened();
        }
    }

    /// By the calendar as it was, or as it is now.
    pub(crate) fn is_working_day(&self, day: NaiveDate) -> bool {
        self.desk.calendar().is_working_day(day) || Calendar::national().is_working_day(day)
    }

    fn leaves(&mut self, name: &str, day: NaiveDate) {
        for holder in self.posts().flat_map(holders) {
            if holder["person"] == name && holder.get("until").is_none() {
                // Who came back on that very day goes on the next.
                let from = holder["from"].as_str().map(str::to_owned);
                let first = from.and_then(|from| from.parse::<NaiveDate>().ok());
                let until = first.map_or(day, |first| day.max(first + chrono::Days::new(1)));
                holder["until"] = json!(until);
            }
        }
    }

    fn comes_back(&mut self, name: &str, day: NaiveDate) {
        for post in self.posts() {
            let last = holders(post)
                .filter(|holder| holder["person"] == name)
                .last();
            let Some(until) = last.and_then(|holder| holder["until"].as_str()) else {
                continue;
            };
            let from = until.parse::<NaiveDate>().expect("a day").max(day);
            let list = post["holders"].as_array_mut().expect("holders");
            list.push(json!({"person": name, "from": from}));
        }
    }

    fn posts(&mut self) -> impl Iterator<Item = &mut Value> {
        self.profile["posts"]
            .as_array_mut()
            .expect("posts")
            .iter_mut()
    }

    fn opened(&mut self) {
        let calendar = match self.revised {
            true => REVISED.clone(),
            false => Calendar::national(),
        };
        let desk = Desk::with_calendar(&self.profile.to_string(), calendar);
        self.desk = desk.expect("a sound profile");
    }
}

fn holders(post: &mut Value) -> impl Iterator<Item = &mut Value> {
    post["holders"].as_array_mut().expect("holders").iter_mut()
}

/// Covers and authorisations of the first day, so that one person holds a seat or a signature in several
/// ways.
pub(crate) fn first_grants() -> &'static [Grant] {
    static GRANTS: LazyLock<Vec<Grant>> = LazyLock::new(|| {
        let both = json!(["cong_van", "huong_dan"]);
        let covers = [
            ("truong-th", "khanh"),
            ("pho-th", "khanh"),
            ("giam-doc", "hai"),
        ];
        let covers = covers.map(|(from, to)| ("work_cover", from, to, json!([])));
        let signs = [both, json!(["cong_van"])];
        let signs = signs.map(|types| ("under_authorization", "giam-doc", "cuong", types));
        let all = covers.into_iter().chain(signs).zip(1_u64..);
        all.map(|((kind, grantor, grantee, types), nth)| {
            let until = "2027-03-31".parse().expect("a day");
            let grant = (kind, grantor, grantee);
            self::grant(nth, grant, &types, (first_day(), until))
        })
        .collect()
    });
    &GRANTS
}

/// Monday 16 November 2026.
pub(crate) fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 16).expect("a day")
}

/// The `nth` grant of a history.
pub(crate) fn grant(
    nth: u64,
    (kind, grantor, grantee): (&str, &str, &str),
    types: &Value,
    (from, until): (NaiveDate, NaiveDate),
) -> Grant {
    let id = format!("01930000-0000-7000-8000-00000001{nth:04x}");
    serde_json::from_value(
        json!({"id": id, "kind": kind, "grantor": grantor, "grantee": grantee,
        "from": from, "until": until, "types": types, "basis": format!("{nth}/GUQ-STN")}),
    )
    .expect("a grant")
}
