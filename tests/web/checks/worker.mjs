// A worker of Node or of the browser: what is wrong with the loading is said, errors arrive whole.

function equal(found, wanted, what = "value") {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (one !== other) throw new Error(`${what}: ${one} instead of ${other}`);
}

async function seen({ askWorker, loadOffice }) {
  const answer = await askWorker(await loadOffice());
  if (answer.broken) throw new Error(answer.broken);
  return answer;
}

export const checks = {
  "a worker loads the package, and the messages": async (host) => {
    const { versions, missing } = await seen(host);
    equal(versions, [host.vanthu.version(), host.vanthu.version()]);
    if (!missing.includes("raw/edxml_bg.wasm")) throw new Error(missing);
  },

  "what is loaded instead of the file is named, with what to do": async (host) => {
    const { failures } = await seen(host);
    const wanted = {
      "a page for an answer": "(text/html): this is an HTML page",
      "a page that comes later": ": this is an HTML page",
      "a page's bytes": "what `init` was given: this is an HTML page",
      "a page's bytes at once": "what `initSync` was given: this is an HTML page",
      "no such file": "the answer is 404 Not Found",
      "other bytes": "this is no WebAssembly",
    };
    equal(Object.keys(failures), Object.keys(wanted));
    for (const [name, words] of Object.entries(wanted)) {
      for (const part of ["vanthu cannot load its .wasm from", words, "await init(fetch(url))"]) {
        if (!failures[name]?.includes(part)) throw new Error(`${name}: ${failures[name]} lacks ${part}`);
      }
    }
  },

  "errors arrive from a worker as what they were": async (host) => {
    const { Refused, InvalidInput, HistoryError, revive } = host.vanthu;
    const { written, described } = await seen(host);
    for (const json of [written, JSON.parse(JSON.stringify(written))]) {
      const errors = json.map(revive);
      equal(errors.map((error) => error.constructor.name), ["Refused", "InvalidInput", "HistoryError"]);
      errors.forEach((error, at) => {
        equal(error instanceof Error, true);
        equal(error.toJSON(), written[at]);
        equal(["vi", "en"].map((locale) => error.describe?.(locale)), described[at]);
        equal(error.message.length > 0 && String(error), `${error.name}: ${written[at].message}`);
      });
      const [refused, invalid, history] = errors;
      equal([refused instanceof Refused, refused.command, refused.codes], [true, "open", ["not_registered_incoming"]]);
      equal([invalid instanceof InvalidInput, invalid.faults.length], [true, 1]);
      equal([history instanceof HistoryError, history.stream, history.seq], [true, "grants", 1]);
    }
  },

  "nothing else is revived": ({ vanthu }) => {
    for (const other of [undefined, null, 5, "Refused", {}, new Error("x"), { name: "Refused" }]) {
      equal(vanthu.revive(other), undefined);
    }
  },
};
