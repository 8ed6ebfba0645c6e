// Every check of `checks/`, in Node.

import { readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import * as vanthu from "vanthu";

const cases = join(process.env.VANTHU_ROOT, "tests/cases");
const profiles = join(process.env.VANTHU_ROOT, "tests/profiles");
const ofProject = (name) => readFile(join(process.env.VANTHU_ROOT, name));

/** The real messages, which stay outside the project; none if they are not there. */
async function realSamples() {
  for (let at = join(process.env.VANTHU_ROOT, "tests"); at !== dirname(at); at = dirname(at)) {
    const folder = join(at, "shared/edxml/samples");
    const names = await readdir(folder).catch(() => []);
    if (names.length > 0) return { folder, names: names.filter((name) => name.endsWith(".edxml")).sort() };
  }
  return { folder: "", names: [] };
}

/** What a check may ask for, wherever it runs; `page.html` has the same. */
const host = {
  vanthu,
  listCases: async () => {
    const names = await readdir(cases, { recursive: true }).catch(() => []);
    return names.filter((name) => name.endsWith(".json")).sort();
  },
  readCase: async (name) => JSON.parse(await readFile(join(cases, name), "utf8")),
  loadExample: (name) => import(new URL(`./examples/web/${name}`, import.meta.url)),
  loadOffice: async () =>
    JSON.parse(await readFile(new URL("./examples/office.json", import.meta.url), "utf8")),
  readParameters: async () =>
    JSON.parse(await readFile(new URL("./parameters.json", import.meta.url), "utf8")),
  askWorker: (question) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL("./worker.mjs", import.meta.url));
      worker.once("message", resolve).once("error", reject);
      worker.once("message", () => worker.terminate());
      worker.postMessage(question);
    }),
  loadEdxml: async () => {
    const edxml = await import("vanthu/edxml");
    await edxml.init();
    return edxml;
  },
  loadReadings: async () => JSON.parse(await ofProject("tests/edxml/readings.json")),
  loadProvince: async () => JSON.parse(await ofProject("examples/data/ubnd-tinh-mau.json")),
  readMessage: async (name) => new Uint8Array(await ofProject(name)),
  listReal: async () => (await realSamples()).names,
  readReal: async (name) => new Uint8Array(await readFile(join((await realSamples()).folder, name))),
  readProfile: async (name) => JSON.parse(await readFile(join(profiles, `${name}.json`), "utf8")),
};

const folder = new URL("./checks/", import.meta.url);
await vanthu.init();
for (const file of (await readdir(folder)).sort()) {
  const { checks } = await import(new URL(file, folder));
  for (const [name, check] of Object.entries(checks)) {
    test(`${file}: ${name}`, () => check(host));
  }
}
