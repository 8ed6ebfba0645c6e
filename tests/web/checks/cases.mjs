// Every case of `tests/cases`, one a file: the same cases run in every language.

const UNNAMED = "00000000-0000-7000-8000-000000000001";

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "undefined";
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}

function expect(found, wanted) {
  if (canonical(found) !== canonical(wanted)) {
    throw new Error(`${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  }
}

function deskOf(vanthu, profile, given, calendar) {
  const desk = new vanthu.Desk(profile, { openSeries: !given.without_series, calendar });
  for (const grant of given.grants ?? []) desk.putGrant(grant);
  for (const { id, at } of given.revoked ?? []) desk.revokeGrant(id, at);
  if (given.facts) desk.putFacts(given.facts);
  return desk;
}

/** What came of a call, in the words of a case. */
async function answer(vanthu, call) {
  try {
    return await call();
  } catch (error) {
    if (error instanceof vanthu.Refused) return { refused: [...new Set(error.codes)].sort() };
    if (error instanceof vanthu.InvalidInput) {
      const places = error.faults.map(({ path, code }) => ({ path, code }));
      const key = ({ path, code }) => `${path} ${code}`;
      return { invalid: places.sort((one, other) => (key(one) < key(other) ? -1 : 1)) };
    }
    throw error;
  }
}

async function runDocument(vanthu, profile, given, calendar) {
  let desk = deskOf(vanthu, profile, given, calendar);
  const steps = [...(given.given ?? []), given.when];
  let document = desk[given.machine](steps[0].command.document ?? UNNAMED);
  const execute = ({ command, actor, at }) => document.execute(command, { actor, at });
  steps.slice(0, -1).forEach(execute);
  if (calendar) {
    // The calendar is revised before the last command.
    const before = [document, desk];
    desk = deskOf(vanthu, profile, given);
    document = document.constructor.replay(desk, document.id, document.eventsJson());
    for (const handle of before) handle.free();
  }
  for (const { key, year, state } of given.series ?? []) desk.putSeries(key, year, state);

  const before = [document.stateJson(), ...document.eventsJson()];
  const earlier = document.version;
  const found = await answer(vanthu, () => {
    const receipt = execute(given.when);
    return {
      events: document.events().slice(earlier).map(({ event }) => event),
      phase: receipt.phase,
      head: receipt.hash,
      warnings: (receipt.warnings ?? []).map(({ code }) => code),
    };
  });
  if (!found.head) expect([document.stateJson(), ...document.eventsJson()], before);

  const { id, chainHead: head } = document;
  const other = deskOf(vanthu, profile, given);
  const again = document.constructor.replay(other, id, document.eventsJson(), { head });
  expect(again.stateJson(), document.stateJson());
  for (const handle of [document, again, desk, other]) handle.free();
  return found;
}

const runGrants = (vanthu, profile, given) =>
  answer(vanthu, async () => {
    const { command, actor, at } = given.when;
    const event = deskOf(vanthu, profile, given).executeGrant(command, { actor, at });
    const head = await sha256(JSON.stringify(event));
    return { events: [event], phase: "", head, warnings: [] };
  });

const runSeal = (vanthu, profile, given) =>
  answer(vanthu, async () => {
    const { command, actor, at } = given.when;
    deskOf(vanthu, profile, given).handOverSeal({ ...command, actor, at });
    return { events: [], phase: "", head: await sha256(""), warnings: [] };
  });

function runRegister(vanthu, profile, given) {
  const desk = deskOf(vanthu, profile, given);
  for (const { key, year, state } of given.series ?? []) desk.putSeries(key, year, state);
  return runSteps(vanthu, given, ({ command, ...who }) => [desk.executeSeries(command, who)]);
}

function runDossier(vanthu, profile, given) {
  const { command } = given.given?.[0] ?? given.when;
  const dossier = deskOf(vanthu, profile, given).dossier(command.dossier);
  return runSteps(vanthu, given, ({ command, ...who }) => dossier.execute(command, who));
}

/** What the last step came to; its head is the digest of its events. */
function runSteps(vanthu, given, execute) {
  for (const step of given.given ?? []) execute(step);
  return answer(vanthu, async () => {
    const events = execute(given.when);
    return { events, phase: "", head: await sha256(JSON.stringify(events)), warnings: [] };
  });
}

const runQuestion = (vanthu, profile, given) =>
  answer(vanthu, async () => {
    const { command, at } = given.when;
    const reasons = deskOf(vanthu, profile, given).ask(command, { at });
    if (reasons.length > 0) return { refused: [...new Set(reasons.map(({ code }) => code))].sort() };
    return { events: [], phase: "", head: await sha256("[]"), warnings: [] };
  });

async function sha256(text) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const RUNNERS = {
  incoming: runDocument,
  outgoing: runDocument,
  grants: runGrants,
  seal: runSeal,
  register: runRegister,
  dossier: runDossier,
  checks: runQuestion,
};

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
        const revised = given.calendar_before;
        const calendar = revised ? await readProfile(revised) : undefined;
        const then = given.then.events ? { warnings: [], ...given.then } : given.then;
        const run = RUNNERS[given.machine];
        expect(await run(vanthu, profiles[given.profile], given, calendar), then);
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
