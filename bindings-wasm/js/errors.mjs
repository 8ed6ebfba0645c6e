// What goes wrong, with codes, articles and sentences in both languages.

import * as raw from "./raw/vanthu.js";

/** The rules refuse a command, which changed nothing. */
export class Refused extends Error {
  constructor(refusal, locale = "vi") {
    super(sentences(refusal.reasons, locale));
    this.name = "Refused";
    this.command = refusal.command;
    this.reasons = refusal.reasons;
  }

  get codes() {
    return this.reasons.map((reason) => reason.code);
  }

  describe(locale = "vi") {
    return sentences(this.reasons, locale);
  }
}

/** An input that could not be taken. */
export class InvalidInput extends Error {
  constructor(input, locale = "vi") {
    super(faultSentences(input.faults, locale));
    this.name = "InvalidInput";
    this.faults = input.faults;
  }

  describe(locale = "vi") {
    return faultSentences(this.faults, locale);
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
}

const sentences = (reasons, locale) =>
  reasons.map((reason) => `${reason.message[locale]} (${citation(reason, locale)})`).join("\n");

let english;
function citation({ code, article }, locale) {
  if (locale !== "en") return article;
  english ??= new Map(settle(raw.refusals()).map((rule) => [rule.code, rule.article.en]));
  return english.get(code);
}

const faultSentences = (faults, locale) => faults.map((fault) => fault.message[locale]).join("\n");

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
