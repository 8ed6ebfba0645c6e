// Whether the WebAssembly is there; everything else asks here first.

let loaded = false;

/** @param {() => unknown} load */
export function loadOnce(load) {
  if (!loaded) {
    load();
    loaded = true;
  }
}

/** @returns {boolean} */
export function isLoaded() {
  return loaded;
}

export function requireLoaded() {
  if (!loaded) {
    throw new Error("vanthu is not loaded yet: call `await init()` first");
  }
}
