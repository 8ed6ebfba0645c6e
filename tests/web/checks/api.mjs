// The JavaScript API: typed methods, whole commands, errors, time. Runs in Node and Chromium alike.

const MILLIS = 1_795_136_400_000;
const METADATA = { issuer: { code: "H49", name: "UBND tỉnh" }, subject: "V/v ngày hội văn hóa" };
const VERIFIED = { authentic: true, intact: true, right_recipient: true };
const CONTENT = {
  type: "cong_van",
  subject: "V/v trả lời",
  addressees: [{ code: "H49", name: "UBND tỉnh" }],
  files: [
    { role: "main", sha256: "ab".repeat(32), size: 1, media_type: "application/pdf", name: "a.pdf" },
  ],
};

function equal(found, wanted, what = "value") {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (one !== other) throw new Error(`${what}: ${one} instead of ${other}`);
}

function thrown(type, call) {
  try {
    call();
  } catch (error) {
    if (error instanceof type) return error;
    throw error;
  }
  throw new Error(`no ${type.name} was thrown`);
}

const deskOf = async ({ vanthu, loadOffice }, options = { clock: () => MILLIS }) =>
  new vanthu.Desk(await loadOffice(), options);

function received(desk) {
  const document = desk.incoming();
  document.receive({ actor: "van-thu", metadata: METADATA });
  return document;
}

export const checks = {
  "what would make a command possible": async (host) => {
    const document = received(await deskOf(host));
    const submit = {
      command_id: "01930000-0000-7000-8000-0000000000c7",
      kind: { type: "submit", data: { to: "ct" } },
    };
    const by = { actor: "van-thu" };
    const [way, ...others] = document.repairs(submit, by).ways;
    equal(others.length, 0, "other ways");
    equal(way.facts.map((fact) => [fact.type, fact.data.by]), [["command", ["van-thu"]]]);
    document.register({ ...by, ...VERIFIED });
    equal(document.repairs(submit, by), undefined);
    equal(document.whatIf("vn-2020-03-05"), undefined);
    equal([document.stalled(), document.standings(), document.dueEvents()], [[], [], []]);
    equal(document.nextDue(), undefined);
  },

  "an incoming document goes to the handler": async (host) => {
    const document = received(await deskOf(host));
    document.register({ actor: "van-thu", ...VERIFIED });
    document.submit({ actor: "van-thu", to: "ct" });
    document.direct({
      actor: "chu-tich",
      lead: { type: "unit", data: "vx" },
      co: [{ type: "unit", data: "kt" }],
      due: "2026-11-27",
    });
    const { lines } = document.state().instance;
    const line = lines.find(({ seat }) => seat.data === "vx").id;
    document.assign({ actor: "truong-vx", line, to: "chuyen-vien-vx" });
    const own = document.state().instance.lines.at(-1).id;
    document.open({ actor: "chuyen-vien-vx", line: own });
    document.start({ actor: "chuyen-vien-vx", line: own });
    document.report({ actor: "chuyen-vien-vx", line: own, result: "Đã trả lời." });
    equal(document.phase, "handling");
    equal(document.records().length, document.version);
  },

  "an outgoing document is signed and issued": async (host) => {
    const document = (await deskOf(host)).outgoing();
    equal(document.contentHash, undefined);
    document.draft({ actor: "chuyen-vien-vx", content: CONTENT, unit: "vx", signer: "ct" });
    document.submit({ actor: "chuyen-vien-vx" });
    const content = document.contentHash;
    document.checkContent({ actor: "truong-vx", content });
    document.checkFormat({ actor: "van-thu", content });
    document.approve({ actor: "chu-tich", content });
    const head = document.whoCanSign().find((who) => who.person === "chu-tich");
    equal([head.powers.length, head.missing ?? []], [1, []]);
    document.sign({ actor: "chu-tich", content });
    document.assignNumber({ actor: "van-thu" });
    document.register({ actor: "van-thu", copies: 2 });
    document.applyAgencySignature({ actor: "van-thu" });
    equal(document.issue({ actor: "van-thu" }).phase, "issued");
    equal(document.state().taken.number, 1);
  },

  "what is allowed works when pressed": async (host) => {
    const desk = await deskOf(host);
    const document = desk.outgoing();
    document.draft({ actor: "chuyen-vien-vx", content: CONTENT, unit: "vx", signer: "ct" });
    document.submit({ actor: "chuyen-vien-vx" });
    const press = (action, actor, method) => {
      const item = document.available({ actor }).find((item) => item.action === action);
      equal([action, item.status], [action, "allowed"]);
      equal(document.check(action, { actor }), []);
      document[method]({ actor });
      const record = document.records().at(-1);
      equal(record.act.content, document.contentHash, action);
    };
    press("check_content", "truong-vx", "checkContent");
    press("check_format", "van-thu", "checkFormat");
    press("approve", "chu-tich", "approve");
    press("sign", "chu-tich", "sign");
    // Who names other content than what is there is refused; a whole command goes as it is.
    const other = desk.outgoing();
    other.draft({ actor: "chuyen-vien-vx", content: CONTENT, unit: "vx", signer: "ct" });
    const seen = other.contentHash;
    other.revise({ actor: "chuyen-vien-vx", content: { ...CONTENT, subject: "V/v trả lời lại" } });
    other.submit({ actor: "chuyen-vien-vx" });
    const { Refused } = host.vanthu;
    const check = (args) => other.checkContent({ actor: "truong-vx", ...args });
    equal(thrown(Refused, () => check({ content: seen })).codes, ["content_mismatch"]);
    const command_id = "01930c9e-5b6a-7000-8000-0000000000c5";
    const bare = { command_id, kind: { type: "check_content", data: {} } };
    const refused = thrown(Refused, () => other.execute(bare, { actor: "truong-vx" }));
    equal(refused.codes, ["content_not_named"]);
    equal(check({}).phase, "reviewing");
  },

  "execute, check and repairs take a name with the method's arguments": async (host) => {
    const document = received(await deskOf(host));
    const clerk = { actor: "van-thu" };
    const codes = (reasons) => reasons.map(({ code }) => code);
    equal(codes(document.check("submit", { ...clerk, to: "ct" })), ["not_registered_incoming"]);
    equal(document.repairs("submit", { ...clerk, to: "ct" }).ways.length, 1);
    equal(document.check("register", { ...clerk, ...VERIFIED }), []);
    equal(document.repairs("register", { ...clerk, ...VERIFIED }), undefined);
    equal(document.execute("register", { ...clerk, ...VERIFIED }).phase, "registered");
    const unknown = thrown(host.vanthu.InvalidInput, () => document.execute("fly", clerk));
    equal(unknown.faults[0].path, "kind.type");
    const typo = { ...clerk, to: "ct", tu: "ct" };
    const [fault] = thrown(host.vanthu.InvalidInput, () => document.submit(typo)).faults;
    equal([fault.path, fault.code], ["tu", "unknown_field"]);
  },

  "a receipt says what the command did, the first time and again": async (host) => {
    const document = received(await deskOf(host));
    const command_id = "01930c9e-5b6a-7000-8000-0000000000c6";
    const register = { actor: "van-thu", command_id, ...VERIFIED };
    const receipt = document.register(register);
    const { stream, version, phase, at, hash, warnings = [], events } = receipt;
    equal([stream, version, phase], [document.stream, 2, "registered"]);
    equal([at, hash, warnings], ["2026-11-20T01:00:00.000Z", document.chainHead, []]);
    equal(events, document.records().at(-1).events);
    equal(events.map(({ type, data }) => [type, data.taken?.number]), [["registered", 1]]);
    document.submit({ actor: "van-thu", to: "ct" });
    equal(document.register(register), receipt);
    equal(document.version, 3);
  },

  "a refusal says everything": async (host) => {
    const document = received(await deskOf(host));
    const refused = thrown(host.vanthu.Refused, () =>
      document.submit({ actor: "chu-tich", to: "ct" }),
    );
    equal(refused.command, "submit");
    equal(refused.codes, ["not_clerk", "not_registered_incoming"]);
    equal(refused.reasons[0].params, { person: "chu-tich" });
    equal(refused.message, refused.describe("vi"));
    if (!refused.describe("en").includes("clerk")) throw new Error(refused.describe("en"));
    if (!(refused instanceof Error) || refused.name !== "Refused") throw new Error("no Error");
  },

  "available, why, needs and check agree": async (host) => {
    const document = received(await deskOf(host));
    const who = { actor: "van-thu" };
    const submit = document.available(who).find(({ action }) => action === "submit");
    equal(submit, {
      action: "submit",
      label: { vi: "trình", en: "submit" },
      status: "denied",
      kind: "law",
      codes: ["not_registered_incoming"],
    });
    equal(document.why("submit", who).map(({ code }) => code), submit.codes);
    equal(document.needs("submit", who).map(({ field }) => field), ["to"]);
    const command = {
      command_id: "01930c9e-5b6a-7000-8000-0000000000c1",
      kind: { type: "submit", data: { to: "ct" } },
    };
    equal(document.check(command, who).map(({ code }) => code), submit.codes);
  },

  "needs are a form whose choices are sent as they are": async (host) => {
    const required = (needs) =>
      Object.fromEntries(
        needs.filter((need) => need.required).map(({ field, choices }) => [field, choices[0].value]),
      );
    const desk = await deskOf(host);
    const document = received(desk);
    const clerk = { actor: "van-thu" };
    const head = { actor: "chu-tich" };
    document.register({ ...clerk, ...VERIFIED });
    document.submit({ ...clerk, ...required(document.needs("submit", clerk)) });
    const form = document.needs("direct", head);
    equal(
      form.map(({ field, kind, required }) => [field, kind, required]),
      [
        ["lead", "seat", true],
        ["co", "seats", false],
        ["info", "seats", false],
        ["due", "day", false],
        ["opinion", "text", false],
      ],
    );
    const name = "Phòng Văn hóa - Xã hội";
    equal(form[0].choices[0], { value: { type: "unit", data: "vx" }, label: { vi: name, en: name } });
    const { IncomingDocument } = host.vanthu;
    const twin = IncomingDocument.replay(desk, document.id, document.recordsJson());
    const info = [form[2].choices.at(-1).value];
    equal(document.direct({ ...head, ...required(form), info }).phase, "handling");
    const command_id = "01930c9e-5b6a-7000-8000-0000000000c4";
    const kind = { type: "direct", data: required(form) };
    equal(twin.execute({ command_id, kind }, head).phase, "handling");
  },

  "every fault is named with its place": async (host) => {
    const document = (await deskOf(host)).incoming();
    const { InvalidInput } = host.vanthu;
    const paths = (call) => thrown(InvalidInput, call).faults.map(({ path }) => path);
    const typed = { actor: "van-thu", line: 1, to: "", due: "tomorrow", command_id: "0" };
    const faulty = ["command_id", "due", "to"];
    equal(paths(() => document.assign(typed)).sort(), faulty);
    const wrong = { actor: "van-thu", line: -1, to: 7 };
    equal(paths(() => document.assign(wrong)).sort(), ["line", "to"]);
    equal(paths(() => document.open({ actor: "van-thu" })), ["line"]);
    equal(paths(() => document.receive({ actor: "a b", metadata: METADATA })), ["actor"]);
    equal(paths(() => new host.vanthu.Desk("{}")).includes("format"), true);
    thrown(TypeError, () => document.open({ line: 1 }));
  },

  "a moment and a number say how they are written": async (host) => {
    const desk = await deskOf(host);
    const receive = (given) => desk.incoming().receive({ actor: "van-thu", metadata: METADATA, ...given });
    const told = (given) => thrown(host.vanthu.InvalidInput, () => receive(given)).message;
    const seconds = told({ at: 1_795_136_400 });
    equal([seconds.includes("1795136400"), seconds.includes("mili giây")], [true, true]);
    for (const at of ["2026-11-20T08:00:00", "2026-11-20T08:00:00+0700", "20/11/2026 08:00"]) {
      equal([told({ at }).includes(at), told({ at }).includes("2026-11-21T08:00:00+07:00")], [true, true]);
    }
    const error = thrown(TypeError, () => receive({ metadata: { ...METADATA, pages: Number.NaN } }));
    equal(error.message.includes("metadata.pages"), true);
    thrown(TypeError, () => receive({ content: 5 }));
    const [fault] = thrown(host.vanthu.InvalidInput, () => receive({ comand_id: "x" })).faults;
    equal([fault.path, fault.code], ["comand_id", "unknown_field"]);
  },

  "nothing is left out or changed in silence": async (host) => {
    const desk = await deskOf(host);
    const receive = (metadata) => desk.incoming().receive({ actor: "van-thu", metadata: { ...METADATA, ...metadata } });
    for (const [field, value] of [
      ["issued_on", new Date("x")],
      ["number", () => 1],
      ["number", Symbol("x")],
      ["subject", "a\ud800"],
      ["number", 10n],
    ]) {
      const error = thrown(TypeError, () => receive({ [field]: value }));
      equal(error.message.startsWith(`\`metadata.${field}\` must be`), true, error.message);
    }
    const due = thrown(TypeError, () => desk.incoming().direct({ actor: "van-thu", due: new Date("x") }));
    equal(due.message, "`due` must be a date that there is");
    equal(thrown(TypeError, () => desk.incoming().receive({ actor: "\ud800", metadata: METADATA })).message.startsWith("`actor`"), true);
  },

  "questions ask whether seconds were meant": async (host) => {
    const desk = await deskOf(host);
    const ask = { document_type: "quyet_dinh" };
    const error = thrown(host.vanthu.InvalidInput, () => desk.whoCanSign({ ...ask, at: 1_796_110_000 }));
    equal(error.faults[0].path, "at", error.message);
    equal(desk.whoCanSign({ ...ask, at: 1_796_110_000_000 }).length > 0, true);
  },

  "time comes in three forms and needs a zone": async (host) => {
    const desk = await deskOf(host, {});
    const receive = (at) => desk.incoming().receive({ actor: "van-thu", at, metadata: METADATA });
    for (const at of [MILLIS, new Date(MILLIS), "2026-11-20T08:00:00+07:00"]) {
      equal(receive(at).at, "2026-11-20T01:00:00.000Z");
    }
    for (const at of ["2026-11-20T08:00:00", Number.NaN, 1e18, new Date("?")]) {
      equal(thrown(host.vanthu.InvalidInput, () => receive(at)).faults[0].path, "at");
    }
    const age = Date.now() - Date.parse(receive().at);
    if (Math.abs(age) > 60_000) throw new Error(`the default clock is off by ${age}`);
  },

  "typed and whole commands write the same bytes": async (host) => {
    const desk = await deskOf(host);
    const { IncomingDocument } = host.vanthu;
    const typed = received(desk);
    const twin = IncomingDocument.replay(desk, typed.id, typed.recordsJson());
    const command_id = "01930c9e-5b6a-7000-8000-0000000000c2";
    typed.register({ actor: "van-thu", command_id, ...VERIFIED });
    desk.putSeries("den", 2026, { last_number: 0 });
    const kind = { type: "register", data: VERIFIED };
    twin.execute({ command_id, kind }, { actor: "van-thu" });
    equal(twin.recordsJson(), typed.recordsJson());
    equal(twin.chainHead, typed.chainHead);
  },

  "a changed history is found": async (host) => {
    const desk = await deskOf(host);
    const document = received(desk);
    const { HistoryError, IncomingDocument } = host.vanthu;
    const replay = (records, head) =>
      thrown(HistoryError, () => IncomingDocument.replay(desk, document.id, records, { head }));
    const records = document.recordsJson();
    const changed = records.map((record) => record.replace("tỉnh", "huyện"));
    const error = replay(changed, document.chainHead);
    equal([error.code, error.stream, error.seq], ["broken_chain", document.stream, 1]);
    const twice = replay([...records, ...records]);
    equal([twice.code, twice.stream, twice.seq], ["out_of_sequence", document.stream, 2]);
    equal(replay(received(desk).recordsJson()).code, "other_stream");
    equal(replay(["{}"]).seq, 1);
    thrown(TypeError, () => IncomingDocument.replay(desk, document.id, records[0]));
    thrown(TypeError, () => IncomingDocument.replay(desk, document.id, document.records()));
  },

  "grants let another act": async (host) => {
    const desk = await deskOf(host);
    const document = received(desk);
    document.register({ actor: "van-thu", ...VERIFIED });
    document.submit({ actor: "van-thu", to: "ct" });
    const id = "01930c9e-5b6a-7000-8000-0000000000c3";
    const period = { from: "2026-11-01", until: "2026-11-30" };
    desk.putGrant({ id, kind: "work_cover", grantor: "ct", grantee: "pho-chu-tich", ...period });
    const line = document.state().instance.lines[0].id;
    document.open({ actor: "pho-chu-tich", line });
    desk.revokeGrant(id);
    const codes = document.why("open", { actor: "pho-chu-tich", line }).map(({ code }) => code);
    equal(codes.includes("not_your_line"), true);
  },

  "ids are UUIDs of version 7, and handles are given back": async (host) => {
    const desk = await deskOf(host);
    const document = received(desk);
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    if (!form.test(document.id)) throw new Error(document.id);
    if (!form.test(document.records()[0].command_id)) throw new Error("command id");
    thrown(host.vanthu.InvalidInput, () => desk.incoming("1"));
    thrown(TypeError, () => new host.vanthu.IncomingDocument());
    document.free();
    document.free();
    desk.free();
    desk.free();
    thrown(Error, () => document.phase);
    thrown(Error, () => desk.agency);
  },

  "names in both languages": ({ vanthu }) => {
    equal(vanthu.label("action", "direct"), "ghi ý kiến chỉ đạo");
    equal(vanthu.label("phase", "handling", "en"), "being handled");
    equal(vanthu.label("document_type", "cong_van"), "Công văn");
    equal(vanthu.label("delivery_status", "03"), "Đã tiếp nhận");
    equal(vanthu.label("phase", "direct"), undefined);
    equal(thrown(vanthu.InvalidInput, () => vanthu.label("nothing", "x")).faults[0].path, "of");
    thrown(vanthu.InvalidInput, () => vanthu.label("phase", "handling", "fr"));
    thrown(TypeError, () => vanthu.label("phase", 5));
  },

  "every code is listed": ({ vanthu }) => {
    equal(vanthu.refusals().find(({ code }) => code === "not_clerk").kind, "authority");
    equal(vanthu.faults()[0].code, "not_json");
  },
};
