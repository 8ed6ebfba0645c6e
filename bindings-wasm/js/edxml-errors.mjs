// What goes wrong with messages, with codes, places and sentences in both languages.

import { InvalidInput } from "./invalid-input.mjs";

export { InvalidInput };

const sentence = ({ path, message }, locale) =>
  path === undefined ? message[locale] : `${path}: ${message[locale]}`;

/** A message, or one of its attachments, that cannot be read. */
export class ReadError extends Error {
  constructor(remark, locale = "vi", message = sentence(remark, locale)) {
    super(message);
    this.name = "ReadError";
    this.remark = remark;
  }

  get code() {
    return this.remark.code;
  }

  get path() {
    return this.remark.path;
  }

  get at() {
    return this.remark.at;
  }

  describe(locale = "vi") {
    return sentence(this.remark, locale);
  }

  toJSON() {
    const { name, message, remark } = this;
    return { name, message, remark };
  }
}

/** A message that cannot be written. */
export class WriteError extends Error {
  constructor({ faults }, locale = "vi", message = sentences(faults, locale)) {
    super(message);
    this.name = "WriteError";
    this.faults = faults;
  }

  get codes() {
    return this.faults.map((fault) => fault.code);
  }

  describe(locale = "vi") {
    return sentences(this.faults, locale);
  }

  toJSON() {
    const { name, message, faults } = this;
    return { name, message, faults };
  }
}

const sentences = (faults, locale) => faults.map((fault) => sentence(fault, locale)).join("\n");

/** The error of which `toJSON()` gave this; of anything else none. */
export function revive(json) {
  if (json?.name === "ReadError" && json.remark?.code) return new ReadError(json.remark, "vi", json.message);
  if (!Array.isArray(json?.faults)) return undefined;
  if (json.name === "WriteError") return new WriteError(json, "vi", json.message);
  return json.name === "InvalidInput" ? new InvalidInput(json, "vi", json.message) : undefined;
}

/** The answer in a text whose first character says what it is. */
export function settle(text, locale) {
  const value = JSON.parse(text.slice(1));
  switch (text[0]) {
    case "+":
      return value;
    case "!":
      throw new InvalidInput(value, locale);
    case ">":
      throw new WriteError(value, locale);
    default:
      throw new ReadError(value, locale);
  }
}
