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

/** What is to come of a command, as what would make it possible tells it beforehand. */
function foretold(vanthu, repairs) {
  try {
    const found = repairs();
    if (!found) return "events";
    const says = found.ways.length > 0 || found.unliftable.length > 0 || !found.complete;
    if (!says || !found.message.vi.trim()) throw new Error("repairs that say nothing");
    return "refused";
  } catch (error) {
    if (error instanceof vanthu.InvalidInput) return "invalid";
    throw error;
  }
}

/** What came of a call, which has to be what was foretold. */
async function asForetold(vanthu, repairs, call) {
  const told = foretold(vanthu, repairs);
  const found = await answer(vanthu, call);
  if (!(told in found)) throw new Error(`${told} was foretold: ${JSON.stringify(found)}`);
  return found;
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
  const { command, actor, at } = given.when;
  const repairs = () => document.repairs(command, { actor, at });
  const found = await asForetold(vanthu, repairs, () => {
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

async function runGrants(vanthu, profile, given) {
  const { command, ...who } = given.when;
  const desk = deskOf(vanthu, profile, given);
  const repairs = () => desk.repairsOfGrant(command, who);
  return asForetold(vanthu, repairs, async () => {
    const event = desk.executeGrant(command, who);
    const head = await sha256(JSON.stringify(event));
    return { events: [event], phase: "", head, warnings: [] };
  });
}

async function runSeal(vanthu, profile, given) {
  const { command, ...who } = given.when;
  const desk = deskOf(vanthu, profile, given);
  const repairs = () => desk.repairsOfSeal({ ...command, ...who });
  return asForetold(vanthu, repairs, async () => {
    desk.handOverSeal({ ...command, ...who });
    return { events: [], phase: "", head: await sha256(""), warnings: [] };
  });
}

function runRegister(vanthu, profile, given) {
  const desk = deskOf(vanthu, profile, given);
  for (const { key, year, state } of given.series ?? []) desk.putSeries(key, year, state);
  const execute = ({ command, ...who }) => [desk.executeSeries(command, who)];
  const repairs = ({ command, ...who }) => desk.repairsOfSeries(command, who);
  return runSteps(vanthu, given, execute, repairs);
}

function runDossier(vanthu, profile, given) {
  const { command } = given.given?.[0] ?? given.when;
  const dossier = deskOf(vanthu, profile, given).dossier(command.dossier);
  const execute = ({ command, ...who }) => dossier.execute(command, who);
  const repairs = ({ command, ...who }) => dossier.repairs(command, who);
  return runSteps(vanthu, given, execute, repairs);
}

/** What the last step came to; its head is the digest of its events. */
function runSteps(vanthu, given, execute, repairs) {
  for (const step of given.given ?? []) execute(step);
  return asForetold(vanthu, () => repairs(given.when), async () => {
    const events = execute(given.when);
    return { events, phase: "", head: await sha256(JSON.stringify(events)), warnings: [] };
  });
}

async function runQuestion(vanthu, profile, given) {
  const { command, ...who } = given.when;
  const desk = deskOf(vanthu, profile, given);
  const repairs = () => desk.repairsOfQuestion(command, who);
  return asForetold(vanthu, repairs, async () => {
    const reasons = desk.ask(command, { at: who.at });
    if (reasons.length > 0) return { refused: [...new Set(reasons.map(({ code }) => code))].sort() };
    return { events: [], phase: "", head: await sha256("[]"), warnings: [] };
  });
}

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
