import type { Bytes } from "./slim.js";

export * from "./edxml-api.js";
export type { Bytes } from "./slim.js";

/**
 * Starts the reader and writer from the bytes of `vanthu/edxml.wasm` or from a compiled
 * `WebAssembly.Module`. Later calls do nothing. Browsers refuse large modules here on the main thread;
 * compile them first. Throws if the bytes are something else, such as the page with which a server
 * answers every address.
 */
export function initSync(module: Bytes | object): void;
