/// The closed list of reasons of the files, by the library's codes. A code that is not here refuses
/// without a reason that the files know.
const REASONS: &[(&str, &[&str])] = &[
    (
        "number and symbol already used in this year",
        &["number_symbol_used"],
    ),
    (
        "date earlier than that of a smaller number",
        &["number_date_inversion"],
    ),
    ("malformed number or symbol", &["malformed_number_symbol"]),
    (
        "outside the assigned field and not delegated",
        &["outside_field"],
    ),
    (
        "outside the period of the authorisation",
        &[
            "outside_authorization_period",
            "authorization_without_period",
        ],
    ),
    (
        "matter not covered by the authorisation",
        &["outside_authorization_matter", "authorization_unlimited"],
    ),
    ("sub-authorisation is forbidden", &["sub_authorization"]),
    (
        "authorisation is not in writing",
        &["authorization_not_written"],
    ),
    (
        "document kind not assigned in the regulation",
        &["type_not_by_order"],
    ),
    (
        "deputy in charge signs KT., not Q.",
        &["in_charge_signs_for_head"],
    ),
    (
        "authenticity or integrity not confirmed",
        &["not_authentic"],
    ),
    ("sent to the wrong recipient", &["wrong_recipient"]),
    ("lead not stated", &["lead_not_stated"]),
    ("deadline not stated", &["due_not_stated"]),
    (
        "mail for a named person or mass organisation is not opened",
        &["mail_not_opened"],
    ),
    (
        "no direction yet and handler not fixed by the rules",
        &["no_direction_yet"],
    ),
    (
        "entry not completed after the direction",
        &["entry_not_completed"],
    ),
    ("draft changed after approval", &["changed_after_approval"]),
    ("content not checked", &["content_not_checked"]),
    ("form not checked", &["format_not_checked"]),
    ("not signed by the competent person", &["not_signed"]),
    ("not numbered", &["not_numbered"]),
    (
        "not registered",
        &["not_registered_outgoing", "not_registered_incoming"],
    ),
    ("no agency signature or seal", &["no_agency_signature"]),
    (
        "content error needs a document of equal form",
        &["content_needs_equal_form"],
    ),
    (
        "form or procedure error is corrected by an official letter",
        &["form_needs_official_letter"],
    ),
    ("document is frozen after recall", &["frozen"]),
    (
        "copy direction not provided for",
        &["copy_direction_not_provided"],
    ),
    (
        "copy must be made from a true copy",
        &["copy_not_from_true_copy"],
    ),
    (
        "actor has no authority for this step",
        &[
            "unknown_actor",
            "not_clerk",
            "not_director",
            "not_your_line",
            "not_drafter",
            "not_lead",
            "not_co_handler",
            "not_unit_head",
            "not_format_checker",
            "no_signing_power",
            "not_head",
            "not_signer",
            "not_signer_or_head",
            "not_in_unit",
            "no_unit",
            "not_grantor",
            "not_dossier_maker",
            "not_lead_or_clerk",
            "capacity_not_held",
            "grantee_not_unit_head",
            "grantee_not_deputy",
            "separation_of_duties",
            "approved_by_another",
        ],
    ),
    ("no written permission", &["no_written_permission"]),
    ("no hand-over minutes", &["no_hand_over_minutes"]),
    (
        "draft must go back to the head of the drafting unit",
        &["return_to_unit_head"],
    ),
    (
        "status code not allowed in this state",
        &["status_not_allowed"],
    ),
    (
        "status code not allowed for this side",
        &["status_wrong_side", "status_not_senders"],
    ),
    ("malformed agency code", &["agency_code_malformed"]),
    ("agency code is closed", &["agency_code_closed"]),
    (
        "state secret not allowed on a connected machine",
        &["state_secret_on_network"],
    ),
    (
        "state secret not allowed on the exchange axis",
        &["state_secret_by_exchange"],
    ),
    ("longer than 2 years after the due day", &["kept_too_long"]),
    ("no written consent of the head", &["no_written_consent"]),
];

/// The words of the files for one of the library's codes.
pub(super) fn reason(code: &str) -> Option<&'static str> {
    let mut reasons = REASONS.iter();
    reasons
        .find(|(_, codes)| codes.contains(&code))
        .map(|(reason, _)| *reason)
}

#[cfg(test)]
mod tests {
    use super::REASONS;
    use vanthu::law::Rule;

    #[test]
    fn every_code_exists_once() {
        let mut seen = std::collections::HashSet::new();
        for code in REASONS.iter().flat_map(|(_, codes)| codes.iter()) {
            assert!(Rule::ALL.iter().any(|rule| rule.code() == *code), "{code}");
            assert!(seen.insert(code), "{code} twice");
        }
    }
}
