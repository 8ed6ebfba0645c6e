// Every case of `tests/cases`, one a file: the same cases run in every language.

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

/** The handle of a stream: the desk knows one way for each machine. */
function handleOf(desk, stream) {
  const [machine, ...which] = stream.split(":");
  switch (machine) {
    case "series":
      return desk.series(which[0], Number(which[1]));
    case "grants":
    case "seal":
      return desk[machine];
    default:
      return desk[machine](which[0]);
  }
}

/** The same stream on another desk, from what the first one hands out. */
function reloaded({ desk, handle }, other) {
  const dump = desk.dump(handle);
  const { constructor, id, stream } = handle;
  if (!constructor.replay) return other.load(dump)[stream] ?? handleOf(other, stream);
  // A document may come without the records of its series, or before them.
  const again = constructor.replay(other, id, handle.recordsJson(), { head: handle.chainHead });
  other.load(dump);
  return again;
}

const numbered = (desk, { series = [] }) => {
  for (const { key, year, state } of series) desk.putSeries(key, year, state);
};

async function runMachine(vanthu, profile, given, calendar) {
  let desk = deskOf(vanthu, profile, given, calendar);
  let handle = handleOf(desk, given.stream);
  expect(handle.stream, given.stream);
  const execute = ({ command, actor, at }) => handle.execute(command, { actor, at });
  // A series begins where the case says; a document meets it with its last command.
  const isSeries = given.machine === "series";
  if (isSeries) numbered(desk, given);
  (given.given ?? []).forEach(execute);
  if (calendar) {
    // The calendar is revised before the last command.
    const other = deskOf(vanthu, profile, given);
    const again = reloaded({ desk, handle }, other);
    for (const old of [handle, desk]) old.free();
    [desk, handle] = [other, again];
  }
  if (!isSeries) numbered(desk, given);

  const all = () => [handle.stateJson(), handle.recordsJson(), desk.dump()];
  const before = all();
  const earlier = handle.version;
  const { command, actor, at } = given.when;
  const repairs = () => handle.repairs(command, { actor, at });
  let receipt;
  const found = await asForetold(vanthu, repairs, () => {
    receipt = execute(given.when);
    const events = handle.records().slice(earlier).flatMap((record) => record.events);
    const warnings = (receipt.warnings ?? []).map(({ code }) => code);
    return { events, phase: receipt.phase, head: receipt.hash, warnings };
  });
  if (!receipt) expect(all(), before);

  const other = deskOf(vanthu, profile, given);
  numbered(other, given);
  const again = reloaded({ desk, handle }, other);
  expect(again.stateJson(), handle.stateJson());
  expect(again.recordsJson(), handle.recordsJson());
  expect(again.chainHead, handle.chainHead);
  expect(other.dump(), desk.dump());
  if (!given.series && !calendar) expect(positions(other), positions(desk));
  if (receipt?.events.length > 0) {
    for (const one of [handle, again]) repeated(vanthu, one, given.when, receipt);
  }
  for (const one of [handle, again, desk, other]) one.free();
  return found;
}

/** How far the series are of which the desk has records. */
function positions(desk) {
  const streams = desk.dump().map(({ stream }) => stream);
  const series = streams.filter((stream) => stream.startsWith("series:"));
  return series.map((stream) => handleOf(desk, stream).stateJson());
}

/** The same command again gives the first receipt; another with its id is a conflict. */
function repeated(vanthu, handle, { command, actor, at }, receipt) {
  // Warnings are in no record: after a replay they are gone.
  const { warnings, ...first } = receipt;
  const { warnings: _, ...again } = handle.execute(command, { actor, at });
  expect(again, first);
  const { version } = handle;
  try {
    handle.execute(command, { actor: `${actor}-2`, at });
  } catch (error) {
    if (!(error instanceof vanthu.Refused)) throw error;
    expect([error.codes, handle.version], [["idempotency_conflict"], version]);
    return;
  }
  throw new Error("another command with the same id was carried out");
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
        const run = given.machine === "checks" ? runQuestion : runMachine;
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
