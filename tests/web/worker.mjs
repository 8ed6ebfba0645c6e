// The package in a worker of its own, of Node or of the browser: how it loads, and what of its errors
// arrives elsewhere. Posts what it saw.

const isNode = typeof process !== "undefined";
// There are no import maps in workers.
const nameOf = (name, file) => (isNode ? name : `/node_modules/vanthu/${file}`);

const page = "<!doctype html><title>Every address is this page</title>";
const answer = (body, options) => new Response(body, options);

/** The message of what goes wrong. */
async function failure(attempt) {
  try {
    await attempt();
  } catch (error) {
    return error.message;
  }
  return undefined;
}

function thrown(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** What is seen in a worker that has just started. */
async function look(office) {
  const vanthu = await import(nameOf("vanthu", "web.mjs"));
  const slim = await import(nameOf("vanthu/slim", "slim.mjs"));
  const bytes = new TextEncoder().encode(page);
  const failures = {
    "a page for an answer": await failure(() =>
      vanthu.init(answer(page, { headers: { "Content-Type": "text/html" } })),
    ),
    "a page that comes later": await failure(() => vanthu.init(Promise.resolve(answer(page)))),
    "a page's bytes": await failure(() => vanthu.init(bytes)),
    "a page's bytes at once": await failure(() => slim.initSync(bytes.buffer)),
    "no such file": await failure(() => vanthu.init(answer("", { status: 404, statusText: "Not Found" }))),
    "other bytes": await failure(() => vanthu.init(new Uint8Array([0x50, 0x4b, 3, 4]))),
  };
  // None of this is in the way of the right file.
  await vanthu.init();
  const desk = new vanthu.Desk(office);
  const errors = [
    thrown(() => desk.incoming().open({ actor: "van-thu", line: 1 })),
    thrown(() => desk.incoming("x")),
    thrown(() => desk.load([{ stream: "grants", records: ["{}"] }])),
  ];
  const written = errors.map((error) => error.toJSON());
  const described = errors.map((error) => ["vi", "en"].map((locale) => error.describe?.(locale)));
  // The messages have an entry and a file of their own.
  const edxml = await import(nameOf("vanthu/edxml", "edxml-web.mjs"));
  const missing = await failure(() => edxml.init(answer("", { status: 404 })));
  await edxml.init();
  const versions = [vanthu.version(), edxml.version()];
  return { version: versions[0], versions, missing, failures, written, described };
}

const port = isNode ? process.getBuiltinModule("node:worker_threads").parentPort : self;
// Before anything is awaited: a message that nobody hears yet is lost in browsers.
port.onmessage = async ({ data }) => {
  // A promise that fails in a worker is no `error` of the worker.
  port.postMessage(await look(data).catch((error) => ({ broken: error.stack })));
};
