// The façade: thin functions over the generated glue. Nothing is decided here.

import * as raw from "./raw/vanthu.js";
import { requireLoaded } from "./ready.mjs";

export function version() {
  requireLoaded();
  return raw.version();
}
