// Questions that need no document, as `tests/python/test_queries.py` asks them. Runs in Node and
// Chromium alike.

const MILLIS = 1_795_136_400_000;

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

export const checks = {
  "forms are written and checked": async (host) => {
    const desk = await deskOf(host);
    const written = desk.numberSymbol({ document_type: "quy_dinh", number: 7, organization: "SNV" });
    equal(written.line, "Số: 07/QyĐ-SNV");
    equal(desk.numberSymbol({ document_type: "thu_cong", number: 7 }), null);
    const flaws = desk.checkNumberSymbol({ text: "8/QYĐ-SNV", document_type: "quy_dinh" });
    equal(flaws.map((flaw) => flaw.code), ["padding", "abbreviation"]);
    equal(desk.checkCopySymbol({ text: "05/SY-SNV", copy: "sao_y", organization: "SNV" }), []);
    const copied = desk.checkCopySymbol({ text: "5/SL-SNV", copy: "sao_y" });
    equal(copied.map((flaw) => flaw.code), ["padding", "abbreviation"]);
    equal(desk.dateLine({ day: "2026-01-05", place: "Hà Nội" }), "Hà Nội, ngày 05 tháng 01 năm 2026");
  },

  "series are those of the profile": async (host) => {
    const { vanthu } = host;
    const desk = await deskOf(host);
    equal(desk.nextNumber({ series: "di", year: 2026 }), 1);
    const wrong = thrown(vanthu.InvalidInput, () => desk.putSeries("vb_di", -5, { last_number: 1 }));
    equal(wrong.faults.map((fault) => fault.path), ["key", "year"]);
    thrown(vanthu.InvalidInput, () => desk.loadGrants([{ kind: "work_cover" }], MILLIS));
    desk.loadGrants([], MILLIS);
  },

  "the clock is asked where no moment is given": async (host) => {
    const desk = await deskOf(host);
    const clock = desk.deadline({ act: "register_incoming" });
    equal(clock, desk.deadline({ act: "register_incoming", at: new Date(MILLIS) }));
    equal([clock.kind, clock.day], ["day", "2026-11-23"]);
    const urgent = desk.deadline({ act: "register_incoming", urgency: "hoa_toc", at: MILLIS });
    equal(urgent.kind, "at_once");
  },

  "a year of the calendar is added as data": async (host) => {
    const { vanthu } = host;
    const day = "2028-03-06";
    const storm = {
      year: 2028,
      status: "announced",
      closed: [{ date: day, name: "Nghỉ bão", kind: "agency" }],
    };
    const profile = await host.loadOffice();
    const at = "2028-03-03T09:00:00+07:00";
    for (const [years, due] of [
      [undefined, day],
      [[storm], "2028-03-07"],
      [[JSON.stringify(storm)], "2028-03-07"],
    ]) {
      const desk = new vanthu.Desk(profile, { years });
      equal(desk.deadline({ act: "register_incoming", at }).day, due);
    }
    const other = { ...storm, year: 2029 };
    const wrong = thrown(vanthu.InvalidInput, () => new vanthu.Desk(profile, { years: [other] }));
    equal(wrong.faults.map((fault) => fault.path), ["years[0].closed[0].date"]);
  },

  "every piece of work has one class": async (host) => {
    const desk = await deskOf(host);
    const work = {
      since: "2026-11-16T08:00:00+07:00",
      due: { type: "by", data: "2026-11-20T17:00:00+07:00" },
      pauses: [{ from: "2026-11-20T16:00:00+07:00", until: "2026-11-23T09:00:00+07:00" }],
    };
    const classOf = (more) => desk.timeliness({ ...work, ...more }).class;
    equal(classOf({ at: "2026-11-23T09:59:00+07:00" }), "in_time");
    equal(classOf({ at: "2026-11-23T10:01:00+07:00" }), "overdue");
  },

  "who can sign is told with what others lack": async (host) => {
    const desk = await deskOf(host);
    const all = desk.whoCanSign({ document_type: "quyet_dinh" });
    const head = all.find(({ person }) => person === "chu-tich");
    equal(head.powers.held.length, 1);
    if (!all.some(({ powers }) => powers.held.length === 0 && powers.lacking.length > 0)) {
      throw new Error("nobody almost has the power");
    }
    const block = desk.signatureBlock({ person: "chu-tich", document_type: "quyet_dinh" });
    equal(block.power, head.powers.held[0]);
    const refused = thrown(host.vanthu.Refused, () =>
      desk.signingPower({ person: "van-thu", document_type: "quyet_dinh" }),
    );
    equal(refused.codes, ["no_signing_power"]);
  },

  "numbers are taken for documents kept elsewhere": async (host) => {
    const desk = await deskOf(host);
    desk.putSeries("di", 2026, { last_number: 6, last_date: "2026-03-02" });
    equal(desk.nextNumber({ series: "di", year: 2026 }), 7);
    const noon = "2026-03-02T12:00:00+07:00";
    const document = "01930000-0000-7000-8000-0000000000d1";
    const take = (series, args = {}) =>
      desk.series(series, 2026).takeNumber({ actor: "van-thu", at: noon, document, ...args });
    const taken = take("di");
    const event = { number: 7, date: "2026-03-02", document, elsewhere: true };
    equal(taken.events, [{ type: "number_taken", data: event }]);
    equal([taken.stream, taken.version], ["series:di:2026", 1]);
    const refused = (series, args) => thrown(host.vanthu.Refused, () => take(series, args)).codes;
    equal(refused("di", { at: "2026-03-01T12:00:00+07:00" }), ["number_date_inversion"]);
    equal(refused("di", { actor: "chu-tich" }), ["not_clerk"]);
    equal(refused("den"), ["unknown_series"]);
    equal(desk.nextNumber({ series: "di", year: 2026 }), 8);
    const other = await deskOf(host);
    other.putSeries("di", 2026, { last_number: 6, last_date: "2026-03-02" });
    const early = { actor: "van-thu", at: "2026-03-01T12:00:00+07:00", document };
    const inverted = thrown(host.vanthu.Refused, () => other.series("di", 2026).takeNumber(early));
    equal(inverted.codes, ["number_date_inversion"]);
  },

  "a copy is numbered by what it is made from": async (host) => {
    const { vanthu, loadOffice } = host;
    const office = await loadOffice();
    const profile = typeof office === "string" ? JSON.parse(office) : office;
    const whole = { type: "all" };
    const copies = { key: "sao", name: "Sổ bản sao", register: "copies", types: whole };
    const series = [...profile.series, copies];
    const desk = new vanthu.Desk({ ...profile, series }, { clock: () => MILLIS });
    const copy = { kind: "sao_luc", source: "original", from: "paper", to: "paper" };
    const document = "01930000-0000-7000-8000-0000000000d1";
    const number = (copy) => desk.series("sao").numberCopy({ copy, document, actor: "van-thu" });
    const refused = thrown(host.vanthu.Refused, () => number(copy));
    equal(refused.codes, ["copy_not_from_true_copy"]);
    const [made] = number({ ...copy, source: "true_copy" }).events;
    equal([made.type, made.data.number], ["copy_numbered", 1]);
  },

  "faults of a question name their place": async (host) => {
    const desk = await deskOf(host);
    const invalid = thrown(host.vanthu.InvalidInput, () => desk.dateLine({ day: "5/1/2026" }));
    equal(invalid.faults.map((fault) => fault.path), ["day"]);
    thrown(host.vanthu.InvalidInput, () => desk.deadline({ act: "register_incoming", at: "soon" }));
    thrown(host.vanthu.InvalidInput, () => desk.answer({ type: "fly", data: {} }));
  },
};
