import type { Bytes } from "./slim.js";

export * from "./edxml-slim.js";

/**
 * Loads and starts the reader and writer; await it once, before anything else. Later calls do nothing.
 * It has a `.wasm` of its own: the desk's is not loaded by it, nor it by the desk.
 *
 * @param source Where the `.wasm` comes from, if not from the file beside this one: its bytes or a
 *   compiled `WebAssembly.Module`, or a `Response`. Throws, with what to do, if that is something else,
 *   such as the page with which a server answers every address.
 */
export function init(source?: Bytes | object | PromiseLike<Bytes | object>): Promise<void>;
