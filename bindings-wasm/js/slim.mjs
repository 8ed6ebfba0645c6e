// Entry without a loader, for libraries and hosts that bring the bytes themselves.

import { initSync as start } from "./raw/vanthu.js";
import { loadOnce } from "./ready.mjs";

export * from "./api.mjs";

export function initSync(module) {
  loadOnce(() => start({ module }));
}
