// How the package loads in Node; this file has its own process and so an instance not yet started.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as vanthu from "vanthu";
import * as edxml from "vanthu/edxml";
import * as edxmlSlim from "vanthu/edxml/slim";
import * as slim from "vanthu/slim";

test("before init, a call says what to do", () => {
  assert.throws(() => vanthu.version(), /await init\(\)/);
  for (const call of [edxml.version, () => edxml.read(new Uint8Array()), () => edxml.writeStatus({})]) {
    assert.throws(call, /vanthu\/edxml is not loaded yet: call `await init\(\)`/);
  }
});

test("before init, an error made elsewhere can be read", () => {
  const json = { name: "Refused", message: "a", command: "open", reasons: [], sentences: { vi: "a", en: "b" } };
  assert.equal(vanthu.revive(json).describe("en"), "b");
  const reasons = [{ code: "wrong_phase", article: "a", message: { vi: "b", en: "c" } }];
  assert.throws(() => new vanthu.Refused({ command: "open", reasons }, "en"), /await init\(\)/);
});

test("require gives the same modules as import", () => {
  const require = createRequire(import.meta.url);
  assert.equal(require("vanthu").Desk, vanthu.Desk);
  assert.equal(require("vanthu/slim").Desk, vanthu.Desk);
  assert.equal(require("vanthu/edxml").read, edxml.read);
  assert.equal(require("vanthu/edxml/slim").InvalidInput, vanthu.InvalidInput);
});

test("where a bundler has lost the file, the error says what to set", async (context) => {
  const installed = dirname(fileURLToPath(import.meta.resolve("vanthu/package.json")));
  const bundled = await mkdtemp(join(tmpdir(), "vanthu-"));
  context.after(() => rm(bundled, { recursive: true }));
  const filter = (path) => !path.endsWith(".wasm");
  await cp(installed, bundled, { recursive: true, filter });
  const { init } = await import(pathToFileURL(join(bundled, "node.mjs")));
  await assert.rejects(init(), /beside .*node\.mjs: ENOENT.*serverExternalPackages: \["vanthu"\]/);
  const messages = await import(pathToFileURL(join(bundled, "edxml-node.mjs")));
  await assert.rejects(messages.init(), /beside .*edxml-node\.mjs: ENOENT.*edxml_bg\.wasm/);
});

test("the slim entry starts from bytes, and init after it does nothing", async () => {
  const bytes = await readFile(new URL(import.meta.resolve("vanthu/vanthu.wasm")));
  slim.initSync(bytes);
  await vanthu.init();
  assert.equal(vanthu.version(), slim.version());
});

test("either entry starts alone", async () => {
  await assert.rejects(edxml.init(new TextEncoder().encode("<html>")), /raw\/edxml_bg\.wasm.*vanthu\/edxml\.wasm\?url/);
  assert.throws(() => edxml.version(), /not loaded yet/);
  edxmlSlim.initSync(await readFile(new URL(import.meta.resolve("vanthu/edxml.wasm"))));
  await edxml.init();
  assert.equal(edxml.version(), vanthu.version());
});

test("rules and package have one version", async () => {
  const text = await readFile(new URL(import.meta.resolve("vanthu/package.json")), "utf8");
  assert.equal(vanthu.version(), JSON.parse(text).version);
});
