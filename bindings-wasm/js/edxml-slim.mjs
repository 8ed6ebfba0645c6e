// Entry of the messages without a loader, for libraries and hosts that bring the bytes themselves.

import { initSync as start } from "./raw/edxml.js";
import { loadOnce } from "./edxml-ready.mjs";
import { requireWasm } from "./source.mjs";

export * from "./edxml.mjs";

export function initSync(module) {
  loadOnce(() => {
    requireWasm(module, "what `initSync` was given", "edxml");
    start({ module });
  });
}
