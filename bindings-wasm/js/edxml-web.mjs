// Entry of the messages for browsers and bundlers: fetches the `.wasm` beside it.

import { initSync } from "./edxml-slim.mjs";
import { isLoaded } from "./edxml-ready.mjs";
import { compiled } from "./source.mjs";

export * from "./edxml-slim.mjs";

export async function init(source) {
  if (!isLoaded()) initSync(await compiled((await source) ?? fetch(beside()), "edxml"));
}

/** Written so that bundlers find the file. */
function beside() {
  const { href } = new URL("./raw/edxml_bg.wasm", import.meta.url);
  // The dev server of Vite up to 7 moves the package's modules, and not this file, to another folder.
  return href.replace("/.vite/deps/raw/", "/vanthu/raw/");
}
