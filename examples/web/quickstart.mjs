// Five minutes with vanthu: an incoming document from its arrival to the chairman's desk.

import { Desk, Refused, init } from "vanthu";
import office from "../office.json" with { type: "json" };

await init(); // once, before anything else

const desk = new Desk(office);
const document = desk.incoming();

document.receive({
  actor: "van-thu",
  at: "2026-11-20T08:00:00+07:00",
  metadata: {
    issuer: { code: "H49", name: "UBND tỉnh" },
    number: "123",
    symbol: "UBND-VX",
    subject: "V/v tổ chức ngày hội văn hóa",
  },
});

// Which buttons may the chairman press, and why not the others?
const chairman = { actor: "chu-tich", at: "2026-11-20T08:01:00+07:00" };
for (const { label, status, codes = [] } of document.available(chairman)) {
  console.log(label.vi, status, ...codes);
}

const verified = { authentic: true, intact: true, right_recipient: true };

// Not his task: every failing rule comes with its code, its article of law and a sentence.
try {
  document.register({ actor: "chu-tich", at: "2026-11-20T08:02:00+07:00", ...verified });
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.log(error.message);
}

const receipt = document.register({ actor: "van-thu", at: "2026-11-20T08:05:00+07:00", ...verified });
document.submit({ actor: "van-thu", at: "2026-11-20T08:06:00+07:00", to: "ct" });

console.log(receipt.phase, document.state().taken.number, document.chainHead);
