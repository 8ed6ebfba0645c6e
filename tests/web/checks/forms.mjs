// `available` and `needs` of every machine: the first choices of a form go into the method as they are.
// Runs in Node and Chromium alike.

const MILLIS = 1_795_136_400_000;
const DOCUMENT = "01930c9e-5b6a-7000-8000-0000000000d1";

function equal(found, wanted, what = "value") {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (one !== other) throw new Error(`${what}: ${one} instead of ${other}`);
}

const camel = (action) => action.replace(/_(.)/g, (_, letter) => letter.toUpperCase());

/** What people type where there is no choice. */
const TYPED = {
  text: "Hồ sơ ngày hội",
  reason: "Viết hỏng, không dùng nữa",
  day: "2026-11-20",
  number: 1,
  flag: true,
  id: DOCUMENT,
};
const OBJECTS = {
  copy: { kind: "sao_y", source: "original", from: "paper", to: "paper" },
  grant: {
    id: "01930c9e-5b6a-7000-8000-0000000000a1",
    kind: "work_cover",
    grantor: "ct",
    grantee: "pho-chu-tich",
    from: "2026-11-20",
    until: "2026-11-30",
  },
  retention: { type: "permanent" },
  numbers: [],
};

/** Fills in the form of a command: what must be given, the first choice of each. */
function filled(needs) {
  const required = needs.filter((need) => need.required);
  const values = required.map(({ field, kind, choices }) => {
    const value = choices[0]?.value ?? OBJECTS[field] ?? TYPED[kind];
    if (value === undefined) throw new Error(`nothing to type for ${field}: ${kind}`);
    return [field, value];
  });
  return Object.fromEntries(values);
}

/** Presses a button that the handle offers, with its form filled in. */
function press(handle, action, actor, more = {}) {
  const item = handle.available({ actor }).find((item) => item.action === action);
  if (!item || item.status === "denied") throw new Error(`${action}: ${JSON.stringify(item)}`);
  const form = handle.needs(action, { actor });
  equal(form.some((need) => need.required), item.status === "needs_input", action);
  const data = { ...filled(form), ...more };
  equal(handle.check(action, { actor, ...data }), [], action);
  equal(handle.repairs(action, { actor, ...data }), undefined, action);
  const { version } = handle;
  const receipt = handle[camel(action)]({ actor, ...data });
  equal([receipt.version, handle.version, handle.phase], [version + 1, version + 1, receipt.phase]);
  return receipt;
}

export const checks = {
  "forms of series, grants, seal and dossiers can be sent as they are": async (host) => {
    const office = await host.loadOffice();
    const profile = typeof office === "string" ? JSON.parse(office) : office;
    const copies = { key: "sao", name: "Sổ bản sao", register: "copies", types: { type: "all" } };
    const series = [...profile.series, copies];
    const desk = new host.vanthu.Desk({ ...profile, series }, { clock: () => MILLIS });
    const di = desk.series("di");
    press(di, "take_number", "van-thu");
    press(di, "reserve_number", "van-thu");
    press(di, "void_number", "van-thu");
    press(desk.series("sao"), "number_copy", "van-thu");
    press(desk.grants, "create_grant", "chu-tich");
    press(desk.grants, "revoke_grant", "chu-tich");
    press(desk.seal, "hand_over_seal", "van-thu");
    const dossier = desk.dossier();
    press(dossier, "open_dossier", "chuyen-vien-vx");
    press(dossier, "collect", "chuyen-vien-vx");
    press(dossier, "take_out", "chuyen-vien-vx");
    press(dossier, "collect", "chuyen-vien-vx");
    press(dossier, "close_dossier", "chuyen-vien-vx");
    const types = dossier.records().flatMap((record) => record.events.map(({ type }) => type));
    equal(types, ["opened", "collected", "taken_out", "collected", "closed"]);
  },

  "what is denied says why, on every class": async (host) => {
    const desk = new host.vanthu.Desk(await host.loadOffice(), { clock: () => MILLIS });
    const handles = [desk.series("di"), desk.grants, desk.seal, desk.dossier(), desk.incoming(), desk.outgoing()];
    for (const handle of handles) {
      const actor = "chuyen-vien-vx";
      const items = handle.available({ actor });
      if (items.length === 0) throw new Error(`${handle.stream}: no commands`);
      for (const { action, line, status, codes, label } of items) {
        if (!label.vi || !label.en) throw new Error(`${action}: no label`);
        if (status !== "denied") continue;
        const why = handle.why(action, { actor, line }).map(({ code }) => code);
        if (!codes.every((code) => why.includes(code))) throw new Error(`${action}: ${codes} ${why}`);
      }
    }
  },
};
