export * from "./api.js";

/** The bytes of `vanthu/vanthu.wasm` in memory (an `ArrayBuffer` or a view of one). */
export type Bytes = ArrayBufferLike | ArrayBufferView;

/**
 * Starts the rules from bytes or from a compiled `WebAssembly.Module`. Later calls do nothing.
 * Browsers refuse large modules here on the main thread; compile them first. Throws if the bytes are
 * something else, such as the page with which a server answers every address.
 */
export function initSync(module: Bytes | object): void;
