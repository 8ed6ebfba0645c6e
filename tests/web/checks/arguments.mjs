// Every parameter of every method, with values of wrong types and sizes: a TypeError that names the
// parameter, or the rules' own words; never a trap, and everything goes on working afterwards. The list
// of commands and questions is generated; what is written by hand is below. Runs in Node and Chromium.

const AT = 1_795_136_400_000;
const METADATA = { issuer: { name: "UBND tỉnh" }, subject: "V/v" };
const ID = "01930c9e-5b6a-7000-8000-0000000000d1";

const circle = {};
circle.self = circle;

/** Made when they are used: some are large. */
const WRONG = {
  number: () => 5,
  zero: () => 0,
  negative: () => -1,
  huge: () => 1e300,
  nan: () => NaN,
  true: () => true,
  null: () => null,
  undefined: () => undefined,
  bigint: () => 10n,
  symbol: () => Symbol("x"),
  function: () => () => 1,
  object: () => ({}),
  length: () => ({ length: 3 }),
  "huge length": () => ({ length: 1e9 }),
  list: () => [],
  texts: () => ["a"],
  date: () => new Date(AT),
  "wrapped text": () => new String("x"),
  circle: () => circle,
  "bigint inside": () => ({ inside: 10n }),
  "no prototype": () => Object.create(null),
  "empty text": () => "",
  text: () => "x",
  surrogate: () => "\ud800",
  "long text": () => "x".repeat(300_000),
};

/** By class and method, its parameters in order; a list stands for the names of one object. */
const BY_HAND = {
  Desk: {
    incoming: ["document"],
    outgoing: ["document"],
    dossier: ["dossier"],
    series: ["key", "year"],
    dump: ["handles"],
    load: ["streams"],
    loadGrants: ["grants", "at"],
    putGrant: ["grant"],
    revokeGrant: ["grant", "at"],
    putSeries: ["key", "year", "series"],
    putFacts: ["facts"],
    ask: ["question", { when: ["at"] }],
    repairsOfQuestion: ["question", { who: ["actor", "at"] }],
    answer: ["query"],
    profile: [],
  },
  Handle: {
    execute: ["command", { args: ["actor", "at"] }],
    check: ["command", { args: ["actor", "at"] }],
    repairs: ["command", { args: ["actor", "at"] }],
    available: [{ who: ["actor", "at"] }],
    why: ["action", { of: ["actor", "at", "line"] }],
    needs: ["action", { of: ["actor", "at", "line"] }],
    append: ["records", { options: ["head"] }],
    state: [],
    stateJson: [],
    records: [],
    recordsJson: [],
  },
  OwnHandle: { whatIf: ["ruleSet", { when: ["at"] }], stalled: [{ when: ["at"] }] },
  DocumentHandle: {
    dataSheet: ["entered"],
    standings: [{ when: ["at"] }],
    dueEvents: [{ when: ["at"] }],
    nextDue: [{ when: ["at"] }],
  },
  OutgoingDocument: { whoCanSign: [{ when: ["at"] }], layout: [] },
};

/** What is right where something else is wrong. */
const RIGHT = {
  document: ID,
  dossier: ID,
  key: "di",
  year: 2026,
  records: [],
  streams: [],
  grants: [],
  grant: ID,
  question: {},
  query: {},
  at: AT,
  actor: "van-thu",
  action: "open",
  command: { command_id: ID, kind: { type: "open", data: { line: 1 } } },
  ruleSet: "vn-2020-03-05",
  facts: {},
  series: { last_number: 0 },
};

const nameOf = (parameter) => (typeof parameter === "string" ? parameter : Object.keys(parameter)[0]);
const right = (parameter) =>
  typeof parameter === "string"
    ? RIGHT[parameter]
    : Object.fromEntries(Object.values(parameter)[0].map((name) => [name, RIGHT[name]]));

/** Every call of a method in which one value is wrong: what an error may name, and the arguments. */
function* calls(parameters, value) {
  for (const [index, parameter] of parameters.entries()) {
    const others = parameters.map(right);
    const own = nameOf(parameter);
    const isObject = typeof value() === "object" && value() !== null;
    // An object in the place of an object of arguments lacks one of them, or has one that is wrong.
    const inside = isObject && typeof parameter !== "string";
    const names = inside ? [own, ...parameter[own], ...Object.keys(value())] : [own];
    yield [names, others.with(index, value())];
    if (typeof parameter === "string") continue;
    for (const name of parameter[own]) {
      yield [[name], others.with(index, { ...right(parameter), [name]: value() })];
    }
  }
}

/** What is wrong with the outcome of a call; nothing if it is as it should be. */
function outcome(vanthu, names, call) {
  try {
    call();
    return undefined;
  } catch (error) {
    const { Refused, InvalidInput, HistoryError } = vanthu;
    if ([Refused, InvalidInput, HistoryError].some((type) => error instanceof type)) return undefined;
    // The argument, or what is wrong inside of it.
    const isNamed = names.some((name) => ["`", ".", "["].some((end) => error.message.includes(`\`${name}${end}`)));
    return error instanceof TypeError && isNamed ? undefined : `${error.name}: ${error.message}`;
  }
}

/** The methods that a class has, its own and those of the classes above. */
function methodsOf(type) {
  const names = new Set();
  for (let at = type.prototype; at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (typeof value === "function" && name !== "constructor" && name !== "free") names.add(name);
    }
  }
  return [...names];
}

export const checks = {
  "no value of any parameter is a trap": async (host) => {
    const { vanthu } = host;
    const generated = await host.readParameters();
    const profile = await host.loadOffice();
    const make = () => new vanthu.Desk(profile, { clock: () => AT });
    const desk = make();
    const handles = {
      IncomingDocument: (desk) => desk.incoming(),
      OutgoingDocument: (desk) => desk.outgoing(),
      Dossier: (desk) => desk.dossier(),
      Series: (desk) => desk.series("di"),
      Grants: (desk) => desk.grants,
      Seal: (desk) => desk.seal,
      Desk: (desk) => desk,
    };
    const failures = new Set();
    let tried = 0;
    for (const [type, open] of Object.entries(handles)) {
      const above = type === "Desk" ? {} : BY_HAND.Handle;
      const isOwn = type.endsWith("Document") || type === "Dossier";
      const own = isOwn ? BY_HAND.OwnHandle : {};
      const document = type.endsWith("Document") ? BY_HAND.DocumentHandle : {};
      const listed = Object.entries(generated[type]).map(([name, of]) => [name, [{ args: of }]]);
      const parameters = { ...Object.fromEntries(listed), ...above, ...own, ...document, ...BY_HAND[type] };
      const missing = methodsOf(vanthu[type]).filter((method) => !(method in parameters));
      if (missing.length > 0) throw new Error(`${type}: nothing says what ${missing} take`);
      for (const [method, of] of Object.entries(parameters)) {
        for (const [kind, value] of Object.entries(WRONG)) {
          for (const [names, args] of calls(of, value)) {
            const handle = open(desk);
            const wrong = outcome(vanthu, names, () => handle[method](...args));
            if (wrong) failures.add(`${type}.${method}, ${names[0]} = ${kind}: ${wrong}`);
            if (isOwn) handle.free();
            tried += 1;
          }
        }
      }
    }
    if (failures.size > 0) {
      const some = [...failures].slice(0, 40).join("\n");
      throw new Error(`${failures.size} of ${tried}:\n${some}`);
    }
    console.log(`${tried} calls with a wrong value`);
    const fresh = make();
    const document = fresh.incoming();
    document.receive({ actor: "van-thu", metadata: METADATA });
    if (document.state().metadata.subject !== METADATA.subject) throw new Error("damage");
  },

  "nor of what is not a method": async ({ vanthu, loadOffice }) => {
    const profile = await loadOffice();
    const desk = new vanthu.Desk(profile);
    const names = ["calendar", "years", "locale", "clock", "openSeries"];
    const failures = [];
    for (const [kind, value] of Object.entries(WRONG)) {
      const cases = [
        ["profile", () => new vanthu.Desk(value())],
        ["options", () => new vanthu.Desk(profile, value())],
        ...names.map((name) => [name, () => new vanthu.Desk(profile, { [name]: value() })]),
        ["of", () => vanthu.label(value(), "open")],
        ["key", () => vanthu.label("phase", value())],
        ["locale", () => vanthu.label("phase", "open", value())],
        ["desk", () => vanthu.IncomingDocument.replay(value(), ID, [])],
        ["id", () => vanthu.IncomingDocument.replay(desk, value(), [])],
        ["records", () => vanthu.IncomingDocument.replay(desk, ID, value())],
        ["options", () => vanthu.IncomingDocument.replay(desk, ID, [], value())],
        ["head", () => vanthu.IncomingDocument.replay(desk, ID, [], { head: value() })],
        ["desk", () => vanthu.Dossier.replay(value(), ID, [])],
      ];
      for (const [name, call] of cases) {
        const within = { options: Object.keys(Object(value())) };
        const wrong = outcome(vanthu, [name, ...(within[name] ?? [])], call);
        if (wrong) failures.push(`${name} = ${kind}: ${wrong}`);
      }
    }
    if (failures.length > 0) throw new Error(failures.join("\n"));
  },

  "what is larger than the rules read is said to be too large": async ({ vanthu, loadOffice }) => {
    const desk = new vanthu.Desk(await loadOffice());
    const huge = "x".repeat(40_000_000);
    const faults = (call) => {
      try {
        call();
      } catch (error) {
        if (error instanceof vanthu.InvalidInput) return error.faults.map(({ code }) => code);
        throw error;
      }
      throw new Error("taken");
    };
    const receive = (subject) =>
      desk.incoming().receive({ actor: "van-thu", metadata: { ...METADATA, subject } });
    for (const call of [
      () => new vanthu.Desk(huge),
      () => receive(huge),
      () => desk.incoming().execute(huge + "{", { actor: "van-thu" }),
      () => desk.answer(huge),
    ]) {
      const codes = faults(call);
      if (codes[0] !== "too_large") throw new Error(codes.join());
    }
    faults(() => desk.incoming(huge));
    faults(() => desk.incoming().receive({ actor: huge, metadata: METADATA }));
    if (receive("V/v").version !== 1) throw new Error("damage");
  },

  "a flood of unknown fields ends in faults": async ({ vanthu, loadOffice }) => {
    const desk = new vanthu.Desk(await loadOffice());
    const unknown = Array.from({ length: 200_000 }, (_, index) => [`x${index}`, index]);
    const metadata = { ...METADATA, ...Object.fromEntries(unknown) };
    try {
      desk.incoming().receive({ actor: "van-thu", metadata });
    } catch (error) {
      const [first] = error instanceof vanthu.InvalidInput ? error.faults : [];
      if (first?.code === "unknown_field" && first.path.endsWith("x0")) return;
      throw error;
    }
    throw new Error("taken");
  },
};
