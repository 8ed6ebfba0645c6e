// Entry for browsers and bundlers: fetches the `.wasm` beside it.

import { initSync } from "./slim.mjs";
import { isLoaded } from "./ready.mjs";

export * from "./slim.mjs";

export async function init(source) {
  if (!isLoaded()) {
    initSync(await compile((await source) ?? fetch(new URL("./raw/vanthu_bg.wasm", import.meta.url))));
  }
}

async function compile(source) {
  if (source instanceof WebAssembly.Module) {
    return source;
  }
  const answer = await source;
  if (typeof Response === "undefined" || !(answer instanceof Response)) {
    return WebAssembly.compile(answer);
  }
  if (!answer.ok) {
    throw new Error(`vanthu cannot load ${answer.url}: ${answer.status} ${answer.statusText}`);
  }
  // A server that does not know the media type `application/wasm` is no reason to fail.
  return answer.headers.get("Content-Type")?.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(answer)
    : WebAssembly.compile(await answer.arrayBuffer());
}
