// What the WebAssembly is compiled from, and what to say when something else came instead.

const cure = (name) =>
  `The server or the bundler does not serve \`raw/${name}_bg.wasm\` of the package there. Say where it is: ` +
  `\`await init(fetch(url))\`, in Vite with \`import url from "vanthu/${name}.wasm?url"\`; or leave the package ` +
  'as it is in Vite\'s dev server: `optimizeDeps: { exclude: ["vanthu"] }`.';

/**
 * A compiled module, from a module, bytes, an answer to `fetch`, or a promise of one. `name`: of the
 * package's `.wasm` that is wanted.
 */
export async function compiled(source, name = "vanthu") {
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  if (typeof Response === "undefined" || !(given instanceof Response)) {
    requireWasm(given, "what `init` was given", name);
    return WebAssembly.compile(given);
  }
  const from = given.url || "the response that `init` was given";
  const answer = `the answer is ${given.status} ${given.statusText}`.trimEnd();
  if (!given.ok) throw notThere(from, answer, name);
  const type = given.headers.get("Content-Type") ?? "without media type";
  if (type === "application/wasm") return WebAssembly.compileStreaming(given);
  // A server that says another media type, or more than this one, is no reason to fail.
  const bytes = await given.arrayBuffer();
  requireWasm(bytes, `${from} (${type})`, name);
  return WebAssembly.compile(bytes);
}

/** Bytes must begin as WebAssembly does. What is no bytes is left to the host, which names what it takes. */
export function requireWasm(bytes, from, name = "vanthu") {
  const isView = ArrayBuffer.isView(bytes);
  if (!isView && !(bytes instanceof ArrayBuffer)) return;
  const all = isView
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  const start = String.fromCharCode(...all.subarray(0, 64)).trimStart();
  if (start.startsWith("\0asm")) return;
  // What single-page servers answer to every address that they do not know.
  const why = start.startsWith("<") ? "this is an HTML page" : "this is no WebAssembly";
  throw notThere(from, why, name);
}

const notThere = (from, why, name) =>
  new Error(`vanthu cannot load its .wasm from ${from}: ${why}. ${cure(name)}`);
