// What façade and generated methods share.

import * as raw from "./raw/vanthu.js";

/** Carries out a command given as plain values. */
export const PLAIN = Symbol("plain");
/** Carries out a command given as one object. */
export const WHOLE = Symbol("whole");

/** Answers a question given by its name and its data. */
export const QUERY = Symbol("query");
/** A moment as it is written in JSON; that of the clock if none is given. */
export const MOMENT = Symbol("moment");

/** Handles are made by desks only. */
export const KEY = Symbol("key");

export const is = {
  text: (value) => typeof value === "string",
  count: (value) => Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff,
  flag: (value) => typeof value === "boolean",
  given: (value) => value !== undefined && value !== null,
  absent: (value) => value === undefined || value === null,
};

/** A value as JSON text; a text is taken for that already. */
export function json(value) {
  if (is.absent(value)) return undefined;
  return is.text(value) ? value : JSON.stringify(value);
}

/** Milliseconds since 1970; the rules refuse `NaN`. */
export function millis(at) {
  if (typeof at === "number") return at;
  if (at instanceof Date) return at.getTime();
  if (is.text(at)) return raw.millis(at);
  throw new TypeError("`at` must be a Date, milliseconds since 1970, or a text with a zone");
}

/** The actor, or a word to the programmer. */
export function actorOf(args) {
  if (is.text(args.actor)) return args.actor;
  throw new TypeError("`actor` must be the key of a person");
}

/** What the caller says he has seen. */
export function versionOf(args) {
  if (is.absent(args.version)) return undefined;
  if (is.count(args.version)) return args.version;
  throw new TypeError("`version` must be the number of events seen");
}

/** The grant under which the actor acts. */
export function underOf(args) {
  if (is.absent(args.under)) return undefined;
  if (is.text(args.under)) return args.under;
  throw new TypeError("`under` must be the id of a grant");
}

/** A UUID of version 7. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
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
