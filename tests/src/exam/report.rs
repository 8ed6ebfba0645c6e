use serde::Serialize;
use serde_json::Value;

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// As expected.
    Passed,
    /// Not as expected, or the case cannot be read.
    Failed,
    /// The vocabulary or the library does not know it.
    NotSupported,
}

/// One check: one entry of `when`, or one whole flow.
#[derive(Clone, Debug, Serialize)]
pub struct CheckReport {
    /// Its action; for a flow that of its last step.
    pub action: String,
    /// How it ended.
    pub mark: Mark,
    /// What the file expects.
    pub expected: Value,
    /// What came out.
    pub actual: Value,
}

/// One case.
#[derive(Clone, Debug, Serialize)]
pub struct CaseReport {
    /// Id, or the place in its file where it has none.
    pub id: String,
    /// File.
    pub file: String,
    /// Its checks, in order.
    pub checks: Vec<CheckReport>,
}

/// All cases of a folder. What is counted are checks.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    /// Checks as expected.
    pub passed: usize,
    /// Checks not as expected.
    pub failed: usize,
    /// Checks that were not run.
    pub not_supported: usize,
    /// Every case.
    pub cases: Vec<CaseReport>,
}

impl Report {
    pub(super) fn push(&mut self, case: CaseReport) {
        for check in &case.checks {
            match check.mark {
                Mark::Passed => self.passed += 1,
                Mark::Failed => self.failed += 1,
                Mark::NotSupported => self.not_supported += 1,
            }
        }
        self.cases.push(case);
    }

    /// One line for each check that did not pass, and the counts as the last line.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for case in &self.cases {
            for (index, check) in case.checks.iter().enumerate() {
                let CheckReport {
                    action,
                    mark,
                    expected,
                    actual,
                } = check;
                let at = format!("{} [{}] {action}", case.id, index + 1);
                match mark {
                    Mark::Passed => {}
                    Mark::Failed => lines.push(format!(
                        "FAILED {at} ({}): expected {expected}, actual {actual}",
                        case.file
                    )),
                    Mark::NotSupported => lines.push(format!("not supported {at}: {actual}")),
                }
            }
        }
        let (passed, failed) = (self.passed, self.failed);
        let not_supported = self.not_supported;
        lines.push(format!(
            "{passed} passed, {failed} failed, {not_supported} not supported"
        ));
        lines
    }

    /// Whether nothing failed and something passed.
    #[must_use]
    pub const fn is_success(&self) -> bool {
        self.failed == 0 && self.passed > 0
    }
}
