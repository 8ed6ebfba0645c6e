// What a call costs: a method against a whole command. `node bench_calls.mjs`

import { Desk, Refused, init } from "vanthu";
import office from "../office.json" with { type: "json" };

await init();

const CALLS = globalThis.process?.argv.includes("--quick") ? 200 : 20_000;
const AT = 1_795_136_400_000;
const desk = new Desk(office);
const metadata = { issuer: { name: "UBND tỉnh" }, subject: "Trích yếu" };
const verification = { authentic: true, intact: true, right_recipient: true };
const id = (index) => `01930c9e-5b6a-7000-8000-${index.toString(16).padStart(12, "0")}`;
let ids = 1;

function ready() {
  const document = desk.incoming();
  document.receive({ actor: "van-thu", at: AT, metadata });
  return document;
}

function measure(name, prepare, call) {
  let best = Infinity;
  for (let round = 0; round < 4; round += 1) {
    const things = Array.from({ length: CALLS }, prepare);
    const start = performance.now();
    for (const thing of things) call(thing);
    best = Math.min(best, performance.now() - start);
    for (const thing of things) (thing.document ?? thing).free?.();
  }
  console.log(`${name.padEnd(44)} ${((best / CALLS) * 1000).toFixed(2).padStart(8)} µs`);
}

measure("register, by its method", ready, (document) =>
  document.register({ actor: "van-thu", at: AT, ...verification }),
);
const identified = () => ({ document: ready(), command_id: id((ids += 1)) });
measure("register, by its method, with its command id", identified, ({ document, command_id }) =>
  document.register({ actor: "van-thu", at: AT, command_id, ...verification }),
);
const whole = ({ document, command_id }) => {
  const kind = { type: "register", data: verification };
  return { document, command: { command_id, kind } };
};
measure("register, whole command, object", () => whole(identified()), ({ document, command }) =>
  document.execute(command, { actor: "van-thu", at: AT }),
);

const waiting = ready();
const keep = (call) => [() => ({}), () => call(waiting)];
measure("submit, refused (two rules), thrown", ...keep((document) => {
  try {
    document.submit({ actor: "chu-tich", at: AT, to: "ct" });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}));
measure("available", ...keep((document) => document.available({ actor: "van-thu", at: AT })));
measure("why", ...keep((document) => document.why("submit", { actor: "van-thu", at: AT })));
measure("state (object)", ...keep((document) => document.state()));
measure("stateJson", ...keep((document) => document.stateJson()));
measure("phase", ...keep((document) => document.phase));
