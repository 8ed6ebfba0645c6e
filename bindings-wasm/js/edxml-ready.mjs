// Whether the WebAssembly of the messages is there.

import { readiness } from "./ready.mjs";

export const { loadOnce, isLoaded, requireLoaded } = readiness("vanthu/edxml");
