"""Several processes at one office: numbers without gap and double, also when they are killed."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

import pytest
import vanthu
from office_worker import register
from test_api import OFFICE

WORKER = Path(__file__).with_name("office_worker.py")
#: `cargo xtask soak` asks for more.
KILLS = int(os.environ.get("VANTHU_KILLS", "10"))
SEED = int(os.environ.get("VANTHU_SEED", "20261201"))


def worker(database: Path, count: int, batch: int = 1) -> "subprocess.Popen[str]":
    command = [sys.executable, str(WORKER), str(database), str(OFFICE), str(count), str(batch)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def numbers(office: vanthu.Office) -> list[int]:
    year = office.incoming_register()[0]["arrival"]["year"]
    return [line["arrival"]["number"] for line in office.incoming_register(year)]


def test_eight_processes_register_4000_documents(tmp_path: Path) -> None:
    database = tmp_path / "office.db"
    workers = [worker(database, 500, batch) for batch in (1, 1, 1, 1, 10, 10, 50, 100)]
    given = [int(line) for one in workers for line in one.communicate()[0].split()]
    assert [one.returncode for one in workers] == [0] * 8
    assert sorted(given) == list(range(1, 4001))
    with vanthu.Office.open(database, OFFICE) as office:
        assert numbers(office) == list(range(1, 4001))
        report = office.verify()
        assert report["faults"] == [] and report["commands"] == 8000


def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    database, choice = tmp_path / "office.db", random.Random(SEED)
    print(f"kills: seed {SEED}")
    acknowledged: set[int] = set()
    for _ in range(KILLS):
        workers = [worker(database, 100_000), worker(database, 100_000, 10)]
        outputs = [_output(one) for one in workers]
        # Each has begun to work: it is not killed while it starts.
        acknowledged.update(int(output.readline()) for output in outputs)
        time.sleep(choice.random() * 0.3)
        for one in workers:
            one.kill()
        for one, output in zip(workers, outputs, strict=True):
            # The last line may be cut.
            lines = output.read().split("\n")[:-1]
            acknowledged.update(int(line) for line in lines)
            output.close()
            one.wait()
    with vanthu.Office.open(database, OFFICE) as office:
        kept = numbers(office)
        assert acknowledged <= set(kept), "nothing acknowledged is lost"
        assert kept == list(range(1, len(kept) + 1))
        assert office.verify()["faults"] == []
        assert register(office) == len(kept) + 1
    print(f"kills: {2 * KILLS}, acknowledged {len(acknowledged)}, none lost")


def _output(process: "subprocess.Popen[str]") -> IO[str]:
    assert process.stdout is not None
    return process.stdout


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_a_child_opens_its_own(tmp_path: Path) -> None:
    office = vanthu.Office.open(tmp_path / "office.db", OFFICE)
    assert register(office) == 1
    child = os.fork()
    if child == 0:
        try:
            register(office)
        except vanthu.StorageError as error:
            office.close()
            with vanthu.Office.open(tmp_path / "office.db", OFFICE) as own:
                os._exit(0 if error.code == "other_process" and register(own) == 2 else 1)
        os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert register(office) == 3
    assert office.verify()["faults"] == []
    office.close()
