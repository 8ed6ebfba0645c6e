// Checks run in Node and in Chromium alike, so they import nothing and throw when something is wrong.

export const checks = {
  "the version is a version": ({ vanthu }) => {
    const version = vanthu.version();
    if (!/^\d+\.\d+\.\d+$/.test(version)) {
      throw new Error(`unexpected version ${version}`);
    }
  },
};
