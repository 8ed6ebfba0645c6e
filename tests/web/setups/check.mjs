// The package in the set-ups of other people's projects, with what the registry has of their tools today:
// installs each, starts it, opens its page in Chromium. The last line counts.
//
// node check.mjs TARBALL in a copy of this folder, with VANTHU_TOOLS and VANTHU_CHROMIUM set by xtask.

import { execFile, execFileSync, spawn } from "node:child_process";
import { cp, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const [tarball] = process.argv.slice(2);
const { VANTHU_TOOLS, VANTHU_CHROMIUM } = process.env;
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

const VITE = {
  program: "vite",
  port: (port) => ["--port", port, "--strictPort", "--host", "127.0.0.1"],
  ways: { dev: [["dev"]], build: [["build"], ["preview"]] },
  seen: ["page", "worker"],
};
const NEXT = {
  program: "next",
  port: (port) => ["--port", port, "--hostname", "127.0.0.1"],
  ways: {
    dev: [["dev"]],
    "build by Turbopack": [["build", "--turbopack"], ["start"]],
    "build by webpack": [["build", "--webpack"], ["start"]],
  },
  seen: ["page", "server"],
};
const SETUPS = {
  "Vite 7": { ...VITE, from: "vite", packages: ["vite@7"] },
  "Vite 8": { ...VITE, from: "vite", packages: ["vite@8"] },
  Next: { ...NEXT, from: "next", packages: ["next@16", "react@19", "react-dom@19"] },
};

async function install(name, { from, packages }) {
  const folder = join(process.cwd(), name.toLowerCase().replace(" ", "-"));
  if (!folder.endsWith(from)) await cp(from, folder, { recursive: true });
  const quiet = ["--loglevel=error", "--no-audit", "--no-fund", "--no-update-notifier"];
  await writeFile(join(folder, "package.json"), '{ "private": true }\n');
  await run("npm", [...quiet, "install", tarball, ...packages], { cwd: folder });
  return folder;
}

async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return String(port);
}

/** What the page of a set-up has seen. */
async function look(folder, { program, port: portOptions, ways }, way) {
  const options = { cwd: folder, env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" } };
  const path = join(folder, "node_modules/.bin", program);
  const before = ways[way].slice(0, -1);
  for (const step of before) await run(path, step, { ...options, timeout: 300_000 });
  const port = await freePort();
  const server = spawn(path, [...ways[way].at(-1), ...portOptions(port)], {
    ...options,
    stdio: "ignore",
    // A group of its own, that ends with all that it has started.
    detached: true,
  });
  try {
    return await open(`http://127.0.0.1:${port}/`);
  } finally {
    process.kill(-server.pid);
  }
}

async function open(address) {
  const until = Date.now() + 60_000;
  while (!(await fetch(address).then(({ ok }) => ok, () => false))) {
    if (Date.now() > until) throw new Error(`nothing answers at ${address}`);
    await sleep(200);
  }
  const page = await browser.newPage();
  try {
    await page.goto(address);
    const result = await page.waitForFunction(() => window.result, undefined, { timeout: 60_000 });
    return await result.jsonValue();
  } finally {
    await page.close();
  }
}

const executablePath = execFileSync("sh", ["-c", 'command -v "$0"', VANTHU_CHROMIUM]).toString().trim();
const browser = await chromium.launch({ executablePath, args: FLAGS });
const counts = { passed: 0, failed: 0 };
try {
  for (const [name, setup] of Object.entries(SETUPS)) {
    const folder = await install(name, setup);
    const installed = join(folder, "node_modules/vanthu/package.json");
    const { version } = JSON.parse(await readFile(installed, "utf8"));
    for (const way of Object.keys(setup.ways)) {
      const found = await look(folder, setup, way).catch((error) => ({ error: String(error) }));
      const isRight = setup.seen.every((place) => found[place] === version);
      counts[isRight ? "passed" : "failed"] += 1;
      console.log(`${isRight ? "✔" : "✖"} ${name}, ${way}: ${JSON.stringify(found)}`);
    }
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;
