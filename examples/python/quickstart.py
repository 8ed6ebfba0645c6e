"""Five minutes with vanthu: an incoming document from its arrival to the chairman's desk."""

from pathlib import Path

import vanthu

OFFICE = Path(__file__).parents[1] / "office.json"

desk = vanthu.Desk(OFFICE)
document = desk.incoming()

document.receive(
    actor="van-thu",
    at="2026-11-20T08:00:00+07:00",
    metadata={
        "issuer": {"code": "H49", "name": "UBND tỉnh"},
        "number": "123",
        "symbol": "UBND-VX",
        "subject": "V/v tổ chức ngày hội văn hóa",
    },
)

# Which buttons may the chairman press, and why not the others?
for item in document.available(actor="chu-tich", at="2026-11-20T08:01:00+07:00"):
    print(f"{item.label():32} {item.status:12} {', '.join(item.codes)}")

# Not his task: every failing rule comes with its code, its article of law and a sentence.
try:
    document.register(
        actor="chu-tich",
        at="2026-11-20T08:02:00+07:00",
        authentic=True,
        intact=True,
        right_recipient=True,
    )
except vanthu.Refused as refused:
    print(refused)

receipt = document.register(
    actor="van-thu",
    at="2026-11-20T08:05:00+07:00",
    authentic=True,
    intact=True,
    right_recipient=True,
)
document.submit(actor="van-thu", at="2026-11-20T08:06:00+07:00", to="ct")

print(receipt.phase, document.state["taken"]["number"], document.chain_head)
