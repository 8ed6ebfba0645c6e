// Every case of `tests/cases`, one a file: the same cases run in every language.

const same = (found, wanted) => canonical(found) === canonical(wanted);

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "undefined";
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}

function expect(found, wanted, what) {
  if (!same(found, wanted)) {
    throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  }
}

function deskOf(vanthu, profiles, given) {
  const desk = new vanthu.Desk(profiles[given.profile]);
  for (const grant of given.grants ?? []) desk.putGrant(grant);
  if (given.facts) desk.putFacts(given.facts);
  return desk;
}

const classOf = (vanthu, given) =>
  given.machine === "incoming" ? vanthu.IncomingDocument : vanthu.OutgoingDocument;

const run = (document, { command, actor, at }) => document.execute(command, { actor, at });

/** What came of a step, in the words of a case. */
function answer(vanthu, document, step) {
  const before = document.version;
  try {
    const receipt = run(document, step);
    return {
      events: document.events().slice(before).map((envelope) => envelope.event),
      phase: receipt.phase,
      head: document.chainHead,
      warnings: (receipt.warnings ?? []).map((warning) => warning.code),
    };
  } catch (error) {
    if (error instanceof vanthu.Refused) return { refused: error.codes.sort() };
    if (error instanceof vanthu.InvalidInput) {
      return { invalid: error.faults.map(({ path, code }) => ({ path, code })) };
    }
    throw error;
  }
}

function decide(vanthu, profiles, given) {
  const desk = deskOf(vanthu, profiles, given);
  const steps = [...(given.given ?? []), given.when];
  const document = desk[given.machine](steps.map(({ command }) => command.document).find(Boolean));
  for (const step of given.given ?? []) run(document, step);

  const then = given.then.refused ? { refused: [...given.then.refused].sort() } : given.then;
  const before = document.stateJson() + document.chainHead;
  const found = answer(vanthu, document, given.when);
  // What a case does not name, it does not say.
  for (const [key, wanted] of Object.entries(then)) expect(found[key], wanted, key);
  if (!("head" in found)) expect(document.stateJson() + document.chainHead, before, "state");

  const again = classOf(vanthu, given).replay(
    deskOf(vanthu, profiles, given),
    document.id,
    document.eventsJson(),
    { head: document.chainHead },
  );
  expect(again.stateJson(), document.stateJson(), "state after replay");
}

function replay(vanthu, profiles, given) {
  const { envelopes, error: wanted, head, document } = given.replay;
  const id = document ?? "01930c9e-5b6a-7000-8000-000000000001";
  try {
    classOf(vanthu, given).replay(deskOf(vanthu, profiles, given), id, envelopes, { head });
  } catch (error) {
    if (!(error instanceof vanthu.HistoryError)) throw error;
    return expect(error.code, wanted, "error");
  }
  throw new Error("the history was taken");
}

export const checks = {
  "every case of tests/cases": async ({ vanthu, listCases, readCase, readProfile }) => {
    const names = await listCases();
    const profiles = {};
    const failures = [];
    let ran = 0;
    for (const name of names) {
      try {
        const given = await readCase(name);
        profiles[given.profile] ??= await readProfile(given.profile);
        (given.replay ? replay : decide)(vanthu, profiles, given);
        ran += 1;
      } catch (error) {
        failures.push(`${name}: ${error.message}`);
      }
    }
    console.log(`${ran} of ${names.length} cases`);
    if (failures.length > 0) throw new Error(failures.join("\n"));
    if (names.length === 0 || ran !== names.length) throw new Error("not every case has run");
  },
};
