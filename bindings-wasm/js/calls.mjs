// What façade and generated methods share.

import { settle } from "./errors.mjs";
import * as raw from "./raw/vanthu.js";
import { is, optionalCount, optionalText, plain, text, written } from "./values.mjs";

export * from "./values.mjs";

/** Whether a handle was not freed. */
export const ALIVE = Symbol("alive");
/** Handles are made by desks only. */
export const KEY = Symbol("key");
/** The machine of a class of handles. */
export const MACHINE = Symbol("machine");
/** The commands with a field `content` of their own. */
export const OWN_CONTENT = Symbol("own content");
/** Asks what only some machines answer. */
export const ASK = Symbol("ask");
/** Makes a handle from stored records. */
export const REPLAY = Symbol("replay");
/** Answers a question given by its name and its data. */
export const QUERY = Symbol("query");

/** Beside the data of a command. */
const BESIDE = new Set(["actor", "at", "command_id", "version", "under", "content"]);

/** Milliseconds since 1970; the rules refuse `NaN`, and say what is wrong with a text. */
export function millis(at, locale) {
  if (typeof at === "number") return at;
  if (at instanceof Date) return at.getTime();
  const wanted = "a Date, milliseconds since 1970, or a text with a zone";
  return settle(raw.millis(text("at", at, wanted)), locale);
}

/** The person who acts. */
export function actorOf(args) {
  return text("actor", args.actor, "the key of a person");
}

/** What is given of an object of arguments: `null` stands for nothing. */
export function given(args) {
  return Object.entries(args).filter(([, value]) => is.given(value));
}

/** A command as JSON, from the arguments of its method. */
export function commandOf(type, action, args) {
  const own = type[OWN_CONTENT]?.includes(action) ?? false;
  const data = {};
  for (const [name, value] of given(args)) {
    if (BESIDE.has(name) && !(own && name === "content")) continue;
    data[name] = plain(name, value);
  }
  const version = optionalCount("version", args.version, "the number of records seen");
  const content = own ? undefined : optionalText("content", args.content, "a hash");
  const command = {
    command_id: optionalText("command_id", args.command_id) ?? newId(),
    seen: { version, content },
    under: optionalText("under", args.under, "the id of a grant"),
    kind: { type: action, data },
  };
  return writtenNamed(command, Object.fromEntries(given(args)));
}

/** Values as part of a JSON text; an error names the one that JSON cannot hold. */
export function writtenNamed(whole, parts) {
  try {
    return JSON.stringify(whole);
  } catch (error) {
    if (error instanceof TypeError) Object.entries(parts).forEach(([name, part]) => written(name, part));
    throw error;
  }
}

/** Random bytes for many ids, since each call to the host costs more than an id. */
const random = { bytes: new Uint8Array(1024), used: 1024 };

function randomBytes(count) {
  if (random.used + count > random.bytes.length) {
    crypto.getRandomValues(random.bytes);
    random.used = 0;
  }
  random.used += count;
  return random.bytes.slice(random.used - count, random.used);
}

/** A UUID of version 7. */
export function newId() {
  const bytes = randomBytes(16);
  const view = new DataView(bytes.buffer);
  const now = Date.now();
  view.setUint32(0, Math.floor(now / 0x1_0000));
  view.setUint16(4, now % 0x1_0000);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  let text = "";
  for (let at = 0; at < 16; at += 1) {
    text += HEX[bytes[at]];
    if (at === 3 || at === 5 || at === 7 || at === 9) text += "-";
  }
  return text;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
