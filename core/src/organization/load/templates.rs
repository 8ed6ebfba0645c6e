//! Routes of outgoing documents: every template carries the duties of Art. 11–13, in an order that
//! the law allows, at the seats to which the law gives them.

use std::collections::HashSet;

use super::Check;
use crate::base::FaultCode;
use crate::law::DocumentType;
use crate::organization::{DatedText, Duty, LegalDuty, NodeLine, Post, Role, SeatSpec, Template};

impl Check<'_> {
    pub(super) fn templates(&mut self) {
        let profile = self.profile;
        self.unique(
            "templates",
            profile.templates.iter().map(|t| t.key.as_str()),
        );
        let mut taken: HashSet<DocumentType> = HashSet::new();
        for (index, template) in profile.templates.iter().enumerate() {
            let path = self.at("templates", index);
            self.text(|| format!("{path}.name"), &template.name, 200);
            let array = format!("{path}.types");
            for (at, kind) in template.types.iter().enumerate() {
                if !taken.insert(*kind) {
                    let place = self.places.element(&array, at);
                    self.fault(place, FaultCode::TypeInTwoTemplates, kind.key());
                }
            }
            self.nodes(&path, template);
            self.duties(&path, template);
        }
    }

    fn nodes(&mut self, path: &str, template: &Template) {
        let array = format!("{path}.nodes");
        let mut keys = HashSet::new();
        for (at, node) in template.nodes.iter().enumerate() {
            let path = self.places.element(&array, at);
            if !keys.insert(node.key.as_str()) {
                self.fault(
                    format!("{path}.key"),
                    FaultCode::DuplicateKey,
                    node.key.as_str(),
                );
            }
            self.text(|| format!("{path}.name"), &node.name, 200);
            if let Some(days) = node.days.filter(|days| !(1..=366).contains(days)) {
                let detail = (
                    days,
                    ["từ 1 đến 366 ngày làm việc", "1 to 366 working days"],
                );
                self.fault(format!("{path}.days"), FaultCode::InvalidValue, detail);
            }
            let lines = format!("{path}.lines");
            if node.lines.is_empty() && !self.places.cut_below(&lines) {
                self.fault(
                    lines.clone(),
                    FaultCode::InvalidValue,
                    "a node without lines",
                );
            }
            for (at, line) in node.lines.iter().enumerate() {
                let path = self.places.element(&lines, at);
                self.line(&path, line);
            }
        }
    }

    fn line(&mut self, path: &str, line: &NodeLine) {
        let profile = self.profile;
        let seat = format!("{path}.seat.data");
        let known = self.faults.len();
        match &line.seat {
            SeatSpec::Person(key) if !profile.persons.iter().any(|p| p.key == *key) => {
                self.dangling(seat, "persons", key.as_str());
            }
            SeatSpec::Post(key) if !profile.posts.iter().any(|p| p.key == *key) => {
                self.dangling(seat, "posts", key.as_str());
            }
            SeatSpec::Unit(key) if !profile.units.iter().any(|u| u.key == *key) => {
                self.dangling(seat, "units", key.as_str());
            }
            _ => {}
        }
        let dangling = self.faults.len() > known;
        match line.duty {
            Some(duty) if duty.role() != line.role => {
                let detail = (
                    name(duty),
                    [
                        "nhiệm vụ này của vai trò khác",
                        "the duty is for another role",
                    ],
                );
                self.fault(format!("{path}.role"), FaultCode::Inconsistent, detail);
            }
            None if line.role == Role::Signer => {
                let detail = (
                    "signer",
                    [
                        "người ký phải có nhiệm vụ ký",
                        "a signer has the duty of the signature",
                    ],
                );
                self.fault(format!("{path}.role"), FaultCode::Inconsistent, detail);
            }
            _ => {}
        }
        if !dangling {
            self.duty_seat(path, line);
        }
    }

    /// The content is checked by the head of the drafting unit (Art. 12.1), the form by the person
    /// assigned to it (Art. 12.2); the signer approves and signs (Art. 11.1, 13).
    fn duty_seat(&mut self, path: &str, line: &NodeLine) {
        let fits = match line.duty {
            None => true,
            Some(LegalDuty::ContentCheck) => line.seat == SeatSpec::DraftingUnitHead,
            Some(LegalDuty::FormatCheck) => self.checks_format(&line.seat),
            Some(LegalDuty::Approval | LegalDuty::Signature) => line.seat == SeatSpec::Signer,
        };
        if let Some(duty) = line.duty.filter(|_| !fits) {
            self.fault(format!("{path}.seat"), FaultCode::DutySeat, name(duty));
        }
    }

    /// Whether a holder of the seat can be somebody who is assigned to check form and layout.
    fn checks_format(&self, seat: &SeatSpec) -> bool {
        let posts = &self.profile.posts;
        let any = |of: &dyn Fn(&Post<DatedText>) -> bool| {
            self.incomplete("posts")
                || posts
                    .iter()
                    .any(|post| post.duties.contains(&Duty::FormatCheck) && of(post))
        };
        match seat {
            SeatSpec::Post(key) => any(&|post| post.key == *key),
            SeatSpec::Unit(key) => any(&|post| post.unit.as_ref() == Some(key)),
            SeatSpec::Person(key) => any(&|post| post.holders.iter().any(|h| h.person == *key)),
            SeatSpec::DraftingUnitHead | SeatSpec::Signer | SeatSpec::CoUnits => false,
        }
    }

    /// Each duty once; the signature last and alone; the others before it.
    fn duties(&mut self, path: &str, template: &Template) {
        let array = format!("{path}.nodes");
        let incomplete = self.places.cut_below(&array);
        for duty in LegalDuty::ALL.iter().copied() {
            let nodes = template.nodes.iter().enumerate();
            let places: Vec<(usize, usize)> = nodes
                .flat_map(|(n, node)| {
                    node.lines
                        .iter()
                        .map(move |line| (n, line, node.lines.len()))
                })
                .filter(|(_, line, _)| line.duty == Some(duty))
                .map(|(n, _, lines)| (n, lines))
                .collect();
            match places.as_slice() {
                [] if incomplete => {}
                [] => self.fault(array.clone(), FaultCode::TemplateWithoutDuty, name(duty)),
                [(node, lines)] => {
                    let last = node.checked_add(1) == Some(template.nodes.len());
                    if duty == LegalDuty::Signature && !(last && *lines == 1) {
                        let place = self.places.element(&array, *node);
                        let detail = (
                            name(duty),
                            [
                                "bước ký đứng cuối và riêng một bước",
                                "the signature comes last and alone",
                            ],
                        );
                        self.fault(place, FaultCode::TemplateOutOfOrder, detail);
                    }
                }
                [_, (second, _), ..] => {
                    let place = self.places.element(&array, *second);
                    self.fault(place, FaultCode::DutyTwice, name(duty));
                }
            }
        }
    }
}

const fn name(duty: LegalDuty) -> &'static str {
    match duty {
        LegalDuty::ContentCheck => "content_check",
        LegalDuty::FormatCheck => "format_check",
        LegalDuty::Approval => "approval",
        LegalDuty::Signature => "signature",
    }
}
