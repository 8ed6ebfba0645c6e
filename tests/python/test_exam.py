"""The neutral case files of ``tests/exam`` and ``tests/exam-variations``: the runner in Python agrees with the one in Rust, check
by check, and passes nothing that is wrong."""

import copy
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from exam import CaseReport, Report, run_folder

TESTS = Path(__file__).parents[1]
FOLDER = TESTS / "exam"
FOLDERS = (FOLDER, TESTS / "exam-variations")
FILES = sorted(file for folder in FOLDERS for file in folder.glob("*.json"))


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    chosen: Path = request.param
    return chosen


@pytest.fixture(scope="module")
def rust(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The report of the runner in Rust."""
    report = tmp_path_factory.mktemp("exam") / "rust.json"
    program = [os.environ.get("CARGO", "cargo"), "run", "-q", "-p", "vanthu-tests", "--bin", "exam"]
    subprocess.run(
        [*program, "--", str(folder), "--json", str(report)],
        cwd=TESTS.parent,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return json.loads(report.read_text("utf-8"))


@pytest.fixture(scope="module")
def python(folder: Path) -> Any:
    return run_folder(folder).to_dict()


def test_both_runners_count_the_same(rust: Any, python: Any) -> None:
    marks = ("passed", "failed", "not_supported")
    assert [python[mark] for mark in marks] == [rust[mark] for mark in marks]
    assert python["failed"] == 0
    assert python["passed"] > 0


def test_both_runners_agree_check_by_check(rust: Any, python: Any) -> None:
    def told(report: Any) -> list[Any]:
        rows = []
        for case in report["cases"]:
            for check in case["checks"]:
                # Why something is not supported, each says in its own words.
                actual = None if check["mark"] == "not_supported" else check["actual"]
                file = Path(case["file"]).name
                row = (file, case["id"], check["action"], check["mark"], check["expected"], actual)
                rows.append(row)
        return rows

    assert told(python) == told(rust)


def test_what_has_no_module_yet_is_not_supported(python: Any) -> None:
    for case in python["cases"]:
        one_stop = case["file"].endswith("one-stop.json")
        expected = "not_supported" if one_stop else "passed"
        assert {check["mark"] for check in case["checks"]} == {expected}, case["id"]


def contrary(then: Any) -> Any:
    """The contrary of an expectation."""
    then = copy.deepcopy(then)
    if "results" in then:
        return then | {"results": [contrary(result) for result in then["results"]]}
    if not then["allowed"] and "refusal_reason_en" in then:
        then["refusal_reason_en"] = "something else"
    if "value" in then:
        then["value"] = "something else"
    elif then["allowed"] or "refusal_reason_en" not in then:
        then["allowed"] = not then["allowed"]
    return then


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_no_contrary_passes(file: Path, tmp_path: Path) -> None:
    cases = json.loads(file.read_text("utf-8"))
    wrong = [case | {"then": contrary(case["then"])} for case in cases]
    assert run_one(tmp_path, wrong).count("passed") == 0


def run_one(folder: Path, cases: Any) -> Report:
    (folder / "case.json").write_text(json.dumps(cases), "utf-8")
    return run_folder(folder)


def case(when: Any, then: Any, **more: Any) -> Any:
    return [{"id": "X", "kind": "validate", "given": {}, "when": when, "then": then} | more]


def step(action: str) -> Any:
    return [{"actor": "clerk", "action": action}]


def test_what_is_not_known_is_not_supported(tmp_path: Path) -> None:
    report = run_one(tmp_path, case(step("fly"), {"allowed": True}))
    assert (report.count("passed"), report.count("failed")) == (0, 0)
    assert report.lines() == [
        'not supported X [1] fly: "fly"',
        "0 passed, 0 failed, 1 not supported",
    ]
    assert not report.is_success


TWO = {"allowed": True, "results": [{"allowed": True}, {"allowed": True}]}
YES = {"allowed": True}


@pytest.mark.parametrize(
    ("cases", "place"),
    [
        (case(step("receive"), TWO), "1 checks, but 2 results expected"),
        (case([], YES), "`when` is empty"),
        (case(step("receive"), YES, kind="dance"), "kind: unknown kind `dance`"),
        (case([{"actor": "clerk"}], YES), "when[0]: missing field `action`"),
        (case(step("receive"), {"allowed": 1}), "then.allowed: not of type bool"),
        (case(step("receive"), YES | {"vlaue": 1}), "then: unknown field `vlaue`"),
        ([{"id": "X"}], "case: missing field `kind`"),
        ([7], "case: not an object"),
        ({"id": "X"}, "not a list of cases"),
    ],
)
def test_what_cannot_be_read_fails_with_its_place(cases: Any, place: str, tmp_path: Path) -> None:
    report = run_one(tmp_path, cases)
    assert (report.count("passed"), report.count("failed")) == (0, 1)
    line = report.lines()[0]
    assert "case.json" in line
    assert place in line


def test_what_is_no_json_fails_with_its_place(tmp_path: Path) -> None:
    for name, content in [("a", b"[{"), ("b", b"\xff"), ("c", b"[NaN]"), ("d", b"[" * 100_000)]:
        (tmp_path / f"{name}.json").write_bytes(content)
    cases: list[CaseReport] = run_folder(tmp_path).cases
    assert [Path(case.file).name for case in cases] == ["a.json", "b.json", "c.json", "d.json"]
    for unreadable in cases:
        assert unreadable.checks[0].mark == "failed"
        assert unreadable.file in unreadable.checks[0].actual


def run_program(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "exam", *arguments],
        cwd=TESTS / "python",
        capture_output=True,
        encoding="utf-8",
    )


def test_the_program_says_what_it_found(tmp_path: Path) -> None:
    written = tmp_path / "report.json"
    program = run_program(str(FOLDER), "--json", str(written))
    report = json.loads(written.read_text("utf-8"))
    counts = (report["passed"], report["failed"], report["not_supported"])
    last = "{} passed, {} failed, {} not supported".format(*counts)
    assert program.stdout.splitlines()[-1] == last
    assert (program.returncode, program.stderr) == (0, "")


def test_the_program_fails_where_nothing_passed(tmp_path: Path) -> None:
    program = run_program(str(tmp_path))
    assert program.stdout == "0 passed, 0 failed, 0 not supported\n"
    assert program.returncode == 1
    missing = run_program(str(tmp_path / "missing"))
    assert missing.stdout == ""
    assert "missing: No such file or directory" in missing.stderr
    assert missing.returncode == 1
