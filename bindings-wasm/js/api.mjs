// The façade: thin functions over the generated glue. Nothing is decided here.

import * as raw from "./raw/vanthu.js";
import { is } from "./calls.mjs";
import { settle } from "./errors.mjs";
import { requireLoaded } from "./ready.mjs";

export { Desk } from "./desk.mjs";
export { IncomingDocument, OutgoingDocument } from "./documents.mjs";
export { Dossier } from "./dossier.mjs";
export { HistoryError, InvalidInput, Refused } from "./errors.mjs";

export function version() {
  requireLoaded();
  return raw.version();
}

export function refusals() {
  requireLoaded();
  return JSON.parse(raw.refusals());
}

export function faults() {
  requireLoaded();
  return JSON.parse(raw.faults());
}

export function label(of, key, locale = "vi") {
  requireLoaded();
  if (![of, key, locale].every(is.text)) {
    throw new TypeError("`of`, `key` and `locale` must be texts");
  }
  return settle(raw.label(of, key, locale), "vi") ?? undefined;
}
