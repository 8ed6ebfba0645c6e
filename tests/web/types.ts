// Compiled with `tsc --strict`, never run.

import {
  Desk,
  Dossier,
  Grants,
  Handle,
  HistoryError,
  IncomingDocument,
  OutgoingDocument,
  Refused,
  Seal,
  Series,
  init,
  label,
  revive,
  version,
} from "vanthu";
import type { AnyHandle, ItemOf, KeptStream, Machine, Receipt, types } from "vanthu";
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

for (const record of outgoing.records()) {
  for (const event of record.events) {
    if (event.type === "number_assigned") {
      const taken: types.Taken = event.data.taken;
      export_(taken.number);
    }
  }
}
// What was read is filled in; another may be named.
outgoing.sign({ actor: "a" });
// @ts-expect-error: an incoming document is not signed.
incoming.why("sign", { actor: "a" });
// @ts-expect-error: one text is no list of records.
OutgoingDocument.replay(desk, "id", "a single text");

const series: Series = desk.series("di", 2026);
const given: Receipt<types.SeriesEvent> = series.takeNumber({ actor: "a", document: "b" });
for (const event of given.events) {
  if (event.type === "number_taken") export_(event.data.number);
}
const held: types.Reservation[] | undefined = series.state().series.reservations;
export_(held?.length ?? 0);
const checked: types.Reason[] = series.check("reserve_number", { actor: "a", document: "b" });
export_(checked.length);
// @ts-expect-error: a series has no such command.
series.check("hand_over_seal", { actor: "a", written_permission: true, minutes: true });
// @ts-expect-error: the number is missing.
series.execute("void_number", { actor: "a", reason: "b" });
const grant: types.Grant = {
  id: "g",
  kind: "work_cover",
  grantor: "a",
  grantee: "b",
  from: "2026-11-20",
};
desk.grants.createGrant({ actor: "a", grant });
desk.seal.handOverSeal({ actor: "a", written_permission: true, minutes: true });
const dossier: Dossier = Dossier.replay(desk, "id", ["{}"], { head: "" });
dossier.collect({ actor: "a", document: incoming.id });
const kept: KeptStream[] = desk.dump();
desk.load(kept);
desk.load(JSON.stringify(kept));
const again: AnyHandle | undefined = desk.load(desk.dump(series, dossier))[dossier.stream];
if (again instanceof Dossier) again.append(dossier.recordsJson());
const all: [Series, Grants, Seal] = [series, desk.grants, desk.seal];
for (const { length } of all.map((handle) => handle.recordsJson())) export_(length);
/** One way for all machines. */
function buttons<M extends Machine>(handle: Handle<M>, actor: string): ItemOf<M>[] {
  return handle.available({ actor }).filter((item) => handle.why(item.action, { actor }).length > 0);
}
export_(buttons(series, "a").length + buttons(incoming, "a").length);
// @ts-expect-error: grants come from desks.
new Grants();
export const place: (error: HistoryError) => number | undefined = (error) => error.seq;

const command: types.IncomingCommand = {
  command_id: "",
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
    const again: Refused = revive(error.toJSON());
    export_(again.toJSON().sentences.en.length);
  }
}

const received: unknown = {};
const revived = revive(received);
if (revived instanceof HistoryError) export_(revived.seq ?? 0);
// @ts-expect-error: it may be another one, or none.
revived.reasons;

function export_(value: number): number {
  return value;
}
