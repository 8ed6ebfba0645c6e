import type { Bytes } from "./slim.js";

export * from "./slim.js";

/**
 * Loads and starts the rules; await it once, before anything else. Later calls do nothing.
 *
 * @param source Where the `.wasm` comes from, if not from the file beside this one: its bytes or a
 *   compiled `WebAssembly.Module`, or a `Response`. Throws, with what to do, if that is something else,
 *   such as the page with which a server answers every address.
 */
export function init(source?: Bytes | object | PromiseLike<Bytes | object>): Promise<void>;
