// Messages of the exchange axis: what Rust reads, and what a page asks of them. Runs in Node and Chromium
// alike.

const AT = "2026-11-27T08:00:00+07:00";

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

async function sha256(bytes) {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const inbox = (name) => `examples/inbox/${name}.edxml`;
const generated = (name) => `tests/edxml/generated/${name}.edxml`;
const PDF = { name: "a.pdf", content: new TextEncoder().encode("%PDF-1.7") };

/** The module, started, and a reader of messages by name. */
async function opened(host) {
  const edxml = await host.loadEdxml();
  const open = async (name, options) => edxml.read(await host.readMessage(name), options);
  return { edxml, open };
}

/** An attachment of a message as it is expected. */
async function checkAttachment({ ReadError }, attachment, look, name) {
  if (look.fault) {
    equal(attachment.fault, look.fault, name);
    const error = thrown(ReadError, () => attachment.bytes());
    equal(error.remark, look.fault, name);
    equal(thrown(ReadError, () => attachment.sha256).code, look.fault.code, name);
    return;
  }
  const { size, sha256: digest, packing } = attachment;
  equal({ size, sha256: digest, packing }, look, name);
  const bytes = attachment.bytes();
  equal([bytes instanceof Uint8Array, bytes.length, await sha256(bytes)], [true, size, digest], name);
}

export const checks = {
  "every message is read as in Rust": async (host) => {
    const { edxml, open } = await opened(host);
    const { files } = await host.loadReadings();
    let count = 0;
    for (const [name, expected] of Object.entries(files)) {
      count += 1;
      if (expected.error) {
        const error = await open(name).catch((error) => error);
        equal([error instanceof edxml.ReadError, error.remark], [true, expected.error], name);
        equal([error.code, error.path, error.at], [expected.error.code, expected.error.path, expected.error.at], name);
        for (const locale of ["vi", "en"]) {
          equal(error.describe(locale).endsWith(expected.error.message[locale]), true, name);
        }
        continue;
      }
      const reading = await open(name);
      equal(reading.json(), JSON.stringify(expected.reading), name);
      equal(reading.message, expected.reading.message, name);
      equal(reading.notices, expected.reading.notices, name);
      equal([reading.kind, reading[reading.kind]], [reading.message.type, reading.message.data], name);
      equal(reading.attachments.length, expected.attachments.length, name);
      for (const [index, look] of expected.attachments.entries()) {
        await checkAttachment(edxml, reading.attachments[index], look, name);
      }
      if (expected.metadata) equal(edxml.metadataOf(reading), expected.metadata, name);
      else equal(thrown(edxml.ReadError, () => edxml.metadataOf(reading)).code, "not_a_document", name);
      reading.free();
    }
    if (count < 100) throw new Error(`only ${count} messages`);
  },

  "the real samples are read as in Rust": async (host) => {
    const { edxml } = await opened(host);
    const { real } = await host.loadReadings();
    const names = await host.listReal();
    for (const name of names) {
      const lines = [];
      try {
        const reading = edxml.read(await host.readReal(name));
        lines.push(reading.json());
        for (const one of reading.attachments) lines.push(one.fault?.code ?? one.sha256);
      } catch (error) {
        lines.push(JSON.stringify(error.remark));
      }
      equal(await sha256(new TextEncoder().encode(lines.join("\n"))), real[name], name);
    }
    console.log(`${names.length} real messages read`);
  },

  "bytes of any kind are one message": async (host) => {
    const { edxml } = await opened(host);
    const bytes = await host.readMessage(generated("new"));
    const copy = bytes.slice();
    const framed = new Uint8Array(bytes.length + 20);
    framed.set(bytes, 7);
    const shared = typeof SharedArrayBuffer === "undefined" ? undefined : new SharedArrayBuffer(bytes.length);
    if (shared) new Uint8Array(shared).set(bytes);
    const sources = [bytes, copy.buffer, new DataView(copy.buffer), framed.subarray(7, 7 + bytes.length)];
    if (shared) sources.push(shared, new Uint8Array(shared));
    const texts = new Set(sources.map((source) => edxml.read(source).json()));
    equal(texts.size, 1);
    const gone = copy.slice().buffer;
    structuredClone(gone, { transfer: [gone] });
    equal(thrown(Error, () => edxml.read(gone)) instanceof Error, true);
  },

  "limits have their codes": async (host) => {
    const { edxml } = await opened(host);
    const bytes = await host.readMessage(generated("new"));
    const code = (limits) =>
      thrown(edxml.ReadError, () => edxml.read(bytes, { limits }).attachments[0].bytes()).code;
    equal(code({ message_bytes: 10 }), "message_too_large");
    equal(code({ attachments: 0 }), "too_many_attachments");
    equal(code({ xml_depth: 2 }), "xml_too_deep");
    equal(code({ text_bytes: 3 }), "text_too_long");
    equal(code({ xml_nodes: 5 }), "too_many_xml_nodes");
    equal(code({ unpacked_attachment_bytes: 2 }), "attachment_too_large");
    const huge = thrown(edxml.ReadError, () => edxml.read(new Uint8Array(100_000_000), { locale: "en" }));
    equal(huge.message, "the message has 100000000 bytes, at most 67108864 are read");
    for (const limits of [{ message_byte: 1 }, { xml_depth: -1 }, { attachments: "x" }, { xml_depth: 1.5 }, "{"]) {
      const { faults } = thrown(edxml.InvalidInput, () => edxml.read(bytes, { limits }));
      equal(faults[0].path.startsWith("limits"), true);
    }
    equal(edxml.read(bytes).kind, "document");
  },

  "is it for us": async (host) => {
    const { edxml, open } = await opened(host);
    const profile = await host.loadProvince();
    const { agency } = profile;
    for (const [name, ours] of [
      ["01-bao-cao-dau-tu", true],
      ["20-ma-cu-thi-dua", true],
      ["21-ma-cu-lien-ket", true],
      ["27-nham-noi-nhan", false],
      ["33-trang-thai-03", true],
    ]) {
      const reading = await open(inbox(name));
      for (const us of [profile, agency, JSON.stringify(agency)]) equal(edxml.isFor(us, reading), ours, name);
    }
    const reading = await open(inbox("20-ma-cu-thi-dua"));
    equal([edxml.isFor(["h99"], reading), edxml.isFor([], reading), edxml.isFor(["H1"], reading)], [true, false, false]);
    const { faults } = thrown(edxml.InvalidInput, () => edxml.isFor({ code: "H99" }, reading));
    equal(faults[0].path.startsWith("agency"), true);
  },

  "the same document twice": async (host) => {
    const { edxml, open } = await opened(host);
    const first = await open(inbox("01-bao-cao-dau-tu"));
    const files = first.attachments.map((one) => ({ name: one.name, content: one.bytes() }));
    const changed = (fields) => edxml.read(edxml.writeDocument({ ...first.document, ...fields }, files));
    const reused = changed({ subject: "V/v việc khác" });
    const renamed = changed({ document_id: "G90,2026/11/18,9/BKHPT-TH" });
    equal([edxml.sameDocument(first, first), edxml.sameDocument(first, changed({}))], [true, true]);
    equal([edxml.sameIdentity(first, reused), edxml.sameDocument(first, reused)], [true, false]);
    equal([edxml.sameIdentity(first, renamed), edxml.sameDocument(first, renamed)], [false, false]);
    const metadata = edxml.metadataOf(first);
    equal([edxml.sameDocument(metadata, first), edxml.sameDocument(reused, metadata)], [true, false]);
    const status = await open(inbox("33-trang-thai-03"));
    equal([edxml.sameDocument(status, status), edxml.sameDocument(status, first)], [true, false]);
  },

  "the desk takes what a message says": async (host) => {
    const { edxml, open } = await opened(host);
    const desk = new host.vanthu.Desk(await host.loadProvince(), { clock: () => new Date(AT) });
    const metadata = edxml.metadataOf(await open(inbox("01-bao-cao-dau-tu")));
    equal(desk.incoming().receive({ actor: "viet.kx", metadata }).phase, "received");
    const secret = edxml.metadataOf(await open(inbox("28-dau-mat")));
    equal([secret.files, secret.secrecy === "khong_mat"], [undefined, false]);
    const refused = thrown(host.vanthu.Refused, () => desk.incoming().receive({ actor: "viet.kx", metadata: secret }));
    equal(refused.codes, ["state_secret_on_network"]);
  },

  "statuses, documents and replies are written and read back": async (host) => {
    const { edxml, open } = await opened(host);
    const profile = await host.loadProvince();
    const came = await open(inbox("01-bao-cao-dau-tu"));
    const status = edxml.statusMessage(profile, came, { code: "03", staff: "Nguyễn Văn Thư", at: AT });
    equal(edxml.read(edxml.writeStatus(status)).status, status);
    equal(status.timestamp, { known: "2026-11-27T08:00:00" });
    equal(edxml.statusMessage(profile.agency, edxml.metadataOf(came), { code: "03", staff: "Nguyễn Văn Thư", at: new Date(AT) }), status);
    const bare = edxml.statusMessage(profile, came, { code: "02" });
    const unwritten = thrown(edxml.WriteError, () => edxml.writeStatus(bare));
    equal([unwritten.codes, unwritten.faults[0].path.endsWith("/Description")], [["missing"], true]);
    const { document } = await open(generated("new"));
    const docx = { name: "Phụ lục.docx", content: new Uint8Array(4000).fill(120), description: "Phụ lục" };
    const back = edxml.read(edxml.writeDocument(document, [PDF, docx]));
    equal(back.attachments.map(({ name, description }) => [name, description]), [["a.pdf", undefined], ["Phụ lục.docx", "Phụ lục"]]);
    equal([...back.attachments[1].bytes()], [...docx.content]);
    const faults = thrown(edxml.WriteError, () => edxml.writeDocument({}, []));
    equal(faults.codes.length > 5, true);
    const invalid = thrown(edxml.InvalidInput, () => edxml.writeDocument({ ...document, subjct: "x", to: 5 }, [PDF]));
    equal(invalid.faults.map(({ path }) => path).sort(), ["message.subjct", "message.to"]);
    const reply = edxml.read(edxml.writeReply(came, { ...document, to: [], response_for: [] }, [PDF])).document;
    equal(reply.response_for[0].document_id, came.document.document_id);
    equal(reply.to[0].organ_id, came.document.from.organ_id);
  },

  "nothing secret is written": async (host) => {
    const { edxml, open } = await opened(host);
    const { document } = await open(generated("new"));
    for (const [message, file] of [
      [{ ...document, subject: "[TỐI MẬT] Kế hoạch" }, PDF],
      [document, { ...PDF, name: "TUYỆT MẬT.pdf" }],
    ]) {
      equal(thrown(edxml.WriteError, () => edxml.writeDocument(message, [file])).codes, ["state_secret"]);
    }
  },

  "errors arrive from elsewhere as what they were": async (host) => {
    const { edxml } = await opened(host);
    for (const [type, call] of [
      ["ReadError", () => edxml.read(new Uint8Array(), { locale: "en" })],
      ["WriteError", () => edxml.writeDocument({})],
      ["InvalidInput", () => edxml.writeDocument({ x: 1 })],
    ]) {
      const error = thrown(edxml[type], call);
      const again = edxml.revive(JSON.parse(JSON.stringify(error)));
      equal([again instanceof edxml[type], again.message, again.toJSON()], [true, error.message, error.toJSON()], type);
    }
    // One class, whichever entry threw it.
    equal(thrown(host.vanthu.InvalidInput, () => edxml.writeDocument({ x: 1 })).faults.length, 1);
    for (const other of [undefined, null, 5, "ReadError", {}, new Error("x"), { name: "WriteError" }]) {
      equal(edxml.revive(other), undefined);
    }
  },

  "a wrong moment is told as it was written": async (host) => {
    const { edxml, open } = await opened(host);
    const reading = await open(generated("new"));
    const profile = await host.loadProvince();
    const report = { code: "01", at: "2026-11-20T08:00:00", locale: "en" };
    const error = thrown(edxml.InvalidInput, () => edxml.statusMessage(profile, reading, report));
    equal([error.faults[0].path, error.message.includes("2026-11-20T08:00:00")], ["at", true], error.message);
  },

  "no value of any parameter is a trap": async (host) => {
    const { edxml, open } = await opened(host);
    const reading = await open(generated("new"));
    const { document } = reading;
    const profile = await host.loadProvince();
    const circle = {};
    circle.self = circle;
    const wrong = [
      5, -1, NaN, 1e300, true, null, undefined, 10n, Symbol("x"), () => 1, {}, [], ["a"], new Date(), "", "x", "{}",
      "null", "\ud800", "x".repeat(300_000), circle, Object.create(null), { inside: 10n }, { length: 1e9 },
      new Uint8Array(3), new ArrayBuffer(0), new Map(), Object(Symbol("x")),
    ];
    const report = { code: "01" };
    const calls = {
      source: (value) => edxml.read(value),
      options: (value) => edxml.read(PDF.content, value),
      limits: (value) => edxml.read(PDF.content, { limits: value }),
      locale: (value) => edxml.read(PDF.content, { locale: value }),
      reading: (value) => edxml.metadataOf(value),
      agency: (value) => edxml.isFor(value, reading),
      "reading, asked for": (value) => edxml.isFor(profile, value),
      one: (value) => edxml.sameDocument(value, reading),
      other: (value) => edxml.sameIdentity(reading, value),
      "agency, reporting": (value) => edxml.statusMessage(value, reading, report),
      about: (value) => edxml.statusMessage(profile, value, report),
      report: (value) => edxml.statusMessage(profile, reading, value),
      code: (value) => edxml.statusMessage(profile, reading, { code: value }),
      description: (value) => edxml.statusMessage(profile, reading, { ...report, description: value }),
      staff: (value) => edxml.statusMessage(profile, reading, { ...report, staff: value }),
      at: (value) => edxml.statusMessage(profile, reading, { ...report, at: value }),
      message: (value) => edxml.writeDocument(value, [PDF]),
      "message, of a status": (value) => edxml.writeStatus(value),
      files: (value) => edxml.writeDocument(document, value),
      "files[0]": (value) => edxml.writeDocument(document, [value]),
      "files[0].name": (value) => edxml.writeDocument(document, [{ ...PDF, name: value }]),
      "files[0].id": (value) => edxml.writeDocument(document, [{ ...PDF, id: value }]),
      "files[0].description": (value) => edxml.writeDocument(document, [{ ...PDF, description: value }]),
      "files[0].content": (value) => edxml.writeDocument(document, [{ ...PDF, content: value }]),
      answers: (value) => edxml.writeReply(value, document, [PDF]),
      "message, of a reply": (value) => edxml.writeReply(reading, value, [PDF]),
      "options, of a writer": (value) => edxml.writeStatus({}, value),
      json: (value) => edxml.revive(value),
    };
    const failures = [];
    for (const [name, call] of Object.entries(calls)) {
      const argument = name.split(",")[0];
      for (const [index, value] of wrong.entries()) {
        try {
          call(value);
        } catch (error) {
          const { ReadError, WriteError, InvalidInput } = edxml;
          if ([ReadError, WriteError, InvalidInput].some((type) => error instanceof type)) continue;
          const names = [argument, "options", "limits", "locale", "code"].map((one) => `\`${one}`);
          const isNamed = names.some((one) => error.message.includes(one));
          if (!(error instanceof TypeError) || !isNamed) failures.push(`${name}, ${index}: ${error}`);
        }
      }
    }
    if (failures.length > 0) throw new Error(failures.join("\n"));
    for (const made of [() => new edxml.Reading(), () => new edxml.Attachment(5)]) thrown(TypeError, made);
    equal(reading.json(), (await open(generated("new"))).json(), "damage");
  },

  "what was freed says so": async (host) => {
    const { edxml, open } = await opened(host);
    const reading = await open(generated("new"));
    reading.free();
    reading.free();
    equal(thrown(Error, () => edxml.metadataOf(reading)).message, "this message was freed");
    equal(thrown(Error, () => reading.attachments[0].bytes()).message, "this message was freed");
    equal([reading.kind, reading.attachments.length > 0], ["document", true]);
  },
};
