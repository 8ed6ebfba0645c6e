// What a server says of the file is no reason to fail: each in a process of its own, which starts once.

import { execFile } from "node:child_process";
import { strict as assert } from "node:assert";
import { test } from "node:test";
import { promisify } from "node:util";

const START = `
  import { readFile } from "node:fs/promises";
  import { init, version } from "vanthu";
  const bytes = await readFile(new URL(import.meta.resolve("vanthu/vanthu.wasm")));
  const type = process.argv[1];
  await init(new Response(bytes, { headers: type ? { "Content-Type": type } : {} }));
  console.log(version());
`;

for (const type of ["application/wasm", "application/wasm; charset=utf-8", "application/octet-stream", ""]) {
  test(`a file served as “${type}” is loaded`, async () => {
    const started = await promisify(execFile)(
      process.execPath,
      ["--input-type=module", "--eval", START, type],
      { cwd: import.meta.dirname },
    );
    assert.match(started.stdout, /^\d+\.\d+\.\d+\n$/);
  });
}
