// Entry without a loader, for libraries and hosts that bring the bytes themselves.

import { initSync as start } from "./raw/vanthu.js";
import { loadOnce } from "./ready.mjs";
import { requireWasm } from "./source.mjs";

export * from "./api.mjs";

export function initSync(module) {
  loadOnce(() => {
    requireWasm(module, "what `initSync` was given");
    start({ module });
  });
}
