// Whether the WebAssembly is there; everything else asks here first.

/** Of an entry with a `.wasm` of its own. */
export function readiness(entry) {
  let loaded = false;
  return {
    /** @param {() => unknown} load */
    loadOnce(load) {
      if (!loaded) {
        load();
        loaded = true;
      }
    },

    /** @returns {boolean} */
    isLoaded: () => loaded,

    requireLoaded() {
      if (!loaded) {
        throw new Error(`${entry} is not loaded yet: call \`await init()\` first`);
      }
    },
  };
}

export const { loadOnce, isLoaded, requireLoaded } = readiness("vanthu");
