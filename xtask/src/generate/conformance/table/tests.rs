use super::*;
use crate::generate::conformance::{evidence, provisions};

const LIST: &str = r#"{"project": "Quy tắc {} của vanthu", "instruments": [{
    "key": "decree", "vi": "Nghị định", "en": "Decree", "cite": "Điều {} Nghị định 30/2020/NĐ-CP",
    "exam": "NĐ 30/2020 Điều ", "provisions": [
        {"at": "14", "vi": "Trình tự", "en": "Order"},
        {"at": "33.1", "vi": "Đóng dấu", "en": "Seal",
         "status": {"kind": "host", "vi": "Trên giấy.", "en": "On paper."}}]}]}"#;

fn list(edit: impl FnOnce(&mut Provision)) -> Provisions {
    let mut list: Provisions = serde_json::from_str(LIST).unwrap();
    edit(&mut list.instruments[0].provisions[0]);
    list
}

fn evidence() -> Evidence {
    let proof = Proof::Case("outgoing-issue-draft".to_owned());
    let mut evidence = Evidence::default();
    evidence.cases.insert("outgoing-issue-draft".to_owned());
    evidence
        .refusals
        .insert("not_numbered".to_owned(), vec![proof]);
    evidence
}

fn cited(code: &str, article: &str) -> Cited {
    let citation = format!("Điều {article} Nghị định 30/2020/NĐ-CP");
    let code = code.to_owned();
    Cited { code, citation }
}

fn refused(provisions: &Provisions, rules: &[Cited], evidence: &Evidence) -> String {
    match tabulate(provisions, rules, evidence) {
        Ok(_) => panic!("accepted"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_rule_with_its_case_stands_behind_its_article() {
    let (list, rules) = (list(|_| {}), [cited("not_numbered", "14")]);
    let table = tabulate(&list, &rules, &evidence()).unwrap();
    let row = &table.parts[0].1[0];
    assert_eq!(row.standing, Standing::Covered);
    assert_eq!(row.rules[0].code, "not_numbered");
    assert_eq!(table.parts[0].1[1].standing, Standing::Host);
}

#[test]
fn an_unknown_source_is_refused() {
    let list = list(|provision| provision.covered_by = vec!["case:outgoing-issue-draft".into()]);
    let error = refused(&list, &[cited("not_numbered", "99")], &evidence());
    assert!(error.contains("the rule `not_numbered`: `99`"), "{error}");
    let citation = "Điều 1 Luật khác".to_owned();
    let code = "not_numbered".to_owned();
    let error = refused(&list, &[Cited { code, citation }], &evidence());
    assert!(error.contains("no instrument"), "{error}");
}

#[test]
fn a_provision_without_anything_behind_it_is_refused() {
    let error = refused(&list(|_| {}), &[], &evidence());
    assert!(
        error.contains("decree 14: nothing stands behind it"),
        "{error}"
    );
}

#[test]
fn a_denial_of_what_is_proved_is_refused() {
    let mut list = list(|_| {});
    let at_33 = list.instruments[0].provisions.pop().unwrap();
    list.instruments[0].provisions[0].status = at_33.status;
    let error = refused(&list, &[cited("not_numbered", "14")], &evidence());
    assert!(error.contains("decree 14: it has a `status`"), "{error}");
}

#[test]
fn a_case_a_test_or_an_exam_case_that_does_not_exist_is_refused() {
    for (named, said) in [
        ("case:no-such-case", "there is no case `no-such-case`"),
        ("exam:S-NO-01", "no exam case `S-NO-01` passes"),
        (
            "test:tests/tests/cases.rs::no_such_test",
            "has no test `no_such_test`",
        ),
        ("test:no/such/file.rs::every_case_holds", "no/such/file.rs"),
        ("outgoing-issue-draft", "neither case:, exam: nor test:"),
    ] {
        let list = list(|provision| provision.covered_by = vec![named.to_owned()]);
        let error = refused(&list, &[], &evidence());
        assert!(error.contains(said), "{named}: {error}");
    }
    // A function of a test file that is no test proves nothing.
    evidence()
        .find("test:tests/tests/cases.rs::key")
        .unwrap_err();
    evidence()
        .find("test:tests/tests/cases.rs::every_case_holds")
        .unwrap();
    evidence()
        .find("test:tests/python/test_cases.py::test_case")
        .unwrap();
}

#[test]
fn a_rule_without_case_is_refused() {
    let list = list(|_| {});
    let error = refused(&list, &[cited("not_signed", "14")], &evidence());
    assert!(
        error.contains("the rule `not_signed` has no case"),
        "{error}"
    );
}

#[test]
fn an_exam_case_that_cites_an_unknown_article_is_refused() {
    let mut evidence = evidence();
    let proof = Proof::Case("outgoing-issue-draft".to_owned());
    let article = "NĐ 30/2020 Điều 14, 98-99".to_owned();
    let examined = evidence::Examined { proof, article };
    evidence.exam.insert("S-1".to_owned(), examined);
    let list = list(|_| {});
    let error = refused(&list, &[], &evidence);
    assert!(error.contains("the exam case S-1: `98`"), "{error}");
    assert!(error.contains("the exam case S-1: `99`"), "{error}");
}

#[test]
fn the_committed_list_is_proved() {
    let list = provisions::read().unwrap();
    let evidence = evidence::gather().unwrap();
    let table = tabulate(&list, &catalogue(), &evidence).unwrap();
    let articles = crate::generate::conformance::count::articles(&table);
    let all: Vec<u32> = articles.into_keys().collect();
    assert_eq!(all, (1..=38).collect::<Vec<u32>>());
}
