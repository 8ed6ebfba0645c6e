// From JavaScript: make a document, receive it, register it, free it; beside it the usual state
// machine, xstate: an actor, two sends with a guard, stop.

const AT = 1_795_136_400_000;
const metadata = {
  issuer: { code: "H49", name: "UBND tỉnh" },
  subject: "V/v tổ chức ngày hội văn hóa",
};
const checked = { authentic: true, intact: true, right_recipient: true };
const ROUNDS = 5;
const CALLS = 10_000;

/** Microseconds of a call in the best round. */
function best(prepare) {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const call = prepare();
    const start = performance.now();
    for (let index = 0; index < CALLS; index += 1) call();
    least = Math.min(least, performance.now() - start);
  }
  return (least / CALLS) * 1_000;
}

function expect(found, expected) {
  if (found !== expected) throw new Error(`${found} instead of ${expected}`);
}

function ours({ Desk }, office) {
  const desk = new Desk(office);
  return () => {
    const document = desk.incoming();
    document.receive({ actor: "van-thu", at: AT, metadata });
    document.register({ actor: "van-thu", at: AT, ...checked });
    expect(document.phase, "registered");
    document.free();
  };
}

function peer({ createActor, setup }) {
  const guards = { clerk: ({ context, event }) => event.actor === context.clerk };
  const machine = setup({ guards }).createMachine({
    context: { clerk: "van-thu" },
    initial: "new",
    states: {
      new: { on: { receive: { target: "received", guard: "clerk" } } },
      received: { on: { register: { target: "registered", guard: "clerk" } } },
      registered: {},
    },
  });
  return () => {
    const actor = createActor(machine).start();
    actor.send({ type: "receive", actor: "van-thu", metadata });
    actor.send({ type: "register", actor: "van-thu", ...checked });
    expect(actor.getSnapshot().value, "registered");
    actor.stop();
  };
}

/** The lines of the table. */
export function figures(vanthu, xstate, office) {
  const us = best(() => ours(vanthu, office));
  const them = best(() => peer(xstate));
  const line = (name, value, unit) =>
    `${name.padEnd(58)} ${value.toFixed(3).padStart(14)} ${unit}`;
  return [
    line("npm: make, receive, register, free", us, "µs"),
    line("npm: xstate, an actor, two sends, stop", them, "µs"),
    `${line("npm: so many times faster", them / us, "×")}   goal: > 1`,
  ];
}
