// In Node; `page.html` does the same in Chromium.

import { readFile, readdir } from "node:fs/promises";
import * as edxml from "vanthu/edxml";
import { figures } from "./edxml.mjs";

const folder = new URL("./messages/", import.meta.url);
const names = (await readdir(folder)).sort();
const messages = names.map(async (name) => [name.slice(0, -6), new Uint8Array(await readFile(new URL(encodeURIComponent(name), folder)))]);
const start = performance.now();
await edxml.init();
console.log(`Node ${process.version}, vanthu/edxml, loaded in ${(performance.now() - start).toFixed(0)} ms`);
for (const line of figures(edxml, "Node", await Promise.all(messages))) console.log(line);
