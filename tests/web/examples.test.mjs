// Every example for Node runs.

import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { promisify } from "node:util";

const folder = new URL("./examples/web/", import.meta.url);
for (const file of (await readdir(folder)).filter((name) => name.endsWith(".mjs")).sort()) {
  test(`examples/web/${file}`, async () => {
    await promisify(execFile)(process.execPath, [new URL(file, folder).pathname, "--quick"]);
  });
}
