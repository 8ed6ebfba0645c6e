// What goes wrong, with codes, articles and sentences in both languages.

import * as raw from "./raw/vanthu.js";
import { InvalidInput } from "./invalid-input.mjs";
import { requireLoaded } from "./ready.mjs";

export { InvalidInput };

/** The rules refuse a command, which changed nothing. */
export class Refused extends Error {
  #texts;

  /** `texts`: message and sentences as they were written where the rules are loaded. */
  constructor(refusal, locale = "vi", texts) {
    super(texts?.message ?? sentences(refusal.reasons, locale));
    this.name = "Refused";
    this.command = refusal.command;
    this.reasons = refusal.reasons;
    this.#texts = texts?.sentences;
  }

  get codes() {
    return this.reasons.map((reason) => reason.code);
  }

  describe(locale = "vi") {
    return this.#texts?.[locale] ?? sentences(this.reasons, locale);
  }

  toJSON() {
    const { name, message, command, reasons } = this;
    // Where it is read again, the rules, which know the articles in English, may not be loaded.
    return { name, message, command, reasons, sentences: { vi: this.describe("vi"), en: this.describe("en") } };
  }
}

/** A stored history that cannot be read, or was changed. */
export class HistoryError extends Error {
  constructor({ code, stream, seq, message }) {
    super(message);
    this.name = "HistoryError";
    this.code = code;
    this.stream = stream;
    this.seq = seq ?? undefined;
  }

  toJSON() {
    const { name, message, code, stream, seq } = this;
    return { name, message, code, stream, seq };
  }
}

/** The error of which `toJSON()` gave this; of anything else none. */
export function revive(json) {
  if (json?.name === "Refused" && Array.isArray(json.reasons)) return new Refused(json, "vi", json);
  if (json?.name === "InvalidInput" && Array.isArray(json.faults)) {
    return new InvalidInput(json, "vi", json.message);
  }
  return json?.name === "HistoryError" && json.code ? new HistoryError(json) : undefined;
}

const sentences = (reasons, locale) =>
  reasons.map((reason) => `${reason.message[locale]} (${citation(reason, locale)})`).join("\n");

let english;
function citation({ code, article }, locale) {
  if (locale !== "en") return article;
  requireLoaded();
  english ??= new Map(settle(raw.refusals()).map((rule) => [rule.code, rule.article.en]));
  return english.get(code);
}

/** The answer in a text whose first character says what it is. */
export function settle(text, locale) {
  const value = JSON.parse(text.slice(1));
  switch (text[0]) {
    case "+":
      return value;
    case "-":
      throw new Refused(value, locale);
    case "!":
      throw new InvalidInput(value, locale);
    default:
      throw new HistoryError(value);
  }
}
