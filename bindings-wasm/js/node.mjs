// Entry for Node: reads the `.wasm` beside it.

import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { initSync } from "./slim.mjs";
import { isLoaded } from "./ready.mjs";
import { compiled } from "./source.mjs";

export * from "./slim.mjs";

const CURE =
  "A bundler has moved this module away from its file. Leave the package out of the bundle: in Next " +
  '`serverExternalPackages: ["vanthu"]`, in Vite `ssr: { external: ["vanthu"] }`, in esbuild ' +
  "`--external:vanthu`.";

export async function init(source) {
  if (!isLoaded()) initSync(await compiled((await source) ?? read()));
}

async function read() {
  // No `new URL(…)`: the bundlers of servers make an address of the web of one.
  const { url } = import.meta;
  try {
    return await readFile(join(dirname(fileURLToPath(url)), "raw/vanthu_bg.wasm"));
  } catch (cause) {
    throw new Error(`vanthu cannot read its .wasm beside ${url}: ${cause.message}. ${CURE}`, { cause });
  }
}
