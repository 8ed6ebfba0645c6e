// Compiled with `tsc --strict`, never run.

import { init, version } from "vanthu";
import { initSync } from "vanthu/slim";

await init();
await init(new Uint8Array());
initSync(new ArrayBuffer(0));

export const text: string = version();

// @ts-expect-error: the version is text.
export const number: number = version();
