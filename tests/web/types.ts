// Compiled with `tsc --strict`, never run.

import { Desk, IncomingDocument, Refused, init, label, version } from "vanthu";
import type { types } from "vanthu";
import { initSync } from "vanthu/slim";

await init();
await init(new Uint8Array());
initSync(new ArrayBuffer(0));

export const text: string = version();

// @ts-expect-error: the version is text.
export const number: number = version();

const desk = new Desk("{}", { locale: "en", clock: () => new Date() });
const incoming: IncomingDocument = desk.incoming();
const receipt: types.Receipt = incoming.assign({ actor: "a", at: 0, line: 1, to: "b", co: ["c"] });
const phase: types.Phase = receipt.phase;
export const reached: boolean = phase === "handling";

// @ts-expect-error: there is no such phase.
export const wrong: boolean = phase === "nowhere";
// @ts-expect-error: the line is missing.
incoming.assign({ actor: "a", to: "b" });
// @ts-expect-error: nobody acts.
incoming.open({ line: 1 });
// @ts-expect-error: documents come from desks.
new IncomingDocument();

for (const item of incoming.available({ actor: "a" })) {
  const words: string = item.label.vi;
  const hidden: boolean = item.kind === "structural";
  export_(words.length + Number(hidden));
}
export const name: string | undefined = label("phase", phase, "en");
// @ts-expect-error: there is no such list.
label("nothing", phase);

const outgoing = desk.outgoing();
outgoing.checkContent({ actor: "a", content: outgoing.contentHash });
// @ts-expect-error: the hash of the content is not known to an incoming document.
incoming.contentHash;

const deadline: types.Deadline = desk.deadline({ act: "issue_outgoing", at: new Date() });
export const day: types.DayText | undefined = deadline.day;
// @ts-expect-error: there is no such act.
desk.deadline({ act: "fly" });
// @ts-expect-error: an incoming document has an arrival number, no symbol of ours.
incoming.numberSymbol;

for (const envelope of outgoing.events()) {
  if (envelope.event.type === "number_assigned") {
    const taken: types.Taken = envelope.event.data.taken;
    export_(taken.number);
  }
}

const command: types.IncomingCommand = {
  command_id: "",
  document: incoming.id,
  kind: { type: "open", data: { line: 1 } },
};
const reasons: types.Reason[] = incoming.check(command, { actor: "a" });
export_(reasons.length);

try {
  incoming.execute(command, { actor: "a", at: new Date() });
} catch (error) {
  if (error instanceof Refused) {
    const codes: types.RuleCode[] = error.codes;
    export_(codes.length);
  }
}

function export_(value: number): number {
  return value;
}
