// How the package loads in Node; this file has its own process and so an instance not yet started.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import * as vanthu from "vanthu";
import * as slim from "vanthu/slim";

test("before init, a call says what to do", () => {
  assert.throws(() => vanthu.version(), /await init\(\)/);
});

test("the slim entry starts from bytes, and init after it does nothing", async () => {
  const bytes = await readFile(new URL(import.meta.resolve("vanthu/vanthu.wasm")));
  slim.initSync(bytes);
  await vanthu.init();
  assert.equal(vanthu.version(), slim.version());
});

test("rules and package have one version", async () => {
  const text = await readFile(new URL(import.meta.resolve("vanthu/package.json")), "utf8");
  assert.equal(vanthu.version(), JSON.parse(text).version);
});
