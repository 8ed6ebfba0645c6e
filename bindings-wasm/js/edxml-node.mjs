// Entry of the messages for Node: reads the `.wasm` beside it.

import { readBeside } from "./beside.mjs";
import { initSync } from "./edxml-slim.mjs";
import { isLoaded } from "./edxml-ready.mjs";
import { compiled } from "./source.mjs";

export * from "./edxml-slim.mjs";

export async function init(source) {
  if (isLoaded()) return;
  initSync(await compiled((await source) ?? readBeside(import.meta.url, "edxml"), "edxml"));
}
