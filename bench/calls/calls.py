"""From Python: make a document, receive it, register it; beside it the usual state machine,
`transitions`: add a model, two triggers with a guard, remove the model."""

import platform
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import transitions
import vanthu

OFFICE = Path(__file__).parents[2] / "examples/office.json"
AT = 1_795_136_400_000
METADATA = {"issuer": {"code": "H49", "name": "UBND tỉnh"}, "subject": "V/v tổ chức ngày hội văn hóa"}
CHECKED = {"authentic": True, "intact": True, "right_recipient": True}
ROUNDS, CALLS = 5, 4_000


def best(prepare: Callable[[], Callable[[], None]]) -> float:
    """Microseconds of a call in the best round."""
    taken = []
    for _ in range(ROUNDS):
        call = prepare()
        start = perf_counter()
        for _ in range(CALLS):
            call()
        taken.append(perf_counter() - start)
    return min(taken) / CALLS * 1e6


def ours() -> Callable[[], None]:
    desk = vanthu.Desk(OFFICE)

    def call() -> None:
        document = desk.incoming()
        document.receive(actor="van-thu", at=AT, metadata=METADATA)
        document.register(actor="van-thu", at=AT, **CHECKED)
        assert document.phase == "registered"

    return call


class Model:
    state = "new"

    def is_clerk(self, actor: str, **_: object) -> bool:
        return actor == "van-thu"


def peer() -> Callable[[], None]:
    machine = transitions.Machine(
        model=None,
        states=["new", "received", "registered"],
        initial="new",
        auto_transitions=False,
        transitions=[
            {"trigger": "receive", "source": "new", "dest": "received", "conditions": "is_clerk"},
            {
                "trigger": "register",
                "source": "received",
                "dest": "registered",
                "conditions": "is_clerk",
            },
        ],
    )

    def call() -> None:
        model = Model()
        machine.add_model(model)
        model.receive(actor="van-thu", metadata=METADATA)
        model.register(actor="van-thu", **CHECKED)
        assert model.state == "registered"
        machine.remove_model(model)

    return call


def line(name: str, value: float, unit: str, goal: str = "") -> None:
    print(f"{name:<58} {value:>14.3f} {unit}{goal}")


us, them = best(ours), best(peer)
print(f"Python {platform.python_version()}, transitions {transitions.__version__}")
line("Python: make, receive, register", us, "µs")
line("Python: transitions, add a model, two triggers, remove", them, "µs")
line("Python: so many times faster", them / us, "×", "   goal: ≥ 4")
