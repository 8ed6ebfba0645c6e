// The façade of the messages: thin functions over the generated glue. Nothing is decided here.

import * as raw from "./raw/edxml.js";
import { settle } from "./edxml-errors.mjs";
import { requireLoaded } from "./edxml-ready.mjs";
import { is, json, named, oneOf, optionalText, text, wrong } from "./values.mjs";

export { InvalidInput, ReadError, WriteError, revive } from "./edxml-errors.mjs";

/** Messages and attachments are made by messages only. */
const KEY = Symbol("key");
/** What the rules hold of a message. */
const RAW = Symbol("raw");
/** More than fits into WebAssembly beside what is made of it. */
const TOO_LARGE = 2 ** 29;

export function version() {
  requireLoaded();
  return raw.version();
}

export class Attachment {
  #reading;
  #index;
  #look;

  constructor(key, reading, index, { name, media_type: mediaType, description }) {
    if (key !== KEY) throw new TypeError("attachments come from messages");
    this.#reading = reading;
    this.#index = index;
    this.name = name;
    this.mediaType = mediaType;
    this.description = description;
  }

  get size() {
    return this.#found.size;
  }

  get sha256() {
    return this.#found.sha256;
  }

  get packing() {
    return this.#found.packing;
  }

  get fault() {
    const look = this.#answer;
    return look[0] === "<" ? JSON.parse(look.slice(1)) : undefined;
  }

  bytes() {
    const content = this.#reading[RAW].content(this.#index);
    // It cannot be unpacked: looking says why.
    if (content === undefined) settle(this.#answer, this.#reading.locale);
    return content;
  }

  get #answer() {
    this.#look ??= this.#reading[RAW].look(this.#index);
    return this.#look;
  }

  get #found() {
    return settle(this.#answer, this.#reading.locale);
  }
}

export class Reading {
  #raw;
  #json;
  #value;

  constructor(key, held, locale) {
    if (key !== KEY) throw new TypeError("messages are read by `read`");
    this.#raw = held;
    this.locale = locale;
    try {
      this.#json = held.json();
      this.#value = settle(this.#json, locale);
    } catch (error) {
      this.free();
      throw error;
    }
    const heads = this.#value.attachments;
    this.attachments = heads.map((head, index) => new Attachment(KEY, this, index, head));
  }

  get kind() {
    return this.message.type;
  }

  get message() {
    return this.#value.message;
  }

  get document() {
    return this.kind === "document" ? this.message.data : undefined;
  }

  get status() {
    return this.kind === "status" ? this.message.data : undefined;
  }

  get notices() {
    return this.#value.notices;
  }

  json() {
    return this.#json.slice(1);
  }

  free() {
    this.#raw?.free();
    this.#raw = undefined;
  }

  get [RAW]() {
    if (this.#raw === undefined) throw new Error("this message was freed");
    return this.#raw;
  }
}

if (Symbol.dispose) {
  Reading.prototype[Symbol.dispose] = Reading.prototype.free;
}

export function read(source, options = {}) {
  requireLoaded();
  const { limits = {}, locale } = optionsOf(options, ["limits", "locale"]);
  const [bytes, allowed] = [bytesOf("source", source), json("limits", limits)];
  const limit = settle(raw.message_limit(allowed), locale);
  if (bytes.length > limit) settle(raw.too_large(bytes.length, limit), locale);
  return new Reading(KEY, new raw.Message(bytes, allowed), locale);
}

export function metadataOf(reading) {
  return settle(readingOf("reading", reading)[RAW].metadata(), reading.locale);
}

export function isFor(agency, reading) {
  const ours = json("agency", agency);
  return settle(readingOf("reading", reading)[RAW].is_for(ours), reading.locale);
}

export function sameDocument(one, other) {
  return same(one, other, true);
}

export function sameIdentity(one, other) {
  return same(one, other, false);
}

function same(one, other, content) {
  requireLoaded();
  return about("one", one, (first) =>
    about("other", other, (second) => settle(raw.same(first, second, content), "vi")),
  );
}

export function statusMessage(agency, of, report) {
  requireLoaded();
  const { code, description, staff, at, locale } = optionsOf(
    report,
    ["code", "description", "staff", "at", "locale"],
    "report",
  );
  const given = [
    text("code", code, "a status code of two digits"),
    optionalText("description", description),
    optionalText("staff", staff),
    millis(at ?? Date.now(), locale),
  ];
  const ours = json("agency", agency);
  return about("about", of, (held) => settle(raw.status_message(ours, held, ...given), locale));
}

export function writeDocument(message, files = [], options = {}) {
  requireLoaded();
  const { locale } = optionsOf(options, ["locale"]);
  return written(json("message", message), filesOf(files), locale, "write_document");
}

export function writeReply(answers, message, files = [], options = {}) {
  requireLoaded();
  const { locale } = optionsOf(options, ["locale"]);
  const [sent, attached] = [json("message", message), filesOf(files)];
  const reply = about("answers", answers, (held) => settle(raw.reply(held, sent), locale));
  return written(JSON.stringify(reply), attached, locale, "write_document");
}

export function writeStatus(message, options = {}) {
  requireLoaded();
  const { locale } = optionsOf(options, ["locale"]);
  return written(json("message", message), [], locale, "write_status");
}

function written(message, files, locale, method) {
  const draft = new raw.Draft();
  try {
    for (const { id, name, description, content } of files) draft.attach(id, name, description, content);
    settle(draft[method](message), locale);
    return draft.take();
  } finally {
    draft.free();
  }
}

/** Asks with a message, or with the data of a document in its place. */
function about(name, value, ask) {
  if (value instanceof Reading) return ask(value[RAW]);
  const held = raw.Message.of_metadata(json(name, value));
  try {
    return ask(held);
  } finally {
    held.free();
  }
}

function readingOf(name, value) {
  if (!(value instanceof Reading)) throw wrong(name, "a message that `read` gave");
  return value;
}

/** Named options, each of which is known; with the language. */
function optionsOf(value, names, name = "options") {
  const { locale = "vi", ...others } = named(name, value);
  const unknown = Object.keys(others).find((option) => !names.includes(option));
  if (unknown !== undefined) throw new TypeError(`\`${name}\` has no \`${unknown}\``);
  return { ...others, locale: oneOf("locale", locale, ["vi", "en"]) };
}

function bytesOf(name, value) {
  const isView = ArrayBuffer.isView(value);
  const isShared = typeof SharedArrayBuffer !== "undefined" && value instanceof SharedArrayBuffer;
  if (!isView && !isShared && !(value instanceof ArrayBuffer)) {
    throw wrong(name, "bytes (a Uint8Array or an ArrayBuffer)");
  }
  if (value.byteLength > TOO_LARGE) throw new RangeError(`\`${name}\` is too large`);
  const bytes = isView
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : detachable(name, value);
  // WebAssembly does not take what another thread may change.
  return isShared || (isView && !(value.buffer instanceof ArrayBuffer)) ? bytes.slice() : bytes;
}

function detachable(name, buffer) {
  try {
    return new Uint8Array(buffer);
  } catch {
    throw wrong(name, "bytes that were not handed to somebody else");
  }
}

const FIELDS = ["id", "name", "description", "content"];

function filesOf(files) {
  if (!is.object(files) || !is.given(files[Symbol.iterator])) throw wrong("files", "a list of files");
  return [...files].map((file, index) => {
    const called = `files[${index}]`;
    const unknown = Object.keys(named(called, file)).find((field) => !FIELDS.includes(field));
    if (unknown !== undefined) throw new TypeError(`\`${called}\` has no \`${unknown}\``);
    return {
      id: optionalText(`${called}.id`, file.id) ?? `tep-${index + 1}`,
      name: text(`${called}.name`, file.name, "the name of the file"),
      description: optionalText(`${called}.description`, file.description),
      content: bytesOf(`${called}.content`, file.content),
    };
  });
}

/** Milliseconds since 1970; the rules refuse `NaN`, and say what is wrong with a text. */
function millis(at, locale) {
  if (typeof at === "number") return at;
  if (at instanceof Date) return at.getTime();
  const wanted = "a Date, milliseconds since 1970, or a text with a zone";
  return settle(raw.millis(text("at", at, wanted)), locale);
}
