// Entry for Node: reads the `.wasm` beside it.

import { readBeside } from "./beside.mjs";
import { initSync } from "./slim.mjs";
import { isLoaded } from "./ready.mjs";
import { compiled } from "./source.mjs";

export * from "./slim.mjs";

export async function init(source) {
  if (!isLoaded()) initSync(await compiled((await source) ?? readBeside(import.meta.url, "vanthu")));
}
