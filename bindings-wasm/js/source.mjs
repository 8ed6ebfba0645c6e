// What the WebAssembly is compiled from, and what to say when something else came instead.

const CURE =
  "The server or the bundler does not serve `raw/vanthu_bg.wasm` of the package there. Say where it is: " +
  '`await init(fetch(url))`, in Vite with `import url from "vanthu/vanthu.wasm?url"`; or leave the package ' +
  'as it is in Vite\'s dev server: `optimizeDeps: { exclude: ["vanthu"] }`.';

/** A compiled module, from a module, bytes, an answer to `fetch`, or a promise of one. */
export async function compiled(source) {
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  if (typeof Response === "undefined" || !(given instanceof Response)) {
    requireWasm(given, "what `init` was given");
    return WebAssembly.compile(given);
  }
  const from = given.url || "the response that `init` was given";
  if (!given.ok) throw notThere(from, `the answer is ${given.status} ${given.statusText}`.trimEnd());
  const type = given.headers.get("Content-Type") ?? "without media type";
  if (type === "application/wasm") return WebAssembly.compileStreaming(given);
  // A server that says another media type, or more than this one, is no reason to fail.
  const bytes = await given.arrayBuffer();
  requireWasm(bytes, `${from} (${type})`);
  return WebAssembly.compile(bytes);
}

/** Bytes must begin as WebAssembly does. What is no bytes is left to the host, which names what it takes. */
export function requireWasm(bytes, from) {
  const isView = ArrayBuffer.isView(bytes);
  if (!isView && !(bytes instanceof ArrayBuffer)) return;
  const all = isView
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  const start = String.fromCharCode(...all.subarray(0, 64)).trimStart();
  if (start.startsWith("\0asm")) return;
  // What single-page servers answer to every address that they do not know.
  throw notThere(from, start.startsWith("<") ? "this is an HTML page" : "this is no WebAssembly");
}

const notThere = (from, why) => new Error(`vanthu cannot load its .wasm from ${from}: ${why}. ${CURE}`);
