// Entry for Node: reads the `.wasm` beside it.

import { readFile } from "node:fs/promises";
import { initSync } from "./slim.mjs";
import { isLoaded } from "./ready.mjs";

export * from "./slim.mjs";

export async function init(source) {
  if (!isLoaded()) {
    initSync((await source) ?? (await readFile(new URL("./raw/vanthu_bg.wasm", import.meta.url))));
  }
}
