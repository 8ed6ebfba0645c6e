// Serves a project that has installed the npm package, opens its `page.html` in Chromium and prints
// the page's `window.result` as the last line.
//
// node browser.mjs PROJECT, with VANTHU_ROOT, VANTHU_TOOLS and VANTHU_CHROMIUM set by xtask.

import { createServer } from "node:http";
import { createRequire } from "node:module";
import { readFile, readdir, stat } from "node:fs/promises";
import { delimiter, dirname, extname, isAbsolute, join, normalize } from "node:path";
import { existsSync } from "node:fs";

const { VANTHU_ROOT, VANTHU_TOOLS, VANTHU_CHROMIUM } = process.env;
const project = process.argv[2];
const { chromium } = createRequire(join(VANTHU_TOOLS, "package.json"))("playwright-core");

// Without the flags on background work, Chromium keeps asking for hosts that a closed network refuses.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const MEDIA_TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".edxml": "application/xml",
  ".wasm": "application/wasm",
};

const server = createServer(async (request, response) => {
  try {
    const { type, body } = await answer(new URL(request.url, "http://localhost").pathname);
    response.writeHead(200, { "Content-Type": type }).end(body);
  } catch (error) {
    response.writeHead(404).end(String(error));
  }
});

/** A file, or a folder's files as a JSON list. */
async function answer(pathname) {
  const path = onDisk(normalize(decodeURIComponent(pathname)));
  if (!existsSync(path) && pathname.endsWith("/")) {
    return { type: MEDIA_TYPES[".json"], body: "[]" };
  }
  if ((await stat(path)).isDirectory()) {
    const names = await readdir(path, { recursive: true });
    const wanted = names.filter((name) => extname(name) in MEDIA_TYPES).sort();
    return { type: MEDIA_TYPES[".json"], body: JSON.stringify(wanted) };
  }
  const type = MEDIA_TYPES[extname(path)] ?? "application/octet-stream";
  return { type, body: await readFile(path) };
}

function onDisk(pathname) {
  const below = (start) => pathname.startsWith(start) && pathname.slice(start.length);
  if (below("/cases/") !== false || below("/profiles/") !== false) return join(VANTHU_ROOT, "tests", pathname);
  if (below("/project/") !== false) return join(VANTHU_ROOT, below("/project/"));
  if (below("/real/") !== false) return join(realSamples(), below("/real/"));
  return join(project, pathname);
}

/** The real messages of the exchange axis, which stay outside the project. */
function realSamples() {
  let at = join(VANTHU_ROOT, "tests");
  while (at !== dirname(at) && !existsSync(join(at, "shared/edxml/samples"))) at = dirname(at);
  return join(at, "shared/edxml/samples");
}

function programPath(name) {
  if (isAbsolute(name)) return name;
  const folders = process.env.PATH.split(delimiter);
  return folders.map((folder) => join(folder, name)).find(existsSync) ?? name;
}

await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const browser = await chromium.launch({ executablePath: programPath(VANTHU_CHROMIUM), args: FLAGS });
try {
  const page = await browser.newPage();
  page.on("console", (message) => console.log(`page: ${message.text()}`));
  page.on("pageerror", (error) => console.log(`page: ${error.stack ?? error}`));
  await page.goto(`http://127.0.0.1:${server.address().port}/page.html`);
  const handle = await page.waitForFunction(() => window.result, undefined, { timeout: 300_000 });
  const { passed, failed, failures } = await handle.jsonValue();
  failures.forEach((failure) => console.log(failure));
  console.log(JSON.stringify({ passed, failed }));
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
} finally {
  await browser.close();
  server.close();
}
