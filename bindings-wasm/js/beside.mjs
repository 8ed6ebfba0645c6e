// Reads a `.wasm` that lies in the package, in Node.

import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const CURE =
  "A bundler has moved this module away from its file. Leave the package out of the bundle: in Next " +
  '`serverExternalPackages: ["vanthu"]`, in Vite `ssr: { external: ["vanthu"] }`, in esbuild ' +
  "`--external:vanthu`.";

/** The bytes of a `.wasm`; `url`: of a module of the package. */
export async function readBeside(url, name) {
  // No `new URL(…)`: the bundlers of servers make an address of the web of one.
  try {
    return await readFile(join(dirname(fileURLToPath(url)), `raw/${name}_bg.wasm`));
  } catch (cause) {
    throw new Error(`vanthu cannot read its .wasm beside ${url}: ${cause.message}. ${CURE}`, { cause });
  }
}
