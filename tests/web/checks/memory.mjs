// What the desk keeps (number series, grants, seal) and what handles keep, through a reload of the page.
// Runs in Node and Chromium alike.

const MILLIS = 1_795_136_400_000;
const NOW = "2026-11-20T08:00:00+07:00";
const CLERK = { actor: "van-thu", at: NOW };
const METADATA = { issuer: { code: "H49", name: "UBND tỉnh" }, subject: "V/v ngày hội văn hóa" };
const VERIFIED = { authentic: true, intact: true, right_recipient: true };
const DOSSIER = {
  notation: "01.VX",
  title: "Hồ sơ ngày hội",
  retention: { type: "permanent" },
  medium: "electronic",
  file_kind: "general",
  listed: true,
};
const CONTENT = {
  type: "cong_van",
  subject: "V/v trả lời",
  addressees: [{ code: "H49", name: "UBND tỉnh" }],
  files: [
    { role: "main", sha256: "ab".repeat(32), size: 1, media_type: "application/pdf", name: "a.pdf" },
  ],
};
const id = (last) => `01930c9e-5b6a-7000-8000-0000000000${last}`;
const GRANT = {
  id: id("a1"),
  kind: "work_cover",
  grantor: "ct",
  grantee: "pho-chu-tich",
  from: "2026-11-20",
  until: "2026-11-30",
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

const deskOf = async ({ vanthu, loadOffice }) =>
  new vanthu.Desk(await loadOffice(), { clock: () => MILLIS });

/** A desk on which something of everything has happened. */
async function busy(host) {
  const desk = await deskOf(host);
  const di = desk.series("di");
  di.takeNumber({ ...CLERK, command_id: id("c1"), document: id("d1") });
  di.reserveNumber({ ...CLERK, command_id: id("c2"), until: "2026-11-20T10:00:00+07:00" });
  di.voidNumber({ ...CLERK, command_id: id("c3"), number: 2, reason: "Viết hỏng, không dùng nữa" });
  di.reserveNumber({ ...CLERK, command_id: id("c4"), document: id("d2") });
  desk.grants.createGrant({ actor: "chu-tich", at: NOW, command_id: id("c5"), grant: GRANT });
  const papers = { written_permission: true, minutes: true };
  desk.seal.handOverSeal({ ...CLERK, command_id: id("c6"), to: "pho-chu-tich", ...papers });
  const incoming = desk.incoming();
  incoming.receive({ ...CLERK, metadata: METADATA });
  incoming.register({ ...CLERK, ...VERIFIED });
  const dossier = desk.dossier();
  dossier.openDossier({ actor: "chuyen-vien-vx", at: NOW, ...DOSSIER });
  return { desk, di, incoming, dossier };
}

const states = (desk) => [
  ...["di", "den"].map((key) => desk.series(key).stateJson()),
  desk.grants.stateJson(),
  desk.seal.stateJson(),
];

export const checks = {
  "after a reload no number, hold, void, grant or seal is forgotten": async (host) => {
    const { desk, incoming } = await busy(host);
    const dump = desk.dump();
    const streams = ["grants", "seal", "series:den:2026", "series:di:2026"];
    equal(dump.map(({ stream }) => stream), streams);
    const stored = JSON.stringify(dump);
    for (const given of [dump, stored, JSON.parse(stored)]) {
      const other = await deskOf(host);
      equal(Object.keys(other.load(given)), streams);
      equal(states(other), states(desk));
      equal(other.dump(), dump);
      equal(other.nextNumber({ series: "di", year: 2026 }), 4);
      equal(other.nextNumber({ series: "den", year: 2026 }), 2);
      equal(other.seal.phase, "handed_over");
      equal(other.seal.state().holder, "pho-chu-tich");
      const { series } = other.series("di").state();
      equal([series.reservations[0].number, series.voids[0].number], [3, 2]);
      // The grant confers what it did before.
      const { IncomingDocument } = host.vanthu;
      const document = IncomingDocument.replay(other, incoming.id, incoming.recordsJson());
      document.submit({ ...CLERK, to: "ct" });
      const line = document.state().instance.lines[0].id;
      equal(document.why("open", { actor: "pho-chu-tich", at: NOW, line }), []);
    }
  },

  "the number of a replayed document is given once, whatever comes first": async (host) => {
    const { desk, incoming } = await busy(host);
    const { IncomingDocument } = host.vanthu;
    const replay = (other) => IncomingDocument.replay(other, incoming.id, incoming.recordsJson());
    const next = (other) => other.nextNumber({ series: "den", year: 2026 });
    const bare = await deskOf(host);
    replay(bare);
    equal([next(bare), bare.dump()], [2, []]);
    for (const steps of [
      [replay, (other) => other.load(desk.dump())],
      [(other) => other.load(desk.dump()), replay, replay],
    ]) {
      const other = await deskOf(host);
      for (const step of steps) step(other);
      equal(next(other), 2);
      equal(states(other), states(desk));
      equal(other.dump(), desk.dump());
    }
  },

  "the number of a void document is void after a reload": async (host) => {
    const desk = await deskOf(host);
    const outgoing = desk.outgoing();
    const officer = { actor: "chuyen-vien-vx", at: NOW };
    const head = { actor: "chu-tich", at: NOW };
    outgoing.draft({ ...officer, content: CONTENT, unit: "vx", signer: "ct" });
    outgoing.submit(officer);
    outgoing.checkContent({ actor: "truong-vx", at: NOW });
    outgoing.checkFormat(CLERK);
    outgoing.approve(head);
    outgoing.sign(head);
    outgoing.assignNumber(CLERK);
    outgoing.void({ ...head, reason: "Ban hành nhầm, thay bằng văn bản khác" });
    const voids = (desk) => desk.series("di").state().series.voids;
    equal(voids(desk).map(({ number }) => number), [1]);
    const { OutgoingDocument } = host.vanthu;
    const replay = (other) => OutgoingDocument.replay(other, outgoing.id, outgoing.recordsJson());
    const loads = [() => {}, (other) => other.load(desk.dump())];
    for (const load of loads) {
      const other = await deskOf(host);
      load(other);
      replay(other);
      equal(voids(other), voids(desk));
      equal(other.nextNumber({ series: "di", year: 2026 }), 2);
    }
  },

  "everything can be stored and loaded in one": async (host) => {
    const { desk, incoming, dossier, di } = await busy(host);
    const dump = desk.dump(incoming, dossier, di, incoming);
    equal(dump.map(({ stream }) => stream).slice(4), [incoming.stream, dossier.stream]);
    equal(dump.length, 6);
    const other = await deskOf(host);
    const loaded = other.load(JSON.stringify(dump));
    equal(Object.keys(loaded).sort(), dump.map(({ stream }) => stream).sort());
    for (const one of [incoming, dossier, di, desk.grants, desk.seal]) {
      const again = loaded[one.stream];
      equal(again.constructor.name, one.constructor.name);
      equal(again.stateJson(), one.stateJson());
      equal(again.recordsJson(), one.recordsJson());
      const found = [again.id, again.version, again.phase, again.chainHead];
      equal(found, [one.id, one.version, one.phase, one.chainHead]);
    }
    equal(states(other), states(desk));
    // The seal of the desk and the one that was loaded are one.
    other.seal.handOverSeal({ ...CLERK, written_permission: true, minutes: true });
    equal(loaded.seal.version, 2);
    equal(other.dump(...Object.values(loaded)).length, 6);
    equal(other.nextNumber({ series: "den", year: 2026 }), 2);
  },

  "records of another process are followed": async (host) => {
    const { desk, incoming, di } = await busy(host);
    const { Dossier, IncomingDocument, HistoryError } = host.vanthu;
    const other = await deskOf(host);
    const records = incoming.recordsJson();
    const again = IncomingDocument.replay(other, incoming.id, records.slice(0, 1));
    equal(again.phase, "received");
    const [version, head] = [again.version, "00".repeat(32)];
    equal(thrown(HistoryError, () => again.append(records.slice(1), { head })).code, "broken_chain");
    equal([again.version, other.nextNumber({ series: "den", year: 2026 })], [version, 1]);
    again.append(records.slice(1), { head: incoming.chainHead });
    equal(again.stateJson(), incoming.stateJson());
    equal(other.nextNumber({ series: "den", year: 2026 }), 2);
    for (const [one, wanted] of [
      [other.series("di"), di],
      [other.grants, desk.grants],
      [other.seal, desk.seal],
    ]) {
      const all = wanted.recordsJson();
      thrown(HistoryError, () => one.append([...all, "{}"]));
      equal([one.version, one.recordsJson()], [0, []]);
      all.forEach((record) => one.append([record]));
      equal(one.stateJson(), wanted.stateJson());
    }
    equal(other.dump().map(({ stream }) => stream), ["grants", "seal", "series:di:2026"]);
    thrown(HistoryError, () => Dossier.replay(other, id("e1"), records));
  },

  "who follows without reading has not seen": async (host) => {
    const { OutgoingDocument, Refused } = host.vanthu;
    const desk = await deskOf(host);
    const officer = { actor: "chuyen-vien-vx", at: NOW };
    const checker = { actor: "truong-vx", at: NOW };
    const content = CONTENT;
    const b = desk.outgoing();
    b.draft({ ...officer, content, unit: "vx", signer: "ct" });
    const a = OutgoingDocument.replay(desk, b.id, b.recordsJson());
    const known = b.version;
    b.revise({ ...officer, content: { ...content, subject: "V/v trả lời lại" } });
    b.submit(officer);
    a.append(b.recordsJson().slice(known));
    equal(a.check("check_content", checker).map(({ code }) => code), ["content_mismatch"]);
    equal(thrown(Refused, () => a.checkContent(checker)).codes, ["content_mismatch"]);
    for (const read of [() => a.available(checker), () => a.state(), () => a.contentHash]) {
      read();
      equal(a.check("check_content", checker), []);
    }
    equal(a.checkContent(checker).phase, "reviewing");
  },

  "a command id is known after a reload": async (host) => {
    const { desk } = await busy(host);
    const again = await deskOf(host);
    again.load(desk.dump());
    const conflict = ["idempotency_conflict"];
    for (const one of [desk, again]) {
      const papers = { written_permission: true, minutes: true };
      const until = "2026-11-20T10:00:00+07:00";
      for (const [stream, repeat, other] of [
        [
          one.series("di"),
          (it) => it.takeNumber({ ...CLERK, command_id: id("c1"), document: id("d1"), version: 99 }),
          (it) => it.takeNumber({ ...CLERK, command_id: id("c1"), document: id("d9") }),
        ],
        [
          one.series("di"),
          (it) => it.reserveNumber({ ...CLERK, command_id: id("c2"), until }),
          (it) => it.reserveNumber({ ...CLERK, command_id: id("c2") }),
        ],
        [
          one.grants,
          (it) => it.createGrant({ actor: "chu-tich", at: NOW, command_id: id("c5"), grant: GRANT }),
          (it) => it.revokeGrant({ actor: "chu-tich", at: NOW, command_id: id("c5"), id: GRANT.id }),
        ],
        [
          one.seal,
          (it) => it.handOverSeal({ ...CLERK, command_id: id("c6"), to: "pho-chu-tich", ...papers }),
          (it) => it.handOverSeal({ ...CLERK, command_id: id("c6"), ...papers }),
        ],
      ]) {
        const [before, { version }] = [stream.stateJson(), stream];
        const receipt = repeat(stream);
        const { command_id, events } = stream.records()[receipt.version - 1];
        equal(receipt.events, events);
        equal(command_id.startsWith("01930c9e"), true);
        equal(thrown(host.vanthu.Refused, () => other(stream)).codes, conflict);
        equal([stream.stateJson(), stream.version], [before, version]);
      }
    }
  },

  "a stream in two parts is one handle": async (host) => {
    const { desk, incoming } = await busy(host);
    const [first, second] = incoming.recordsJson();
    const other = await deskOf(host);
    const { stream } = incoming;
    const loaded = other.load([
      { stream, records: [first] },
      { stream, records: [second] },
    ]);
    equal(Object.keys(loaded), [stream]);
    equal(loaded[stream].stateJson(), incoming.stateJson());
    equal([desk.grants.id, desk.seal.id, desk.series("di", 2026).id], ["", "", "di:2026"]);
  },

  "what would be cut or passed over is refused": async (host) => {
    const desk = await deskOf(host);
    const { InvalidInput } = host.vanthu;
    thrown(InvalidInput, () => desk.putSeries("di", 2 ** 32 + 2026, { last_number: 77 }));
    equal(desk.nextNumber({ series: "di", year: 2026 }), 1);
    const whole = { command_id: id("c9"), kind: { type: "stamp", data: {} } };
    equal(desk.incoming().check(whole, CLERK).length > 0, true);
    for (const beside of [{ version: 99 }, { under: id("a1") }, { content: "ab" }, { to: "ct" }]) {
      thrown(TypeError, () => desk.incoming().check(whole, { ...CLERK, ...beside }));
    }
  },

  "a history that does not fit is named with its place, and nothing is taken": async (host) => {
    const { desk } = await busy(host);
    const { HistoryError, InvalidInput } = host.vanthu;
    const other = await deskOf(host);
    const before = [other.dump(), states(other)];
    const fails = (change) => {
      const dump = desk.dump();
      change(dump);
      const { code, stream, seq } = thrown(HistoryError, () => other.load(dump));
      equal([other.dump(), states(other)], before);
      return [code, stream, seq];
    };
    const di = "series:di:2026";
    const series = (dump) => dump.find(({ stream }) => stream === di);
    equal(fails((dump) => series(dump).records.splice(1, 1)), ["out_of_sequence", di, 2]);
    equal(fails((dump) => series(dump).records.pop()), ["broken_chain", di, 3]);
    equal(fails((dump) => (series(dump).records[2] = "{}")), ["unreadable", di, 3]);
    const altered = (dump) => {
      dump[0].records[0] = dump[0].records[0].replace("2026-11-30", "2026-12-30");
    };
    equal(fails(altered), ["broken_chain", "grants", 1]);
    equal(fails((dump) => (dump[1].head = "00".repeat(32))), ["broken_chain", "seal", 1]);
    const name = (stream) => (dump) => (series(dump).stream = stream);
    equal(fails(name("series:di:2025")), ["other_stream", "series:di:2025", 1]);
    const incoming = `incoming:${id("d1")}`;
    equal(fails(name(incoming)), ["other_stream", incoming, 1]);
    equal(fails(name("audit")), ["not_kept_here", "audit", undefined]);
    equal(fails((dump) => dump.push(dump[0])), ["out_of_sequence", "grants", 2]);
    const shape = thrown(InvalidInput, () => other.load([{ stream: "grants" }]));
    equal(shape.faults.map(({ path }) => path), ["[0].records"]);
    other.load(desk.dump());
    equal(states(other), states(desk));
  },
};
